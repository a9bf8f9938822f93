import { z } from 'zod';
import { playbookInfoSchema } from '../admin';
import {
  checkInfoSchema,
  draftProblemSchema,
  draftSchema,
  draftSourceSchema,
  mergeOutcomeSchema,
  mergePartSchema,
  partChangeSchema,
  partSchema,
  playbookSideSchema,
  playbookVersionSchema,
  processCostSchema,
  saveOutcomeSchema,
  starterPartSchema,
} from '../playbook-draft';
import { replayProgressSchema, replayRowSchema, replaySummarySchema } from '../replay';
import { langSchema } from '../text';
import { endpoint } from '../endpoint';

const draftVersion = z.int().min(1);

/** The playbook, its versions, the draft of the next one, and what that would change. */
export const playbookEndpoints = {
  /** The published playbook, or null before the first one. */
  'playbook.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({
      current: playbookInfoSchema.nullable(),
      starters: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  }),
  /** The playbook as YAML: the published one, a stored version, or a starter. */
  'playbook.export': endpoint({
    who: 'product-ops',
    input: z.strictObject({ version: z.int().min(1).optional(), starter: z.string().optional() }),
    output: z.strictObject({ fileName: z.string(), yaml: z.string() }),
  }),
  /** Publishes a playbook from YAML. Nothing is stored from a file with an error. `basedOn`: the version that the editor saw, null = none. */
  'playbook.import': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ yaml: z.string().max(400_000), basedOn: z.int().nullable(), lang: langSchema }),
    output: z.strictObject({ current: playbookInfoSchema }),
  }),
  /** Published versions, newest first, at most fifty. `before`: those older than this version; null = from the newest. */
  'playbook.versions': endpoint({
    who: 'product-ops',
    input: z.strictObject({ before: z.int().min(1).nullable(), lang: langSchema }),
    output: z.strictObject({ versions: z.array(playbookVersionSchema), next: z.number().nullable() }),
  }),
  /** What differs between two playbooks, part by part in the order of the format. `not-found` when a side does not exist. */
  'playbook.diff': endpoint({
    who: 'product-ops',
    input: z.strictObject({ from: playbookSideSchema, to: playbookSideSchema, lang: langSchema }),
    output: z.strictObject({ changes: z.array(partChangeSchema) }),
  }),
  /** Every check of the app, as the editor offers it, by id. */
  'checks.list': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ checks: z.array(checkInfoSchema) }),
  }),
  /** The one draft that all editors share; null when there is none: start it with `draft.start-from`. */
  'draft.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ draft: draftSchema.nullable() }),
  }),
  /** Starts the draft, or starts it anew. `replacing`: the version of the draft that this editor saw; null = there was none. `conflict` otherwise. */
  'draft.start-from': endpoint({
    who: 'product-ops',
    input: z.strictObject({ source: draftSourceSchema, replacing: draftVersion.nullable(), lang: langSchema }),
    output: z.strictObject({ draft: draftSchema }),
  }),
  /**
   * Saves one part of the draft. `base`: the part as this editor had read or saved it last, null or absent = it did not exist; `value`: what it becomes, null or absent =
   * it is removed. Parts that others saved meanwhile stay as they are; the same part saved by somebody else since is a `conflict`, and nothing is stored.
   * `value.id` may differ from the part's id: the item is renamed where it stands (references to it become problems until they follow). A new item goes to
   * the end of its list. `not-found` without a draft.
   */
  'draft.save-part': endpoint({
    who: 'product-ops',
    input: z.strictObject({ part: partSchema, base: z.unknown().optional(), value: z.unknown().optional(), lang: langSchema }),
    output: saveOutcomeSchema,
  }),
  /** Throws the draft away. `conflict` when it was saved since `version`. */
  'draft.discard': endpoint({
    who: 'product-ops',
    input: z.strictObject({ version: draftVersion }),
    output: z.strictObject({}),
  }),
  /** What is not valid yet in the draft, and what it would cost. The same as in `draft.get`, without the document. */
  'draft.problems': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ version: z.number(), problems: z.array(draftProblemSchema), cost: processCostSchema }),
  }),
  /** The draft as YAML, as it would be published: for a look, or a file. Also while it has problems. */
  'draft.export': endpoint({
    who: 'product-ops',
    input: z.strictObject({}),
    output: z.strictObject({ fileName: z.string(), yaml: z.string() }),
  }),
  /**
   * Publishes the draft as the next version and ends it. `version`: of the draft, `published`: of the playbook in force (null = none), as this editor saw them;
   * `conflict` when either is another one now, `invalid-playbook` while the draft has problems. A standard that comes into force with it (published before
   * as a draft, or not at all) and gives no `since` gets the day of publication. All squads are judged again soon, from stored facts.
   */
  'draft.publish': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ version: draftVersion, published: z.int().min(1).nullable(), lang: langSchema }),
    output: z.strictObject({ current: playbookInfoSchema }),
  }),
  /** The parts of a starter playbook and how they stand to the draft (all `new` without one). */
  'starter.parts': endpoint({
    who: 'product-ops',
    input: z.strictObject({ starter: z.string().max(100), lang: langSchema }),
    output: z.strictObject({ name: z.string(), parts: z.array(starterPartSchema) }),
  }),
  /** Brings parts of a starter into the draft, with what they need. `keep`, `replace`: what to do about each clash; one that neither names is asked back. */
  'draft.merge': endpoint({
    who: 'product-ops',
    input: z.strictObject({
      starter: z.string().max(100),
      parts: z.array(mergePartSchema).min(1).max(300),
      keep: z.array(mergePartSchema).max(300).default([]),
      replace: z.array(mergePartSchema).max(300).default([]),
      lang: langSchema,
    }),
    output: mergeOutcomeSchema,
  }),
  /** Tries the draft on the stored facts of every squad, in the background; nothing is published or changed. `conflict` when the draft is no longer `version`, `invalid-playbook` while it has problems, `replay-running` while one is on its way. */
  'replay.start': endpoint({
    who: 'product-ops',
    input: z.strictObject({ version: draftVersion, lang: langSchema }),
    output: z.strictObject({ replay: replayProgressSchema }),
  }),
  /** The running or the last replay (null before the first), its summary once it is done, and a page of squads in key order, those that change only. */
  'replay.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({ after: z.string().max(64).nullable(), lang: langSchema }),
    output: z.strictObject({
      replay: replayProgressSchema.nullable(),
      summary: replaySummarySchema.nullable(),
      rows: z.array(replayRowSchema),
      next: z.string().nullable(),
    }),
  }),
};
