import type { AuditFlow, Deviation } from '../contract/audit';
import type { Stage } from '../contract/playbook';
import { pickInWindow, type FinishedCase, type FlowCases } from './flow-cases';
import type { Window } from '../contract/sweep';

/** Keys shown with a deviation (contract/audit.ts). */
const maxExamples = 3;

/**
 * The edits of many alignments, grouped by kind, stage and the stage before; the most costly first, then in stage order. `cases` come by
 * key; examples are the first keys.
 */
export function groupDeviations(cases: readonly FinishedCase[], stages: readonly Stage[]): Deviation[] {
  const groups = new Map<string, Deviation>();
  for (const { key, variant } of cases) {
    const seen = new Set<string>();
    for (const { kind, stage, after } of variant.alignment.edits) {
      const name = `${kind} ${stage} ${after ?? ''}`;
      const group = groups.get(name) ?? { kind, stage, after, cases: 0, cost: 0, examples: [] };
      groups.set(name, group);
      group.cost++;
      if (seen.has(name)) continue;
      seen.add(name);
      group.cases++;
      if (group.examples.length < maxExamples) group.examples.push(key);
    }
  }
  const order = new Map<string | null, number>(stages.map(({ id }, index) => [id, index]));
  const rank = (stage: string | null): number => order.get(stage) ?? -1;
  return [...groups.values()].sort(
    (a, b) =>
      b.cost - a.cost || rank(a.stage) - rank(b.stage) || (a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : 0) || rank(a.after) - rank(b.after),
  );
}

/** Sum of the costs and mean fitness of cases; the mean is null when there is none. */
export function sumAlignments(cases: readonly FinishedCase[]): { cost: number; perfect: number; fitness: number | null } {
  let cost = 0;
  let perfect = 0;
  let fitness = 0;
  for (const { variant } of cases) {
    cost += variant.alignment.cost;
    fitness += variant.alignment.fitness;
    if (variant.alignment.cost === 0) perfect++;
  }
  return { cost, perfect, fitness: cases.length === 0 ? null : fitness / cases.length };
}

/** Deviations that an audit or a picture shows of a flow (contract/audit.ts). */
export const maxDeviations = 20;

/** The audit of one flow in a window: `days`, or everything with `all`. */
export function auditFlow(flowCases: FlowCases, stages: readonly Stage[], asOf: number, window: Window): AuditFlow {
  const cases = pickInWindow(flowCases, asOf, window);
  const { flow, finished, open, unknownHistory } = flowCases;
  const inProgress = open.length;
  const { cost, perfect, fitness } = sumAlignments(cases);
  return {
    flow: flow.id,
    issues: finished.length + inProgress + unknownHistory,
    judged: cases.length,
    inProgress,
    unknownHistory,
    outsideWindow: finished.length - cases.length,
    perfect,
    deviatingMoves: cost,
    fitness,
    variants: new Set(cases.map(({ variant }) => variant)).size,
    topDeviations: groupDeviations(cases, stages).slice(0, maxDeviations),
  };
}
