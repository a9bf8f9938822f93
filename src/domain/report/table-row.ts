import type { StandingCounts } from '../../contract/report-parts';

/** A figure of the report on a row of its own: which part, of what, whose or when, under which name, its value, and of how many. */
export type Row = readonly [part: string, subject: string, group: string, figure: string, value: string, of: string];

export const num = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

/** Some counts of one thing, a row each. */
export const figures = <K extends string>(
  part: string,
  subject: string,
  group: string,
  counts: Readonly<Record<K, number>>,
  names: readonly K[],
  of: number | null,
): Row[] => names.map((name): Row => [part, subject, group, name, num(counts[name]), num(of)]);

export const countNames = ['adopted', 'settling', 'notYet', 'waived', 'notJudged'] as const satisfies readonly (keyof StandingCounts)[];
