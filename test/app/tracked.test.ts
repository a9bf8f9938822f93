import type { HistoryItemJson, IssueJson } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildSite, issueTypes, statuses } from '../kit/site';
import { abc, AS_OF, playbook } from './sites';

const measure = { id: 'customfield_10042', name: 'Success measure' };

/** The playbook with one more standard, whose checks ask for a field, an assignee and a parent. */
const tracking = `${playbook}  - id: prepared
    version: 1
    area: ready
    title: { en: Prepared, fr: Préparé }
    checks:
      - { id: measure, use: process/field-set-before, with: { flow: story, field: success measure, stage: build }, minSample: 1, windowDays: 3650 }
      - { id: someone, use: process/assigned, with: { flow: story, stages: [build] }, minSample: 1 }
      - { id: parent, use: process/linked, with: { flow: story, stage: build, via: parent, types: [Epic] }, minSample: 1, windowDays: 3650 }
`;

function write(issue: IssueJson, at: string, item: HistoryItemJson): IssueJson {
  const histories = issue.changelog?.histories ?? [];
  const written = { id: `${issue.id}${900 + histories.length}`, created: `${at}T09:00:00.000+0000`, items: [item] };
  return { ...issue, changelog: { histories: [...histories, written] } };
}

const measured = (at: string, issue: IssueJson): IssueJson =>
  write(issue, at, {
    field: measure.name,
    fieldtype: 'custom',
    fieldId: measure.id,
    from: null,
    fromString: null,
    to: null,
    toString: 'Fewer calls',
  });

/** Three stories in Build since 5 January: prepared, prepared too late, not prepared. */
function buildIssues(): IssueJson[] {
  const moves = [['2024-01-05', 'In Progress']] as const;
  const parent = { id: '77', key: 'ABC-77', fields: { issuetype: { name: 'Epic' } } };
  const filled = { [measure.id]: 'Fewer calls', assignee: { accountId: 'ann' } };
  return [
    measured('2024-01-03', buildIssue(abc, 1, { moves, fields: { ...filled, parent } })),
    measured('2024-01-09', buildIssue(abc, 2, { moves, fields: { ...filled, assignee: { accountId: 'bob' } } })),
    buildIssue(abc, 3, { moves, fields: { [measure.id]: null } }),
  ];
}

describe('what checks ask of cases beside their moves', () => {
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildSite({ projects: [abc], fields: [measure], issues: new Map([['ABC', buildIssues()]]) }), 'admin');
  });
  afterEach(() => app.stop());

  async function read(): Promise<Record<string, [state: string, met: number, n: number]>> {
    const { squads } = await app.get('audit.get', { lang: 'en', after: null });
    const own = (squads[0]?.findings ?? []).filter(({ standard }) => standard === 'prepared');
    return Object.fromEntries(own.map(({ check, state, observed }) => [check, [state, observed.met, observed.n]]));
  }

  test('is read with the cases: the field as it was on entering the stage, that there is an assignee, the parent', async () => {
    await app.publish(tracking);
    await app.sweep({ asOf: AS_OF });
    expect(await read()).toEqual({ measure: ['not-yet', 1, 3], someone: ['partly', 2, 3], parent: ['not-yet', 1, 3] });
  });

  test('is read of every case once a new playbook asks for it, also by a sweep that reads only what changed', async () => {
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF });
    await app.publish(tracking);
    // What was never read cannot be judged from the store: publishing has what changed read, and of these squads everything.
    expect((await app.get('sweep.get', {})).sweep).toMatchObject({ kind: 'incremental', state: 'running' });
    await app.settle();
    await app.sweep({ asOf: AS_OF, kind: 'incremental' });
    expect((await read()).measure).toEqual(['not-yet', 1, 3]);
  });

  test('follows the events: an assignee that came, and a link whose other end is not told', async () => {
    await app.publish(tracking);
    await app.sweep({ asOf: AS_OF });
    const [, , third] = buildIssues();
    const updated = '2024-01-20T09:00:00.000+0000';
    const fields = {
      created: third?.fields.created,
      updated,
      issuetype: issueTypes.Story,
      status: statuses['In Progress'],
      project: { id: abc.id, key: 'ABC' },
    };
    const items = [
      { field: 'assignee', fieldId: 'assignee', from: null, fromString: null, to: 'ann', toString: 'Ann' },
      { field: 'IssueParentAssociation', from: null, fromString: null, to: '77', toString: 'ABC-77' },
    ];
    await app.host.emit('avi:jira:updated:issue', {
      selfGenerated: false,
      issue: { id: third?.id, key: third?.key, fields },
      changelog: { items },
    });
    await app.sweep({ asOf: AS_OF, kind: 'incremental' });
    expect(await read()).toEqual({ measure: ['not-yet', 1, 3], someone: ['met', 3, 3], parent: ['partly', 1, 2] });
  });

  test('stays unknown where the site has no such field', async () => {
    await app.stop();
    app = await startApp(buildSite({ projects: [abc], fields: [], issues: new Map([['ABC', buildIssues()]]) }), 'admin');
    await app.publish(tracking);
    await app.sweep({ asOf: AS_OF });
    expect(await read()).toMatchObject({ measure: ['cant-tell', 0, 0], someone: ['partly', 2, 3] });
  });
});
