import { z } from 'zod';
import { foldName } from '../../domain/name';
import type { IssueEvent } from '../../ports/jira';
import { itemSchema } from './schemas';
import { parseJiraDate } from './dates';
import { toChange, toFilledChange } from './to-facts';
import { isLinkItem } from './to-links';
import { toSliceChanges } from './to-slices';

const refSchema = z.object({ id: z.string(), name: z.string() });

/** Forge's Jira issue events: the fields that they are documented to carry, and the changelog of an update. */
const eventSchema = z.object({
  eventType: z.string(),
  issue: z.object({
    id: z.string(),
    key: z.string(),
    fields: z.object({
      created: z.string(),
      updated: z.string(),
      issuetype: refSchema,
      status: refSchema,
      project: z.object({ id: z.string() }),
    }),
  }),
  changelog: z.object({ items: z.array(itemSchema) }).optional(),
});
const deletedSchema = z.object({ eventType: z.literal('avi:jira:deleted:issue'), issue: z.object({ id: z.string() }) });

/** Reads the argument of an issue trigger. Throws ZodError when it is not what Atlassian documents. */
export function readIssueEvent(payload: unknown): IssueEvent {
  const deleted = deletedSchema.safeParse(payload);
  if (deleted.success) return { kind: 'deleted', id: deleted.data.issue.id };
  const { eventType, issue, changelog } = eventSchema.parse(payload);
  const { id, key, fields } = issue;
  const at = parseJiraDate(fields.updated);
  const items = changelog?.items ?? [];
  const changes = items.flatMap((item) => [
    ...[toChange(item, at) ?? toFilledChange(item, at, foldName(item.field)) ?? []].flat(),
    ...toSliceChanges(item, at),
  ]);
  return {
    kind: eventType === 'avi:jira:created:issue' ? 'created' : 'updated',
    ...{ id, key, at, changes },
    relinked: items.some(isLinkItem),
    touched: [...new Set(items.map(({ field }) => foldName(field)))],
    projectId: fields.project.id,
    createdAt: parseJiraDate(fields.created),
    type: fields.issuetype,
    status: fields.status,
  };
}
