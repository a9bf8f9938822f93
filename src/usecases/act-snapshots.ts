import type { ActingName, Api } from '../contract/endpoints';
import { say } from '../contract/text';
import { dayOf } from '../domain/adoption-day';
import { listStanding } from '../domain/attestation/attestation';
import { lastDayOf } from '../domain/governance/days';
import { everCounted, whenOf, type Assignment } from '../domain/assignment/assignment';
import type { ActSnapshot, ActValue } from '../domain/governance/act';
import { contestState } from '../domain/governance/contest';
import { askState, endOf, waiverState, type Waiver } from '../domain/governance/waiver';
import { isPaused, lastDayOfRollout, rolloutState, type Rollout } from '../domain/governance/rollout';
import { composeSquads } from '../domain/squad/compose';
import type { Ports } from '../ports/ports';
import { readOrganisation } from './list-candidates';
import { loadPlaybook } from './load-playbook';

/** Something that an act touches, as it is at one moment. Its parts are named as in the catalogue (`act.part.<code>`), with a name of their own after a colon. */
export interface Touched {
  squad: string | null;
  standard: string | null;
  parts: ActSnapshot;
}

type Look<N extends ActingName> = (input: Api[N]['input'], output: Api[N]['output'] | null) => Promise<Touched[]>;

/** Looks at what a call touches, once before it (`output` null) and once after: what differs is what was done. A new endpoint that acts does not compile without one. */
export type ActLooks = { [N in ActingName]: Look<N> };

const ofSite = (parts: ActSnapshot): Touched[] => [{ squad: null, standard: null, parts }];
/** What has no state before, only a result. */
const onceDone = (output: unknown, parts: ActSnapshot): Touched[] => (output === null ? [] : ofSite(parts));
const listNames = (named: readonly { name: string }[]): string | null =>
  named.length === 0 ? null : named.map(({ name }) => name).join(', ');

async function lookAtPlaybook({ playbooks }: Ports): Promise<Touched[]> {
  const loaded = await loadPlaybook({ playbooks })('latest');
  if (!loaded) return ofSite({});
  const modes = loaded.playbook.standards.flatMap(({ id, mode, version }): [string, ActValue][] => [
    [`mode:${id}`, mode],
    [`version:${id}`, version],
  ]);
  return ofSite({ playbook: loaded.info.version, name: loaded.info.name, ...Object.fromEntries(modes) });
}

async function lookAtSquads(ports: Ports, keys: ReadonlySet<string>): Promise<Touched[]> {
  const { entries, spaces } = await readOrganisation(ports);
  const touched = composeSquads(entries, spaces, ports.now()).filter(({ entry }) => keys.has(entry.key));
  const dayOrNull = (at: number | null): string | null => (at === null ? null : dayOf(at));
  return touched.map(({ entry, reason, name, tribe, kind, lead, space, projects, from, until }) => ({
    ...{ squad: entry.key, standard: null },
    parts: {
      ...{ counts: reason === null, name, tribe, kind, space, from: dayOrNull(from), until: dayOrNull(until) },
      lead: lead && { accountId: lead.accountId },
      projects: projects.map(({ key }) => key).join(', ') || null,
    },
  }));
}

async function lookAtMaps(ports: Ports, keys: readonly string[]): Promise<Touched[]> {
  const records = await ports.squads.readMany(keys);
  const stages = (stageMap: Readonly<Record<string, string | null>>): number =>
    Object.values(stageMap).filter((stage) => stage !== null).length;
  return records.map(({ squad, mapVersion }) => ({
    ...{ squad: squad.key, standard: null },
    parts: { mapVersion, mapped: stages(squad.stageMap) },
  }));
}

async function lookAtMap(ports: Ports, project: string): Promise<Touched[]> {
  const record = await ports.squads.findByProject(project);
  if (!record) return [];
  const { squad, mapVersion } = record;
  const { statuses } = await ports.squads.readFacts(squad.key);
  const known = new Map(statuses?.fact.known ? statuses.fact.value.map(({ id, name }) => [id, name]) : []);
  const stages = Object.entries(squad.stageMap).map(([id, stage]): [string, ActValue] => [`stage:${known.get(id) ?? id}`, stage]);
  return [{ squad: squad.key, standard: null, parts: { mapVersion, ...Object.fromEntries(stages) } }];
}

