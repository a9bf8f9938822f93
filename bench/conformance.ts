import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createAligner } from '../src/domain/alignment';
import { openVariantBook } from '../src/domain/variant-book';
import { readLog, type BenchLog } from './logs';
import { preparePeer } from './peer';
import { drawPlot, fitLine } from './plot';
import { measure, nameMachine, round } from './timing';

const root = join(__dirname, '..', '..');
const results = join(root, 'bench', 'results');
/** Long enough that a hiccup of the machine is one sample among many. */
const EFFORT = { samples: 31, sampleMs: 20 };
const SERIES = [10_000, 30_000, 100_000, 300_000, 600_000, 1_000_000];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Both engines at one log. @throws Error where a cost differs from the other engine's or from the recorded one. */
function compare({ name, flow, stages, variants }: BenchLog) {
  const traces = variants.map(({ trace }) => trace);
  const cases = variants.flatMap(({ trace, count }) => Array.from({ length: count }, () => [...trace]));
  const aligner = createAligner(flow, stages);
  const ours = (): number[] => traces.map((trace) => aligner.align(trace).cost);
  const peer = preparePeer(flow, traces);
  const costs = { ours: ours(), pm4js: peer() };
  variants.forEach(({ trace, cost }, index) => {
    const found = [costs.ours[index], costs.pm4js[index]];
    if (found.some((each) => each !== cost)) throw new Error(`${name}: ${trace.join(' ')} costs ${cost}; found ${found.join(' and ')}`);
  });
  const perVariant = { ours: measure(ours, EFFORT), pm4js: measure(peer, EFFORT) };
  const perCase = {
    ours: measure(() => cases.map(openVariantBook(createAligner(flow, stages))), EFFORT),
    pm4js: measure(preparePeer(flow, cases), EFFORT),
  };
  const total = (each: readonly number[]): number => sum(variants.map(({ count }, index) => count * (each[index] ?? 0)));
  const share = (of: { wall: number }, count: number): number => round(of.wall / count);
  say(
    [
      `${name}: ${variants.length} variants, ${cases.length} cases`,
      `  cost          ours ${total(costs.ours)}, pm4js ${total(costs.pm4js)}`,
      `  ms a variant  ours ${share(perVariant.ours, variants.length)}, pm4js ${share(perVariant.pm4js, variants.length)}: ${Math.round(perVariant.pm4js.wall / perVariant.ours.wall)} times (${Math.round(perVariant.pm4js.processor / perVariant.ours.processor)} in processor time)`,
      `  ms a case     ours ${share(perCase.ours, cases.length)}, pm4js ${share(perCase.pm4js, cases.length)}: ${Math.round(perCase.pm4js.wall / perCase.ours.wall)} times (${Math.round(perCase.pm4js.processor / perCase.ours.processor)} in processor time)`,
    ].join('\n'),
  );
  return {
    log: name,
    variants: variants.length,
    cost: { ours: total(costs.ours), pm4js: total(costs.pm4js) },
    msPerVariant: { ours: share(perVariant.ours, variants.length), pm4js: share(perVariant.pm4js, variants.length) },
    ratio: Math.round(perVariant.pm4js.wall / perVariant.ours.wall),
    cases: cases.length,
    msPerCase: { ours: share(perCase.ours, cases.length), pm4js: share(perCase.pm4js, cases.length) },
    machine: nameMachine(),
  };
}

const pointSchema = z.object({
  cases: z.number(),
  variants: z.number(),
  cost: z.number(),
  fitness: z.number(),
  seconds: z.number(),
  processorSeconds: z.number(),
  peakMegabytes: z.number(),
});

/** One point of the scale run in a process of its own, on one core: without V8's helpers in the background. */
function runPoint(cases: number) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--single-threaded', join(__dirname, 'scale.cjs'), String(cases)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`scale ${cases} ended with ${status ?? 'a signal'}: ${stderr}`);
  const point = pointSchema.parse(JSON.parse(stdout));
  const [seconds, processorSeconds, peak] = [round(point.seconds), round(point.processorSeconds), Math.round(point.peakMegabytes)];
  say(`scale: ${cases} cases, ${point.variants} variants: ${seconds} s (${processorSeconds} s of processor time), at most ${peak} MB`);
  return { ...point, fitness: round(point.fitness), seconds, processorSeconds, peakMegabytes: peak, machine: nameMachine() };
}

function write(file: string, text: string): void {
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, file), text);
}

const writeJson = (file: string, value: unknown): void => write(file, `${JSON.stringify(value, null, 2)}\n`);

function main(): void {
  writeJson(
    'conformance.json',
    ['helpdesk', 'apache'].map((name) => compare(readLog(root, name))),
  );
  const series = SERIES.map(runPoint);
  writeJson('conformance-scale.json', series);
  const points = series.map(({ cases, processorSeconds }) => ({ x: cases, y: processorSeconds }));
  say(`scale: a straight line explains ${(fitLine(points).r2 * 100).toFixed(2)} % of the variance`);
  const plot = drawPlot({
    title: 'Conformance of a log: 5,000 variants of length 20 over 12 stages',
    x: { label: 'cases', write: (value) => value.toLocaleString('en') },
    y: { label: 'processor time, seconds', write: (value) => value.toFixed(1) },
    points,
  });
  write('conformance-scale.svg', plot);
}

main();
