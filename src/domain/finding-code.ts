import { z } from 'zod';
import { doerSchema, findingStateSchema, measuredStateSchema, measuredStates } from '../contract/finding';
import { linkKinds, storedFindingSchema, type StoredFinding } from './finding';
import type { Value, Values } from './value';

/**
 * The form in which a finding is stored: what every finding has by its place, the rest by short names and only where it is not what it
 * mostly is, moments relative to `asOf`. PRODUCT.md, "Bytes at full size", asks for about 300 bytes a finding.
 *
 *     [standard, check, use, asOf, measured, n, met, headline, rest]      measured as its place in the list of states
 *
 *     v  version, if not 1               s  state, if not as measured    b  asOf − since, if not 0
 *     r  rate, if not met ÷ n (null for n = 0)                          o  the other observed figures
 *     e  expected, if not "expected"     m  notes                        p  values, see `packValue`
 *     f  fixes, each [message, minutes, who, link]; `who` and `link` as places in their lists, -1 = no link
 *     k  evidence, see `packKeys`        t  evidenceTotal, if not the length of the evidence
 *     d  windowDays, if not null         w  1 if widened                 g  last good: [measured, asOf − its asOf]
 *
 * Lists that are named by place may grow at their end; nothing is ever taken out of them.
 */
const compactSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  z.int().min(0),
  z.number(),
  z.number(),
  z.string(),
  z.strictObject({
    v: z.number().optional(),
    s: findingStateSchema.optional(),
    b: z.number().optional(),
    r: z.number().nullable().optional(),
    o: z.record(z.string(), z.unknown()).optional(),
    e: z.string().optional(),
    m: z.array(z.string()).optional(),
    p: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    f: z.array(z.tuple([z.string(), z.number(), z.int(), z.int()])).optional(),
    k: z.array(z.union([z.string(), z.number()])).optional(),
    t: z.number().optional(),
    d: z.number().optional(),
    w: z.literal(1).optional(),
    g: z.tuple([measuredStateSchema, z.number()]).optional(),
  }),
]);
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
  ...{ s: 'stage', S: 'stages', p: 'path', f: 'flow', d: 'date', n: 'names', m: 'messages', r: 'roles', v: 'moves' },
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
  const { standard, check, use, asOf, state, measured, headline, values, evidence, evidenceTotal, lastGood } = finding;
  const fixes = finding.fixes.map(({ message, minutes, who, link }): [string, number, number, number] => {
    const place = link === null ? -1 : linkKinds.indexOf(link);
    return [message, minutes, doers.indexOf(who), place];
  });
  const rest: CompactFinding[8] = {
    ...(finding.version === 1 ? {} : { v: finding.version }),
    ...(state === measured ? {} : { s: state }),
    ...(finding.since === asOf ? {} : { b: asOf - finding.since }),
    ...(rate === rateOf(n, met) ? {} : { r: rate }),
    ...(Object.keys(more).length === 0 ? {} : { o: more }),
    ...(finding.expected === 'expected' ? {} : { e: finding.expected }),
    ...(finding.notes.length === 0 ? {} : { m: finding.notes }),
    ...(Object.keys(values).length === 0 ? {} : { p: mapValues(values, packValue) }),
    ...(fixes.length === 0 ? {} : { f: fixes }),
    ...(evidence.length === 0 ? {} : { k: packKeys(evidence) }),
    ...(evidenceTotal === evidence.length ? {} : { t: evidenceTotal }),
    ...(finding.windowDays === null ? {} : { d: finding.windowDays }),
    ...(finding.widened ? { w: 1 } : {}),
    ...(lastGood ? { g: [lastGood.measured, asOf - lastGood.asOf] } : {}),
  };
  return [standard, check, use, asOf, measuredStates.indexOf(measured), n, met, headline, rest];
}

/** Whether a compact form is that of a finding on one of these checks: what is not wanted need not be read. */
export function isFindingOn(stored: unknown, on: readonly { standard: string; check: string }[]): boolean {
  return Array.isArray(stored) && on.some(({ standard, check }) => stored[0] === standard && stored[1] === check);
}

/** The finding behind its compact form, as parsed from JSON. Throws a ZodError for anything else. */
export function decodeFinding(stored: unknown): StoredFinding {
  const [standard, check, use, asOf, place, n, met, headline, rest] = compactSchema.parse(stored);
  const measured = measuredStates[place];
  const evidence = unpackKeys(rest.k ?? []);
  return storedFindingSchema.parse({
    ...{ standard, check, use, version: rest.v ?? 1, asOf, measured, headline, evidence },
    ...{ state: rest.s ?? measured, since: asOf - (rest.b ?? 0) },
    observed: { ...rest.o, n, met, rate: rest.r === undefined ? rateOf(n, met) : rest.r },
    ...{ expected: rest.e ?? 'expected', notes: rest.m ?? [], values: mapValues(rest.p ?? {}, unpackValue) },
    fixes: (rest.f ?? []).map(([message, minutes, who, link]) => ({
      ...{ message, minutes, who: doers[who] },
      link: link === -1 ? null : linkKinds[link],
    })),
    evidenceTotal: rest.t ?? evidence.length,
    ...{ windowDays: rest.d ?? null, widened: rest.w === 1 },
    lastGood: rest.g ? { measured: rest.g[0], asOf: asOf - rest.g[1] } : null,
  });
}
