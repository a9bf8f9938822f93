import type { WaivedOn } from '../history/count-day';
import { endOfDayNumber, type DayNumber } from '../history/days';
import { groupWaivers, listInForce } from './exceptions';
import { settledAt, startOf, type Waiver } from './waiver';

/** When a day is asked for its waivers: at its end, and today at this moment. Epoch ms. */
export const instantOfDay = (day: DayNumber, now: number): number => Math.min(endOfDayNumber(day) - 1, now);

/** The waivers of one squad by day, as the dated waivers say it. */
function readWaivedDays(waivers: readonly Waiver[], now: number): WaivedOn {
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

const never: WaivedOn = () => null;

/** The same for every squad. */
export function listWaivedOf(waivers: readonly Waiver[], now: number): (squad: string) => WaivedOn {
  const days = new Map([...groupWaivers(waivers)].map(([squad, some]) => [squad, readWaivedDays(some, now)]));
  return (squad) => days.get(squad) ?? never;
}
