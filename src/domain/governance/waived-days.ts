import { endOfDayNumber, type DayNumber } from '../history/days';
import type { WaivedOn } from '../history/series';
import { listInForce } from './exceptions';
import type { Waiver } from './waiver';

/** When a day is asked for its waivers: at its end, and today at this moment. Epoch ms. */
export const instantOfDay = (day: DayNumber, now: number): number => Math.min(endOfDayNumber(day) - 1, now);

/** The waivers of one squad by day, as the dated waivers say it at the moment of reading: the history knows of none. */
export function readWaivedDays(waivers: readonly Waiver[], now: number): WaivedOn {
  return (day) => {
    const inForce = listInForce(waivers, instantOfDay(day, now));
    if (inForce.length === 0) return null;
    return (standard, check) => inForce.some((waiver) => waiver.standard === standard && (waiver.check === null || waiver.check === check));
  };
}
