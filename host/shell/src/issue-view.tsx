import DynamicTable from '@atlaskit/dynamic-table';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { UiKitView } from '../../uikit';
import { issueSchema, type ShownIssue } from './jira-types';
import { useShell } from './shell-context';
import { useJira } from './use-jira';

/** An issue, as far as a link to evidence needs it: what it is, where it stands, and how it came there. */
export function IssueView({ issueKey }: { issueKey: string }) {
  const { say } = useShell();
  const { value: issue, refusal } = useJira(`/rest/api/3/issue/${encodeURIComponent(issueKey)}?expand=changelog`, null, issueSchema);
  if (refusal !== null) return <p className="plain">{refusal}</p>;
  if (issue === null) return <p className="plain">{say('shell.loading')}</p>;
  return <Issue issue={issue} />;
}

function Issue({ issue }: { issue: ShownIssue }) {
  const { say, navigation, site } = useShell();
  const format = new Intl.DateTimeFormat(navigation.place.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: site.timeZone });
  const { fields, changelog } = issue;
  const facts = [
    [say('shell.issue.type'), fields.issuetype.name],
    [say('shell.issue.resolution'), fields.resolution?.name ?? '–'],
    [say('shell.issue.assignee'), fields.assignee?.displayName ?? '–'],
    [say('shell.issue.created'), format.format(new Date(fields.created))],
    [say('shell.issue.updated'), format.format(new Date(fields.updated))],
  ] as const;
  const rows = (changelog?.histories ?? []).flatMap(({ id, created, author, items }) =>
    items.map(({ field, fromString, ...item }, index) => ({
      key: `${id}-${index}`,
      cells: [
        { key: String(new Date(created).getTime()), content: format.format(new Date(created)) },
        { key: author?.displayName ?? '', content: author?.displayName ?? '–' },
        { key: field, content: field },
        { key: fromString ?? '', content: fromString ?? '–' },
        { key: ownText(item), content: ownText(item) || '–' },
      ],
    })),
  );
  const head = ['when', 'who', 'field', 'from', 'to'].map((key) => ({ key, content: say(`shell.issue.${key}`), isSortable: true }));
  return (
    <article className="plain" data-testid="issue">
      <p>{issue.key}</p>
      <Heading size="large">{fields.summary ?? issue.key}</Heading>
      <p>
        <Lozenge>{fields.status.name}</Lozenge>
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <IssuePanels issue={issue} />
      <Heading size="small">{say('shell.issue.history')}</Heading>
      {changelog ? (
        <DynamicTable
          head={{ cells: head }}
          rows={rows}
          rowsPerPage={20}
          defaultSortKey="when"
          defaultSortOrder="DESC"
          emptyView={<p>{say('shell.issue.neverChanged')}</p>}
        />
      ) : (
        <p>{say('shell.issue.historyUnknown')}</p>
      )}
    </article>
  );
}

/** The app's panels, as Jira shows them beside an issue (jira:issueContext). */
function IssuePanels({ issue }: { issue: ShownIssue }) {
  const { site, navigation } = useShell();
  const { issuetype, project } = issue.fields;
  const extension = {
    issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
  };
  return (
    <>
      {site.modules
        .filter(({ place }) => place === 'issue')
        .map(({ key, title }) => (
          <details key={key} open className="panel">
            <summary>{title[navigation.place.lang]}</summary>
            <UiKitView moduleKey={key} extension={extension} />
          </details>
        ))}
    </>
  );
}

/** `toString` of a change is inherited by every object: only an own one is Jira's. */
function ownText(item: object): string {
  const text: unknown = Object.hasOwn(item, 'toString') ? Reflect.get(item, 'toString') : '';
  return typeof text === 'string' ? text : '';
}
