import type { MeasuredState } from '../../contract/finding';
import type { CheckContext, Verdict } from '../../domain/check';
import type { FinishedCase, JudgedCases } from '../../domain/flow-cases';
import { refDate, refFlow, refPath, type Values } from '../../domain/value';
import { decideVerdict, startOfWindow } from '../../domain/verdict';

/** What path checks share: the judged cases of a flow, and the window in words. */
export interface Judged extends JudgedCases {
  values: Values;
}

/** The judged cases, with the values that tell of which flow and since when (`ever` = no lower bound). */
export function readJudged(context: CheckContext, flowId: string): Judged {
  const judged = context.judged(flowId);
  const start = startOfWindow(context.asOf, judged.window.days);
  return { ...judged, values: { flow: refFlow(flowId), since: start === null ? 'ever' : refDate(start), minSample: context.minSample } };
}

/** The answer of every path check that has too few cases to say more. */
export function tellTooEarly<M extends string>(observed: Verdict<M>['observed'], { values, window }: Judged): Verdict<`engine/${string}`> {
  return { measured: 'too-early', observed, headline: 'engine/too-early', expected: 'engine/expected-sample', values, window };
}

export interface Share {
  measured: Exclude<MeasuredState, 'cant-tell' | 'not-applicable'>;
  n: number;
  met: number;
  missed: number;
  rate: number | null;
  evidence: { key: string; cost: number }[];
  missing: readonly FinishedCase[];
}

/** The share of the judged cases that miss nothing; `costOf` tells by how much a case misses (0 = it meets). */
export function measureShare(
  { cases }: JudgedCases,
  costOf: (each: FinishedCase) => number,
  atLeast: number | undefined,
  minSample: number,
): Share {
  const costs = cases.map((each) => ({ each, cost: costOf(each) })).filter(({ cost }) => cost > 0);
  const n = cases.length;
  const met = n - costs.length;
  const rate = n === 0 ? null : met / n;
  return {
    measured: decideVerdict({ n, met, rate, atLeast, minSample }),
    n,
    met,
    missed: costs.length,
    rate,
    evidence: costs.map(({ each, cost }) => ({ key: each.key, cost })),
    missing: costs.map(({ each }) => each),
  };
}

/** The path that most of these cases took, as values for a note; null when there are none. Ties: the first in order of paths. */
export function findCommonPath(cases: readonly FinishedCase[]): { count: number; values: Values } | null {
  const counts = new Map<string, { stages: readonly string[]; count: number }>();
  for (const { variant } of cases) {
    const name = variant.stages.join(' ');
    const known = counts.get(name) ?? { stages: variant.stages, count: 0 };
    known.count++;
    counts.set(name, known);
  }
  const [top] = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)).map(([, each]) => each);
  return top ? { count: top.count, values: { path: refPath(top.stages), pathCases: top.count } } : null;
}
