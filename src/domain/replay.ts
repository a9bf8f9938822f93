import type { FindingState } from '../contract/finding';
import type { Playbook } from '../contract/playbook';
import type { EffortSum } from '../contract/playbook-draft';
import type { ReplayCount, ReplayStandard, ReplaySummary } from '../contract/replay';
import { say, type Lang } from '../contract/text';

/** A standard's state for one squad under both playbooks; null = that playbook does not have it. */
export interface ReplayStanding {
  standard: string;
  before: FindingState | null;
  after: FindingState | null;
}

export type ReplayStandings = readonly ReplayStanding[];

/** Every standard judged, drafts too, as if it were in force and its time to settle in were over: two playbooks can be compared by nothing else. */
export function asInForce(playbook: Playbook): Playbook {
  const standards = playbook.standards.map(({ since: _, mode, ...rest }) => ({
    ...rest,
    graceDays: 0,
    mode: mode === 'draft' ? ('shadow' as const) : mode,
  }));
  return { ...playbook, standards };
}

type States = Readonly<Record<string, FindingState>>;

/** Both sides of one squad, in the draft's order; what the draft leaves out comes last. */
export function pairStandings(before: States, after: States): ReplayStanding[] {
  const ids = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return ids.map((standard) => ({ standard, before: before[standard] ?? null, after: after[standard] ?? null }));
}

/** Out of the standard's scope is as good as without it. */
const applied = (state: FindingState | null): FindingState | null => (state === 'not-applicable' ? null : state);
const isMet = (state: FindingState | null): boolean => state === 'met';
const isMissed = (state: FindingState | null): boolean => state === 'not-yet' || state === 'partly';

export function isChanged({ before, after }: ReplayStanding): boolean {
  return applied(before) !== applied(after);
}

const noCount = (): ReplayCount => ({ inScope: 0, met: 0, notYet: 0, notJudged: 0 });
export const noEffort = (): EffortSum => ({ S: 0, M: 0, L: 0, unsaid: 0 });

function countState(count: ReplayCount, state: FindingState | null): void {
  if (applied(state) === null) return;
  count.inScope += 1;
  if (isMet(state)) count.met += 1;
  else if (isMissed(state)) count.notYet += 1;
  else count.notJudged += 1;
}

type Standard = Playbook['standards'][number];
const counts = ({ mode }: Pick<Standard, 'mode'>): boolean => mode === 'counted' || mode === 'required';

/** The counted and required standards for which a squad would need a waiver on the first day. */
export function listWaivers(draft: Playbook, standings: ReplayStandings): string[] {
  const missed = new Set(standings.filter(({ after }) => isMissed(after)).map(({ standard }) => standard));
  return draft.standards.filter((standard) => counts(standard) && missed.has(standard.id)).map(({ id }) => id);
}

/** What adopting the rest would ask of one squad, by the standards' usual efforts. */
export function sumEffort(draft: Playbook, standings: ReplayStandings): EffortSum {
  const sum = noEffort();
  const effortOf = new Map(draft.standards.map(({ id, effort }) => [id, effort]));
  for (const { standard, after } of standings) if (isMissed(after)) sum[effortOf.get(standard) ?? 'unsaid'] += 1;
  return sum;
}

/** A summary under way: texts are put in when it is read. */
export type ReplayTally = Omit<ReplaySummary, 'standards'> & { standards: Omit<ReplayStandard, 'title' | 'mode' | 'effort'>[] };

/** True when every counted and required standard that applies is met; a squad that none applies to, or that could not be judged, is none of them. */
function meetsAll(playbook: Playbook | null, states: ReadonlyMap<string, FindingState | null>): boolean {
  const own = (playbook?.standards ?? []).filter(counts).flatMap(({ id }) => applied(states.get(id) ?? null) ?? []);
  return own.length > 0 && own.every(isMet);
}

/** Sums squads one after the other, so that a thousand of them never stand in memory together. */
export function openTally(
  published: Playbook | null,
  draft: Playbook,
): { add: (standings: ReplayStandings) => void; read: () => ReplayTally } {
  const inDraft = new Set(draft.standards.map(({ id }) => id));
  const inPublished = new Set(published?.standards.map(({ id }) => id) ?? []);
  const counted = new Set(draft.standards.filter(counts).map(({ id }) => id));
  const ids = [...inDraft, ...[...inPublished].filter((id) => !inDraft.has(id))];
  const standards = new Map(
    ids.map((id) => {
      const sides = { before: inPublished.has(id) ? noCount() : null, after: inDraft.has(id) ? noCount() : null };
      const row: ReplayTally['standards'][number] = { id, ...sides, improved: 0, worsened: 0, toAdopt: 0, waivers: 0 };
      return [id, row] as const;
    }),
  );
  const tally = { squads: 0, changed: 0, unchanged: 0, allMet: { before: 0, after: 0 }, effort: noEffort(), waivers: 0 };
  const addStanding = ({ standard, before, after }: ReplayStanding): void => {
    const row = standards.get(standard);
    if (!row) return;
    if (row.before) countState(row.before, before);
    if (row.after) countState(row.after, after);
    if (row.before && row.after && isMissed(before) && isMet(after)) row.improved += 1;
    if (row.before && row.after && isMet(before) && isMissed(after)) row.worsened += 1;
    if (!isMissed(after)) return;
    row.toAdopt += 1;
    if (counted.has(standard)) row.waivers += 1;
  };
  return {
    add(standings) {
      tally.squads += 1;
      if (standings.some(isChanged)) tally.changed += 1;
      else tally.unchanged += 1;
      standings.forEach(addStanding);
      const effort = sumEffort(draft, standings);
      for (const size of ['S', 'M', 'L', 'unsaid'] as const) tally.effort[size] += effort[size];
      tally.waivers += listWaivers(draft, standings).length;
      const side = (which: 'before' | 'after') => new Map(standings.map((standing) => [standing.standard, standing[which]]));
      if (meetsAll(published, side('before'))) tally.allMet.before += 1;
      if (meetsAll(draft, side('after'))) tally.allMet.after += 1;
    },
    read: () => ({ ...tally, standards: [...standards.values()] }),
  };
}

/** A tally for its reader: titles, modes and efforts as the draft has them, else as published. */
export function describeTally(
  { standards, ...tally }: ReplayTally,
  published: Playbook | null,
  draft: Playbook,
  lang: Lang,
): ReplaySummary {
  return { ...tally, standards: standards.map((row) => ({ ...row, ...describeStandard(row.id, published, draft, lang) })) };
}

export function describeStandard(
  id: string,
  published: Playbook | null,
  draft: Playbook,
  lang: Lang,
): Pick<ReplayStandard, 'title' | 'mode' | 'effort'> {
  const standard = draft.standards.find((each) => each.id === id) ?? published?.standards.find((each) => each.id === id);
  return { title: standard ? say(standard.title, lang) : id, mode: standard?.mode ?? null, effort: standard?.effort ?? null };
}