/** Who is set to what, by role and time: two of the same have a number. */
function nameHolders(assignments: readonly Assignment[], today: string): ActSnapshot {
  const parts: Record<string, ActValue> = {};
  for (const { role, kind, from, until, person, ...span } of assignments) {
    if (!everCounted({ from, until }) || whenOf({ from, until }, today) === 'past') continue;
    const name = `${kind}:${role}, ${from ?? '…'} – ${until ?? '…'}`;
    parts[Object.hasOwn(parts, name) ? `${name} (${span.id.slice(0, 4)})` : name] = { accountId: person.accountId };
  }
  return parts;
}

async function lookAtHolders(ports: Ports, project: string): Promise<Touched[]> {
  const record = await ports.squads.findByProject(project);
  if (!record) return [];
  const { key } = record.squad;
  return [{ squad: key, standard: null, parts: nameHolders(await ports.roles.listAssignments([key]), dayOf(ports.now())) }];
}

/** What a squad says of itself today, by purpose or statement. */
async function lookAtDeclarations(ports: Ports, project: string): Promise<Touched[]> {
  const record = await ports.squads.findByProject(project);
  if (!record) return [];
  const { key } = record.squad;
  const standing = listStanding(await ports.attestations.list(key), dayOf(ports.now()));
  const parts = standing.map(({ subject, on, said: { tools, statement, until } }): [string, ActValue] => [
    `declared:${statement === null ? subject : say(statement, 'en')}`,
    [...tools, on, ...(until === null ? [] : [until])].join(', '),
  ]);
  return [{ squad: key, standard: null, parts: Object.fromEntries(parts) }];
}

async function lookAtPages({ playbookPages }: Ports): Promise<Touched[]> {
  const { space, langs } = await playbookPages.read();
  return ofSite({ pagesSpace: space?.name ?? null, pagesLangs: langs.join(', ') });
}

function sayWaiver(waiver: Waiver, now: number): ActSnapshot {
  const last = waiver.asks.at(-1) ?? waiver.asks[0];
  const renewal = waiver.asks.length > 1 ? { renewal: askState(last, now), renewalUntil: lastDayOf(last.until) } : {};
  return {
    ...{ check: waiver.check, state: waiverState(waiver, now), category: waiver.category, until: lastDayOf(endOf(waiver, now)) },
    ...{ reason: last.reason, practice: last.practice, ...renewal },
    ...{ decisions: last.decisions.length || null, answer: waiver.ended?.text ?? last.decisions.at(-1)?.text ?? null },
  };
}

async function lookAtWaiver(ports: Ports, id: string | undefined): Promise<Touched[]> {
  const waiver = id === undefined ? null : await ports.waivers.read(id);
  return waiver ? [{ squad: waiver.squad, standard: waiver.standard, parts: sayWaiver(waiver, ports.now()) }] : [];
}

async function lookAtContest(ports: Ports, id: string | undefined): Promise<Touched[]> {
  const contest = id === undefined ? null : await ports.contests.read(id);
  if (!contest) return [];
  const { squad, standard, check, reason, text, link, decisions } = contest;
  const answer = decisions.at(-1)?.text ?? null;
  const state = contestState(contest, ports.now());
  return [{ squad, standard, parts: { check, state, contested: reason, text, link, decisions: decisions.length || null, answer } }];
}

/** How often it was asked whether a standard is right and answered, and the last answer. */
async function lookAtReview({ reviews }: Ports, standard: string): Promise<Touched[]> {
  const closings = await reviews.list(standard);
  const last = closings.at(-1);
  return [{ squad: null, standard, parts: { reviewed: closings.length, outcome: last?.outcome ?? null, answer: last?.text ?? null } }];
}

/** A rollout in few words: its course, and of what was said the last. */
function sayRollout(rollout: Rollout, now: number): ActSnapshot {
  const { plan, ended, signatures, answers, published, reviews, pauses } = rollout;
  const last = <T>(words: readonly T[]): T | undefined => words.at(-1);
  const words = [...pauses, ...rollout.extensions, ...signatures, ...answers, ...published, ...reviews].sort((a, b) => a.at - b.at);
  const text = (ended ?? last(words))?.text ?? '';
  return {
    ...{
      state: isPaused(rollout, now) ? 'paused' : rolloutState(rollout, now),
      waves: plan.waves.map(({ day }) => day).join(', ') || null,
    },
    milestones: plan.milestones.map(({ day, share }) => `${day}: ${Math.round(share * 100)} %`).join(', ') || null,
    ...{ lastDay: lastDayOfRollout(rollout), published: published.length || null, ended: ended?.how ?? null },
    ...{ signatures: signatures.length || null, signed: last(signatures)?.verdict ?? null },
    ...{ answers: answers.length || null, answered: last(answers)?.verdict ?? null, review: last(reviews)?.verdict ?? null },
    text: text === '' ? null : text,
  };
}

