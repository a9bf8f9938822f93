import type { KeptState, ReadingsState } from '../../../snapshot/state-types';
import { daysSinceStart } from '../calendar';
import { createRandom } from '../random';
import { lives, type Life } from './lives';
import { practices, versions, type Practice } from './practices';
import { turns, type Measured, type Turn } from './turns';

const dayMs = 86_400_000;
/** The longest run of the story is as long as what is kept; today's reading is the next sweep's. */
const keptDays = 402;
/** What was so before is so on the first day that is kept. */
const firstMonth = 7;

/** The first instant (epoch ms) of a month of the story. */
const startOf = (month: number, asOf: number): number => asOf - daysSinceStart(month) * dayMs;
const dayOf = (instant: number): number => Math.floor(instant / dayMs);
const writeDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const firstDay = (asOf: number): number => dayOf(asOf) - keptDays;

/** A working day in the first half of a month: what is met from it on has been met for two weeks when the month ends. */
function pickDay(month: number, asOf: number, seed: string): number {
  const [start, end] = [startOf(month, asOf), startOf(month + 1, asOf)];
  const day = dayOf(start + createRandom(seed).between(0.05, 0.4) * (end - start));
  const weekday = new Date(day * dayMs).getUTCDay();
  return weekday === 6 ? day + 2 : weekday === 0 ? day + 1 : day;
}

const versionDay = (standard: string, month: number, asOf: number): number => pickDay(month, asOf, `${standard}/version`);

interface Step {
  day: number;
  measured: Measured;
}

function dayOfTurn(standard: string, when: Turn[0], key: string, asOf: number): number {
  if (typeof when === 'number') return when < firstMonth ? firstDay(asOf) : pickDay(when, asOf, `${standard}/${when}/${key}`);
  if ('daysAgo' in when) return dayOf(asOf - when.daysAgo * dayMs);
  const month = versions[standard]?.find(({ version }) => version === when.version)?.month;
  if (month === undefined) throw new Error(`no version ${when.version} of ${standard} in the demo`);
  return versionDay(standard, month, asOf);
}

/** Each squad's steps with one standard, in order of time. */
function listSteps(standard: string, list: readonly Turn[], asOf: number): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const [when, measured, keys] of list)
    for (const key of keys.split(' ')) steps.set(key, [...(steps.get(key) ?? []), { day: dayOfTurn(standard, when, key, asOf), measured }]);
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
  return life?.from === undefined ? null : writeDay(findLife(life, asOf)[0]);
}

const beganAt = ({ from }: Practice, asOf: number): number => (from === undefined ? -Infinity : dayOf(startOf(from, asOf)));
const endedAt = ({ until }: Practice, asOf: number): number => (until === undefined ? Infinity : dayOf(startOf(until, asOf)));

/** Days on which it changes what squads are judged by. */
function listBreaks(asOf: number): number[] {
  const ends = practices.flatMap((practice) => [beganAt(practice, asOf), endedAt(practice, asOf)]);
  const changes = Object.entries(versions).flatMap(([standard, list]) => list.map(({ month }) => versionDay(standard, month, asOf)));
  return [...new Set([...ends, ...changes])].filter(Number.isFinite).sort((a, b) => a - b);
}

const versionOn = (standard: string, day: number, asOf: number): number =>
  versions[standard]?.findLast(({ month }) => versionDay(standard, month, asOf) <= day)?.version ?? 1;

/** The states of the first must check are the story's; the other must checks are met, and advice is followed by who meets the standard. */
function writeChecks({ must, advice }: Practice, steps: readonly Step[], from: number, until: number) {
  const within = [...steps.filter(({ day }) => day <= from).slice(-1), ...steps.filter(({ day }) => day > from && day < until)];
  const write = (stateOf: (measured: Measured) => KeptState) =>
    within.map(({ day, measured }) => ({ from: writeDay(Math.max(day, from)), state: stateOf(measured) }));
  return [
    ...must.map((check, place) => ({
      ...{ check, severity: 'must' as const },
      states: write((measured) => (place === 0 || measured === 'met' ? measured : 'met')),
    })),
    ...advice.map((check) => ({
      check,
      severity: 'advice' as const,
      states: write((measured) => (measured === 'met' ? 'met' : 'not-yet')),
    })),
  ];
}

function readLife(life: Life, steps: ReadonlyMap<string, ReadonlyMap<string, Step[]>>, asOf: number): ReadingsState[] {
  const [began, ended] = findLife(life, asOf);
  const [first, last] = [Math.max(began, firstDay(asOf)), Math.min(ended, dayOf(asOf))];
  const cuts = [first, ...listBreaks(asOf).filter((day) => day > first && day < last), last];
  return cuts.slice(1).map((until, index): ReadingsState => {
    const from = cuts[index] ?? first;
    const current = practices.filter((practice) => beganAt(practice, asOf) <= from && from < endedAt(practice, asOf));
    return {
      ...{ squad: life.key, tribe: life.tribe, from: writeDay(from), until: writeDay(until - 1) },
      ...(life.parent !== undefined && { parent: life.parent }),
      standards: current.map((practice) => ({
        ...{ standard: practice.standard, version: versionOn(practice.standard, from, asOf), mode: practice.mode },
        checks: writeChecks(practice, steps.get(practice.standard)?.get(life.key) ?? [], from, until),
      })),
    };
  });
}

/** What was read of every squad on each day of the last thirteen months; the last day is the one before `asOf` (epoch ms). */
export function makeReadings(asOf: number): ReadingsState[] {
  const steps = new Map(Object.entries(turns).map(([standard, list]) => [standard, listSteps(standard, list, asOf)]));
  return lives.flatMap((life) => readLife(life, steps, asOf));
}
