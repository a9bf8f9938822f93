import { dayOf } from '../adoption-day';

const dayMs = 86_400_000;

/** The last whole day, UTC, before a moment (epoch ms) from which something does not count any more. */
export const lastDayOf = (until: number): string => dayOf(until - 1);
/** The first moment, epoch ms, that is not on a day any more. */
export const endOfDay = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) + dayMs;
