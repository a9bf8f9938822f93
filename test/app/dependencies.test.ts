import type { HistoryItemJson, IssueJson, Snapshot } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildProject, buildSite, buildUser, issueTypes, statuses } from '../kit/site';
import { abc, AS_OF, playbook } from './sites';

const objective = { id: 'customfield_10077', name: 'Objective' };
const other = buildProject('OTH');
const blocks = { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

/** The playbook with two more standards: what waits for another squad is answered within two working days, and each story names an objective. */
const steering = `${playbook}  - id: together
    title: { en: Together, fr: Ensemble }
    checks:
      - { id: answered, use: teams/dependency-answered, with: { link: Is Blocked By, days: 2, atLeast: 0.9 }, windowDays: 3650 }
      - { id: objective, use: steering/objective-linked, with: { flow: story, stage: build, field: objective }, minSample: 1, windowDays: 3650 }
objectives:
  - { id: calm-trips, name: { en: Calm trips, fr: Des trajets sereins } }
`;

function write(issue: IssueJson, at: string, items: HistoryItemJson[]): IssueJson {
  const histories = issue.changelog?.histories ?? [];
  const written = { id: `${issue.id}${900 + histories.length}`, created: `${at}T09:00:00.000+0000`, items };
  const sorted = [...histories, written].sort((a, b) => (a.created < b.created ? -1 : 1));
  return { ...issue, changelog: { histories: sorted } };
}

const assign = (issue: IssueJson, at: string): IssueJson =>
  write({ ...issue, fields: { ...issue.fields, assignee: buildUser('bob') } }, at, [
    { field: 'assignee', fieldtype: 'jira', fieldId: 'assignee', from: null, fromString: null, to: 'bob', toString: 'Bob' },
  ]);
const name = (issue: IssueJson, at: string, words: string): IssueJson =>
  write({ ...issue, fields: { ...issue.fields, [objective.id]: { value: words } } }, at, [
    { field: 'Objective', fieldtype: 'custom', fieldId: objective.id, from: null, fromString: null, to: null, toString: words },
  ]);
/** Since a day the story waits for another item. */
const block = (issue: IssueJson, at: string, by: IssueJson): IssueJson => {
  const links = [
    ...((issue.fields.issuelinks as unknown[] | undefined) ?? []),
    { id: `${issue.id}${by.id}`, type: blocks, inwardIssue: { id: by.id, key: by.key, fields: by.fields } },
  ];
  return write({ ...issue, fields: { ...issue.fields, issuelinks: links } }, at, [
    { field: 'Link', fieldtype: 'jira', from: null, fromString: null, to: by.key, toString: `This work item is blocked by ${by.key}` },
  ]);
};

/** Monday 8 January: three stories wait for the other squad. One was answered the next day, one a week later, one has a due date since ever. */
function buildWaiting(): Snapshot {
  const moves = [['2024-01-05', 'In Progress']] as const;
  const asked = [1, 2, 3].map((n) => buildIssue(other, n, { created: '2024-01-02' }));
  const [first, second, third] = asked.map((issue, index) => {
    if (index === 2) return { ...issue, fields: { ...issue.fields, duedate: '2024-02-28' } };
    return assign(issue, index === 0 ? '2024-01-09' : '2024-01-15');
  });
  if (!first || !second || !third) throw new Error('three items');
  const story = (n: number): IssueJson => buildIssue(abc, n, { moves });
  const own = buildIssue(abc, 9, {});
  const stories = [
    name(block(story(1), '2024-01-08', first), '2024-01-03', 'Calm trips'),
    name(block(story(2), '2024-01-08', second), '2024-01-08', 'calm-trips'),
    name(block(block(story(3), '2024-01-08', third), '2024-01-08', own), '2024-01-03', 'Something else'),
  ];
  return buildSite({
    projects: [abc, other],
    fields: [objective],
    users: [buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }), buildUser('bob')],
    issues: new Map([
      ['ABC', [...stories, own]],
      ['OTH', [first, second, third]],
    ]),
  });
}

describe('what becomes of work that waits for another squad, and which objective work serves', () => {
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildWaiting(), 'admin');
    await app.publish(steering);
  });
  afterEach(() => app.stop());

  const read = async (key = 'ABC') => {
    const { squads } = await app.get('audit.get', { lang: 'en', after: null });
    const own = squads.find((squad) => squad.key === key)?.findings.filter(({ standard }) => standard === 'together') ?? [];
    return Object.fromEntries(own.map(({ check, state, observed, evidence }) => [check, [state, observed.met, observed.n, evidence]]));
  };

  test('is found in the other squad’s own items, in one sweep, whichever squad comes first', async () => {
    await app.sweep({ asOf: AS_OF });
    expect(await read()).toEqual({
      answered: ['not-yet', 2, 3, ['ABC-2']],
      objective: ['not-yet', 1, 3, ['ABC-2', 'ABC-3']],
    });
    // Nobody waits the other way round.
    expect((await read('OTH')).answered).toEqual(['too-early', 0, 0, []]);
  });

  test('of the past it tells what was so then', async () => {
    await app.sweep({ asOf: '2024-01-10T00:00:00.000Z' });
    // The second had two working days, and they are not over.
    expect((await read()).answered).toEqual(['met', 2, 2, []]);
  });

  test('a squad that is swept alone tells what the store knows of the other; what was never read is unknown', async () => {
    await app.sweep({ asOf: AS_OF, squads: ['ABC'] });
    expect((await read()).answered).toEqual(['cant-tell', 0, 0, []]);
    await app.sweep({ asOf: AS_OF });
    await app.sweep({ asOf: AS_OF, squads: ['ABC'] });
    expect((await read()).answered?.slice(0, 3)).toEqual(['not-yet', 2, 3]);
  });

  test('a field that changed by an event is unknown until the next sweep, never “not yet”', async () => {
    await app.sweep({ asOf: AS_OF });
    const [issue] = buildWaiting().issues.get('ABC') ?? [];
    const fields = {
      created: issue?.fields.created,
      updated: '2024-01-20T09:00:00.000+0000',
      issuetype: issueTypes.Story,
      status: statuses['In Progress'],
      project: { id: abc.id, key: 'ABC' },
    };
    const items = [{ field: 'Objective', fieldId: objective.id, from: null, fromString: 'Calm trips', to: null, toString: 'Other' }];
    await app.host.emit('avi:jira:updated:issue', {
      selfGenerated: false,
      issue: { id: issue?.id, key: issue?.key, fields },
      changelog: { items },
    });
    const { squad } = await app.get('attestations.list', { project: 'ABC', lang: 'en' });
    await app.get('stage-map.save', { project: squad.key, map: {}, basedOn: 0, lang: 'en' });
    expect((await read()).objective?.slice(0, 3)).toEqual(['not-yet', 0, 2]);
  });

  test('other objectives have every case read again', async () => {
    await app.sweep({ asOf: AS_OF });
    await app.publish(steering.replace('id: calm-trips', 'id: something-else'));
    expect((await app.get('sweep.get', {})).sweep).toMatchObject({ kind: 'incremental', state: 'running' });
    await app.settle();
    await app.sweep({ asOf: AS_OF, kind: 'incremental' });
    expect((await read()).objective?.slice(0, 3)).toEqual(['not-yet', 1, 3]);
  });
});
