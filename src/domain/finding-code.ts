import { z } from 'zod';
import { doerSchema, findingStateSchema, measuredStateSchema } from '../contract/finding';
import { linkKinds, storedFindingSchema, type StoredFinding } from './finding';
import type { Value, Values } from './value';

/**
 * The form in which a finding is stored: short names, what follows from the rest left out, moments relative to `asOf`. PRODUCT.md,
 * "Bytes at full size", asks for at most 300 bytes a finding.
 *
 *     s c u  standard, check, use        v  version, 1 unless given      a  asOf
 *     t      state, as measured unless given     m  measured             b  asOf − since, 0 unless given
 *     o      [n, met], further [rate] unless it is met ÷ n (null for 0)  x  the other observed figures
 *     h e    headline, expected ("expected" unless given)               n  notes     p  values, see `packValue`
 *     f      fixes, each [message, minutes, who, link or 0]; who and link as places in their lists
 *     k      evidence, see `packKeys`    K  evidenceTotal, the length of the evidence unless given
 *     d w    windowDays, widened (1)     g  last good, [measured, asOf − its asOf]
 *
 * `who`, `link` and the states are stored by place or name: new ones are added at the end of their lists, none is ever taken out.
 */
const compactSchema = z.strictObject({
  s: z.string(),
  c: z.string(),
  u: z.string(),
  v: z.number().optional(),
  a: z.number(),
  t: findingStateSchema.optional(),
  m: measuredStateSchema,
  b: z.number().optional(),
  o: z.union([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number(), z.number().nullable()])]),
  x: z.record(z.string(), z.unknown()).optional(),
  h: z.string(),
  e: z.string().optional(),
  n: z.array(z.string()).optional(),
  p: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  f: z.array(z.tuple([z.string(), z.number(), z.int().min(0), z.int().min(0)])).optional(),
  k: z.array(z.union([z.string(), z.number()])).optional(),
  K: z.number().optional(),
  d: z.number().optional(),
  w: z.literal(1).optional(),
  g: z.tuple([measuredStateSchema, z.number()]).optional(),
});
export type CompactFinding = z.infer<typeof compactSchema>;

const doers = doerSchema.options;
const keyForm = /^([A-Z][A-Z0-9_]*)-([1-9]\d{0,14})$/;

/** Issue keys as their numbers, each run behind the project's key: `["CHK", 12, 40]`. What has another form stands as itself behind `!`. */
function packKeys(keys: readonly string[]): (string | number)[] {
  let last = '';
  return keys.flatMap((key) => {
    const [, project, number] = keyForm.exec(key) ?? [];
    if (project === undefined) return [`!${key}`];
    const packed = project === last ? [Number(number)] : [project, Number(number)];
    last = project;
    return packed;
  });
}

function unpackKeys(packed: readonly (string | number)[]): string[] {
  let project = '';
  return packed.flatMap((each) => {
    if (typeof each === 'number') return [`${project}-${each}`];
    if (each.startsWith('!')) return [each.slice(1)];
    project = each;
    return [];
  });
}

/** The kinds of reference that a value may be (`value.ts`), by the letter that stands for them in the store. */
const kindOf: Readonly<Record<string, string>> = {
  ...{ s: 'stage', S: 'stages', p: 'path', f: 'flow', d: 'date', n: 'names', m: 'messages', r: 'roles' },
};
const letterOf = new Map(Object.entries(kindOf).map(([letter, kind]) => [kind, letter]));
const referenceForm = /^@([a-z]+):(.*)$/s;

/** `@stage:review` as `~sreview`, a date's milliseconds in base 36; any other text as it is, behind a second `~` where it begins with one. */
function packValue(value: Value): Value {
  if (typeof value === 'number') return value;
  const [, kind = '', rest = ''] = referenceForm.exec(value) ?? [];
  const letter = letterOf.get(kind);
  if (letter === undefined) return value.startsWith('~') ? `~${value}` : value;
  if (letter !== 'd') return `~${letter}${rest}`;
  return /^(0|[1-9]\d{0,14})$/.test(rest) ? `~d${Number(rest).toString(36)}` : value;
}

function unpackValue(value: Value): Value {
  if (typeof value === 'number' || !value.startsWith('~')) return value;
  if (value.startsWith('~~')) return value.slice(1);
  const letter = value.charAt(1);
  const rest = value.slice(2);
  return `@${kindOf[letter] ?? letter}:${letter === 'd' ? Number.parseInt(rest, 36) : rest}`;
}

const mapValues = (values: Values, change: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

const rateOf = (n: number, met: number): number | null => (n === 0 ? null : met / n);

/** The compact form of a finding, plain JSON. `decodeFinding` gives the same finding back, to the last digit. */
export function encodeFinding(finding: StoredFinding): CompactFinding {
  const { n, met, rate, ...more } = finding.observed;
  const { values, evidence, evidenceTotal, lastGood } = finding;
  return {
    s: finding.standard,
    c: finding.check,
    u: finding.use,
    ...(finding.version === 1 ? {} : { v: finding.version }),
    a: finding.asOf,
    ...(finding.state === finding.measured ? {} : { t: finding.state }),
    m: finding.measured,
    ...(finding.since === finding.asOf ? {} : { b: finding.asOf - finding.since }),
    o: rate === rateOf(n, met) ? [n, met] : [n, met, rate],
    ...(Object.keys(more).length === 0 ? {} : { x: more }),
    h: finding.headline,
    ...(finding.expected === 'expected' ? {} : { e: finding.expected }),
    ...(finding.notes.length === 0 ? {} : { n: finding.notes }),
    ...(Object.keys(values).length === 0 ? {} : { p: mapValues(values, packValue) }),
    ...(finding.fixes.length === 0
      ? {}
      : {
          f: finding.fixes.map(({ message, minutes, who, link }) => [
            message,
            minutes,
            doers.indexOf(who),
            link === null ? 0 : linkKinds.indexOf(link) + 1,
          ]),
        }),
    ...(evidence.length === 0 ? {} : { k: packKeys(evidence) }),
    ...(evidenceTotal === evidence.length ? {} : { K: evidenceTotal }),
    ...(finding.windowDays === null ? {} : { d: finding.windowDays }),
    ...(finding.widened ? { w: 1 } : {}),
    ...(lastGood ? { g: [lastGood.measured, finding.asOf - lastGood.asOf] } : {}),
  };
}

/** The finding behind its compact form, as parsed from JSON. Throws a ZodError for anything else. */
export function decodeFinding(stored: unknown): StoredFinding {
  const code = compactSchema.parse(stored);
  const [n, met, rate = rateOf(n, met)] = code.o;
  const evidence = unpackKeys(code.k ?? []);
  return storedFindingSchema.parse({
    ...{ standard: code.s, check: code.c, use: code.u, version: code.v ?? 1, asOf: code.a },
    ...{ state: code.t ?? code.m, measured: code.m, since: code.a - (code.b ?? 0) },
    observed: { ...code.x, n, met, rate },
    ...{ headline: code.h, expected: code.e ?? 'expected', notes: code.n ?? [], values: mapValues(code.p ?? {}, unpackValue) },
    fixes: (code.f ?? []).map(([message, minutes, who, link]) => ({
      ...{ message, minutes, who: doers[who] },
      link: link === 0 ? null : linkKinds[link - 1],
    })),
    ...{ evidence, evidenceTotal: code.K ?? evidence.length },
    ...{ windowDays: code.d ?? null, widened: code.w === 1 },
    lastGood: code.g ? { measured: code.g[0], asOf: code.a - code.g[1] } : null,
  });
}
