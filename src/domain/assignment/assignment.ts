import type { AssignmentKind } from '../../contract/roles';
import { dayOf } from '../adoption-day';

const dayMs = 86_400_000;

/** Somebody who was set to a role of a squad in Diapason. Days are UTC (`2026-03-01`) and included; null = open. */
export interface Assignment {
  id: string;
  squad: string;
  role: string;
  person: { accountId: string; name: string; active: boolean };
  kind: AssignmentKind;
  from: string | null;
  until: string | null;
  /** Counts its changes. */
  version: number;
}

type Span = Pick<Assignment, 'from' | 'until'>;

/** False for one that was taken back before it began: it never counted, and is no history. */
export const everCounted = ({ from, until }: Span): boolean => from === null || until === null || from <= until;

/** Whether it counts on a day, will, or did. */
export function whenOf({ from, until }: Span, day: string): 'now' | 'coming' | 'past' {
  if (until !== null && until < day) return 'past';
  return from !== null && from > day ? 'coming' : 'now';
}

/** Both have a day in common. */
export function overlaps(a: Span, b: Span): boolean {
  const startsInTime = (one: Span, other: Span): boolean => one.from === null || other.until === null || one.from <= other.until;
  return everCounted(a) && everCounted(b) && startsInTime(a, b) && startsInTime(b, a);
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

/** The day before. */
export const dayBefore = (day: string): string => dayOf(startOf(day) - dayMs);

/** When the last of those who held the role stopped, epoch ms: the start of the day after; null when nobody is known to have held it before `at`. */
export function endedAt(history: readonly Assignment[], role: string, at: number): number | null {
  const ends = history.flatMap((each) =>
    each.role === role && each.until !== null && everCounted(each) && whenOf(each, dayOf(at)) === 'past'
      ? [startOf(each.until) + dayMs]
      : [],
  );
  return ends.length === 0 ? null : Math.max(...ends);
}

/** When somebody began to hold a role, epoch ms, as far as is known: the day that was set, else the first reading that saw them. */
export function beganAt({ set, seen }: { set?: { from: string | null } | undefined; seen?: number | undefined }): number | null {
  return set?.from === undefined || set.from === null ? (seen ?? null) : startOf(set.from);
}
