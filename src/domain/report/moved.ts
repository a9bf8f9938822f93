import { moveKinds, type Moved, type NamedSquad } from '../../contract/report-parts';
import { toDay, type DayNumber } from '../history/days';
import type { KeptStanding } from '../history/standing-month';

export type MoveKind = (typeof moveKinds)[number];

/** The later side of a pair: how it stands. `byStandard`: its state is what it is since a day on which the standard itself had changed. */
export interface LaterSide extends Omit<KeptStanding, 'hasRun'> {
  byStandard: boolean;
}

/** Why a pair is on one side only: its squad came or went (null), or its scope changed; or the standard began or ceased to count. */
const whyMissing = (missing: Pick<KeptStanding, 'counts'> | null): MoveKind =>
  missing && !missing.counts ? 'standard-changed' : 'scope-changed';

function whyGained(before: KeptStanding | null, after: LaterSide): MoveKind {
  if (!before?.standing) return whyMissing(before);
  if (before.standing === 'waived') return 'waiver-ended';
  // It had been adopted already, and could only not be told.
  if (before.standing === 'not-judged' && before.hasRun) return 'data-coverage';
  return after.byStandard ? 'standard-changed' : 'improved';
}

function whyLost(after: LaterSide | null): MoveKind {
  if (!after?.standing) return whyMissing(after);
  if (after.standing === 'waived') return 'waiver-began';
  if (after.standing !== 'settling' && after.byStandard) return 'standard-changed';
  return after.standing === 'not-judged' ? 'data-coverage' : 'relapsed';
}

/** Why a pair is adopted on one of two days and not on the other; null = nothing changed. A side is null where the squad was not there. */
export function explain(before: KeptStanding | null, after: LaterSide | null): { kind: MoveKind; by: 1 | -1 } | null {
  if (before?.standing === 'adopted') return after?.standing === 'adopted' ? null : { kind: whyLost(after), by: -1 };
  return after?.standing === 'adopted' ? { kind: whyGained(before, after), by: 1 } : null;
}

/** Pairs that are named behind a part, at most. */
const mostNamed = 20;

export interface MovedPair {
  squad: NamedSquad;
  standard: { id: string; title: string };
  before: KeptStanding | null;
  after: LaterSide | null;
}

/** The change of adopted pairs between two days, and what it is made of: the parts add up to it. */
export function tellMoved(pairs: readonly MovedPair[], from: DayNumber, to: DayNumber): Moved {
  const parts = new Map<MoveKind, Moved['parts'][number]>(moveKinds.map((kind) => [kind, { kind, by: 0, pairs: [] }]));
  for (const { squad, standard, before, after } of pairs) {
    const why = explain(before, after);
    const part = why && parts.get(why.kind);
    if (!part) continue;
    part.by += why.by;
    if (part.pairs.length < mostNamed) part.pairs.push({ squad, standard });
  }
  const count = (side: 'before' | 'after'): number => pairs.filter((pair) => pair[side]?.standing === 'adopted').length;
  return { from: toDay(from), to: toDay(to), before: count('before'), after: count('after'), parts: [...parts.values()] };
}
