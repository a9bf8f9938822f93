import { z } from 'zod';
import type { EtatDesLieux } from '../contract/etat-des-lieux';

/**
 * The form in which an état des lieux is stored: lists in the place of objects, and statuses by their place in `statuses`, which holds
 * every status that a path or a move speaks of. A squad takes about 4 KB.
 */
const count = z.number();
const categories = ['new', 'indeterminate', 'done'] as const;
const compactSchema = z.strictObject({
  q: z.tuple([z.string(), z.string(), z.string().nullable()]),
  /** asOf, windowDays, issues, unknownHistory, finished, medianDays, variants */
  f: z.tuple([count, count.nullable(), count, count, count.nullable(), count.nullable(), count]),
  /** name, category by place (-1 = none), now, cases */
  s: z.array(z.tuple([z.string(), z.int(), count, count])),
  t: z.array(
    z.strictObject({
      /** name, cases, finished, medianDays, variantsTotal */
      f: z.tuple([z.string(), count, count.nullable(), count.nullable(), count]),
      /** cases, more, the path */
      v: z.array(z.tuple([count, count, z.array(z.int())])),
      /** from, to, cases, times, medianDays */
      m: z.array(z.tuple([z.int(), z.int(), count, count, count])),
    }),
  ),
  /** from, created, finished */
  c: z.array(z.tuple([count, count, count.nullable()])),
  /** reworked; absent where it was not counted yet */
  r: count.nullable().default(null),
});

/** Writes an état des lieux as a compact JSON text. */
export function encodeEtat(etat: EtatDesLieux): string {
  const { squad, asOf, windowDays, issues, unknownHistory, finished, medianDays, reworked, variants, types, statuses, cadence } = etat;
  const places = new Map(statuses.map(({ name }, place) => [name, place]));
  const place = (name: string): number => {
    const found = places.get(name);
    if (found === undefined) throw new RangeError(`The status "${name}" is not among the squad's.`);
    return found;
  };
  const compact: z.infer<typeof compactSchema> = {
    q: [squad.key, squad.name, squad.tribe],
    f: [asOf, windowDays, issues, unknownHistory, finished, medianDays, variants],
    s: statuses.map(({ name, category, now, cases }) => [name, category === null ? -1 : categories.indexOf(category), now, cases]),
    t: types.map((type) => ({
      f: [type.name, type.cases, type.finished, type.medianDays, type.variantsTotal],
      v: type.variants.map(({ statuses: path, more, cases }) => [cases, more, path.map(place)]),
      m: type.moves.map((move) => [place(move.from), place(move.to), move.cases, move.times, move.medianDays]),
    })),
    c: cadence.map((week) => [week.from, week.created, week.finished]),
    r: reworked,
  };
  return JSON.stringify(compact);
}

/** Reads what `encodeEtat` wrote. Another form, or a place that no status has, throws. */
export function decodeEtat(text: string): EtatDesLieux {
  const { q, f, s, t, c, r } = compactSchema.parse(JSON.parse(text));
  const nameOf = (place: number): string => {
    const status = s[place];
    if (!status) throw new RangeError(`No status has the place ${place}.`);
    return status[0];
  };
  const [asOf, windowDays, issues, unknownHistory, finished, medianDays, variants] = f;
  return {
    squad: { key: q[0], name: q[1], tribe: q[2] },
    ...{ asOf, windowDays, issues, unknownHistory, finished, medianDays, reworked: r, variants },
    statuses: s.map(([name, category, now, cases]) => ({ name, category: categories[category] ?? null, now, cases })),
    types: t.map(({ f: [name, cases, typeFinished, typeMedian, variantsTotal], v, m }) => ({
      ...{ name, cases, finished: typeFinished, medianDays: typeMedian, variantsTotal },
      variants: v.map(([n, more, path]) => ({ statuses: path.map(nameOf), more, cases: n })),
      moves: m.map(([from, to, moveCases, times, days]) => ({
        ...{ from: nameOf(from), to: nameOf(to), cases: moveCases, times },
        medianDays: days,
      })),
    })),
    cadence: c.map(([from, created, weekFinished]) => ({ from, created, finished: weekFinished })),
  };
}
