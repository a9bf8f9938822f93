import type { IssueJson, ProjectJson } from '../../snapshot/types';
import type { Draft } from './draft';
import { draftFeatures } from './features';
import { makeIssue, type MadeIssue } from './issues';
import { draftImports } from './oddities';
import { addOddities, type Bench } from './squad-oddities';
import { draftStories } from './stories';
import type { Workshop } from './workshop';

/** Ids of issues: one block for each project. */
const idBlock = 100_000;
const firstHistoryId = 1_000_000;

/** Stories belong to a feature that was being built when they began. */
function nest(drafts: readonly Draft[], { random }: Workshop): void {
  const lives = drafts
    .filter(({ work, moves }) => work === 'feature' && moves.length > 2)
    .map((feature) => ({ feature, from: feature.created, until: feature.resolution ? (feature.moves.at(-1)?.at ?? 0) : Infinity }));
  for (const draft of drafts) {
    if (draft.work !== 'story' || !random.chance(0.7)) continue;
    const around = lives.filter(({ from, until }) => draft.created > from && draft.created < until);
    if (around.length > 0) draft.parent = random.pick(around).feature;
  }
}

function draftAll(shop: Workshop): Draft[] {
  const drafts = [...draftFeatures(shop), ...draftStories(shop)];
  nest(drafts, shop);
  return shop.squad.key === 'CONN' ? [...drafts, ...draftImports(shop)] : drafts;
}

/** The feature that has been longest in Build. */
function findStuck(drafts: readonly Draft[]): Draft | undefined {
  const open = drafts.filter(
    ({ work, resolution, moves, first }) => work === 'feature' && resolution === null && (moves.at(-1)?.to ?? first).name === 'En cours',
  );
  return open.sort((a, b) => (a.moves.at(-1)?.at ?? 0) - (b.moves.at(-1)?.at ?? 0))[0];
}

const blocks = { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

function linkIssues(waiting: IssueJson, blocking: IssueJson): void {
  const about = ({ id, key, fields: { summary, status, issuetype } }: IssueJson): unknown => ({
    id,
    key,
    fields: { summary, status, issuetype },
  });
  waiting.fields.issuelinks = [{ id: '30001', type: blocks, inwardIssue: about(blocking) }];
  blocking.fields.issuelinks = [{ id: '30001', type: blocks, outwardIssue: about(waiting) }];
}

/** Ids of histories grow with time over the whole site, as in Jira. */
function numberHistories(made: readonly MadeIssue[]): void {
  const all = made.flatMap(({ histories }) => histories).sort((a, b) => a.at - b.at);
  all.forEach(({ history }, index) => (history.id = String(firstHistoryId + index)));
}

/** Every work item of the squads, by project key, in order of creation. @param origin the project that DISR's older items came from */
export function makeIssues(benches: readonly Bench[], origin: ProjectJson): Map<string, IssueJson[]> {
  const made: MadeIssue[] = [];
  const byDraft = new Map<Draft, IssueJson>();
  const issues = new Map<string, IssueJson[]>();
  for (const bench of benches) {
    const { project, types, shops } = bench;
    const drafts = shops.flatMap(draftAll).sort((a, b) => a.created - b.created);
    const keys = new Map(drafts.map((draft, index) => [draft, `${project.key}-${index + 1}`]));
    const [shop] = shops;
    if (shop) addOddities(bench, drafts, keys, shop, origin);
    const list = drafts.map((draft, index) => {
      const id = String(Number(project.id) * idBlock + index + 1);
      const one = makeIssue(draft, { project, types }, id, keys.get(draft) ?? '', keys);
      made.push(one);
      byDraft.set(draft, one.issue);
      return one.issue;
    });
    issues.set(project.key, list);
  }
  numberHistories(made);
  linkStuck(byDraft);
  return issues;
}

/** TRIP's stuck feature waits for one that CONN is building. */
function linkStuck(byDraft: ReadonlyMap<Draft, IssueJson>): void {
  const of = (key: string): Draft[] => [...byDraft.keys()].filter(({ squad }) => squad.key === key);
  const stuck = findStuck(of('TRIP'));
  const blocking = of('CONN').find(
    ({ work, resolution, moves }) => work === 'feature' && resolution === null && moves.at(-1)?.to.name === 'In Progress',
  );
  const [waits, blocked] = [stuck && byDraft.get(stuck), blocking && byDraft.get(blocking)];
  if (!waits || !blocked) throw new Error('TRIP waits for CONN');
  linkIssues(waits, blocked);
}
