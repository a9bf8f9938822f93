import type { HistoryItemJson, HistoryJson, IssueJson, StatusJson, UserJson } from '../../snapshot/types';
import { jiraDate } from './calendar';
import { successMeasureField, type Draft } from './draft';
import type { TypeSet } from './issue-types';

/** Where a draft becomes an issue. */
export interface IssueHome {
  project: { id: string; key: string; name: string };
  types: TypeSet;
}

/** An issue with the instant of each of its histories, from which the ids of histories follow. */
export interface MadeIssue {
  issue: IssueJson;
  histories: { at: number; history: HistoryJson }[];
}

const priorityMedium = { id: '3', name: 'Medium' };

function person(user: UserJson | null): { accountId: string; displayName: string; active: boolean } | null {
  return user && { accountId: user.accountId, displayName: user.displayName, active: user.active };
}

function statusItem(from: StatusJson, to: StatusJson): HistoryItemJson {
  return { field: 'status', fieldtype: 'jira', fieldId: 'status', from: from.id, fromString: from.name, to: to.id, toString: to.name };
}

function listHistories(draft: Draft): { at: number; items: HistoryItemJson[] }[] {
  const list: { at: number; items: HistoryItemJson[] }[] = [];
  let current = draft.first;
  let assigned = false;
  let resolved = false;
  for (const { at, to } of draft.moves) {
    const items = [statusItem(current, to)];
    if (draft.assignee && !assigned && to.statusCategory.key === 'indeterminate') {
      assigned = true;
      const { accountId, displayName } = draft.assignee;
      items.push({
        field: 'assignee',
        fieldtype: 'jira',
        fieldId: 'assignee',
        from: null,
        fromString: null,
        to: accountId,
        toString: displayName,
      });
    }
    const done = to.statusCategory.key === 'done';
    if (draft.resolution && done !== resolved) items.push(resolutionItem(draft.resolution, done));
    resolved = done;
    list.push({ at, items });
    current = to;
  }
  // A stable sort: changes of the same instant keep the order in which they were made.
  return [...list, ...draft.edits].sort((a, b) => a.at - b.at);
}

function resolutionItem({ id, name }: { id: string; name: string }, set: boolean): HistoryItemJson {
  const was = { from: set ? null : id, fromString: set ? null : name };
  return { field: 'resolution', fieldtype: 'jira', fieldId: 'resolution', ...was, to: set ? id : null, toString: set ? name : null };
}

/** One issue as GET /rest/api/3/issue/{key}?expand=changelog has it. Ids of histories are given later, in order of time over the whole site. */
export function makeIssue(draft: Draft, home: IssueHome, id: string, key: string, keys: ReadonlyMap<Draft, string>): MadeIssue {
  const changes = listHistories(draft);
  const author = person(draft.assignee ?? draft.reporter);
  const histories = changes.map(({ at, items }) => ({ at, history: { id: '', created: jiraDate(at), author, items } }));
  const type = home.types[draft.work];
  const status = draft.moves.at(-1)?.to ?? draft.first;
  const { statusCategory } = status;
  const resolvedAt = draft.resolution ? draft.moves.at(-1)?.at : undefined;
  const parentKey = draft.parent ? keys.get(draft.parent) : undefined;
  const issue: IssueJson = {
    id,
    key,
    fields: {
      summary: draft.summary,
      issuetype: {
        id: type.id,
        name: type.name,
        subtask: false,
        hierarchyLevel: type.hierarchyLevel ?? 0,
      } as IssueJson['fields']['issuetype'],
      status: { id: status.id, name: status.name, statusCategory } as IssueJson['fields']['status'],
      resolution: draft.resolution,
      priority: priorityMedium,
      created: jiraDate(draft.created),
      updated: jiraDate(changes.at(-1)?.at ?? draft.created),
      resolutiondate: resolvedAt === undefined ? null : jiraDate(resolvedAt),
      assignee: person(draft.assignee),
      reporter: person(draft.reporter),
      creator: person(draft.reporter),
      labels: [],
      components: draft.components.map((name) => ({ name })),
      fixVersions: [],
      issuelinks: [],
      project: { id: home.project.id, key: home.project.key, name: home.project.name },
      ...(draft.work === 'feature' ? { [successMeasureField.id]: draft.successMeasure } : {}),
      ...(parentKey === undefined ? {} : { parent: { key: parentKey } }),
    },
    ...(draft.historyKnown ? { changelog: { histories: histories.map(({ history }) => history), total: histories.length } } : {}),
  };
  return { issue, histories };
}
