import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problems } from './problems';
import { readText, tellProblems } from './read-json';
import { text } from './schemas';
import type { AppState } from './state-types';

const FILE = 'diapason.yaml';
const count = z.int().min(0);
const groups = z.array(z.strictObject({ groupId: text, name: text })).max(20);

const source = z
  .strictObject({ project: text, component: text.exactOptional(), label: text.exactOptional() })
  .refine(({ component, label }) => component === undefined || label === undefined, 'expected a component or a label, not both');
const squad = z
  .strictObject({
    key: text,
    name: text.exactOptional(),
    tribe: text.nullable().exactOptional(),
    kind: text.exactOptional(),
    lead: z.strictObject({ accountId: text, name: text }).exactOptional(),
    space: text.exactOptional(),
    from: z.iso.date().exactOptional(),
    until: z.iso.date().exactOptional(),
    of: z.array(source).min(1).exactOptional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from < until, 'expected from to be before until');

const assignment = z
  .strictObject({
    ...{ squad: text, role: text, account: text, kind: z.enum(['holder', 'cover']).exactOptional() },
    ...{ from: z.iso.date().exactOptional(), until: z.iso.date().exactOptional() },
  })
  .refine(({ kind, until }) => kind !== 'cover' || until !== undefined, 'expected a cover to have an end (until)');

const attestation = z
  .strictObject({
    ...{ squad: text, purpose: text.exactOptional(), tools: z.array(text).min(1).exactOptional(), statement: text.exactOptional() },
    ...{ on: z.iso.date(), until: z.iso.date().exactOptional(), evidence: z.url({ protocol: /^https?$/ }).exactOptional() },
  })
  .refine(
    ({ purpose, tools, statement }) =>
      (purpose === undefined) === (tools === undefined) && (purpose === undefined) !== (statement === undefined),
    'expected a purpose with its tools, or a statement',
  );
const decision = z.strictObject({
  ...{ verdict: z.enum(['grant', 'refuse']), at: z.iso.datetime(), by: text, text: z.string() },
  as: z.enum(['product-ops', 'sponsor', 'lead', 'other-lead', 'owner']),
  lastDay: z.iso.date().exactOptional(),
});
const waiver = z.strictObject({
  ...{ squad: text, standard: text, check: text.nullable() },
  category: z.enum(['needs-time', 'other-way', 'imposed', 'tooling', 'passing']),
  asks: z
    .array(
      z.strictObject({
        ...{ at: z.iso.datetime(), by: text, lastDay: z.iso.date(), reason: text, practice: text },
        decisions: z.array(decision).exactOptional(),
      }),
    )
    .min(1),
  ended: z.strictObject({ how: z.enum(['revoked', 'closed']), at: z.iso.datetime(), by: text, text: z.string() }).exactOptional(),
});
const contest = z.strictObject({
  ...{ squad: text, standard: text, check: text, text, at: z.iso.datetime(), by: text },
  reason: z.enum(['not-applicable', 'wrong-evidence', 'done-elsewhere', 'standard-is-wrong']),
  finding: z.strictObject({ state: text, version: z.int().min(1) }),
  decisions: z.array(decision).exactOptional(),
});

const keptState = z.enum(['met', 'partly', 'not-yet', 'too-early', 'cant-tell', 'not-applicable', 'grace']);
const readings = z
  .strictObject({
    ...{ squad: text, parent: text.exactOptional(), tribe: text.nullable(), from: z.iso.date(), until: z.iso.date() },
    standards: z.array(
      z.strictObject({
        ...{ standard: text, version: z.int().min(1), mode: z.enum(['shadow', 'advice', 'counted', 'required']) },
        checks: z.array(
          z.strictObject({
            ...{ check: text, severity: z.enum(['must', 'advice']) },
            states: z.array(z.strictObject({ from: z.iso.date(), state: keptState })),
          }),
        ),
      }),
    ),
  })
  .refine(({ from, until }) => from <= until, 'expected from to be until or before');
const said = { at: z.iso.datetime(), by: text, text: z.string() };
const stamp = z.strictObject({ at: z.iso.datetime(), by: text });
const rollout = z.strictObject({
  standard: text,
  title: z.union([text, z.strictObject({ en: text, fr: text })]),
  plan: z.strictObject({
    waves: z.array(z.strictObject({ day: z.iso.date(), tribes: z.array(text), squads: z.array(text) })).min(1),
    milestones: z.array(z.strictObject({ day: z.iso.date(), share: z.number().gt(0).max(1) })),
    lastDay: z.iso.date().nullable(),
    askDays: z.int().min(1).max(60),
  }),
  drafted: stamp,
  scheduled: z.strictObject({ ...stamp.shape, models: z.array(z.enum(['top-down', 'relay', 'holistic'])) }),
  signatures: z
    .array(z.strictObject({ ...said, wave: count, squads: z.array(text).min(1), verdict: z.enum(['sign', 'decline']) }))
    .exactOptional(),
  answers: z.array(z.strictObject({ ...said, squad: text, verdict: z.enum(['agree', 'object']) })).exactOptional(),
  published: z.array(z.strictObject(said)).exactOptional(),
  reviews: z.array(z.strictObject({ ...said, verdict: z.enum(['keep', 'change']) })).exactOptional(),
  pauses: z.array(z.strictObject({ ...said, resumed: stamp.nullable() })).exactOptional(),
  ended: z.strictObject({ ...said, how: z.enum(['standing', 'retire']) }).exactOptional(),
  baseline: z.array(z.strictObject({ squad: text, takenAt: z.iso.datetime(), gaps: z.array(text) })).exactOptional(),
});

const state: z.ZodType<AppState> = z.strictObject(
  {
    access: z.strictObject({ productOps: groups, leadership: groups }).exactOptional(),
    squads: z.array(squad).exactOptional(),
    assignments: z.array(assignment).exactOptional(),
    acknowledgements: z.array(z.strictObject({ squad: text, role: text, account: text })).exactOptional(),
    attestations: z.array(attestation).exactOptional(),
    waivers: z.array(waiver).exactOptional(),
    contests: z.array(contest).exactOptional(),
    rollouts: z.array(rollout).exactOptional(),
    history: z.array(readings).exactOptional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `expected access, squads, assignments, acknowledgements, attestations, waivers, contests, rollouts and history only, not ${issue.keys.join(', ')}`
        : undefined,
  },
);

/** Squads that name a project which the site does not have, and keys that stand twice. */
function checkSquads({ squads = [] }: AppState, projects: readonly string[], problems: Problems): void {
  squads.forEach(({ key, of }, index) => {
    const named = of?.map(({ project }) => project) ?? [key];
    for (const project of named)
      if (!projects.includes(project)) problems.add(`${FILE}: squads[${index}]: no project "${project}" on this site (squad ${key})`);
    if (squads.findIndex((other) => other.key === key) !== index) problems.add(`${FILE}: squads[${index}].key: "${key}" stands twice`);
  });
}

/** Accounts that the site does not have. */
function checkPeople({ assignments = [], acknowledgements = [] }: AppState, accounts: ReadonlySet<string>, problems: Problems): void {
  for (const [name, list] of Object.entries({ assignments, acknowledgements }))
    list.forEach(({ account }, index) => {
      if (!accounts.has(account)) problems.add(`${FILE}: ${name}[${index}].account: no account "${account}" on this site`);
    });
}

/** Squads that the site does not have. */
function checkAttestations({ squads, attestations = [] }: AppState, projects: readonly string[], problems: Problems): void {
  const known = new Set(squads?.map(({ key }) => key) ?? projects);
  attestations.forEach(({ squad: key }, index) => {
    if (!known.has(key)) problems.add(`${FILE}: attestations[${index}].squad: no squad "${key}" on this site`);
  });
}

/** Reads diapason.yaml. Undefined when it is absent or wrong; what is wrong goes to `problems` with file, line and path. */
export function readState(
  dir: string,
  site: { projects: readonly string[]; accounts: readonly string[] },
  problems: Problems,
): AppState | undefined {
  const source = readText(dir, FILE);
  if (source === null) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  for (const { linePos, message } of document.errors) problems.add(`${FILE}:${linePos?.[0].line ?? 1}: ${message.split('\n')[0] ?? ''}`);
  if (document.errors.length > 0) return undefined;
  const parsed = state.safeParse(document.toJS());
  if (parsed.success) {
    checkSquads(parsed.data, site.projects, problems);
    checkPeople(parsed.data, new Set(site.accounts), problems);
    checkAttestations(parsed.data, site.projects, problems);
    return parsed.data;
  }
  tellProblems(FILE, source, parsed.error, problems);
  return undefined;
}
