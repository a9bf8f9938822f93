import { z } from 'zod';

/** What the shell reads of Jira's answers. */
export const projectPageSchema = z.object({
  isLast: z.boolean().optional(),
  values: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      projectTypeKey: z.string().optional(),
      projectCategory: z.object({ name: z.string() }).optional(),
    }),
  ),
});
export type ListedProject = z.infer<typeof projectPageSchema>['values'][number];

const named = z.object({ name: z.string() });
const history = z.object({
  id: z.string(),
  created: z.union([z.string(), z.number()]),
  author: z.object({ displayName: z.string().optional() }).optional(),
  // No `toString` here: a schema would read the one that every object inherits. The issue view takes an own one.
  items: z.array(z.looseObject({ field: z.string(), fromString: z.string().nullish() })),
});

export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string().nullish(),
    status: named,
    issuetype: z.object({ id: z.string(), name: z.string() }),
    resolution: named.nullish(),
    assignee: z.object({ displayName: z.string() }).nullish(),
    created: z.string(),
    updated: z.string(),
    project: z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().default('software') }),
  }),
  changelog: z.object({ histories: z.array(history), total: z.number() }).optional(),
});
export type ShownIssue = z.infer<typeof issueSchema>;

export const searchSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().nullish() });
export const jiraErrorSchema = z.object({ errorMessages: z.array(z.string()) });
