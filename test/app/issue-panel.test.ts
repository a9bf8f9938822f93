import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildSite } from '../kit/site';
import { abc, buildLongIssue, playbook } from './sites';

const half = buildIssue(abc, 1, {
  moves: [
    ['2026-05-20', 'In Progress'],
    ['2026-05-25', 'In Review'],
  ],
});
const done = buildIssue(abc, 2, {
  moves: [
    ['2026-05-20', 'In Progress'],
    ['2026-05-25', 'Done'],
  ],
  resolution: 'Done',
});
const bug = buildIssue(abc, 3, { type: 'Bug' });
const long = buildLongIssue(abc, 4, 141);
const unknown = buildIssue(abc, 5, { unknownHistory: true });
const secured = { ...buildIssue(abc, 6), 'diapason:visibleTo': [{ accountId: 'bob' }] };

describe('the panel on a work item', () => {
  let app: AppHost;
  const site = buildSite({ projects: [abc], issues: new Map([['ABC', [half, done, bug, long, unknown, secured]]]) });
  const read = (issue: string, lang: 'en' | 'fr' = 'en', accountId = 'ann') => app.get('issue.panel', { issue, lang }, accountId);
  beforeAll(async () => {
    app = await startApp(site, 'admin');
  });
  afterAll(() => app.stop());

  test('before the first playbook and the first sweep there is nothing to say', async () => {
    expect(await read('ABC-1')).toEqual({ kind: 'nothing', reason: 'no-playbook', status: null });
    await app.publish(playbook);
    expect(await read('ABC-1')).toEqual({ kind: 'nothing', reason: 'no-squad', status: null });
    await app.sweep();
  });

  test('an unfinished one: its stage, since when, and what the flow expects next, by key and by id', async () => {
    const panel = {
      kind: 'stage',
      flow: 'Story',
      stage: 'Review',
      enteredAt: Date.UTC(2026, 4, 25, 9),
      finished: false,
      next: ['Done'],
      deviations: [],
    };
    expect(await read('ABC-1')).toEqual(panel);
    expect(await read(half.id)).toEqual(panel);
    expect(await read('ABC-1', 'fr')).toEqual({ ...panel, flow: 'Récit', stage: 'Revue', next: ['Terminé'] });
  });

  test('a finished one: what it left out, in words', async () => {
    expect(await read('ABC-2')).toMatchObject({ stage: 'Done', finished: true, next: [], deviations: [expect.stringContaining('Review')] });
  });

  test('none that a flow takes, and one whose history Jira does not tell', async () => {
    expect(await read('ABC-3')).toEqual({ kind: 'nothing', reason: 'no-flow', status: 'To Do' });
    expect(await read('ABC-5')).toEqual({ kind: 'nothing', reason: 'unknown-history', status: 'To Do' });
  });

  test('what has moved since the last sweep is read anew, in the name of the reader, however long its history is', async () => {
    const fresh = buildIssue(abc, 1, {
      moves: [
        ['2026-05-20', 'In Progress'],
        ['2026-05-25', 'In Review'],
        ['2026-05-31', 'In Progress'],
      ],
    });
    const longer = { ...long, fields: { ...long.fields, updated: '2026-05-31T09:00:00.000+0000' } };
    site.issues.set('ABC', [fresh, done, bug, longer, unknown, secured, buildIssue(abc, 7)]);
    expect(await read('ABC-1')).toMatchObject({ stage: 'Build', enteredAt: Date.UTC(2026, 4, 31, 9), next: ['Review', 'Done'] });
    const panel = await read('ABC-4');
    expect(panel).toMatchObject({ stage: 'Done', finished: true });
  });

  test('issue security holds: who may not see a work item may not see its panel either, nor find it among the evidence', async () => {
    expect(await app.ask('issue.panel', { issue: 'ABC-6', lang: 'en' }, 'ann')).toEqual({
      ok: false,
      failure: { code: 'forbidden', values: {} },
    });
    expect((await app.ask('issue.panel', { issue: 'ABC-6', lang: 'en' }, 'bob')).ok).toBe(true);
  });
});

test('evidence shows the work items that its reader may see, and how many there are in all', async () => {
  const moves = [
    ['2024-01-03', 'In Progress'],
    ['2024-01-08', 'Done'],
  ] as const;
  const skipped = [1, 2, 3].map((n) => buildIssue(abc, n, { moves, resolution: 'Done' }));
  const issues = skipped.map((issue) => (issue.key === 'ABC-2' ? { ...issue, 'diapason:visibleTo': [{ accountId: 'bob' }] } : issue));
  const app = await startApp(buildSite({ projects: [abc], issues: new Map([['ABC', issues]]) }), 'admin');
  await app.publish(playbook);
  await app.sweep({ window: 'all' });
  const read = async (accountId: string) => {
    const { standards } = await app.get('squad.get', { project: 'ABC', lang: 'en' }, accountId);
    const finding = standards[0]?.findings[0];
    return { keys: finding?.evidence.map(({ key }) => key), total: finding?.evidenceTotal, text: JSON.stringify(standards) };
  };
  expect(await read('bob')).toMatchObject({ keys: ['ABC-1', 'ABC-2', 'ABC-3'], total: 3 });
  const seen = await read('ann');
  expect(seen).toMatchObject({ keys: ['ABC-1', 'ABC-3'], total: 3 });
  expect(seen.text).not.toContain('ABC-2');
  const [squad] = (await app.get('audit.get', { lang: 'en', after: null })).squads;
  expect(JSON.stringify(squad)).not.toContain('ABC-2');
  await app.stop();
});
