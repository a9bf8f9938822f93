import { z } from 'zod';

/** Why an endpoint could not answer. A closed set: the pages own one text for each (`failure.<code>` in the catalogue). */
export const failureCodes = [
  'forbidden',
  'not-found',
  'invalid-input',
  'invalid-playbook',
  'conflict',
  'preparing',
  'sweep-running',
  'squad-refused',
  'assignment-refused',
  'declaration-refused',
  'governance-refused',
  'decided-meanwhile',
  'mode-refused',
  'invalid-table',
  'replay-running',
  'space-refused',
  'frozen-for-all',
  'jira-unavailable',
  'confluence-unavailable',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** One error in a file: a playbook, or a table, whose column names are the `path`. Line and column count from 1; `text` is in the reader's language and says what was expected. */
export const playbookProblemSchema = z.strictObject({
  line: z.number(),
  column: z.number(),
  path: z.string(),
  code: z.string(),
  text: z.string(),
});
export type PlaybookProblem = z.infer<typeof playbookProblemSchema>;

export const failureSchema = z.strictObject({
  code: z.enum(failureCodes),
  /** Fills the code's text, and names an incident (`incident`) when the code is `internal`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  problems: z.array(playbookProblemSchema).optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** What every endpoint answers. */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };
