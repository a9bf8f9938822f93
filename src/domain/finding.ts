import { z } from 'zod';
import { doerSchema, findingStateSchema, measuredStateSchema, observedSchema } from '../contract/finding';

/**
 * Where a fix may lead: its evidence, the squad's stage map or declarations, or a screen of the squad's project as company-managed or (`-team`) team-managed ones
 * have it. `link.ts` knows the addresses. Findings are stored by place in this list: it grows at its end.
 */
export const linkKinds = [
  ...(['evidence', 'details', 'details-team', 'statuses', 'statuses-team', 'people', 'people-team'] as const),
  ...(['board', 'board-team', 'workflow', 'workflow-team', 'fields', 'fields-team', 'types', 'types-team'] as const),
  ...(['components', 'components-team', 'releases', 'releases-team', 'boards', 'boards-team', 'stage-map'] as const),
  'declarations',
  ...(['wiki-space', 'wiki-page'] as const),
] as const;
export type LinkKind = (typeof linkKinds)[number];

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** The last finding that could be measured, kept while a later one cannot (14 days). */
const lastGoodSchema = z.strictObject({ measured: measuredStateSchema, asOf: z.number() });

/**
 * A finding as it is stored: ids, values and numbers, never text. `headline`, `expected`, `notes` and `fixes` are ids of messages of its
 * check (or `engine/…`); one set of values and the observed figures fill them all. Times are epoch milliseconds.
 */
export const storedFindingSchema = z.strictObject({
  standard: z.string(),
  check: z.string(),
  use: z.string(),
  version: z.number(),
  state: findingStateSchema,
  measured: measuredStateSchema,
  since: z.number(),
  asOf: z.number(),
  observed: observedSchema,
  headline: z.string(),
  expected: z.string(),
  notes: z.array(z.string()),
  fixes: z.array(z.strictObject({ message: z.string(), minutes: z.number(), who: doerSchema, link: z.enum(linkKinds).nullable() })),
  values: valuesSchema,
  /** At most ten keys, by cost, then key. */
  evidence: z.array(z.string()),
  evidenceTotal: z.number(),
  windowDays: z.number().nullable(),
  widened: z.boolean(),
  lastGood: lastGoodSchema.nullable(),
});
export type StoredFinding = z.infer<typeof storedFindingSchema>;

/** The name of a finding within a squad. */
export type FindingKey = `${string}/${string}`;
export const keyFinding = ({ standard, check }: Pick<StoredFinding, 'standard' | 'check'>): FindingKey => `${standard}/${check}`;
