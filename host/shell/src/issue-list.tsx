import DynamicTable from '@atlaskit/dynamic-table';
import Heading from '@atlaskit/heading';
import { searchSchema } from './jira-types';
import { useShell } from './shell-context';
import { link } from './sidebar';
import { useJira } from './use-jira';

/** Enough for every list that the app links to; Jira's own search goes on page by page. */
const shown = 100;
const fields = ['summary', 'status', 'issuetype', 'resolution', 'assignee', 'created', 'updated', 'project'];

/** The issues that a query finds. */
export function IssueList({ jql }: { jql: string }) {
  const { say, navigation, site } = useShell();
  const { value, refusal } = useJira('/rest/api/3/search/jql', JSON.stringify({ jql, fields, maxResults: shown }), searchSchema);
  const format = new Intl.DateTimeFormat(navigation.place.lang, { dateStyle: 'medium', timeZone: site.timeZone });
  const rows = (value?.issues ?? []).map(({ key, fields: issue }) => ({
    key,
    cells: [
      { key, content: <a {...link(`/browse/${key}`, navigation.go)}>{key}</a> },
      { key: issue.issuetype.name, content: issue.issuetype.name },
      { key: issue.summary ?? '', content: issue.summary ?? '–' },
      { key: issue.status.name, content: issue.status.name },
      { key: issue.updated, content: format.format(new Date(issue.updated)) },
    ],
  }));
  const head = ['key', 'type', 'summary', 'status', 'updated'].map((key) => ({
    key,
    content: say(`shell.issue.${key}`),
    isSortable: true,
  }));
  return (
    <article className="plain" data-testid="issues">
      <Heading size="large">{say('shell.issues')}</Heading>
      <p>
        <code>{jql}</code>
      </p>
      {refusal === null ? (
        <DynamicTable
          head={{ cells: head }}
          rows={rows}
          rowsPerPage={25}
          isLoading={value === null}
          emptyView={<p>{say('shell.noIssues')}</p>}
        />
      ) : (
        <p>{refusal}</p>
      )}
      {value?.nextPageToken ? <p>{say('shell.moreIssues', { shown })}</p> : null}
    </article>
  );
}
