import type { HistoryJson, IssueJson } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildIssue, buildSite, issueTypes, statuses, type StatusName } from '../kit/site';
import { abc, AS_OF, buildLongIssue, playbook } from './sites';

const at = (day: number, time = '09:00:00.000', offset = '+0000') => `2024-01-${String(day).padStart(2, '0')}T${time}${offset}`;
type Item = HistoryJson['items'][number];
const status = (from: { id: string; name: string }, to: { id: string; name: string }): Item => ({
  ...{ field: 'status', fieldtype: 'jira', fieldId: 'status' },
  ...{ from: from.id, fromString: from.name, to: to.id, toString: to.name },
});
const { 'To Do': todo, 'In Progress': doing, 'In Review': review, Done: done } = statuses;

/** A story with these histories, as [history id, created, items]; in its last status. */
function build(n: number, last: StatusName, histories: [string, string, ...Item[]][], fields: object = {}): IssueJson {
  const bare = buildIssue(abc, n);
  const told = histories.map(([id, created, ...items]): HistoryJson => ({ id, created, items }));
  return { ...bare, fields: { ...bare.fields, status: statuses[last], updated: at(20), ...fields }, changelog: { histories: told } };
}

/** One work item for each kind of history that real sites have; none of them has an author. */
const issues: Record<string, IssueJson> = {
  usual: build(1, 'Done', [
    ['1', at(2), status(todo, doing)],
    ['2', at(3), status(doing, review)],
    ['3', at(4), status(review, done)],
  ]),
  renamed: build(2, 'Done', [
    ['1', at(2), status(todo, doing)],
    ['2', at(3), status(doing, { id: review.id, name: 'Peer check' })],
    ['3', at(4), status({ id: review.id, name: 'Peer check' }, done)],
  ]),
  deleted: build(3, 'Done', [
    ['1', at(2), status(todo, doing)],
    ['2', at(3), status(doing, { id: '987', name: 'QA gate' })],
    ['3', at(4), status({ id: '987', name: 'QA gate' }, done)],
  ]),
  retyped: build(4, 'Done', [
    ['1', at(2), status(todo, doing)],
    ['2', at(3), status(doing, review)],
    [
      '3',
      at(4),
      {
        ...status({ id: issueTypes.Bug.id, name: 'Bug' }, { id: issueTypes.Story.id, name: 'Story' }),
        field: 'issuetype',
        fieldId: 'issuetype',
      },
      status(review, done),
    ],
  ]),
  hurried: build(5, 'Done', [
    ['1', at(2, '10:00:00.100'), status(todo, doing)],
    ['2', at(2, '10:00:00.200'), status(doing, review)],
    ['3', at(2, '10:00:00.200'), status(review, done)],
  ]),
  disordered: build(6, 'Done', [
    ['9', at(2), status(todo, doing)],
    ['5', at(3), status(doing, review)],
    ['7', at(4), status(review, done)],
  ]),
  gap: build(7, 'Done', [
    ['1', at(2), status(todo, doing)],
    ['3', at(4), status(review, done)],
  ]),
  imported: build(8, 'Done', [['1', at(25), status(review, done)]], { created: '2023-05-01T09:00:00.000+0000', updated: at(25) }),
  early: build(
    9,
    'Done',
    [
      ['1', at(2), status(todo, doing)],
      ['2', at(3), status(doing, review)],
      ['3', at(4), status(review, done)],
    ],
    { created: at(15) },
  ),
  /** An import that numbered the histories of each item from one: the same number, twice in one item and in all the others. */
  numbered: build(10, 'Done', [
    ['1', at(2), status(todo, doing)],
    ['1', at(3), status(doing, review)],
    ['1', at(4), status(review, done)],
  ]),
  /** The same three moments, told in three time zones. */
  travelled: build(11, 'Done', [
    ['1', at(2, '23:30:00.000', '+0530'), status(todo, doing)],
    ['2', at(2, '12:30:00.000', '-0600'), status(doing, review)],
    ['3', at(3, '00:30:00.000', '+0530'), status(review, done)],
  ]),
  unknown: buildIssue(abc, 12, { start: 'Done', unknownHistory: true }),
};

describe('histories as real sites have them', () => {
  let app: AppHost;
  afterEach(() => app.stop());
  const open = async (list: IssueJson[]) => {
    app = await startApp(buildSite({ projects: [abc], issues: new Map([['ABC', list]]) }), 'admin');
    await app.publish(playbook);
    await app.sweep({ asOf: AS_OF, window: 'all' });
    const [squad] = (await app.get('audit.get', { lang: 'en', after: null })).squads;
    const page = await app.get('squad.get', { project: 'ABC', lang: 'en' });
    return { squad, page };
  };

  test('are judged as they are; what is odd in them is counted, in the audit and on the squad’s page', async () => {
    const { squad, page } = await open(Object.values(issues));
    const odd = Object.fromEntries(page.coverage.oddities.map(({ kind, cases }) => [kind, cases]));
    expect(odd).toEqual({
      ...{ late: 1, 'before-creation': 1, disordered: 1, 'same-second': 1, break: 1, retyped: 1, renamed: 1, gone: 1 },
    });
    expect(squad?.oddities).toEqual(
      Object.entries(odd)
        .map(([kind, cases]) => ({ kind, cases }))
        .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    );
    expect(page.coverage).toMatchObject({ issues: 12, unknownHistory: 1, unmappedStatuses: [{ name: 'QA gate', cases: 1 }] });
    expect(squad?.flows).toMatchObject([{ flow: 'story', issues: 12, judged: 11, unknownHistory: 1 }]);
    // Without the review: the deleted gate, and the gap whose next move leaves a review that nobody entered.
    const [deviation] = squad?.flows[0]?.topDeviations ?? [];
    expect(deviation).toMatchObject({ kind: 'skipped', stage: 'review', examples: ['ABC-3', 'ABC-7'] });
  });

  test.each(['travelled', 'numbered', 'renamed', 'hurried', 'disordered'])('%s: on the path all the same', async (name) => {
    const issue = issues[name];
    const { squad } = await open(issue ? [issue] : []);
    expect(squad?.flows).toMatchObject([{ judged: 1, perfect: 1, variants: 1 }]);
  });

  test('a work item that changed 10,000 times is read whole and judged', async () => {
    const { squad } = await open([buildLongIssue(abc, 1, 10_001)]);
    expect(squad?.flows).toMatchObject([{ issues: 1, judged: 0, inProgress: 1 }]);
    await app.sweep({ asOf: '2024-12-31T00:00:00.000Z', window: 'all' });
    const [later] = (await app.get('audit.get', { lang: 'en', after: null })).squads;
    expect(later?.flows).toMatchObject([{ issues: 1, judged: 1 }]);
    expect(later?.unknownHistory).toBe(0);
  });
});
