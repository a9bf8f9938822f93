import type { IssueJson } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildSite, issueTypes, statuses, type StatusName } from '../kit/site';
import { abc, playbook } from './sites';

const asOf = '2024-06-01T00:00:00.000Z';
const day = (n: number) => `2024-03-${String(n).padStart(2, '0')}T09:00:00.000+0000`;

/** The fields that Forge's issue events are documented to carry. */
function tell(issue: IssueJson, updated: string, status: StatusName) {
  const { id, key, fields } = issue;
  return {
    id,
    key,
    fields: {
      created: fields.created,
      updated,
      issuetype: issueTypes.Story,
      status: statuses[status],
      project: { id: abc.id, key: 'ABC' },
    },
  };
}
function moved(issue: IssueJson, n: number, from: StatusName, to: StatusName) {
  const item = { field: 'status', fieldId: 'status', from: statuses[from].id, fromString: from, to: statuses[to].id, toString: to };
  return { issue: tell(issue, day(n), to), changelog: { items: [item] } };
}

describe('issue events keep the cases up to date between sweeps', () => {
  const first = buildIssue(abc, 1, { created: '2024-03-01' });
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildSite({ projects: [abc], issues: new Map([['ABC', [first]]]) }), 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf, window: 'all' });
  });
  afterEach(() => app.stop());

  /** Judges again what is stored: an incremental sweep reads only what Jira has changed, and this Jira has changed nothing. */
  async function judge() {
    await app.sweep({ asOf, window: 'all', kind: 'incremental' });
    const { squads } = await app.get('audit.get', { lang: 'en', after: null });
    const flow = squads[0]?.flows[0];
    return { issues: squads[0]?.issues, judged: flow?.judged ?? 0, perfect: flow?.perfect ?? 0, inProgress: flow?.inProgress ?? 0 };
  }
  const emit = (name: string, payload: object) => app.host.emit(`avi:jira:${name}:issue`, { selfGenerated: false, ...payload });
  const path = [
    [5, 'To Do', 'In Progress'],
    [6, 'In Progress', 'In Review'],
    [7, 'In Review', 'Done'],
  ] as const;

  test('moves arrive one by one and make a finished case, without a single REST call', async () => {
    const before = app.host.meter().restCalls;
    for (const [n, from, to] of path) await emit('updated', moved(first, n, from, to));
    expect(app.host.meter().restCalls).toBe(before);
    expect(await judge()).toEqual({ issues: 1, judged: 1, perfect: 1, inProgress: 0 });
  });

  test('twice told is told once', async () => {
    for (const [n, from, to] of path) {
      await emit('updated', moved(first, n, from, to));
      await emit('updated', moved(first, n, from, to));
    }
    expect(await judge()).toEqual({ issues: 1, judged: 1, perfect: 1, inProgress: 0 });
  });

  test('out of order nothing is invented: the case stays as it was last known for sure', async () => {
    for (const [n, from, to] of [...path].reverse()) await emit('updated', moved(first, n, from, to));
    expect(await judge()).toMatchObject({ issues: 1, judged: 0, inProgress: 1 });
  });

  test('a new issue is there at once, and a deleted one is gone', async () => {
    const second = buildIssue(abc, 2, { created: '2024-03-02' });
    await emit('created', { issue: tell(second, day(2), 'To Do') });
    await emit('created', { issue: tell(second, day(2), 'To Do') });
    expect(await judge()).toMatchObject({ issues: 2, inProgress: 2 });
    await emit('deleted', { issue: { id: first.id, key: first.key } });
    await emit('deleted', { issue: { id: first.id, key: first.key } });
    expect(await judge()).toMatchObject({ issues: 1, inProgress: 1 });
  });

  test('projects that are no squad, and events of another shape, change nothing', async () => {
    const stranger = tell(buildIssue(abc, 9), day(3), 'To Do');
    await emit('created', { issue: { ...stranger, fields: { ...stranger.fields, project: { id: '99999', key: 'OTHER' } } } });
    await emit('updated', { issue: { id: 7 } });
    expect(await judge()).toMatchObject({ issues: 1 });
    expect(app.host.log().some((line) => line.includes('could not be read'))).toBe(true);
  });
});
