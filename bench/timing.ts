import { cpus } from 'node:os';

/** Ms of one call of `work`: the median of `samples`, each over as many calls as fill `sampleMs`, after as many to warm up. */
export function measure(
  work: () => unknown,
  { samples, sampleMs }: { samples: number; sampleMs: number },
): { wall: number; processor: number } {
  let calls = 0;
  for (const start = performance.now(); performance.now() - start < samples * sampleMs; calls++) work();
  const perSample = Math.max(1, Math.round(calls / samples));
  const walls: number[] = [];
  const processors: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const before = process.cpuUsage();
    const start = performance.now();
    for (let call = 0; call < perSample; call++) work();
    walls.push((performance.now() - start) / perSample);
    const { user, system } = process.cpuUsage(before);
    processors.push((user + system) / 1000 / perSample);
  }
  return { wall: findMedian(walls), processor: findMedian(processors) };
}

function findMedian(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The kind of machine, for a record that is read elsewhere. */
export function nameMachine(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? process.arch}, ${all.length} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

/** Three significant digits. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** Middle and slow end of some times in ms. */
export function spread(samples: readonly number[]): { n: number; p50Ms: number; p95Ms: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { n: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95) };
}
