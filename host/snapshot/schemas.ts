import { z } from 'zod';
import { parseJiraDate } from './jira-date';
import type { ProjectJson, SiteInfo, Snapshot } from './types';

export const text = z.string().min(1);
export const date = z
  .string()
  .refine((value) => !Number.isNaN(parseJiraDate(value)), 'expected a date as Jira writes it, for example 2024-03-01T09:30:00.000+0000');
const timeZone = z.string().refine(isTimeZone, 'expected an IANA time zone, for example Europe/Paris');

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

export const site: z.ZodType<SiteInfo> = z.looseObject({
  name: text,
  baseUrl: z.url(),
  cloudId: text,
  locale: text,
  timeZone,
  asOf: date.exactOptional(),
});

/** A check of a list: each of these keys is used once. */
export function listRepeated<Name extends string>(
  names: readonly Name[],
): (all: readonly Record<Name, string>[], context: z.RefinementCtx) => void {
  return (all, context) => {
    for (const name of names) {
      const seen = new Set<string>();
      all.forEach((one, index) => {
        if (seen.has(one[name]))
          context.addIssue({ code: 'custom', path: [index, name], message: `expected one of its own, ${one[name]} is used twice` });
        seen.add(one[name]);
      });
    }
  };
}

const user = z.looseObject({ accountId: text, accountType: text, displayName: z.string(), active: z.boolean() });
const lead = z.looseObject({ accountId: text, accountType: text.default('atlassian'), displayName: z.string(), active: z.boolean() });
const named = z.looseObject({ id: text, name: text, description: z.string().exactOptional() });
const holder = z.union([z.looseObject({ accountId: text }), z.looseObject({ groupId: text })]);
export const grant = z.union([text, z.looseObject({ groupId: text }), z.looseObject({ accountId: text })]);
const issueType = z.looseObject({
  id: text,
  name: text,
  subtask: z.boolean(),
  description: z.string().exactOptional(),
  hierarchyLevel: z.number().exactOptional(),
});
const status = z.looseObject({
  id: text,
  name: text,
  statusCategory: z.looseObject({ id: z.number(), key: text, name: text, colorName: z.string().exactOptional() }),
  scope: z.looseObject({ type: text, project: z.looseObject({ id: text }).exactOptional() }).exactOptional(),
});
const object = z.record(z.string(), z.unknown());

export const projects: z.ZodType<ProjectJson[]> = z
  .array(
    z.looseObject({
      id: text,
      key: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'expected a project key, for example SRCH'),
      name: text,
      projectTypeKey: text,
      style: z.enum(['classic', 'next-gen']),
      simplified: z.boolean(),
      isPrivate: z.boolean().exactOptional(),
      archived: z.boolean().exactOptional(),
      description: z.string().exactOptional(),
      url: z.string().exactOptional(),
      lead: lead.nullable().exactOptional(),
      projectCategory: named.exactOptional(),
      issueTypes: z.array(issueType).exactOptional(),
      roles: z.record(z.string(), z.array(holder)).exactOptional(),
      workflows: z.record(z.string(), text).exactOptional(),
      components: z.array(object).exactOptional(),
      versions: z.array(object).exactOptional(),
      properties: object.exactOptional(),
      permissions: z.record(z.string(), z.array(grant)).exactOptional(),
      createFields: z.record(z.string(), z.array(z.unknown())).exactOptional(),
    }),
  )
  .superRefine(listRepeated<'id' | 'key'>(['id', 'key']));

const transition = z.looseObject({
  id: text,
  name: z.string(),
  type: text,
  toStatusReference: text,
  links: z.array(z.looseObject({ fromStatusReference: text })),
});

const column = z.looseObject({
  name: z.string(),
  statuses: z.array(z.looseObject({ id: text })),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
});
const board = z.looseObject({
  id: z.number(),
  name: z.string(),
  type: text,
  location: z.looseObject({ projectId: z.number().exactOptional(), projectKey: text.exactOptional() }).exactOptional(),
  configuration: z
    .looseObject({
      columnConfig: z.looseObject({ columns: z.array(column), constraintType: text.exactOptional() }),
      filter: z.looseObject({ id: text }).exactOptional(),
      subQuery: z.looseObject({ query: z.string() }).exactOptional(),
      estimation: z
        .looseObject({ type: text, field: z.looseObject({ fieldId: text, displayName: z.string().exactOptional() }).exactOptional() })
        .exactOptional(),
      ranking: z.looseObject({ rankCustomFieldId: z.number() }).exactOptional(),
    })
    .exactOptional(),
  'diapason:mentions': z.array(text).exactOptional(),
  'diapason:refused': z
    .looseObject({ status: z.union([z.literal(401), z.literal(403), z.literal(404)]), since: date.exactOptional() })
    .exactOptional(),
});
const sprint = z.looseObject({
  id: z.number(),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  originBoardId: z.number(),
});

/** The files that may be missing: each is an array, named as in the Snapshot. */
export const lists: { [Name in ListName]-?: z.ZodType<NonNullable<Snapshot[Name]>> } = {
  users: z.array(user),
  groups: z.array(z.looseObject({ groupId: text, name: text, members: z.array(text) })),
  issuetypes: z.array(issueType),
  statuses: z.array(status),
  resolutions: z.array(named),
  priorities: z.array(named),
  fields: z.array(object),
  projectroles: z.array(z.looseObject({ id: z.number(), name: text, description: z.string().exactOptional() })),
  workflows: z.array(
    z.looseObject({ id: text, name: text, statuses: z.array(z.looseObject({ statusReference: text })), transitions: z.array(transition) }),
  ),
  boards: z.array(board),
  sprints: z.array(sprint),
};

/** Optional files of a snapshot that hold one array each. */
export type ListName = Exclude<keyof Snapshot, 'site' | 'projects' | 'issues' | 'confluence' | 'playbook' | 'state'>;
