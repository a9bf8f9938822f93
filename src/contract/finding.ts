import { z } from 'zod';

/** What a check can measure on its own. */
export const measuredStates = ['met', 'partly', 'not-yet', 'too-early', 'cant-tell', 'not-applicable'] as const;
/** What a finding can be once waivers and grace are known. */
export const findingStates = [...measuredStates, 'waived', 'grace'] as const;
export const findingStateSchema = z.enum(findingStates);
export const measuredStateSchema = z.enum(measuredStates);
export type FindingState = (typeof findingStates)[number];
export type MeasuredState = (typeof measuredStates)[number];

export const severitySchema = z.enum(['must', 'advice']);
export type Severity = z.infer<typeof severitySchema>;

/** Figures that a check observed. `n` judged, `met` of them meet it, `rate` as the check defines it (0..1), null when n is 0. */
export const observedSchema = z
  .object({ n: z.number(), met: z.number(), rate: z.number().nullable() })
  .catchall(z.union([z.number(), z.string(), z.array(z.string()), z.null()]));
export type Observed = z.infer<typeof observedSchema>;

/** The parameters of the check that say what is expected, as the playbook has them. */
export const expectedSchema = z.record(z.string(), z.unknown());

/** Who may carry out a fix. */
export const doerSchema = z.enum(['squad', 'project-admin', 'jira-admin', 'product-ops']);
export type Doer = z.infer<typeof doerSchema>;

/**
 * A fix in the reader's language. `url` is relative to the site and leads to the screen that does it. `module`: that screen is one of the
 * app's own in a space, whose address only the platform knows; `url` is then the space.
 */
export const renderedFixSchema = z.strictObject({
  text: z.string(),
  minutes: z.number(),
  who: doerSchema,
  link: z
    .strictObject({
      label: z.string(),
      url: z.string(),
      module: z.strictObject({ key: z.enum(['stage-map', 'declarations']), project: z.string() }).optional(),
    })
    .nullable(),
});
export type RenderedFix = z.infer<typeof renderedFixSchema>;

/** A finding in the reader's language. Times are epoch milliseconds, UTC. Texts may hold *emphasis* and nothing else. */
export const renderedFindingSchema = z.strictObject({
  standard: z.string(),
  check: z.string(),
  use: z.string(),
  about: z.string(),
  severity: severitySchema,
  state: findingStateSchema,
  measured: measuredStateSchema,
  headline: z.string(),
  expected: z.string(),
  /** Further facts worth reading under the headline, at most three. */
  notes: z.array(z.string()),
  fixes: z.array(renderedFixSchema),
  observed: observedSchema,
  /** What the check's parameters ask for. */
  parameters: expectedSchema,
  /** Keys of work items, or titles of pages. */
  evidence: z.array(z.strictObject({ key: z.string(), url: z.string() })),
  /** How many items the evidence stands for; the list holds at most ten. Null when the reader may not see it. */
  evidenceTotal: z.number().nullable(),
  version: z.number(),
  asOf: z.number(),
  /** The days that were looked at; null = since ever, or a fact that has no past. `widened` says that they are more than the standard asks. */
  windowDays: z.number().nullable(),
  widened: z.boolean(),
  since: z.number(),
});
export type RenderedFinding = z.infer<typeof renderedFindingSchema>;