/** @param squad whose word it is, where it is one squad's */
async function lookAtRollout(ports: Ports, id: string | null | undefined, project?: string): Promise<Touched[]> {
  const rollout = id === null || id === undefined ? null : await ports.rollouts.read(id);
  if (!rollout) return [];
  const record = project === undefined ? null : await ports.squads.findByProject(project);
  return [{ squad: record?.squad.key ?? null, standard: rollout.standard, parts: sayRollout(rollout, ports.now()) }];
}

async function lookAtGovernance({ governance }: Ports): Promise<Touched[]> {
  const { tribes, answerDays } = await governance.read();
  return ofSite({ answerDays, ...Object.fromEntries(tribes.map(({ tribe, model }) => [`position:${tribe}`, model])) });
}

export const openActLooks = (ports: Ports): ActLooks => ({
  'access.save': async () => {
    const { productOps, leadership, directors } = await ports.access.read();
    const directed = directors.map(({ tribe, groups }): [string, ActValue] => [`director:${tribe}`, listNames(groups)]);
    return ofSite({ productOps: listNames(productOps), leadership: listNames(leadership), ...Object.fromEntries(directed) });
  },
  'governance.save': () => lookAtGovernance(ports),
  'governance.import': async (_input, output) => onceDone(output, { rows: output?.stored ?? 0 }),
  'playbook.import': () => lookAtPlaybook(ports),
  'draft.publish': () => lookAtPlaybook(ports),
  'squad-admin.save': ({ orders }) => {
    const others = orders.flatMap(({ decision }) =>
      decision.do === 'merge' ? [decision.into] : decision.do === 'split' ? [decision.key] : [],
    );
    return lookAtSquads(ports, new Set([...orders.flatMap(({ apply }) => apply), ...others]));
  },
  'stage-map.save': ({ project }) => lookAtMap(ports, project),
  'stage-map.accept': ({ squads }) =>
    lookAtMaps(
      ports,
      squads.map(({ key }) => key),
    ),
  'assignments.save': ({ project }) => lookAtHolders(ports, project),
  'assignments.end': ({ project }) => lookAtHolders(ports, project),
  'attestations.say': ({ project }) => lookAtDeclarations(ports, project),
  'attestations.take-back': ({ project }) => lookAtDeclarations(ports, project),
  'playbook-pages.choose': () => lookAtPages(ports),
  'playbook-pages.publish': async (_input, output) => onceDone(output, { pages: (await ports.playbookPages.list()).length }),
  'playbook-pages.settle': async ({ key, wish }, output) => onceDone(output, { [`wish:${key}`]: wish }),
  'assignments.import': async (_input, output) => onceDone(output, { rows: output?.saved ?? 0 }),
  'sweep.start': async ({ kind = 'full' }, output) => onceDone(output, { sweep: kind }),
  'history.import': async (_input, output) => onceDone(output, { rows: output?.stored ?? 0 }),
  'history.recompute': async ({ month }, output) => onceDone(output, { month }),
  'report.publish': async (_input, output) => onceDone(output, { page: output?.title ?? null }),
  'report.freeze': async (_input, output) => onceDone(output, { month: output?.month ?? null }),
  'waiver.ask': (_input, output) => lookAtWaiver(ports, output?.id),
  'waiver.renew': ({ waiver }) => lookAtWaiver(ports, waiver),
  'waiver.take-back': ({ waiver }) => lookAtWaiver(ports, waiver),
  'waiver.close': ({ waiver }) => lookAtWaiver(ports, waiver),
  'waiver.decide': ({ waiver }) => lookAtWaiver(ports, waiver),
  'waiver.revoke': ({ waiver }) => lookAtWaiver(ports, waiver),
  'contest.ask': (_input, output) => lookAtContest(ports, output?.id),
  'contest.take-back': ({ contest }) => lookAtContest(ports, contest),
  'contest.decide': ({ contest }) => lookAtContest(ports, contest),
  'review.close': ({ standard }) => lookAtReview(ports, standard),
  'rollout.save': ({ rollout }, output) => lookAtRollout(ports, rollout ?? output?.id),
  'rollout.discard': ({ rollout }) => lookAtRollout(ports, rollout),
  'rollout.steer': ({ rollout }) => lookAtRollout(ports, rollout),
  'rollout.sign': ({ rollout }) => lookAtRollout(ports, rollout),
  'rollout.publish': ({ rollout }) => lookAtRollout(ports, rollout),
  'rollout.review': ({ rollout }) => lookAtRollout(ports, rollout),
  'rollout.answer': ({ rollout, project }) => lookAtRollout(ports, rollout, project),
});
