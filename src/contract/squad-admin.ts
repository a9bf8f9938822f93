import { z } from 'zod';

/** A part of a Jira project: the work items with this component or label. Names compare as `foldName` writes them. */
export const sliceSchema = z.strictObject({ by: z.enum(['component', 'label']), name: z.string().min(1).max(255) });
export type Slice = z.infer<typeof sliceSchema>;

/** What a squad is made of: a Jira project (key or id), whole or a slice of it. */
export const wantedSourceSchema = z.strictObject({ project: z.string().min(1).max(40), slice: sliceSchema.nullable() });
export type WantedSource = z.infer<typeof wantedSourceSchema>;

/** Somebody of the site, as Jira knows them. */
export const personSchema = z.strictObject({ accountId: z.string().min(1).max(128), name: z.string().max(255) });
export type Person = z.infer<typeof personSchema>;

const key = z.string().min(1).max(64);
/** A key that people give to a squad that they make; the others have their project's. */
const newKey = z.string().regex(/^[A-Z][A-Z0-9_]{1,19}$/, 'two to twenty capital letters, digits or _');
/** Epoch ms. */
const moment = z.int().min(0).max(8_640_000_000_000);
const nameText = z.string().trim().min(1).max(255);

/**
 * What Product Ops decides of a squad. `include`, `leave-out`: whether it is one · `set`: what goes before Jira's own; null = as Jira says,
 * a tribe of '' = none · `sources`: what it is made of, and always was · `merge`: becomes a part of another at a date, and ends ·
 * `split`: a new squad (or a closed one, again) from parts of this one; `at` null = it always was one of its own · `close`, `reopen`,
 * `start`: since when and until when it counts.
 */
export const decisionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('include') }),
  z.strictObject({ do: z.literal('leave-out') }),
  z.strictObject({
    do: z.literal('set'),
    name: nameText.nullable().optional(),
    tribe: z.string().trim().max(255).nullable().optional(),
    kind: z.string().trim().min(1).max(64).nullable().optional(),
    lead: personSchema.nullable().optional(),
    space: z.string().trim().min(1).max(255).nullable().optional(),
  }),
  z.strictObject({ do: z.literal('sources'), sources: z.array(wantedSourceSchema).min(1).max(20) }),
  z.strictObject({ do: z.literal('merge'), into: key, at: moment }),
  z.strictObject({
    do: z.literal('split'),
    key: newKey,
    name: nameText,
    parts: z.array(wantedSourceSchema).min(1).max(20),
    at: moment.nullable(),
  }),
  z.strictObject({ do: z.literal('close'), at: moment }),
  z.strictObject({ do: z.literal('reopen'), at: moment }),
  z.strictObject({ do: z.literal('start'), at: moment.nullable() }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/** One decision for each of the squads named. */
export const orderSchema = z.strictObject({ apply: z.array(key).min(1).max(500), decision: decisionSchema });
export type Order = z.infer<typeof orderSchema>;

/**
 * Why something is no squad now. Of Jira: no software project (`service-desk`, `business`, `discovery`, `other-type`), `archived`,
 * `deleted`, no work item at all (`empty`) or none updated for 90 days (`idle`), called a sandbox, test or archive (`sandbox`) · of people:
 * `left-out`, `merged`, `closed`, `not-started`, its project belongs to another squad (`taken`).
 */
export const leftOutReasons = [
  'service-desk',
  'business',
  'discovery',
  'other-type',
  'archived',
  'deleted',
  'empty',
  'idle',
  'sandbox',
  'left-out',
  'taken',
  'merged',
  'closed',
  'not-started',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A project or slice that a squad holds, or held (`until` in the past). Epoch ms. */
export const heldSourceSchema = z.strictObject({
  projectId: z.string(),
  projectKey: z.string(),
  projectName: z.string(),
  slice: sliceSchema.nullable(),
  from: z.number().nullable(),
  until: z.number().nullable(),
});

/** A squad or something that could be one. */
export const squadCandidateSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe: z.string().nullable(),
  kind: z.string().nullable(),
  lead: personSchema.nullable(),
  space: z.string().nullable(),
  style: z.enum(['company-managed', 'team-managed']),
  /** `proposed`: counts, and nobody has decided it yet · `in`: Product Ops took it in · `out`: does not count, `reason` says why. */
  status: z.enum(['proposed', 'in', 'out']),
  /** True when people made it, so that Jira has neither name nor tribe of its own for it. */
  made: z.boolean(),
  /** True when a person has included it or left it out. */
  decided: z.boolean(),
  reason: z.enum(leftOutReasons).nullable(),
  /** The squad that `taken` and `merged` speak of. */
  by: z.string().nullable(),
  /** What people have set, and Jira's renames do not touch. */
  set: z.array(z.enum(['name', 'tribe', 'kind', 'lead', 'space'])),
  sources: z.array(heldSourceSchema),
  from: z.number().nullable(),
  until: z.number().nullable(),
  /** Work items in its projects and when one was last updated, as Jira says; null = not told. */
  issues: z.number().nullable(),
  lastActivity: z.number().nullable(),
  /** Standards by state, of its last sweep; null before the first. */
  states: z.strictObject({ met: z.number(), partly: z.number(), notYet: z.number(), other: z.number() }).nullable(),
  /** Counts its decisions: what an editor saw. */
  version: z.number(),
});
export type SquadCandidate = z.infer<typeof squadCandidateSchema>;

/** The kinds that are offered before a site has its own. */
export const usualKinds = ['product', 'platform', 'internal'] as const;
