import { checks } from '../../src/checks';
import { judgeExample } from '../../src/checks/judge-example';
import { exampleAsOf, examplePlaybook } from '../../src/checks/example';
import { listWaiting, type WaitRule, type WaitState } from '../../src/checks/teams/waits';
import { createDayCounter } from '../../src/domain/calendar';
import type { CaseHistory, Change, Dependencies, Wait } from '../../src/domain/facts';
import { createRandom } from '../../host/seeds/demo/random';

const hourMs = 3_600_000;
const asOf = exampleAsOf;
const link = 'is blocked by';
const countDays = createDayCounter(examplePlaybook.settings);
const rule: WaitRule = { link, days: 2, calendar: 'elapsed', asOf, countDays };
const done = { id: '9', name: 'Done' };

type Filled = 'assignee' | 'duedate';

/** A work item whose fields and resolution go on and off at whole hours, counted back from `asOf`. */
function makeItem(
  key: string,
  createdHour: number,
  toggles: readonly { hour: number; what: Filled | 'resolution' }[],
  more: Partial<CaseHistory> = {},
): CaseHistory {
  const state: Record<Filled | 'resolution', boolean> = { assignee: false, duedate: false, resolution: false };
  const changes = [...toggles]
    .sort((a, b) => b.hour - a.hour)
    .map(({ hour, what }): Change => {
      state[what] = !state[what];
      const at = asOf - hour * hourMs;
      if (what !== 'resolution') return { at, field: 'filled', name: what, to: state[what] };
      return { at, field: 'resolution', from: state.resolution ? null : done, to: state.resolution ? done : null };
    });
  return {
    ...{ id: key, key, projectId: key.startsWith('DEMO') ? '1' : '2', createdAt: asOf - createdHour * hourMs },
    ...{ type: { id: '1', name: 'Story' }, status: { id: '1', name: 'To Do' }, resolution: state.resolution ? done : null, changes },
    filled: { assignee: state.assignee, duedate: state.duedate },
    ...more,
  };
}

/** The same, hour by hour, as one would look at both items on a screen. */
function watch(history: CaseHistory, other: CaseHistory, wait: Wait): WaitState {
  const isOn = ({ changes }: CaseHistory, what: Filled | 'resolution', at: number): boolean => {
    let on = false;
    for (const change of changes ?? []) {
      if (change.at > at) continue;
      if (change.field === 'filled' && change.name === what) on = change.to;
      if (change.field === 'resolution' && what === 'resolution') on = change.to !== null;
    }
    return on;
  };
  const start = Math.max(history.createdAt, other.createdAt, wait.since ?? 0);
  const isAnswered = (at: number): boolean => (['assignee', 'duedate', 'resolution'] as const).some((what) => isOn(other, what, at));
  let answer: number | null = null;
  let end: number | null = null;
  for (let at = start; at <= asOf; at += hourMs) {
    if (isAnswered(at)) answer ??= at;
    if (isOn(history, 'resolution', at)) end ??= at;
  }
  const within = (at: number | null): boolean => at !== null && at - start <= 48 * hourMs;
  if (within(answer)) return 'in-time';
  if (within(end)) return 'over';
  if (answer !== null) return 'late';
  return asOf - start <= 48 * hourMs ? 'pending' : 'never';
}

test('agrees with looking at every hour, whatever goes on and off when', () => {
  const random = createRandom('dependencies');
  const seen = new Map<WaitState, number>();
  const pick = (limit: number): number => Math.floor(random.between(0, limit));
  for (let round = 0; round < 4000; round += 1) {
    const toggle = (whats: readonly (Filled | 'resolution')[]) => ({ hour: pick(160), what: whats[pick(whats.length)] ?? 'assignee' });
    const other = makeItem(
      'OTHER-1',
      100 + pick(60),
      Array.from({ length: pick(4) }, () => toggle(['assignee', 'duedate', 'resolution'])),
    );
    const since = random.chance(0.3) ? null : asOf - pick(140) * hourMs;
    const waits = [{ link, key: other.key, since }];
    const history = makeItem(
      'DEMO-1',
      60 + pick(100),
      Array.from({ length: pick(3) }, () => toggle(['resolution'])),
      { waits },
    );
    const { waiting } = listWaiting([history], { items: { [other.key]: other }, projects: ['DEMO', 'OTHER'] }, rule);
    const [wait] = waits;
    const expected = wait && watch(history, other, wait);
    expect({ round, state: waiting[0]?.state }).toEqual({ round, state: expected });
    if (expected) seen.set(expected, (seen.get(expected) ?? 0) + 1);
  }
  for (const state of ['in-time', 'late', 'never', 'pending', 'over'] as const)
    expect({ state, often: (seen.get(state) ?? 0) > 50 }).toEqual({ state, often: true });
});

