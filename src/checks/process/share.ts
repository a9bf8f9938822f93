import type { MeasuredState } from '../../contract/finding';
import type { CheckContext, Verdict } from '../../domain/check';
import type { FinishedCase, FlowCase, JudgedCases } from '../../domain/flow-cases';
import { refDate, refFlow, refPath, refStage, type Values } from '../../domain/value';
import { decideVerdict, startOfWindow } from '../../domain/verdict';

/** What path checks share: the judged cases of a flow, and the window in words. */
export interface Judged<C extends FlowCase = FinishedCase> extends JudgedCases<C> {
  values: Values;
}

function tellWindow<C extends FlowCase>(context: CheckContext, flowId: string, judged: JudgedCases<C>): Judged<C> {
  const start = startOfWindow(context.asOf, judged.window.days);
  return { ...judged, values: { flow: refFlow(flowId), since: start === null ? 'ever' : refDate(start), minSample: context.minSample } };
}

/** The finished cases, with the values that tell of which flow and since when (`ever` = no lower bound). */
export function readJudged(context: CheckContext, flowId: string): Judged {
  return tellWindow(context, flowId, context.judged(flowId));
}

/** The cases whose moment lies in the window (`all` = those in progress too), with the same values. */
export function readPicked(
  context: CheckContext,
  flowId: string,
  which: 'finished' | 'all',
  momentOf: (each: FlowCase) => number | null,
): Judged<FlowCase> {
  return tellWindow(context, flowId, context.pick(flowId, which, momentOf));
}

/** When the case first entered the stage, epoch ms; null when it never did. */
export function findEntry({ visits }: Pick<FlowCase, 'visits'>, stage: string): number | null {
  return visits.find((visit) => visit.stage === stage)?.at ?? null;
}

/** The stage in which the case is now; null when it has been in none. */
export function findStage({ visits }: Pick<FlowCase, 'visits'>): string | null {
  return visits.at(-1)?.stage ?? null;
}

/** The answer of every check on finished cases that has too few of them to say more. */
export function tellTooEarly<M extends string>(
  observed: Verdict<M>['observed'],
  { values, window }: Judged<FlowCase>,
): Verdict<`engine/${string}`> {
  return { measured: 'too-early', observed, headline: 'engine/too-early', expected: 'engine/expected-sample', values, window };
}

/** The same where only cases count that `entered` the stage, or that are finished and were `through` it. */
export function tellTooFew<M extends string>(
  observed: Verdict<M>['observed'],
  { values, window }: Judged<FlowCase>,
  how: 'entered' | 'through',
  stage: string,
): Verdict<`engine/${string}`> {
  return {
    measured: 'too-early',
    observed,
    headline: `engine/too-early-${how}`,
    expected: 'engine/expected-sample',
    values: { ...values, wanted: refStage(stage) },
    window,
  };
}

export interface Share<C extends FlowCase = FinishedCase> {
  measured: Exclude<MeasuredState, 'cant-tell' | 'not-applicable'>;
  n: number;
  met: number;
  missed: number;
  rate: number | null;
  evidence: { key: string; cost: number }[];
  missing: readonly C[];
}

/** The share of the judged cases that miss nothing; `costOf` tells by how much a case misses (0 = it meets). */
export function measureShare<C extends FlowCase>(
  { cases }: Pick<JudgedCases<C>, 'cases'>,
  costOf: (each: C) => number,
  atLeast: number | undefined,
  minSample: number,
): Share<C> {
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

/** Which of the four headlines of a share to tell: everybody, most (enough of them), none, or some missed. */
export function chooseHeadline({ measured, met, missed }: Pick<Share, 'measured' | 'met' | 'missed'>): 'all' | 'most' | 'none' | 'some' {
  if (missed === 0) return 'all';
  if (measured === 'met') return 'most';
  return met === 0 ? 'none' : 'some';
}

/** The path that most of these cases took, as values for a note; null when there are none. Ties: the first in order of paths. */
export function findCommonPath(paths: readonly (readonly string[])[]): { count: number; stages: readonly string[]; values: Values } | null {
  const counts = new Map<string, { stages: readonly string[]; count: number }>();
  for (const stages of paths) {
    const name = stages.join(' ');
    const known = counts.get(name) ?? { stages, count: 0 };
    known.count++;
    counts.set(name, known);
  }
  const [top] = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)).map(([, each]) => each);
  return top ? { ...top, values: { path: refPath(top.stages), pathCases: top.count } } : null;
}
