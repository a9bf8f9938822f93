import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDemo } from '../host/seeds/demo';
import { findRoot } from '../host/root';
import { createRandom } from '../host/seeds/demo/random';
import { wholeSquads } from '../src/domain/history/series';
import { lookAhead, type PacePoint } from '../src/domain/report/forecast';
import { workOut } from '../test/kit/history';
import { round } from './timing';

/**
 * Back-test of the forecast on the demo's thirteen months: at the end of each week from the third month on, what each method would have said of four, eight and
 * thirteen weeks later, held against what was so then. `inside`: how often the 80 % interval held the truth; `error`: mean distance of its middle, in squads;
 * `width`: mean width of the interval.
 */
interface Range {
  low: number;
  middle: number;
  high: number;
}
type Method = (points: readonly PacePoint[], most: number, week: number) => Range | null;

const pace: Method = (points, most, week) => lookAhead(points, most)?.at(week) ?? null;

/** A logistic curve, most ÷ (1 + e^−(a + b·t)), fitted by least squares on the logits of the last half-year; residuals drawn again give the interval. */
const logistic: Method = (points, most, week) => {
  const last = points.at(-1);
  if (!last || most === 0) return null;
  const weekly = new Map<number, number>();
  for (const { day, adopted } of points) weekly.set(Math.ceil((day - last.day) / 7), adopted);
  const used = [...weekly].filter(([at]) => at > -26).sort(([a], [b]) => a - b);
  if (used.length < 9) return null;
  const logit = (value: number): number => Math.log((value + 0.5) / (most - value + 0.5));
  const xs = used.map(([at]) => at);
  const ys = used.map(([, value]) => logit(Math.min(value, most)));
  const fit = (values: readonly number[]): [number, number] => {
    const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
    const [mx, my] = [mean(xs), mean(values)];
    const slope =
      xs.reduce((sum, x, index) => sum + (x - mx) * ((values[index] ?? 0) - my), 0) / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
    return [my - slope * mx, slope];
  };
  const [a, b] = fit(ys);
  const residuals = ys.map((y, index) => y - a - b * (xs[index] ?? 0));
  const random = createRandom(`logistic/${last.day}`);
  const draw = (): number => residuals[Math.floor(random.between(0, residuals.length))] ?? 0;
  const ends = Array.from({ length: 400 }, () => {
    const [da, db] = fit(xs.map((x) => a + b * x + draw()));
    return most / (1 + Math.exp(-(da + db * week + draw())));
  }).sort((one, other) => one - other);
  return { low: ends[40] ?? 0, middle: ends[200] ?? 0, high: ends[360] ?? 0 };
};

function test(method: Method, lists: readonly { points: PacePoint[]; mostOn: (day: number) => number }[], ahead: number) {
  let [n, inside, error, width] = [0, 0, 0, 0];
  for (const { points, mostOn } of lists) {
    for (let at = 63; at + 7 * ahead < points.length; at += 7) {
      const origin = points[at];
      const truth = points[at + 7 * ahead];
      const said = origin && method(points.slice(0, at + 1), mostOn(origin.day), ahead);
      if (!said || !truth) continue;
      n += 1;
      if (truth.adopted >= Math.floor(said.low) && truth.adopted <= Math.ceil(said.high)) inside += 1;
      error += Math.abs(truth.adopted - said.middle);
      width += said.high - said.low;
    }
  }
  return { n, inside: round(inside / n), error: round(error / n), width: round(width / n) };
}

const asOf = Date.parse('2026-11-20T09:30:00.000Z');
const { series } = workOut((createDemo({ asOf }).state?.history ?? []).map((each) => ({ parent: null, ...each })));
const days = [...series.keys()].sort((a, b) => a - b);
const ids = [...new Set([...series.values()].flatMap((counts) => [...counts.keys()]))];
const lists = ids.map((id) => ({
  points: days.flatMap((day): PacePoint[] => {
    const counts = series.get(day)?.get(id);
    return counts ? [{ day, adopted: counts.adopted, inScope: counts.inScope }] : [];
  }),
  mostOn: (day: number) => series.get(day)?.get(id)?.inScope ?? 0,
}));
const results = [4, 8, 13].flatMap((weeks) => [
  { method: 'pace of the last half-year, a share of those still to come, four weeks drawn together', weeks, ...test(pace, lists, weeks) },
  { method: 'logistic curve, residuals drawn again', weeks, ...test(logistic, lists, weeks) },
]);
for (const line of results) process.stdout.write(`${JSON.stringify(line)}\n`);
const folder = join(findRoot(), 'bench', 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'forecast.json'),
  `${JSON.stringify({ standards: ids.filter((id) => id !== wholeSquads).length, results }, null, 1)}\n`,
);
