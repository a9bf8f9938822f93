import type { CountDays } from './calendar';
import type { FinishedCase, FlowCase } from './flow-cases';
import { findPercentile } from './percentile';

/** Working days that a case spent in each stage that it left until it was finished, all its stays together; to the finish they add up to what it took. An open case: until it left its last one. */
export function measureStays({ visits, finishedAt }: FlowCase, countDays: CountDays): Map<string, number> {
  const stays = new Map<string, number>();
  for (let index = 1; index < visits.length; index++) {
    const [visit, next] = [visits[index - 1], visits[index]];
    if (!visit || !next || (finishedAt !== null && next.at > finishedAt)) continue;
    stays.set(visit.stage, (stays.get(visit.stage) ?? 0) + countDays(visit.at, next.at, 'working'));
  }
  return stays;
}

/** Working days from the first stage of a finished case to its finish. */
export function measureWhole({ visits, finishedAt }: FinishedCase, countDays: CountDays): number {
  return countDays(visits[0]?.at ?? finishedAt, finishedAt, 'working');
}

export interface StayFigures {
  /** From the first stage to the finish; null for no cases. */
  medianDays: number | null;
  /** By stage that was left: the median of those who left it, and its part of the days of all. */
  stages: ReadonlyMap<string, { medianDays: number; share: number }>;
}

/** How long finished cases took, and where. Medians are by nearest rank. */
export function sumStays(cases: readonly FinishedCase[], countDays: CountDays): StayFigures {
  const days = new Map<string, number[]>();
  for (const each of cases) {
    for (const [stage, spent] of measureStays(each, countDays)) {
      const known = days.get(stage) ?? [];
      days.set(stage, known);
      known.push(spent);
    }
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const all = sum([...days.values()].map(sum));
  return {
    medianDays: findPercentile(
      cases.map((each) => measureWhole(each, countDays)),
      50,
    ),
    stages: new Map(
      [...days].map(([stage, spent]) => [stage, { medianDays: findPercentile(spent, 50) ?? 0, share: all === 0 ? 0 : sum(spent) / all }]),
    ),
  };
}
