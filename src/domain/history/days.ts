/** A UTC day as the history counts it: whole days since 1970-01-01. */
export type DayNumber = number;

const dayMs = 86_400_000;

/** @param day `2026-03-01` */
export const toDayNumber = (day: string): DayNumber => Math.floor(Date.parse(`${day}T00:00:00.000Z`) / dayMs);
/** The day of a moment, epoch ms. */
export const dayNumberOf = (at: number): DayNumber => Math.floor(at / dayMs);
/** `2026-03-01` */
export const toDay = (day: DayNumber): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** The first moment of a day, epoch ms. */
export const startOfDay = (day: DayNumber): number => day * dayMs;
/** The first moment after a day, epoch ms: what ends with the day does not count at it any more. */
export const endOfDayNumber = (day: DayNumber): number => (day + 1) * dayMs;

/** The month of a day, as the history names it: `2026-03`. */
export const monthOf = (day: DayNumber): string => toDay(day).slice(0, 7);
/** The first day of a month. */
export const firstDayOf = (month: string): DayNumber => toDayNumber(`${month}-01`);

/** The month so many months later; before it with a negative number. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index - 1 + by, 1)).toISOString().slice(0, 7);
}
