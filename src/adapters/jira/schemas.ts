import { z } from 'zod';

/** The parts of Jira's answers that Diapason reads (Jira Cloud platform REST API v3); everything else is passed over. */

const refSchema = z.object({ id: z.string(), name: z.string() });

const projectSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string(),
  style: z.enum(['classic', 'next-gen']).optional(),
  simplified: z.boolean().optional(),
  archived: z.boolean().optional(),
  deleted: z.boolean().optional(),
  insight: z.object({ totalIssueCount: z.number().optional(), lastIssueUpdateTime: z.string().optional() }).optional(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  projectCategory: z.object({ name: z.string() }).nullish(),
  /** Absent = Jira did not say; null = nobody leads the project. */
  lead: z.object({ accountId: z.string(), active: z.boolean() }).nullish(),
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.boolean() })).optional(),
});
export type ProjectJson = z.infer<typeof projectSchema>;

export const projectPageSchema = z.object({ values: z.array(projectSchema), isLast: z.boolean().optional(), total: z.number().optional() });

export const projectStatusesSchema = z.array(
  z.object({
    name: z.string(),
    statuses: z.array(z.object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) })),
  }),
);
export type ProjectStatusesJson = z.infer<typeof projectStatusesSchema>;

const text = z.string().nullish();

/** Loose, so that `toString` stays where Jira sent it: declared as a key it would be found on every object, by inheritance. */
export const itemSchema = z.looseObject({ field: z.string(), fieldId: text, from: text, fromString: text, to: text });
export type ItemJson = z.infer<typeof itemSchema>;

/** `created` is a date in issue answers and may be epoch milliseconds in bulk answers. */
export const historySchema = z.object({ id: z.string(), created: z.union([z.string(), z.number()]), items: z.array(itemSchema) });
export type HistoryJson = z.infer<typeof historySchema>;

export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  /** Loose, for the fields that a playbook tracks. */
  fields: z.looseObject({
    created: z.string(),
    updated: z.string(),
    issuetype: refSchema,
    status: refSchema,
    resolution: refSchema.nullish(),
    project: z.object({ id: z.string() }),
  }),
  changelog: z.object({ histories: z.array(historySchema), total: z.number().optional() }).optional(),
});
export type IssueJson = z.infer<typeof issueSchema>;

/** Another issue, as a parent or a link shows it. */
const otherIssueSchema = z.object({
  id: z.string().optional(),
  key: z.string(),
  fields: z.object({ issuetype: z.object({ name: z.string() }).optional() }).optional(),
});
export const parentSchema = otherIssueSchema;
export const linkListSchema = z.array(
  z.object({
    type: z.object({ name: z.string(), inward: z.string().optional(), outward: z.string().optional() }),
    inwardIssue: otherIssueSchema.optional(),
    outwardIssue: otherIssueSchema.optional(),
  }),
);

/** What an issue carries that squads may be made of. */
export const componentListSchema = z.array(z.object({ name: z.string() }));
export const labelListSchema = z.array(z.string());
export const componentHolderSchema = z.object({ components: componentListSchema.optional() });

export const fieldListSchema = z.array(z.object({ id: z.string(), name: z.string() }));

export const searchPageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().nullish() });

export const bulkChangelogSchema = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(historySchema) })),
  nextPageToken: z.string().nullish(),
});

export const countSchema = z.object({ count: z.number() });

export const serverInfoSchema = z.object({ serverTimeZone: z.string() });

export const myPermissionsSchema = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** Name → address of each role of a project. */
export const projectRolesSchema = z.record(z.string(), z.string());

export const roleActorsSchema = z.object({
  actors: z
    .array(
      z.object({
        displayName: z.string().default(''),
        actorUser: z.object({ accountId: z.string() }).optional(),
        actorGroup: z.object({ groupId: z.string() }).optional(),
      }),
    )
    .default([]),
});

const userSchema = z.object({ accountId: z.string(), accountType: z.string().optional(), displayName: z.string(), active: z.boolean() });
export type UserJson = z.infer<typeof userSchema>;

export const groupMembersSchema = z.object({ values: z.array(userSchema), isLast: z.boolean().optional() });
export const userListSchema = z.array(userSchema);
export const userPageSchema = z.object({ values: z.array(userSchema) });

const groupRefSchema = z.object({ groupId: z.string(), name: z.string() });
export const myselfSchema = z.object({
  accountId: z.string().optional(),
  locale: z.string().optional(),
  groups: z.object({ items: z.array(groupRefSchema).default([]) }).optional(),
});
export const groupPickerSchema = z.object({ groups: z.array(groupRefSchema) });

export const permissionGrantsSchema = z.object({
  projectPermissions: z.array(z.object({ permission: z.string(), projects: z.array(z.number()) })),
});

/** An issue as far as its reader is asked whether they see it. */
export const seenIssueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ updated: z.string(), status: refSchema, project: z.object({ id: z.string() }) }),
});
export const issueKeysSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });
