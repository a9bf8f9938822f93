import type { Playbook } from '../contract/playbook';
import type { StageMapView } from '../contract/stage-map';
import { say, type Lang } from '../contract/text';
import type { CaseHistory, CollectedFacts, Squad, SquadStatus, StatusCategory, StatusRef } from './facts';
import { listTodayNames } from './squad-cases';
import { holdsCase, listParts } from './squad/membership';
import type { Part } from './squad/part';
import { createStageOf, type StageOf } from './stage-map';

/** A squad's stage map by status id; `null` = deliberately no stage. */
export type SquadMap = Squad['stageMap'];

type Row = StageMapView['statuses'][number];

/** A status as the squad's cases know it. */
interface Seen {
  /** The last name that a history gave it. */
  name: string;
  namedAt: number;
  cases: number;
  issueTypes: Set<string>;
  /** A case is in it today. */
  occupied: boolean;
}

/** Every status that a case went through, once each, with the moment that tells its name. */
function listStatuses({ changes, status, createdAt }: CaseHistory): Map<string, { ref: StatusRef; at: number }> {
  const found = new Map<string, { ref: StatusRef; at: number }>();
  for (const change of changes ?? []) {
    if (change.field !== 'status') continue;
    if (!found.has(change.from.id)) found.set(change.from.id, { ref: change.from, at: createdAt });
    found.set(change.to.id, { ref: change.to, at: change.at });
  }
  // The name that it has today is newer than any that a history tells.
  found.set(status.id, { ref: status, at: Infinity });
  return found;
}

function countCases(cases: readonly CaseHistory[], parts: readonly Part[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const each of cases) {
    if (!holdsCase(parts, each, Number.MAX_SAFE_INTEGER, null)) continue;
    for (const [id, { ref, at }] of listStatuses(each)) {
      // Moves between projects may leave a change without a status.
      if (id === '') continue;
      const known = seen.get(id) ?? { name: ref.name, namedAt: at, cases: 0, issueTypes: new Set<string>(), occupied: false };
      seen.set(id, known);
      if (at > known.namedAt) Object.assign(known, { name: ref.name, namedAt: at });
      known.cases++;
      known.issueTypes.add(each.type.name);
      known.occupied ||= each.status.id === id;
    }
  }
  return seen;
}

/** The stage of a status: that of the first of its issue types to which the map gives one. */
function findStage(stageOf: StageOf, status: StatusRef, issueTypes: readonly string[]): string | null | undefined {
  const stages = (issueTypes.length > 0 ? issueTypes : ['']).map((type) => stageOf(status, type));
  return stages.find((stage) => stage !== undefined && stage !== null) ?? stages[0];
}

const sourceOf = (map: SquadMap, id: string, byPlaybook: string | null): Row['source'] => {
  if (Object.hasOwn(map, id)) return map[id] === null ? 'left-out' : 'confirmed';
  return byPlaybook === null ? 'unmapped' : 'playbook';
};

const categories: readonly StatusCategory[] = ['new', 'indeterminate', 'done'];

/** Current statuses first, by category and name as on a board; then those that only histories know, the most used first. */
function compareRows(a: Row, b: Row): number {
  if (a.current !== b.current) return a.current ? -1 : 1;
  const order = a.current ? categories.indexOf(a.category) - categories.indexOf(b.category) : b.cases - a.cases;
  return order || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
}

/**
 * The statuses of a squad with the stage that counts for each: those that its workflows allow today, and those that only the histories of
 * its cases still know. Where the workflows could not be read, a status is current while a case is in it. An old status has no category
 * any more: it takes its stage's, else "in progress".
 */
export function listMapRows(
  playbook: Pick<Playbook, 'stages' | 'stageMap'>,
  squad: Pick<Squad, 'projectIds' | 'parts' | 'stageMap'>,
  facts: Pick<CollectedFacts, 'statuses' | 'cases'>,
): Row[] {
  const seen = countCases(facts.cases.known ? facts.cases.value : [], listParts(squad));
  const allowed = new Map<string, SquadStatus>((facts.statuses.known ? facts.statuses.value : []).map((status) => [status.id, status]));
  const names = listTodayNames(facts);
  const stageOf = createStageOf(playbook, squad.stageMap, names);
  const stageByPlaybook = createStageOf(playbook, {}, names);
  const categoryOf = (stage: string | null): StatusCategory => playbook.stages.find(({ id }) => id === stage)?.category ?? 'indeterminate';
  const rows = [...new Set([...allowed.keys(), ...seen.keys()])].map((id): Row => {
    const now = allowed.get(id);
    const past = seen.get(id);
    const ref = { id, name: now?.name ?? past?.name ?? id };
    const issueTypes = now ? [...now.issueTypes] : [...(past?.issueTypes ?? [])].sort();
    const byPlaybook = findStage(stageByPlaybook, ref, issueTypes) ?? null;
    const stage = findStage(stageOf, ref, issueTypes) ?? null;
    return {
      ...ref,
      category: now?.category ?? categoryOf(stage ?? byPlaybook),
      issueTypes,
      stage,
      source: sourceOf(squad.stageMap, id, byPlaybook),
      byPlaybook,
      cases: past?.cases ?? 0,
      current: now !== undefined || (!facts.statuses.known && past?.occupied === true),
    };
  });
  return rows.sort(compareRows);
}

/** The playbook's stages as the stage map offers them, in the reader's language. */
export function listMapStages({ stages }: Pick<Playbook, 'stages'>, lang: Lang): StageMapView['stages'] {
  return stages.map(({ id, name, category }) => ({ id, name: say(name, lang), category }));
}

/** The lines of a map that name a stage which the playbook does not hold: such a map is not stored. By status id. */
export function findMapProblems({ stages }: Pick<Playbook, 'stages'>, map: SquadMap): { statusId: string; stage: string }[] {
  const known = new Set(stages.map(({ id }) => id));
  return Object.entries(map).flatMap(([statusId, stage]) => (stage === null || known.has(stage) ? [] : [{ statusId, stage }]));
}
