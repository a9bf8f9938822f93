import { z } from 'zod';
import { modes } from './playbook';

/**
 * The parts that a draft is edited and saved by. Each kind but the last four is one key of the playbook, or a few that belong together:
 * `meta` = `playbook`, `id`, `name` · `vision`, `objectives`, `tools`, `stages`, `stageMap`, `settings` = that key, whole ·
 * `order` = in which order the flows, roles or standards stand; its `id` is `flows`, `roles` or `standards`, its value the list of their ids ·
 * `flow`, `role`, `standard` = one item of that list, by `id` · `other` = a key that the format does not know, by `id`.
 */
export const partKinds = [
  'meta',
  'vision',
  'objectives',
  'tools',
  'stages',
  'stageMap',
  'settings',
  'order',
  'flow',
  'role',
  'standard',
  'other',
] as const;
export type PartKind = (typeof partKinds)[number];

/**
 * Names a part. `id` is there for `order`, `flow`, `role`, `standard` and `other`, and absent for the rest. An item whose id is missing, is no text or
 * repeats that of an item before it goes by `#` and its place in the list, from 0 (`#3`): so that nothing of an invalid draft is out of reach.
 */
export const partSchema = z.strictObject({ kind: z.enum(partKinds), id: z.string().min(1).max(200).optional() });
export type Part = z.infer<typeof partSchema>;

/** A person by account. `name`: as Jira shows it now; null when Jira did not tell (a closed account, or no answer). */
export const personSchema = z.strictObject({ accountId: z.string(), name: z.string().nullable() });
export type Person = z.infer<typeof personSchema>;

/** One thing that is not valid (yet) in a draft. `text` is in the reader's language and says what was expected. */
export const draftProblemSchema = z.strictObject({
  /** Where it stands in the document, to put it beside its field. */
  at: z.array(z.union([z.string(), z.number()])),
  /** The same, written: `standards[0].checks[1].with.stage`. */
  path: z.string(),
  /** The part that holds it; null for the document as a whole. */
  part: partSchema.nullable(),
  code: z.string(),
  text: z.string(),
});
export type DraftProblem = z.infer<typeof draftProblemSchema>;

/** What keeping the standards costs a squad (process-cost meter), over the standards of a mode other than `draft`. */
export const processCostSchema = z.strictObject({
  minutesPerMonth: z.number(),
  /** Standards that say what they cost, and those that do not (yet): the sum is a lower bound while there are any. */
  said: z.number(),
  unsaid: z.number(),
});
export type ProcessCost = z.infer<typeof processCostSchema>;

/** When a part was saved last in this draft, and by whom. */
export const partStampSchema = z.strictObject({ part: partSchema, at: z.number(), by: personSchema });

/** A line of the editor's outline: a flow, a role or a standard of the draft, in its order. */
export const outlineItemSchema = z.strictObject({
  part: partSchema,
  /** In the reader's language; the id, or '' where nothing can be said yet. */
  title: z.string(),
  /** Of a standard whose mode is one of the known ones; null otherwise. */
  mode: z.enum(modes).nullable(),
  problems: z.number(),
  /** Against the published version: null = as published. */
  change: z.enum(['added', 'changed']).nullable(),
});

/** What is known of the draft beside its document: small, and answered with every save. */
export const draftStateSchema = z.strictObject({
  /** Counts the saves of this draft; guards discarding, publishing and starting anew. */
  version: z.number(),
  /** The published version that it was started from; null = a starter, a file, or nothing. */
  basedOn: z.number().nullable(),
  /** The version that is published now; null = none. Another one than `basedOn` means: somebody published since the draft was started. */
  published: z.number().nullable(),
  changedAt: z.number(),
  changedBy: personSchema,
  problems: z.array(draftProblemSchema),
  cost: processCostSchema,
  outline: z.array(outlineItemSchema),
});
export type DraftState = z.infer<typeof draftStateSchema>;

/** A draft's document: a playbook of format version 1 as plain data, in the form of the YAML file, defaults not written out; it may have problems. */
export const draftDocumentSchema = z.record(z.string(), z.unknown());
export type DraftDocument = z.infer<typeof draftDocumentSchema>;

export const draftSchema = z.strictObject({ ...draftStateSchema.shape, document: draftDocumentSchema, stamps: z.array(partStampSchema) });
export type Draft = z.infer<typeof draftSchema>;

/** One change between two states of a part, in the reader's language. */
export const changeSchema = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  /** Within the part: `checks[measure-written].with.atLeast`. */
  path: z.string(),
  /** What is added, removed or changed, in words: "atLeast", "check measure-written", "French title". */
  label: z.string(),
  /** Short values as they read; null where there is none, or where the value is too long or of many parts. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** "*atLeast*: 0.9 → 0.8", "check *measure-written* added". May hold *emphasis*. */
  text: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

/** All that changed in one part. */
export const partChangeSchema = z.strictObject({
  part: partSchema,
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  /** "Standard *A feature is ready before anyone builds it*". May hold *emphasis*. */
  title: z.string(),
  /** The whole line: title, then the changes. May hold *emphasis*. */
  text: z.string(),
  /** Empty when the part was added, removed or only moved. */
  changes: z.array(changeSchema),
});
export type PartChange = z.infer<typeof partChangeSchema>;

