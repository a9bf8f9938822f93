import type { ReportNumber } from '../../contract/report-parts';
import { listInForce } from '../governance/exceptions';
import { instantOfDay } from '../governance/waived-days';
import { endOf, type Waiver } from '../governance/waiver';
import { toDay, toDayNumber, type DayNumber } from '../history/days';
import { daysToAdopt, isSustained, sustainDays } from '../history/run';
import { pickPercentile } from '../percentile';
import type { Pair } from './pairs';
import { listSparkDays, sumOn, type Past } from './past';

type Measure = ReportNumber['now'];

export interface NumbersGround {
  pairs: readonly Pair[];
  /** Today included. */
  past: Past;
  /** Of the squads and standards shown. */
  waivers: readonly Waiver[];
  /** Ids of the standards shown. */
  standards: readonly string[];
  today: DayNumber;
  from: DayNumber;
  /** Epoch ms. */
  now: number;
  afterDays: number;
}

const dayMs = 86_400_000;
/** Waivers that end so soon are worth a word. */
const soonDays = 30;

const measure = (value: number, of: number | null): Measure => (of === 0 ? null : { value, of });

/** One point a month: what was so at its end; nothing where nothing can be told. */
function drawSpark(today: DayNumber, read: (day: DayNumber) => Measure): ReportNumber['spark'] {
  return listSparkDays(today).map((day) => {
    const found = read(day);
    return { day: toDay(day), value: found && (found.of === null ? found.value : found.value / found.of) };
  });
}

function tellAdopted({ past, standards, today, from }: NumbersGround): ReportNumber {
  const on = (day: DayNumber, withWaivers = false): Measure => {
    const sum = sumOn(past, day, standards);
    return sum && measure(sum.adopted + (withWaivers ? sum.waived : 0), sum.inScope);
  };
  return {
    ...{ id: 'adopted', unit: 'pairs', now: on(today), withWaivers: on(today, true), before: on(from), goal: null, endsSoon: null },
    spark: drawSpark(today, on),
  };
}

function tellDepth({ past, standards, today, from }: NumbersGround): ReportNumber {
  const on = (day: DayNumber, withWaivers = false): Measure => {
    const sum = sumOn(past, day, standards);
    return sum && measure(sum.met + (withWaivers ? sum.excepted : 0), sum.applicable);
  };
  return {
    ...{ id: 'depth', unit: 'share', now: on(today), withWaivers: on(today, true), before: on(from), goal: null, endsSoon: null },
    spark: drawSpark(today, on),
  };
}

/**
 * How long a pair took; null = not adopted yet, adopted by the squad that it was split from, or nobody knows: what was met on the first day that was ever read, of a standard published
 * before, may have been met for long.
 */
function timeOf({ run, standard, squad }: Pair, afterDays: number): number | null {
  const first = run?.first ?? null;
  if (!run || first === null) return null;
  const published = standard.since === undefined ? null : toDayNumber(standard.since);
  const start = Math.max(published ?? run.seen, squad.began ?? -Infinity);
  if (first < start || (first <= run.seen + afterDays && start < run.seen)) return null;
  return daysToAdopt(run, published, squad.began);
}

function tellTime({ pairs, today, from, afterDays }: NumbersGround): ReportNumber {
  const times = pairs.flatMap((pair) => {
    const days = timeOf(pair, afterDays);
    return days === null || !pair.run ? [] : [{ days, first: pair.run.first ?? Infinity }];
  });
  times.sort((a, b) => a.days - b.days);
  const on = (day: DayNumber): Measure => {
    const until = times.filter(({ first }) => first <= day);
    const median = pickPercentile(
      until.map(({ days }) => days),
      50,
    );
    return median === null ? null : { value: median, of: null };
  };
  return {
    ...{ id: 'time-to-adopt', unit: 'days', now: on(today), withWaivers: null, before: on(from), goal: null, endsSoon: null },
    spark: drawSpark(today, on),
  };
}

function tellSustained({ pairs, today, from }: NumbersGround): ReportNumber {
  const followed = pairs.flatMap(({ run }) => {
    const kept = run && isSustained(run, today);
    return run && typeof kept === 'boolean' ? [{ kept, end: (run.first ?? 0) + sustainDays }] : [];
  });
  const on = (day: DayNumber): Measure => {
    const until = followed.filter(({ end }) => end <= day);
    return measure(until.filter(({ kept }) => kept).length, until.length);
  };
  return {
    ...{ id: 'sustained', unit: 'share', now: on(today), withWaivers: null, before: on(from), goal: null, endsSoon: null },
    spark: drawSpark(today, on),
  };
}

function tellExceptions({ waivers, today, from, now }: NumbersGround): ReportNumber {
  const inForce = (day: DayNumber): Waiver[] => listInForce(waivers, instantOfDay(day, now));
  const on = (day: DayNumber): Measure => ({ value: inForce(day).length, of: null });
  const soon = inForce(today).filter((waiver) => endOf(waiver, now) <= now + soonDays * dayMs);
  return {
    ...{ id: 'exceptions', unit: 'waivers', now: on(today), withWaivers: null, before: on(from), goal: null, endsSoon: soon.length },
    spark: drawSpark(today, on),
  };
}

/** The five numbers, each with what it was when the period began. */
export function tellNumbers(ground: NumbersGround): ReportNumber[] {
  return [tellAdopted(ground), tellDepth(ground), tellTime(ground), tellSustained(ground), tellExceptions(ground)];
}
