import { endOfDayNumber, type DayNumber } from '../history/days';
import type { WaivedOn } from '../history/series';
import { listInForce } from './exceptions';
import { settledAt, startOf, type Waiver } from './waiver';

/** When a day is asked for its waivers: at its end, and today at this moment. Epoch ms. */
export const instantOfDay = (day: DayNumber, now: number): number => Math.min(endOfDayNumber(day) - 1, now);

/** The waivers of one squad by day, as the dated waivers say it at the moment of reading: the history knows of none. */
export function readWaivedDays(waivers: readonly Waiver[], now: number): WaivedOn {
  // Outside of its time a waiver need not be asked where it stands.
  const timed = waivers.flatMap((waiver) => {
    const from = startOf(waiver, now);
    return from === null ? [] : [{ waiver, from, until: settledAt(waiver, now) }];
  });
  return (day) => {
    const instant = instantOfDay(day, now);
    const near = timed.flatMap(({ waiver, from, until }) => (from <= instant && instant < until ? [waiver] : []));
    const inForce = near.length === 0 ? near : listInForce(near, instant);
    if (inForce.length === 0) return null;
    return (standard, check) => inForce.some((waiver) => waiver.standard === standard && (waiver.check === null || waiver.check === check));
  };
}