describe('what counts, and what is left out', () => {
  const other = makeItem('OTHER-1', 100, []);
  const waitingFor = (key: string, more: Partial<CaseHistory> = {}, number = 1): CaseHistory =>
    makeItem(`DEMO-${number}`, 100, [], { waits: [{ link, key, since: null }], ...more });
  const statesOf = (histories: readonly CaseHistory[], dependencies: Partial<Dependencies> = {}): WaitState[] =>
    listWaiting(histories, { items: { 'OTHER-1': other }, projects: ['DEMO', 'OTHER'], ...dependencies }, rule).waiting.map(
      ({ state }) => state,
    );

  test('an item of the same squad and one of no squad are no dependencies; one that was not read is unknown, never missed', () => {
    expect(statesOf([waitingFor('OTHER-1')])).toEqual(['never']);
    expect(statesOf([waitingFor('DEMO-2'), makeItem('DEMO-2', 100, [])])).toEqual([]);
    expect(statesOf([waitingFor('DESK-1')])).toEqual([]);
    expect(statesOf([waitingFor('OTHER-9')])).toEqual(['unknown']);
  });

  test('another link is another question', () => {
    expect(statesOf([waitingFor('OTHER-1', { waits: [{ link: 'relates to', key: 'OTHER-1', since: null }] })])).toEqual([]);
  });

  test('an unknown history, or fields that were not read, are never missed', () => {
    for (const unread of [
      { ...other, changes: null },
      { ...other, filled: {} },
    ])
      expect(statesOf([waitingFor('OTHER-1')], { items: { 'OTHER-1': unread } })).toEqual(['unknown']);
    const assigned = makeItem('OTHER-1', 100, [{ hour: 99, what: 'assignee' }]);
    // What is unknown could only have come sooner: the answer that is known was in time anyway.
    expect(statesOf([waitingFor('OTHER-1')], { items: { 'OTHER-1': { ...assigned, filled: { assignee: true } } } })).toEqual(['in-time']);
  });

  test('a case is met only if all that it waits for answered', () => {
    const answered = makeItem('OTHER-2', 100, [{ hour: 99, what: 'duedate' }]);
    const both = { waits: ['OTHER-1', 'OTHER-2'].map((key) => ({ link, key, since: null })) };
    expect(statesOf([waitingFor('', both)], { items: { 'OTHER-1': other, 'OTHER-2': answered } })).toEqual(['never']);
  });

  test('changes after the moment that is judged are not looked at', () => {
    const later = makeItem('OTHER-1', 100, [{ hour: 10, what: 'assignee' }]);
    const before = { ...rule, asOf: asOf - 20 * hourMs };
    const dependencies = { items: { 'OTHER-1': later }, projects: ['OTHER'] };
    expect(listWaiting([waitingFor('OTHER-1')], dependencies, before).waiting[0]?.state).toBe('never');
    expect(listWaiting([waitingFor('OTHER-1')], dependencies, { ...before, asOf: asOf - 101 * hourMs }).waiting).toEqual([]);
  });
});

test('the window is that of the moments at which cases began to wait', () => {
  const check = checks.get('teams/dependency-answered');
  if (!check) throw new Error('no check');
  const cases = [20, 200].map((days, index) =>
    makeItem(`DEMO-${index}`, days * 24, [], { waits: [{ link, key: `OTHER-${index}`, since: null }] }),
  );
  const items = Object.fromEntries(cases.map((_, index) => [`OTHER-${index}`, makeItem(`OTHER-${index}`, 5000, [])]));
  const facts = { cases, dependencies: { items, projects: ['OTHER'] } };
  const judge = (minSample: number) =>
    judgeExample(check, {
      title: '',
      playbook: examplePlaybook,
      facts,
      with: { link, days: 2 },
      minSample,
      state: 'not-yet',
      headline: '',
    });
  expect([judge(1).observed.n, judge(1).widened]).toEqual([1, false]);
  expect([judge(2).observed.n, judge(2).widened]).toEqual([2, true]);
});