/**
 * The answer to a save. `saved`: it is stored. `conflict`: somebody saved the same part since, nothing was stored; `stored` is what stands now (null = it
 * was removed), `changes` how that differs from what this editor had started from.
 */
export const saveOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), part: partSchema, state: draftStateSchema }),
  z.strictObject({
    outcome: z.literal('conflict'),
    part: partSchema,
    stored: z.unknown(),
    changes: z.array(partChangeSchema),
    changedAt: z.number(),
    changedBy: personSchema,
    state: draftStateSchema,
  }),
]);
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;

/** What may be merged from a starter playbook, one by one. */
export const mergeKinds = ['stage', 'stageMap', 'objective', 'tool', 'flow', 'role', 'standard', 'level'] as const;
/** `stageMap`, `level`: by status name, by the level's name; a tool by its purpose; the rest by id. */
export const mergePartSchema = z.strictObject({ kind: z.enum(mergeKinds), id: z.string().min(1).max(200) });
export type MergePart = z.infer<typeof mergePartSchema>;

/** A part of a starter, and how it stands to the draft: `new`, `same` (nothing to do), `clash` (the draft has another one of that id). */
export const starterPartSchema = z.strictObject({
  part: mergePartSchema,
  title: z.string(),
  /** Only standards: what they are for. */
  why: z.string().nullable(),
  /** What comes along because the part needs it: its flow, stages, roles, objectives … */
  needs: z.array(mergePartSchema),
  stands: z.enum(['new', 'same', 'clash']),
});
export type StarterPart = z.infer<typeof starterPartSchema>;

/** An id that both have with another content. `changes`: how the starter's differs from the draft's. */
export const clashSchema = z.strictObject({
  part: mergePartSchema,
  title: z.string(),
  /** False when it only comes along because a chosen part needs it. */
  chosen: z.boolean(),
  changes: z.array(changeSchema),
});
export type Clash = z.infer<typeof clashSchema>;

/** `clash`: nothing was merged; say for each clash whether the draft's own is kept or replaced, and ask again. */
export const mergeOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('merged'), added: z.array(mergePartSchema), replaced: z.array(mergePartSchema), draft: draftSchema }),
  z.strictObject({ outcome: z.literal('clash'), clashes: z.array(clashSchema) }),
]);
export type MergeOutcome = z.infer<typeof mergeOutcomeSchema>;

/** Where a draft is started from. */
export const draftSourceSchema = z.discriminatedUnion('kind', [
  /** A published version; absent = the one in force. */
  z.strictObject({ kind: z.literal('published'), version: z.int().min(1).optional() }),
  z.strictObject({ kind: z.literal('starter'), id: z.string().max(100) }),
  /** One stage, nothing else; id and name may be changed afterwards. */
  z.strictObject({ kind: z.literal('empty') }),
  /** A file. Its problems become the draft's problems; only what is no YAML, or no map, is refused (`invalid-playbook`). */
  z.strictObject({ kind: z.literal('yaml'), yaml: z.string().max(400_000) }),
]);
export type DraftSource = z.infer<typeof draftSourceSchema>;

/** One side of a comparison: a stored version, the one in force, the draft, or a starter. */
export const playbookSideSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version'), version: z.int().min(1) }),
  z.strictObject({ kind: z.literal('published') }),
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({ kind: z.literal('starter'), id: z.string().max(100) }),
]);
export type PlaybookSide = z.infer<typeof playbookSideSchema>;

/** A published version in the list. */
export const playbookVersionSchema = z.strictObject({
  version: z.number(),
  id: z.string(),
  name: z.string(),
  publishedAt: z.number(),
  publishedBy: personSchema,
  stages: z.number(),
  flows: z.number(),
  standards: z.number(),
});
export type PlaybookVersionRow = z.infer<typeof playbookVersionSchema>;

/** A check as the editor offers it. */
export const checkInfoSchema = z.strictObject({
  id: z.string(),
  /** The part of the id before the slash: config, process, roles … */
  family: z.string(),
  question: z.string(),
  /** How it judges, in two or three sentences: what it looks at, its default sample, what it never does. */
  doc: z.string(),
  /** What it needs to know of a squad, in words, by name. */
  facts: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** JSON Schema (2020-12) of `with`: an object; each property with `title` and `description` in the reader's language, and `default` where there is one. */
  schema: z.record(z.string(), z.unknown()),
  /** Parameters that name a part of the playbook (or, as a list, parts): offer those instead of a text field. */
  refers: z.record(z.string(), z.enum(['stage', 'flow', 'role', 'objective'])),
  /** What holds when a standard does not say: minSample (8 for process/*, else 1), severity. */
  defaults: z.strictObject({ minSample: z.number(), severity: z.enum(['must', 'advice']) }),
  /** The first example in its documentation: these parameters, on example facts, gave this answer. */
  example: z.strictObject({ title: z.string(), with: z.record(z.string(), z.unknown()), state: z.string(), headline: z.string() }),
});
export type CheckInfo = z.infer<typeof checkInfoSchema>;

/** Efforts of squads that do not meet a standard yet, summed by the standard's usual effort; `unsaid` = the standard gives none. */
export const effortSumSchema = z.strictObject({ S: z.number(), M: z.number(), L: z.number(), unsaid: z.number() });
export type EffortSum = z.infer<typeof effortSumSchema>;
