import { z } from 'zod';
import { endpoint } from '../endpoint';
import { reportFilterSchema, reportSchema, reportSquadSchema } from '../report';
import { standingSchema } from '../report-parts';
import { langSchema } from '../text';

const monthId = z.string().min(1).max(64);

/** The adoption report: of every squad for Jira administrators, Product Ops and leadership, of their tribes for directors, of their own squads for everyone else. */
export const reportEndpoints = {
  /** All eleven parts in one call. `frozen`: a month that was frozen, as it was told then, whatever has changed since. */
  'report.get': endpoint({
    who: 'anyone',
    input: z.strictObject({ filter: reportFilterSchema, frozen: monthId.nullable().default(null), lang: langSchema }),
    output: reportSchema,
  }),
  /** The squads behind a figure, by name: of a standard (null = all counted ones), with these standings (empty = any). */
  'report.squads': endpoint({
    who: 'anyone',
    input: z.strictObject({
      filter: reportFilterSchema,
      standard: z.string().max(100).nullable(),
      standings: z.array(standingSchema).max(5),
      after: z.string().max(64).nullable(),
      lang: langSchema,
    }),
    output: z.strictObject({ squads: z.array(reportSquadSchema), next: z.string().nullable() }),
  }),
  /** The same figures as a table of comma-separated values. */
  'report.export': endpoint({
    who: 'anyone',
    input: z.strictObject({ filter: reportFilterSchema, frozen: monthId.nullable().default(null), lang: langSchema }),
    output: z.strictObject({ name: z.string(), csv: z.string() }),
  }),
  /** Writes the report as a page into the Confluence space that was chosen for the playbook's pages. */
  'report.publish': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ filter: reportFilterSchema, frozen: monthId.nullable().default(null), lang: langSchema }),
    output: z.strictObject({ url: z.string(), title: z.string() }),
  }),
  /** Freezes the present month now; a month that ends is frozen by itself. */
  'report.freeze': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({}),
    output: z.strictObject({ id: z.string(), month: z.string(), frozenAt: z.number() }),
  }),
};
