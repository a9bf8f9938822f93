import type { AdoptionDay } from '../../../snapshot/state-types';
import { daysSinceStart } from '../calendar';
import { createRandom } from '../random';
import { tribes } from '../squads';
import { lives } from './lives';
import { turns, type Standing, type Turn } from './turns';

const dayMs = 86_400_000;
/** Twelve months are kept; today's row is the next sweep's. */
const firstMonth = 7;

/** The first instant (epoch ms) of a month of the story. */
const startOf = (month: number, asOf: number): number => asOf - daysSinceStart(month) * dayMs;
const dayOf = (instant: number): number => Math.floor(instant / dayMs);

/** A working day well inside a month: the month's own first and last days stay as the months beside it. */
function pickDay(month: number, asOf: number, seed: string): number {
  const [start, end] = [startOf(month, asOf), startOf(month + 1, asOf)];
  const day = dayOf(start + createRandom(seed).between(0.1, 0.85) * (end - start));
  const weekday = new Date(day * dayMs).getUTCDay();
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}

interface Step {
  day: number;
  standing: Standing;
}

/** Each squad's steps with one standard, in order of time. */
function listSteps(standard: string, list: readonly Turn[], asOf: number): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const [when, standing, keys] of list) {
    for (const key of keys.split(' ')) {
      const day =
        typeof when !== 'number'
          ? dayOf(asOf - when.daysAgo * dayMs)
          : when < firstMonth
            ? dayOf(startOf(firstMonth, asOf))
            : pickDay(when, asOf, `${standard}/${when}/${key}`);
      steps.set(key, [...(steps.get(key) ?? []), { day, standing }]);
    }
  }
  for (const own of steps.values()) own.sort((one, other) => one.day - other.day);
  return steps;
}

/** The days on which a squad counts: [first, last). A split or a merger happens on one day for all whom it touches. */
function findLife({ from, until }: { from?: number; until?: number }, asOf: number): [number, number] {
  const change = (month: number): number => pickDay(month, asOf, `organisation/${month}`);
  return [from === undefined ? -Infinity : change(from), until === undefined ? Infinity : change(until)];
}

/** The day that a squad began, where the story tells it (`2026-03-01`). */
export function beganOn(key: string, asOf: number): string | null {
  const life = lives.find((each) => each.key === key);
  if (life?.from === undefined) return null;
  return new Date(findLife(life, asOf)[0] * dayMs).toISOString().slice(0, 10);
}

/**
 * Adoption of the last twelve months, one row a UTC day, tribe and standard, oldest first; the last day is the one before `asOf` (epoch ms). A tribe without a squad in
 * scope has no row.
 */
export function makeAdoptionDays(asOf: number): AdoptionDay[] {
  const rows: AdoptionDay[] = [];
  const spans = lives.map((life) => ({ ...life, span: findLife(life, asOf) }));
  const steps = new Map(Object.entries(turns).map(([standard, list]) => [standard, listSteps(standard, list, asOf)]));
  for (let day = dayOf(startOf(firstMonth, asOf)); day < dayOf(asOf); day++) {
    for (const [standard, bySquad] of steps) {
      for (const tribe of tribes) {
        const counts = { met: 0, notYet: 0, waived: 0, notJudged: 0 };
        for (const { key, tribe: own, span } of spans) {
          if (own !== tribe || day < span[0] || day >= span[1]) continue;
          const now = bySquad.get(key)?.findLast((step) => step.day <= day);
          if (now) counts[now.standing] += 1;
        }
        const { met, notYet, waived, notJudged } = counts;
        const inScope = met + notYet + waived + notJudged;
        if (inScope === 0) continue;
        rows.push({
          day: new Date(day * dayMs).toISOString().slice(0, 10),
          tribe,
          standard,
          inScope,
          metNow: met,
          notYet,
          waived,
          notJudged,
        });
      }
    }
  }
  return rows;
}
