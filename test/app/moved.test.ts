import type { HistoryJson, IssueJson } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildProject, buildSite, issueTypes, statuses } from '../kit/site';
import { buildStories, playbook } from './sites';

const old = buildProject('OLD');
const now = buildProject('NEW');
const desk = buildProject('DESK', { projectTypeKey: 'service_desk' });
const before = '2024-02-01T00:00:00.000Z';
const after = '2024-06-01T00:00:00.000Z';

const projectItem = (from: typeof old, to: typeof old) => ({
  ...{ field: 'project', fieldtype: 'jira', fieldId: 'project', from: from.id, fromString: from.name, to: to.id, toString: to.name },
});
const move = (from: typeof old, to: typeof old, at: string): HistoryJson => ({
  id: '9990000000000000',
  created: `${at}T09:00:00.000+0000`,
  items: [projectItem(from, to)],
});

/** A story that skipped the review in OLD in January and went to another project in March. */
const shortCut = [
  ['2024-01-03', 'In Progress'],
  ['2024-01-08', 'Done'],
] as const;
function buildMoved(to: typeof old): IssueJson {
  const there = buildIssue(old, 77, { moves: shortCut, resolution: 'Done' });
  const histories = [...(there.changelog?.histories ?? []), move(old, to, '2024-03-10')];
  return {
    ...there,
    key: `${to.key}-77`,
    fields: { ...there.fields, project: { id: to.id, key: to.key, name: to.name }, updated: '2024-03-10T09:00:00.000+0000' },
    changelog: { histories },
  };
}

describe('a work item that moved to another space', () => {
  let app: AppHost;
  const open = async (...there: IssueJson[]) => {
    // NEW is the bigger one by far, so that OLD is read whole before it.
    const issues = new Map([
      ['OLD', buildStories(old, 2)],
      ['NEW', [...buildStories(now, 1200), ...there.filter(({ key }) => key.startsWith('NEW'))]],
      ['DESK', there.filter(({ key }) => key.startsWith('DESK'))],
    ]);
    app = await startApp(buildSite({ projects: [old, now, desk], issues }), 'admin');
    await app.publish(playbook);
  };
  afterEach(() => app.stop());

  const judge = async (asOf: string, kind: 'full' | 'incremental' = 'full') => {
    await app.sweep({ asOf, window: 'all', kind });
    const { squads } = await app.get('audit.get', { lang: 'en', after: null });
    return Object.fromEntries(
      squads.map(({ key, issues, oddities, findings }) => [
        key,
        {
          issues,
          n: findings.find(({ check }) => check === 'passes-review')?.observed.n,
          tells: findings.some(({ evidence }) => evidence.includes('NEW-77')),
          moved: oddities.find(({ kind }) => kind === 'moved')?.cases ?? 0,
        },
      ]),
    );
  };
  const atFirst = { OLD: { issues: 3, n: 3, tells: true, moved: 0 }, NEW: { issues: 1200, n: 1200, tells: false, moved: 0 } };
  const atLast = { OLD: { issues: 2, n: 2, tells: false, moved: 0 }, NEW: { issues: 1201, n: 1201, moved: 1 } };

  test('is judged for the squad that held its space at that moment, in the first sweep already, and for the other later', async () => {
    await open(buildMoved(now));
    expect(await judge(before)).toMatchObject(atFirst);
    expect(await judge(after)).toMatchObject(atLast);
    expect(await judge(before)).toMatchObject(atFirst);
    expect(await judge(before, 'incremental')).toMatchObject(atFirst);
    expect(await app.get('squad.get', { project: 'NEW', lang: 'en' })).toMatchObject({ coverage: { oddities: [] } });
  });

  test('in the état des lieux too, and without a playbook', async () => {
    const site = buildSite({
      projects: [old, now],
      issues: new Map([
        ['OLD', buildStories(old, 2)],
        ['NEW', [buildMoved(now)]],
      ]),
    });
    app = await startApp(site, 'admin');
    const count = async (asOf: string) => {
      await app.sweep({ asOf, window: 'all' });
      const { squads } = await app.get('audit.get', { lang: 'en', after: null });
      return squads.map(({ key, issues, oddities, etatDesLieux }) => [key, issues, oddities, etatDesLieux?.finished]);
    };
    expect(await count(before)).toEqual([
      ['NEW', 0, [], 0],
      ['OLD', 3, [], 3],
    ]);
    expect(await count(after)).toEqual([
      ['NEW', 1, [{ kind: 'moved', cases: 1 }], 1],
      ['OLD', 2, [], 2],
    ]);
  });

  test('as an event tells it: the squad that it left keeps its past', async () => {
    const { id, key, fields } = buildIssue(old, 3, { moves: shortCut, resolution: 'Done' });
    const site = buildSite({
      projects: [old, now],
      issues: new Map([
        ['OLD', [...buildStories(old, 2), buildIssue(old, 3, { moves: shortCut, resolution: 'Done' })]],
        ['NEW', buildStories(now, 1)],
      ]),
    });
    app = await startApp(site, 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: after, window: 'all' });
    await app.host.emit('avi:jira:updated:issue', {
      selfGenerated: false,
      issue: {
        ...{ id, key: 'NEW-2' },
        fields: {
          ...{ created: fields.created, updated: '2024-03-10T09:00:00.000+0000', issuetype: issueTypes.Story, status: statuses.Done },
          project: { id: now.id, key: 'NEW' },
        },
      },
      changelog: { items: [projectItem(old, now), { field: 'Key', fieldtype: 'jira', fromString: key, toString: 'NEW-2' }] },
    });
    expect(await judge(after, 'incremental')).toMatchObject({ OLD: { issues: 2 }, NEW: { issues: 2, moved: 1 } });
    expect(await judge(before, 'incremental')).toMatchObject({ OLD: { issues: 3, n: 3 }, NEW: { issues: 1, n: 1 } });
    // Deleted in Jira, it is gone from both.
    await app.host.emit('avi:jira:deleted:issue', { selfGenerated: false, issue: { id, key: 'NEW-2' } });
    expect(await judge(before, 'incremental')).toMatchObject({ OLD: { issues: 2 }, NEW: { issues: 1 } });
  });

  test('to a space that is no squad is not read there, and a sweep of all leaves no copy of it', async () => {
    await open(buildMoved(desk));
    expect(await judge(before)).toMatchObject({ OLD: { issues: 2 }, NEW: { issues: 1200 } });
  });
});
