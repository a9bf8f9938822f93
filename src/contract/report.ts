import { z } from 'zod';
import { areas, modes } from './playbook';
import {
  burnUpSchema,
  decisionSchema,
  exceptionSchema,
  forecastSchema,
  gapSchema,
  headlineSchema,
  heatMapSchema,
  measureSchema,
  movedSchema,
  namedSquadSchema,
  namedStandardSchema,
  outcomeSchema,
  reportNumberSchema,
  roleCoverageSchema,
  standingCountsSchema,
  standingSchema,
  winSchema,
} from './report-parts';

/**
 * The adoption report (PRODUCT.md, "Adoption report"): eleven parts, one use case, so that page, macro and exports cannot differ. Counts are squads unless a
 * field says otherwise; shares are never sent, only what they are made of. Days are UTC (`2026-03-01`), instants epoch ms.
 */

const day = z.iso.date();
const count = z.int().min(0);

/** A tribe by name; null = squads without one. */
const tribe = z.string().nullable();

/** What the reader wants the report of; an empty list = all. `lead`: an account. `period`: how far back change, burn-up and "why it moved" look. */
export const reportFilterSchema = z.strictObject({
  tribes: z.array(tribe).max(100).default([]),
  lead: z.string().max(128).nullable().default(null),
  areas: z.array(z.enum(areas)).max(areas.length).default([]),
  standards: z.array(z.string().max(100)).max(200).default([]),
  period: z.enum(['month', 'quarter', 'half-year', 'year']).default('quarter'),
});
export type ReportFilter = z.infer<typeof reportFilterSchema>;

/** What can be chosen, of what the reader may see. */
const optionsSchema = z.strictObject({
  tribes: z.array(tribe),
  leads: z.array(z.strictObject({ accountId: z.string(), name: z.string().nullable() })),
  areas: z.array(z.enum(areas)),
  standards: z.array(z.strictObject({ ...namedStandardSchema.shape, area: z.enum(areas), mode: z.enum(modes), version: z.int() })),
  /** Months that are frozen, the newest first. */
  months: z.array(z.strictObject({ id: z.string(), month: z.string(), frozenAt: z.number() })),
});

/** Definitions, versions, and what could not be seen; sentences in the reader's language. */
const noteSchema = z.strictObject({ kind: z.enum(['definition', 'version', 'unseen']), text: z.string() });

export const reportSchema = z.strictObject({
  /** The latest reading that it tells of; null before the first. */
  asOf: z.number().nullable(),
  /** Every squad of the site, those of the reader's tribes, or those that the reader works in or leads. */
  audience: z.enum(['all', 'tribes', 'own']),
  /** Squads of the site that this reader is not shown. */
  hiddenSquads: count,
  filter: reportFilterSchema,
  options: optionsSchema,
  period: z.strictObject({ from: day, to: day }),
  /** Of a frozen month: which. */
  frozen: z.strictObject({ id: z.string(), month: z.string(), frozenAt: z.number() }).nullable(),
  /** Null where it is withheld, and `withheld` says why. */
  headline: headlineSchema.nullable(),
  withheld: z.enum(['coverage', 'none-required', 'no-sweep', 'no-squads', 'no-standards']).nullable(),
  /** Findings that could be judged ÷ applicable, of what the headline speaks of. */
  coverage: measureSchema.nullable(),
  minCoverage: z.number(),
  numbers: z.array(reportNumberSchema),
  /** A row for each counted standard, in the playbook's order. */
  standards: z.array(
    z.strictObject({
      ...namedStandardSchema.shape,
      area: z.enum(areas),
      mode: z.enum(['counted', 'required']),
      version: z.int(),
      counts: standingCountsSchema,
      before: standingCountsSchema.nullable(),
      forecast: forecastSchema,
    }),
  ),
  heatMap: heatMapSchema,
  burnUp: burnUpSchema,
  moved: movedSchema.nullable(),
  gaps: z.array(gapSchema).max(10),
  /** Off until Product Ops switches it on (`settings.outcomes` of the playbook): null. */
  outcomes: z.array(outcomeSchema).nullable(),
  roles: z.array(roleCoverageSchema),
  /** What waits first, then what ends first; a page is told of the first hundred, the table holds them all. */
  exceptions: z.array(exceptionSchema),
  exceptionsTotal: count.default(0),
  decisions: z.array(decisionSchema).max(3),
  wins: z.array(winSchema).max(5),
  notes: z.array(noteSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** Areas or several standards were chosen, and the headline speaks of everything that is required all the same: squads are asked for all of it. */
export const speaksOfMore = ({ headline, filter: { areas: chosen, standards } }: Pick<Report, 'headline' | 'filter'>): boolean =>
  headline !== null && headline.standard === null && chosen.length + standards.length > 0;

/** A squad behind a figure: its standing for each standard that was asked for, with since when (epoch ms) where it is known. */
export const reportSquadSchema = z.strictObject({
  ...namedSquadSchema.shape,
  standings: z.array(z.strictObject({ standard: z.string(), standing: standingSchema, since: z.number().nullable() })),
});
export type ReportSquad = z.infer<typeof reportSquadSchema>;
