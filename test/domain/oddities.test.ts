import { examplePlaybook } from '../../src/checks/example';
import { forgetFacts, type CaseHistory, type Change, type CollectedFacts, type StatusRef } from '../../src/domain/facts';
import { prepareCases, type SquadCases } from '../../src/domain/squad-cases';

const dayMs = 86_400_000;
const asOf = Date.parse('2026-04-03T12:00:00.000Z');
const day = (n: number): number => Date.parse('2026-01-01T09:00:00.000Z') + n * dayMs;

const todo = { id: '1', name: 'To Do' };
const doing = { id: '2', name: 'In Progress' };
const review = { id: '3', name: 'In Review' };
const closed = { id: '4', name: 'Done' };

const move = (at: number, from: StatusRef, to: StatusRef): Change => ({ at, field: 'status', from, to });
let count = 0;
/** A story created on 1 January. */
const story = (changes: Change[] | null, more: Partial<CaseHistory> = {}): CaseHistory => {
  count++;
  return {
    ...{ id: String(count), key: `AB-${count}`, projectId: '10', createdAt: day(0), type: { id: '1', name: 'Story' }, status: closed },
    resolution: null,
    changes,
    ...more,
  };
};

/** What a squad's cases are with these histories; its workflow has the four statuses of today. */
function prepare(cases: readonly CaseHistory[], at = asOf): SquadCases {
  const statuses = [todo, doing, review, closed].map((status) => ({ ...status, category: 'new' as const, issueTypes: ['Story'] }));
  const facts: CollectedFacts = {
    ...forgetFacts(asOf),
    statuses: { known: true, value: statuses, readAt: asOf },
    cases: { known: true, value: cases, readAt: asOf },
  };
  const squad = { key: 'AB', name: 'AB', tribe: null, kind: null, projectIds: ['10'], stageMap: {} };
  return prepareCases(examplePlaybook, squad, facts, at);
}
const odd = (...cases: CaseHistory[]) => Object.fromEntries(prepare(cases).oddities.map(({ kind, cases: n }) => [kind, n]));
const paths = ({ flows }: SquadCases) => flows.get('feature')?.finished.map(({ visits }) => visits.map(({ stage }) => stage).join(' '));

const usual = (): CaseHistory => story([move(day(1), todo, doing), move(day(2), doing, review), move(day(3), review, closed)]);

describe('what real histories are like', () => {
  it('says nothing of the usual ones', () => {
    expect(odd(usual(), usual())).toEqual({});
  });

  it('a status that was renamed keeps its stage, by the name that it has today', () => {
    const old = story([
      move(day(1), todo, doing),
      move(day(2), doing, { id: '3', name: 'Peer check' }),
      move(day(3), { id: '3', name: 'Peer check' }, closed),
    ]);
    const cases = prepare([old]);
    expect(paths(cases)).toEqual(['open build review done']);
    expect(cases.unmappedStatuses).toEqual([]);
    expect(odd(old)).toEqual({ renamed: 1 });
  });

  it('a status that was deleted since is named and left out; one whose name the map knows keeps its stage', () => {
    const gone = { id: '99', name: 'QA gate' };
    const known = { id: '98', name: 'In Review' };
    const cases = [gone, known].map((status) =>
      story([move(day(1), todo, doing), move(day(2), doing, status), move(day(3), status, closed)]),
    );
    expect(prepare(cases).unmappedStatuses).toEqual([{ name: 'QA gate', cases: 1 }]);
    expect(paths(prepare(cases))).toEqual(['open build done', 'open build review done']);
    expect(odd(...cases)).toEqual({ gone: 2 });
  });

  it('a case belongs to the squad that holds its project at the moment that is judged', () => {
    const project = (at: number, from: string, to: string): Change => ({
      at,
      field: 'project',
      from: { id: from, name: from },
      to: { id: to, name: to },
    });
    const came = story([move(day(1), todo, doing), project(day(10), '77', '10')]);
    const left = story([move(day(1), todo, doing), project(day(10), '10', '77')], { projectId: '77' });
    expect([prepare([came, left]).issues, prepare([came, left], day(5)).issues]).toEqual([1, 1]);
    expect(odd(came, left)).toEqual({ moved: 1 });
  });

  it('a case has the type that it had then', () => {
    const typed = story(
      [{ at: day(30), field: 'type', from: { id: '9', name: 'Bug' }, to: { id: '1', name: 'Story' } }, move(day(31), todo, closed)],
      {},
    );
    expect(prepare([typed], day(20)).flows.get('feature')?.open).toHaveLength(0);
    expect(prepare([typed]).flows.get('feature')?.finished).toHaveLength(1);
    expect(odd(usual(), typed)).toEqual({ retyped: 1 });
  });

  it('several moves within one second keep their order, a gap is counted and never repaired', () => {
    const hurried = story([move(day(1), todo, doing), move(day(1) + 400, doing, review), move(day(3), review, closed)]);
    const broken = story([move(day(1), todo, doing), move(day(3), review, closed)]);
    expect(paths(prepare([hurried, broken]))).toEqual(['open build review done', 'open build done']);
    expect(odd(hurried, broken)).toEqual({ 'same-second': 1, break: 1 });
  });

  it('changes dated before the creation and histories out of order are counted', () => {
    expect(odd(story([move(day(-9), todo, doing)]), story([move(day(1), todo, doing)], { disordered: true }))).toEqual({
      'before-creation': 1,
      disordered: 1,
    });
  });

  it('a missing changelog is unknown, not empty', () => {
    expect(prepare([story(null), usual()])).toMatchObject({ issues: 2, unknownHistory: 1, oddities: [] });
  });

  describe('a changelog that starts late', () => {
    const lateFrom = (from: StatusRef, at = day(60)): CaseHistory => story([move(at, from, closed)]);

    it('leaves a status in which no other case began', () => {
      expect(odd(usual(), lateFrom(review))).toEqual({ late: 1 });
    });

    it('is no oddity of a case that waited where all begin', () => {
      expect(odd(usual(), lateFrom(todo))).toEqual({});
    });

    it('or begins with many others on one day, as after an import', () => {
      const imported = Array.from({ length: 20 }, (_, index) => lateFrom(todo, day(60) + index * 1000));
      expect(odd(usual(), ...imported)).toEqual({ late: 20 });
      expect(odd(usual(), ...imported.slice(1))).toEqual({});
    });

    it('is judged as it is', () => {
      expect(paths(prepare([usual(), lateFrom(review)]))).toEqual(['open build review done', 'review done']);
    });
  });

  it('takes time linear in the changes: 10,000 moves at once, and twenty such cases in a moment', () => {
    const names = [doing, review] as const;
    const long = (): CaseHistory =>
      story(
        Array.from({ length: 10_001 }, (_, index) =>
          move(
            day(1) + index * 60_000,
            index === 0 ? todo : (names[(index + 1) % 2] ?? doing),
            index === 10_000 ? closed : (names[index % 2] ?? doing),
          ),
        ),
      );
    const [one] = prepare(Array.from({ length: 20 }, long)).flows.get('feature')?.finished ?? [];
    expect(one?.visits).toHaveLength(10_002);
    expect(one?.variant.alignment.cost).toBe(0);
  });
});
