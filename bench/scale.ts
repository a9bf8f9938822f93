import type { Flow } from '../src/contract/playbook';
import { createAligner, type Alignment } from '../src/domain/alignment';
import { openVariantBook } from '../src/domain/variant-book';

/**
 * One point of the scale run, in a process of its own: `scale.cjs CASES` prints one line of JSON. The log is made as it goes, case by case,
 * each with a trace of its own, so that what is measured holds what the engine needs and no more. The making is in the time.
 */
const VARIANTS = 5_000;
const LENGTH = 20;
const STAGES = 12;

/** Numbers from 0 to 1, the same in every run: the linear congruential generator of Numerical Recipes. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A line of stages, each leading to the next and back to the one before. */
function makeFlow(stages: readonly string[]): Pick<Flow, 'start' | 'end' | 'moves'> {
  const around = (index: number): string[] => [stages[index + 1], stages[index - 1]].filter((stage) => stage !== undefined);
  return {
    start: stages.slice(0, 1),
    end: stages.slice(-1),
    moves: Object.fromEntries(stages.slice(0, -1).map((stage, index) => [stage, around(index)])),
  };
}

/** Distinct traces that mostly go forward, with leaps and returns among the moves. */
function makeTraces(stages: readonly string[], random: () => number): string[][] {
  const traces = new Map<string, string[]>();
  while (traces.size < VARIANTS) {
    const trace: string[] = [];
    for (let at = 0; trace.length < LENGTH;) {
      trace.push(stages[at] ?? '');
      const leap = (at + 1 + Math.floor(random() * (STAGES - 1))) % STAGES;
      at = random() < 0.7 && at + 1 < STAGES ? at + 1 : leap;
    }
    traces.set(trace.join(' '), trace);
  }
  return [...traces.values()];
}

function run(cases: number): void {
  const stages = Array.from({ length: STAGES }, (_, index) => `stage-${index + 1}`);
  const random = createRandom(2026);
  const traces = makeTraces(stages, random);
  const start = performance.now();
  const before = process.cpuUsage();
  const aligner = createAligner(
    makeFlow(stages),
    stages.map((id) => ({ id })),
  );
  let variants = 0;
  const align = (trace: readonly string[]): Alignment => {
    variants++;
    return aligner.align(trace);
  };
  const findVariant = openVariantBook({ align });
  let cost = 0;
  let fitness = 0;
  for (let index = 0; index < cases; index++) {
    // The first cases bring every variant once, as far as there are enough of them.
    const chosen = traces[index < VARIANTS ? index : Math.floor(random() * VARIANTS)] ?? [];
    const { alignment } = findVariant([...chosen]);
    cost += alignment.cost;
    fitness += alignment.fitness;
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const figures = { cases, variants, cost, fitness: fitness / cases, seconds, processorSeconds: (user + system) / 1e6 };
  // maxRSS is in KiB (Node, process.resourceUsage).
  process.stdout.write(`${JSON.stringify({ ...figures, peakMegabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
}

run(Number(process.argv[2]));
