import type { CaseHistory, Change, StatusRef } from '../../src/domain/facts';
import { createStageOf } from '../../src/domain/stage-map';
import { findFinishedAt, traceCase, type CaseTrace } from '../../src/domain/trace';

const todo = { id: '1', name: 'To Do' };
const doing = { id: '2', name: 'In Progress' };
const qa = { id: '3', name: 'In QA' };
const closed = { id: '4', name: 'Done' };
const blocked = { id: '9', name: 'Blocked' };
const story = { id: '1', name: 'Story' };

const stageMap = [
  { status: 'to do', stage: 'open' },
  { status: 'IN PROGRESS', stage: 'build' },
  { status: 'Testing', stage: 'review' },
  { status: 'Done', stage: 'done' },
];
/** "In QA" (id 3) is called "Testing" today. */
const stageOf = createStageOf({ stageMap }, {}, new Map([['3', 'Testing']]));

const move = (at: number, from: StatusRef, to: StatusRef): Change => ({ at, field: 'status', from, to });
const history = (changes: Change[] | null, more: Partial<CaseHistory> = {}): CaseHistory => ({
  id: '1',
  key: 'AB-1',
  projectId: '10',
  createdAt: 100,
  type: story,
  status: closed,
  resolution: null,
  changes,
  ...more,
});
const trace = (each: CaseHistory, asOf = 10_000): CaseTrace => {
  const traced = traceCase(each, stageOf, asOf);
  if (!traced) throw new Error('no case');
  return traced;
};
const path = (each: CaseTrace): [string, number][] => each.visits.map(({ stage, at }) => [stage, at]);

describe('trace', () => {
  it('starts with the first item’s "from" since creation, then each "to"', () => {
    expect(path(trace(history([move(200, todo, doing), move(300, doing, closed)])))).toEqual([
      ['open', 100],
      ['build', 200],
      ['done', 300],
    ]);
  });

  it('has the current status since creation when no status ever changed', () => {
    expect(path(trace(history([], { status: doing })))).toEqual([['build', 100]]);
  });

  it('maps by the changelog’s name, then by the name that the id has today', () => {
    expect(path(trace(history([move(200, todo, qa)])))).toContainEqual(['review', 200]);
  });

  it('lets the squad’s own map go first, by status id, also where it leaves a status out on purpose', () => {
    const own = createStageOf({ stageMap }, { '2': 'review', '1': null }, new Map());
    const traced = traceCase(history([move(200, todo, doing)]), own, 10_000);
    expect(traced && path(traced)).toEqual([['review', 200]]);
    expect(traced?.unmapped).toEqual([]);
  });

  it('takes the first line of a long map that fits the issue type', () => {
    const own = createStageOf({ stageMap: [{ status: 'To Do', issueTypes: ['épic'], stage: 'idea' }, ...stageMap] }, {}, new Map());
    expect(own(todo, '\u0045\u0301PIC')).toBe('idea');
    expect(own(todo, 'Story')).toBe('open');
  });

  it('leaves out unmapped statuses, names them, and collapses equal neighbours', () => {
    const traced = trace(
      history([move(200, todo, doing), move(300, doing, blocked), move(400, blocked, doing), move(500, doing, blocked)]),
    );
    expect(path(traced)).toEqual([
      ['open', 100],
      ['build', 200],
    ]);
    expect(traced.unmapped).toEqual(['Blocked']);
  });

  it('counts a break and never repairs it', () => {
    const traced = trace(history([move(200, todo, doing), move(300, qa, closed)]));
    expect(traced.breaks).toBe(1);
    expect(path(traced).map(([stage]) => stage)).toEqual(['open', 'build', 'done']);
  });

  it('ignores what happened after asOf, and rebuilds status, type, project and resolution', () => {
    const later: Change[] = [
      move(200, todo, doing),
      move(300, doing, closed),
      { at: 300, field: 'resolution', from: null, to: { id: '1', name: 'Done' } },
      { at: 400, field: 'type', from: { id: '2', name: 'Bug' }, to: story },
      { at: 500, field: 'project', from: { id: '7', name: 'Old' }, to: { id: '10', name: 'New' } },
    ];
    expect(trace(history(later, { resolution: { id: '1', name: 'Done' } }), 250)).toMatchObject({
      status: doing,
      type: 'Bug',
      projectId: '7',
      resolution: null,
      movedProject: false,
    });
    expect(trace(history(later, { resolution: { id: '1', name: 'Done' } }))).toMatchObject({
      type: 'Story',
      projectId: '10',
      resolution: 'Done',
    });
    expect(path(trace(history(later), 150))).toEqual([['open', 100]]);
  });

  it('does not know a case that is created after asOf', () => {
    expect(traceCase(history([]), stageOf, 99)).toBeNull();
  });

  it('keeps a case of unknown history as it is today', () => {
    expect(trace(history(null))).toMatchObject({ historyKnown: false, visits: [{ stage: 'done' }] });
  });
});

describe('finishedAt', () => {
  const visits = (...stages: string[]) => stages.map((stage, at) => ({ stage, at }));

  it('is when the case entered its last unbroken run of end stages', () => {
    expect(findFinishedAt(visits('open', 'done', 'open', 'done', 'released'), new Set(['done', 'released']))).toBe(3);
  });

  it('is null while the last mapped stage is no end stage, or there is none', () => {
    expect(findFinishedAt(visits('done', 'open'), new Set(['done']))).toBeNull();
    expect(findFinishedAt([], new Set(['done']))).toBeNull();
  });
});
