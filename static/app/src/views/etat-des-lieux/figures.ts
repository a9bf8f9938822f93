import type { EtatDesLieux, EtatSummary } from '../../../../../src/contract/etat-des-lieux';

/** Figures of an état des lieux that are shown beside those of its zero point. */
export const etatFigures = ['issues', 'types', 'statuses', 'variants', 'medianDays', 'perWeek'] as const;
export type EtatFigure = (typeof etatFigures)[number];

/** The mean of the weeks; null when they are not known. */
export function meanOf(weeks: readonly number[] | null): number | null {
  return weeks === null || weeks.length === 0 ? null : weeks.reduce((sum, week) => sum + week, 0) / weeks.length;
}

/** The finished work items of each week; null when it is not known what is finished. */
export function listFinished({ cadence }: EtatDesLieux): number[] | null {
  const weeks = cadence.flatMap(({ finished }) => finished ?? []);
  return weeks.length === cadence.length ? weeks : null;
}

type Figures = Readonly<Record<EtatFigure, number | null>>;

export function readFigures(etat: EtatDesLieux): Figures {
  const { issues, types, statuses, variants, medianDays } = etat;
  return { issues, types: types.length, statuses: statuses.length, variants, medianDays, perWeek: meanOf(listFinished(etat)) };
}

/** What a figure was at the zero point, where it is another than today; null where there is nothing to set beside it. `digits`: as many as are shown. */
export function findBefore(now: number | null, zero: number | null | undefined, digits = 1): number | null {
  if (now === null || zero === null || zero === undefined) return null;
  return now.toFixed(digits) === zero.toFixed(digits) ? null : zero;
}

/** The zero point, as long as it is not today's état des lieux itself. */
export function findZero<E extends EtatDesLieux | EtatSummary>(now: E | null, zero: E | null): E | null {
  return now && zero && zero.asOf < now.asOf ? zero : null;
}
