import { z } from 'zod';
import { langSchema } from './text';

/** What an act touched, as it was and as it became, in words of the reader; null = nothing. */
export const actChangeViewSchema = z.strictObject({ part: z.string(), before: z.string().nullable(), after: z.string().nullable() });

/** One act as its reader sees it. */
export const actViewSchema = z.strictObject({
  id: z.string(),
  at: z.number(),
  /** Null = the app itself. `name` null: nobody that Jira knows (any more). */
  by: z.strictObject({ accountId: z.string(), name: z.string().nullable() }).nullable(),
  /** Its name, and what it is called in the reader's language. */
  what: z.string(),
  title: z.string(),
  squad: z.strictObject({ key: z.string(), name: z.string() }).nullable(),
  standard: z.string().nullable(),
  changes: z.array(actChangeViewSchema),
});
export type ActView = z.infer<typeof actViewSchema>;

/** Days, UTC, both included; absent = any. */
export const actRequestSchema = z.strictObject({
  what: z.string().max(64).optional(),
  squad: z.string().max(64).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  before: z.strictObject({ id: z.string(), at: z.number() }).nullable(),
  lang: langSchema,
});

export const actPageSchema = z.strictObject({
  acts: z.array(actViewSchema),
  /** What to ask for more with; null = there is no more. */
  next: z.strictObject({ id: z.string(), at: z.number() }).nullable(),
  /** Everything that is ever logged, for choosing. */
  whats: z.array(z.strictObject({ what: z.string(), title: z.string() })),
});
