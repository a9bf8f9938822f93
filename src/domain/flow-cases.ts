import type { Window } from '../contract/sweep';
import type { Flow, Playbook } from '../contract/playbook';
import { createAligner, type Alignment } from './alignment';
import { matchFlow } from './flow';
import { compareKeys } from './name';
import type { CaseTrace, Visit } from './trace';
import { isInWindow, widenWindow, type JudgedWindow, type WindowRule } from './verdict';

/** Cases that went through the same stages share one variant, and its alignment is computed once. */
export interface Variant {
  stages: readonly string[];
  alignment: Alignment;
}

/** A finished case of known history. */
export interface FinishedCase {
  key: string;
  /** Epoch ms. */
  finishedAt: number;
  visits: readonly Visit[];
  variant: Variant;
}

/** The cases that a flow takes, by key. */
export interface FlowCases {
  flow: Flow;
  finished: readonly FinishedCase[];
  inProgress: number;
  /** Finished as they stand today, but their history is unknown. */
  unknownHistory: number;
}

export interface JudgedCases {
  cases: readonly FinishedCase[];
  window: JudgedWindow;
}

/** Sorts a squad's cases into the flows of its playbook (first flow that fits) and aligns each distinct trace once. */
export function sortIntoFlows(playbook: Pick<Playbook, 'flows' | 'stages'>, traces: readonly CaseTrace[]): ReadonlyMap<string, FlowCases> {
  const flows = new Map(
    playbook.flows.map((flow) => [
      flow.id,
      {
        flow,
        finished: [] as FinishedCase[],
        inProgress: 0,
        unknownHistory: 0,
        aligner: createAligner(flow, playbook.stages),
        variants: new Map<string, Variant>(),
      },
    ]),
  );
  for (const trace of [...traces].sort((a, b) => compareKeys(a.key, b.key))) {
    const match = matchFlow(playbook.flows, trace);
    const cases = match && flows.get(match.flow.id);
    if (!cases) continue;
    if (match.finishedAt === null) cases.inProgress++;
    else if (!trace.historyKnown) cases.unknownHistory++;
    else {
      const stages = trace.visits.map(({ stage }) => stage);
      const name = stages.join(' ');
      let variant = cases.variants.get(name);
      if (!variant) {
        variant = { stages, alignment: cases.aligner.align(stages) };
        cases.variants.set(name, variant);
      }
      cases.finished.push({ key: trace.key, finishedAt: match.finishedAt, visits: trace.visits, variant });
    }
  }
  return new Map(
    [...flows].map(([id, { flow, finished, inProgress, unknownHistory }]) => [id, { flow, finished, inProgress, unknownHistory }]),
  );
}

/** The finished cases of a window: the override as it is (`all` = no lower bound), else the rule's, widened where it holds too few. */
export function pickJudged(cases: FlowCases, asOf: number, rule: WindowRule, override: Window | undefined): JudgedCases {
  const window =
    override === undefined
      ? widenWindow(
          cases.finished.map(({ finishedAt }) => finishedAt),
          asOf,
          rule,
        )
      : { days: override === 'all' ? null : override, widened: false };
  return { cases: cases.finished.filter(({ finishedAt }) => isInWindow(finishedAt, asOf, window.days)), window };
}
