import type { BurnUp } from '../../../../../../src/contract/report-parts';
import { middayOf } from '../../../../../../src/text/day';

/** One day of the picture. `at`: noon UTC, epoch ms. What is not known that day is absent: a line has no point there. */
export interface Plotted {
  at: number;
  adopted?: number;
  withWaivers?: number;
  inScope?: number;
  notJudged?: number;
  /** The ends of the forecast. */
  range?: [low: number, high: number];
  middle?: number;
}

/** Readings and forecast in one row of days, oldest first. The last reading is where the forecast begins; a day on which nothing could be judged is none. */
export function plot({ points, cone }: Pick<BurnUp, 'points' | 'cone'>): Plotted[] {
  const read = points
    .filter(({ inScope, notJudged }) => inScope === 0 || notJudged < inScope)
    .map(({ day, ...figures }): Plotted => ({ at: middayOf(day), ...figures }));
  const last = read.at(-1);
  const ahead = cone.map(({ day, low, middle, high }): Plotted => ({ at: middayOf(day), range: [low, high], middle }));
  if (last === undefined || ahead.length === 0) return read;
  const from = last.adopted ?? 0;
  const beyond = ahead.filter(({ at }) => at > last.at);
  return [...read.slice(0, -1), { ...last, range: [from, from], middle: from }, ...beyond];
}

/** The squads that the goal asks for, of those in scope at the last reading; null without a goal or a reading. */
export function countGoal({ points, goal }: Pick<BurnUp, 'points' | 'goal'>): number | null {
  const last = points.at(-1);
  return goal === null || last === undefined ? null : goal.share * last.inScope;
}

/** The first day of each month among the days, thinned to at most `most`. Epoch ms. */
export function listMonths(from: number, to: number, most = 8): number[] {
  const firsts: number[] = [];
  const day = new Date(from);
  for (let month = day.getUTCMonth() + 1; ; month += 1) {
    const at = Date.UTC(day.getUTCFullYear(), month, 1, 12);
    if (at > to) break;
    firsts.push(at);
  }
  const every = Math.max(1, Math.ceil(firsts.length / most));
  return firsts.filter((_, index) => index % every === 0);
}

/** Events that share one mark on the axis: those of one day, or of a few where marks would cover one another. */
export interface Mark {
  number: number;
  at: number;
  events: BurnUp['events'];
}

/** Numbers the events by when they were, oldest first. `span`: from the first to the last day of the axis, ms; marks keep a thirtieth of it apart. */
export function markEvents(events: BurnUp['events'], span: number): Mark[] {
  const apart = span / 30;
  const marks: Mark[] = [];
  for (const event of [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const at = middayOf(event.day);
    const last = marks.at(-1);
    if (last !== undefined && at - last.at < apart) last.events.push(event);
    else marks.push({ number: marks.length + 1, at, events: [event] });
  }
  return marks;
}

/** The readings that a table shows: the last of each month, the newest first, where there are more than fit a table; else all. */
export function pickRows(points: BurnUp['points'], most = 14): BurnUp['points'] {
  const kept = points.length <= most ? points : points.filter(({ day }, index) => points[index + 1]?.day.slice(0, 7) !== day.slice(0, 7));
  return [...kept].reverse();
}
