import { toCase } from '../../src/adapters/jira/to-facts';
import { issueSchema } from '../../src/adapters/jira/schemas';
import { listWaiting, type WaitRule } from '../../src/checks/teams/waits';
import { createDayCounter } from '../../src/domain/calendar';
import type { CaseHistory } from '../../src/domain/facts';
import type { Tracked } from '../../src/ports/jira';
import { asOf, demo, issuesOf, readPlaybook } from './demo-site';

const own = ['assignee', 'duedate'].map((id) => ({ id, name: id }));
const tracked: Tracked = { fields: own, links: false, waits: ['is blocked by'] };
const casesOf = (key: string): CaseHistory[] =>
  issuesOf(demo, key).map((json) => {
    const issue = issueSchema.parse(json);
    return toCase(issue, issue.changelog?.histories ?? null, tracked).history;
  });
const rule: WaitRule = {
  ...{ link: 'Is blocked by', days: 5, calendar: 'working', asOf },
  countDays: createDayCounter(readPlaybook(demo).settings),
};

test('Mes voyages waits for Connexions, and nobody the other way round', () => {
  const [trip, conn] = [casesOf('TRIP'), casesOf('CONN')];
  const items = Object.fromEntries(conn.map((item) => [item.key, item]));
  const { waiting, unread } = listWaiting(trip, { items, projects: ['TRIP', 'CONN'] }, rule);
  expect({ waiting: waiting.map(({ state }) => state), unread }).toEqual({ waiting: ['late'], unread: 0 });
  const key = trip.find(({ waits = [] }) => waits.length > 0)?.waits?.[0]?.key ?? '';
  expect(key).toMatch(/^CONN-/);
  // Asked on 14 August, taken on 14 September: within a month of working days, not within a week. Before anybody has read that, nobody says “never”.
  expect(listWaiting(trip, { items, projects: ['CONN'] }, { ...rule, days: 25 }).waiting.map(({ state }) => state)).toEqual(['in-time']);
  const { filled: _, ...unreadItem } = items[key] ?? conn[0] ?? trip[0] ?? ({} as CaseHistory);
  expect(listWaiting(trip, { items: { [key]: unreadItem }, projects: ['CONN'] }, rule).waiting.map(({ state }) => state)).toEqual([
    'unknown',
  ]);
  const back = { items: Object.fromEntries(trip.map((item) => [item.key, item])), projects: ['TRIP', 'CONN'] };
  expect(listWaiting(conn, back, rule).waiting).toEqual([]);
});
