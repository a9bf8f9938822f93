import type { BurnUp, Forecast } from '../../contract/report-parts';
import { hashContent } from '../hash';
import { toDay, type DayNumber } from '../history/days';

/** How many squads had adopted on a day, of those in scope then. */
export interface PacePoint {
  day: DayNumber;
  adopted: number;
  inScope: number;
}

/** A week's pace: which share of those who had not adopted came in, and which share of those who had went out. */
interface Step {
  gain: number;
  loss: number;
}

/** Where a figure may be in some weeks: the middle and the ends of the 80 % interval. */
export interface Outlook {
  /** So many weeks ahead, from 1 to two years. */
  at: (week: number) => { low: number; middle: number; high: number };
  /** The week in which a level is reached, counting from 1; null = not within two years. */
  reach: (level: number) => { early: number | null; middle: number | null; late: number | null };
}

/** The weeks whose pace is carried on, and how many of them there have to be. */
const paceWeeks = 26;
const leastWeeks = 8;
/** Weeks that go together when they are drawn again: a spurt or a halt lasts about a month. */
const block = 4;
const paths = 400;
/** Two years. */
export const horizonWeeks = 104;
const interval = { low: 0.1, high: 0.9 };
/** Half a squad: from there on it is nearer than not. */
const reached = 0.5;

/** Numbers from 0 to 1, always the same for the same seed (mulberry32, Tommy Ettinger 2017). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function toStep(before: PacePoint, after: PacePoint): Step {
  const by = after.adopted - before.adopted;
  const room = before.inScope - before.adopted;
  return { gain: by > 0 && room > 0 ? Math.min(1, by / room) : 0, loss: by < 0 && before.adopted > 0 ? -by / before.adopted : 0 };
}

/** What changed from week to week, counted back from the last day; a week without a reading has none. */
function listSteps(points: readonly PacePoint[]): Step[] {
  const last = points.at(-1);
  if (!last) return [];
  const byWeek = new Map<number, PacePoint>();
  for (const point of points) byWeek.set(Math.ceil((point.day - last.day) / 7), point);
  const steps: Step[] = [];
  for (let week = 1 - paceWeeks; week <= 0; week++) {
    const [before, after] = [byWeek.get(week - 1), byWeek.get(week)];
    if (before && after) steps.push(toStep(before, after));
  }
  return steps;
}

/** The value at a share of the sorted ones. */
const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** So many steps by their places, some in a row at a time, as they may have come instead. */
function drawSteps(places: Uint8Array, n: number, random: () => number): Uint8Array {
  const drawn = new Uint8Array(n);
  for (let at = 0; at < n; at += block) {
    const from = Math.floor(random() * (places.length - block + 1));
    for (let next = 0; next < block && at + next < n; next++) drawn[at + next] = places[from + next] ?? 0;
  }
  return drawn;
}

function drawPath(steps: readonly Step[], places: Uint8Array, start: number, most: number, random: () => number): Float64Array {
  // The half-year might have gone otherwise too: each path has a pace of its own.
  const drawn = drawSteps(drawSteps(places, places.length, random), horizonWeeks, random);
  const path = new Float64Array(horizonWeeks);
  let value = start;
  for (let week = 0; week < horizonWeeks; week++) {
    const step = steps[drawn[week] ?? 0];
    if (step) value += step.gain * Math.max(0, most - value) - step.loss * value;
    path[week] = value;
  }
  return path;
}

/**
 * Carries the pace of the last half-year on: four weeks in a row are drawn from it at random, again and again, four hundred times over. A pace is a share of those who
 * have still to come: the nearer the end, the slower. The same points give the same outlook. Null = too few readings to speak of a pace.
 *
 * @param most squads in scope: it can be no more
 */
export function lookAhead(points: readonly PacePoint[], most: number): Outlook | null {
  const steps = listSteps(points);
  const start = points.at(-1)?.adopted;
  if (steps.length < leastWeeks || start === undefined || most === 0) return null;
  const random = createRandom(Number.parseInt(hashContent([steps, start, most]).slice(0, 8), 16));
  const places = Uint8Array.from(steps, (_, place) => place);
  const drawn = Array.from({ length: paths }, () => drawPath(steps, places, start, most, random));
  return {
    at(week) {
      const sorted = Float64Array.from(drawn.map((path) => path[week - 1] ?? 0)).sort();
      return { low: quantile(sorted, interval.low), middle: quantile(sorted, 0.5), high: quantile(sorted, interval.high) };
    },
    reach(level) {
      const weeks = drawn.map((path) => path.findIndex((value) => value >= level - reached) + 1);
      const sorted = Float64Array.from(weeks.map((week) => (week === 0 ? Infinity : week))).sort();
      const at = (share: number): number | null => {
        const week = quantile(sorted, share);
        return week === Infinity ? null : week;
      };
      return { early: at(interval.low), middle: at(0.5), late: at(interval.high) };
    },
  };
}

const silent = (why: Extract<Forecast, { kind: 'silent' }>['why']): Forecast => ({ kind: 'silent', why });

/** When a goal is reached at the present pace. */
export function forecast(
  points: readonly PacePoint[],
  outlook: Outlook | null,
  goal: { share: number } | null,
  now: { adopted: number; inScope: number },
): Forecast {
  if (!goal) return silent('no-goal');
  const level = Math.ceil(goal.share * now.inScope - 1e-9);
  if (now.inScope > 0 && now.adopted >= level) return { kind: 'reached' };
  const last = points.at(-1);
  if (!outlook || !last) return silent('too-thin');
  const { early, middle, late } = outlook.reach(level);
  if (early === null || middle === null) {
    const [first = last] = points.filter(({ day }) => day > last.day - 7 * paceWeeks);
    return silent(last.adopted > first.adopted ? 'beyond-two-years' : 'no-trend');
  }
  const on = (week: number): string => toDay(last.day + 7 * week);
  return { kind: 'expected', day: on(middle), early: on(early), late: on(late ?? horizonWeeks) };
}

/** How far ahead a curve is drawn, in weeks. */
const coneWeeks = 26;

/** The outlook as a cone, one point a fortnight from the last reading on. */
export function drawCone(points: readonly PacePoint[], outlook: Outlook | null): BurnUp['cone'] {
  const last = points.at(-1);
  if (!outlook || !last) return [];
  const start = { day: toDay(last.day), low: last.adopted, middle: last.adopted, high: last.adopted };
  const ahead = Array.from({ length: coneWeeks / 2 }, (_, index) => 2 * (index + 1));
  return [start, ...ahead.map((week) => ({ day: toDay(last.day + 7 * week), ...outlook.at(week) }))];
}
