import type { FlowPicture, VariantCount } from '../contract/flow-picture';
import type { ObservedMove } from '../contract/observed-move';
import type { Playbook } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import type { Window } from '../contract/sweep';
import type { CountDays } from './calendar';
import type { Edit } from './alignment';
import { groupDeviations, maxDeviations, sumAlignments } from './deviation';
import { listFlowStages } from './flow';
import { pickInWindow, type FinishedCase, type FlowCases } from './flow-cases';
import { listHeadlines } from './flow-headlines';
import { findPercentile } from './percentile';
import { renderDeviation } from './render';
import { sumStays } from './stays';
import type { Visit } from './trace';

/** Traces that a picture shows: beyond ten nobody reads them (contract/flow-picture.ts). */
const maxVariants = 10;
const maxExamples = 3;

/** Where the edits of an alignment lie in its trace. */
function placeEdits(stages: readonly string[], edits: readonly Edit[]): Pick<VariantCount, 'extra' | 'skipped'> {
  const extra = new Set(edits.flatMap(({ kind, at }) => (kind === 'extra' ? [at] : [])));
  return {
    extra: stages.map((_, index) => extra.has(index)),
    skipped: edits.flatMap(({ kind, stage, at }) => (kind === 'skipped' ? [{ stage, at }] : [])),
  };
}

/** The traces of cases (which come by key) with their counts; the most frequent first, then the less costly, then by path. */
export function listVariants(cases: readonly FinishedCase[]): VariantCount[] {
  const variants = new Map<FinishedCase['variant'], VariantCount>();
  for (const { key, variant } of cases) {
    const { stages, alignment } = variant;
    const { cost, fitness, edits } = alignment;
    const known = variants.get(variant) ?? { stages: [...stages], ...placeEdits(stages, edits), cases: 0, cost, fitness, examples: [] };
    variants.set(variant, known);
    known.cases++;
    if (known.examples.length < maxExamples) known.examples.push(key);
  }
  return [...variants.values()].sort((a, b) => b.cases - a.cases || a.cost - b.cost || (a.stages.join(' ') < b.stages.join(' ') ? -1 : 1));
}

/** The moves that traces made, the most frequent first, with the median (nearest rank) of the working days spent before each. */
export function listMoves(traces: readonly (readonly Visit[])[], countDays: CountDays): ObservedMove[] {
  const moves = new Map<string, { from: string; to: string; cases: number; days: number[] }>();
  for (const visits of traces) {
    const seen = new Set<string>();
    for (let index = 1; index < visits.length; index++) {
      const [before, visit] = [visits[index - 1], visits[index]];
      if (!before || !visit) continue;
      const name = `${before.stage}\0${visit.stage}`;
      const move = moves.get(name) ?? { from: before.stage, to: visit.stage, cases: 0, days: [] };
      moves.set(name, move);
      move.days.push(countDays(before.at, visit.at, 'working'));
      if (!seen.has(name)) move.cases++;
      seen.add(name);
    }
  }
  return [...moves.values()]
    .map(({ days, ...move }) => ({ ...move, times: days.length, medianDays: findPercentile(days, 50) ?? 0 }))
    .sort((a, b) => b.cases - a.cases || b.times - a.times || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

/** How often each value occurs, the most frequent first, then by name. */
export function countEach(values: readonly string[]): { name: string; cases: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([name, cases]) => ({ name, cases })).sort((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1));
}

const countEnds = (cases: readonly FinishedCase[], at: 0 | -1, allowed: readonly string[]): FlowPicture['starts'] =>
  countEach(cases.flatMap(({ variant }) => variant.stages.at(at) ?? [])).map(({ name, cases: count }) => ({
    stage: name,
    cases: count,
    allowed: allowed.includes(name),
  }));

export interface PictureOptions {
  asOf: number;
  window: Window;
  countDays: CountDays;
  lang: Lang;
}

/** The picture of one flow of one squad: the agreed path, the traffic of the finished cases in the window, and what deviates. */
export function drawFlow(
  flowCases: FlowCases,
  playbook: Pick<Playbook, 'stages'>,
  { asOf, window, countDays, lang }: PictureOptions,
): FlowPicture {
  const { flow, open } = flowCases;
  const cases = pickInWindow(flowCases, asOf, window);
  const { stages } = playbook;
  const planned = new Set(listFlowStages(flow, stages));
  const through = new Map(countEach(cases.flatMap(({ variant }) => [...new Set(variant.stages)])).map((each) => [each.name, each.cases]));
  const now = new Map(countEach(open.flatMap(({ visits }) => visits.at(-1)?.stage ?? [])).map((each) => [each.name, each.cases]));
  const order = new Map(stages.map(({ id }, index) => [id, index]));
  const isAllowed = (from: string, to: string): boolean => (flow.moves[from] ?? []).includes(to);
  const moves = listMoves(
    cases.map(({ visits }) => visits),
    countDays,
  ).map((move) => ({
    ...move,
    allowed: isAllowed(move.from, move.to),
    back: (order.get(move.to) ?? 0) < (order.get(move.from) ?? 0),
  }));
  const made = new Set(moves.map(({ from, to }) => `${from}\0${to}`));
  const variants = listVariants(cases);
  const deviations = groupDeviations(cases, stages).map(({ kind, stage, after, cases: count, cost }) => {
    return { kind, stage, after, cases: count, cost, text: renderDeviation({ kind, stage, after }, playbook, lang) };
  });
  const { perfect, fitness } = sumAlignments(cases);
  const stays = sumStays(cases, countDays);
  return {
    flow: flow.id,
    name: say(flow.name, lang),
    judged: cases.length,
    inProgress: open.length,
    windowDays: window === 'all' ? null : window,
    ...{ perfect, fitness, medianDays: stays.medianDays },
    stages: stages
      .filter(({ id }) => planned.has(id) || through.has(id) || now.has(id))
      .map(({ id, name }) => ({
        ...{ id, name: say(name, lang), planned: planned.has(id) },
        ...{ cases: through.get(id) ?? 0, now: now.get(id) ?? 0 },
        ...{ medianDays: stays.stages.get(id)?.medianDays ?? null, share: stays.stages.get(id)?.share ?? 0 },
      })),
    starts: countEnds(cases, 0, flow.start),
    ends: countEnds(cases, -1, flow.end),
    moves,
    unused: Object.entries(flow.moves).flatMap(([from, to]) =>
      to.filter((each) => !made.has(`${from}\0${each}`)).map((each) => ({ from, to: each })),
    ),
    skips: deviations
      .filter(({ kind }) => kind === 'skipped')
      .map(({ stage, after, cases: count, text }) => ({ stage, after, cases: count, text })),
    returns: moves.filter(({ back }) => back).map(({ from, to, cases: count, times }) => ({ from, to, cases: count, times })),
    variants: variants.slice(0, maxVariants),
    variantsTotal: variants.length,
    deviations: deviations.slice(0, maxDeviations),
    headlines: listHeadlines(cases, stages),
  };
}
