import { exampleAsOf, exampleCases, exampleProject } from '../../src/checks/example';
import { etatDesLieuxSchema, etatSummarySchema, type EtatDesLieux } from '../../src/contract/etat-des-lieux';
import type { Window } from '../../src/contract/sweep';
import { decodeEtat, encodeEtat } from '../../src/domain/etat-code';
import { countCases, describeSquad, summariseEtat } from '../../src/domain/etat-des-lieux';
import type { CaseHistory, CollectedFacts, Squad } from '../../src/domain/facts';
import { knowFacts } from '../kit/facts';

const whole = ['open', 'build', 'review', 'done'];
const skipping = ['open', 'build', 'done'];
const squad: Squad = { key: 'DEMO', name: 'Demo “é”', tribe: null, kind: null, projectIds: ['1'], stageMap: {} };
const missing = { known: false, reason: { code: 'missing' }, at: exampleAsOf } as const;

function factsOf(cases: readonly CaseHistory[]): CollectedFacts {
  const statuses = [
    ['1', 'To Do', 'new'],
    ['2', 'In Progress', 'indeterminate'],
    ['3', 'In Review', 'indeterminate'],
    ['4', 'Done', 'done'],
  ] as const;
  return knowFacts(
    {
      project: exampleProject,
      statuses: statuses.map(([id, name, category]) => ({ id, name, category, issueTypes: ['Story'] })),
      assignments: {},
      cases,
    },
    exampleAsOf,
  );
}

/** What is so; the answer keeps its contract, and its stored form keeps all of it. */
function describeCases(cases: readonly CaseHistory[], window: Window | null = null): EtatDesLieux {
  const told = describeSquad(squad, factsOf(cases), exampleAsOf, window);
  if (!told) throw new Error('nothing is known');
  expect(etatDesLieuxSchema.parse(told)).toEqual(told);
  expect(decodeEtat(encodeEtat(told))).toEqual(told);
  return told;
}

describe('the état des lieux', () => {
  const cases = exampleCases(
    { count: 6, stages: whole },
    { count: 3, stages: skipping },
    { count: 4, stages: ['open', 'build'] },
    { count: 1, stages: ['open', 'build'], daysAgo: 100 },
  ).map((each, index): CaseHistory => (index >= 7 && index < 9 ? { ...each, type: { id: '2', name: 'Bug' } } : each));
  const told = describeCases(cases);

  it('tells what is so, by the squad’s own statuses, without a playbook', () => {
    expect(told.types.map(({ name, cases: n, finished, variantsTotal }) => [name, n, finished, variantsTotal])).toEqual([
      ['Story', 12, 7, 2],
      ['Bug', 2, 2, 1],
    ]);
    expect(told.types[0]?.variants).toEqual([
      { statuses: ['To Do', 'In Progress', 'In Review', 'Done'], more: 0, cases: 6 },
      { statuses: ['To Do', 'In Progress', 'Done'], more: 0, cases: 1 },
    ]);
    expect(told.types[1]?.moves.map(({ from, to, cases: n }) => [from, to, n])).toEqual([
      ['In Progress', 'Done', 2],
      ['To Do', 'In Progress', 2],
    ]);
    expect(told.statuses).toEqual([
      { name: 'In Progress', category: 'indeterminate', now: 5, cases: 14 },
      { name: 'To Do', category: 'new', now: 0, cases: 14 },
      { name: 'Done', category: 'done', now: 9, cases: 9 },
      { name: 'In Review', category: 'indeterminate', now: 0, cases: 6 },
    ]);
    expect([told.issues, told.finished, told.variants, told.windowDays]).toEqual([14, 9, 2, 90]);
  });

  it('tells the cadence of the last twelve weeks', () => {
    expect(told.cadence).toHaveLength(12);
    const sum = (read: (week: { created: number; finished: number | null }) => number): number =>
      told.cadence.reduce((total, week) => total + read(week), 0);
    expect([sum(({ created }) => created), sum(({ finished }) => finished ?? 0)]).toEqual([13, 9]);
    // Numbers 1 to 6 reached Done one to six days before; the seventh on the border of the week before.
    expect(told.cadence.at(-1)).toEqual({ from: exampleAsOf - 7 * 86_400_000, created: 3, finished: 6 });
  });

  it('takes paths and times from what was finished lately: a quarter, or as far back as eight finished cases go', () => {
    const old = exampleCases({ count: 7, stages: skipping, daysAgo: 200 }, { count: 2, stages: whole, daysAgo: 20 });
    expect(describeCases(old)).toMatchObject({ windowDays: 201, finished: 9, variants: 2 });
    const both = [...old, ...exampleCases({ count: 8, stages: whole, daysAgo: 30 }).map((each) => ({ ...each, id: `9${each.id}` }))];
    expect(describeCases(both)).toMatchObject({ windowDays: 90, finished: 10, variants: 1 });
    expect(describeCases(both, 'all')).toMatchObject({ windowDays: null, finished: 17, variants: 2 });
    expect(describeCases(both).types[0]).toMatchObject({ cases: 17, finished: 10, variantsTotal: 1 });
  });

  it('counts half of the finished cases in working days from creation to the end', () => {
    // Done on Thursday 2 April, three days of a day each before it: from Monday 30 March.
    expect(describeCases(exampleCases({ count: 1, stages: whole, daysAgo: 1 })).medianDays).toBe(3);
    expect(describeCases(exampleCases({ count: 4, stages: ['open'] })).medianDays).toBeNull();
  });

  it('counts the finished cases that came back to a status which they had left', () => {
    const back = ['open', 'build', 'review', 'build', 'done'];
    const some = describeCases(
      exampleCases({ count: 3, stages: whole }, { count: 1, stages: back }, { count: 5, stages: back.slice(0, 4) }),
    );
    expect([some.finished, some.reworked, summariseEtat(some).rework]).toEqual([4, 1, 0.25]);
    // Reopened and done again.
    expect(describeCases(exampleCases({ count: 2, stages: [...whole, 'build', 'done'] })).reworked).toBe(2);
    // What was stored before it was counted tells nothing of it.
    const { r: _, ...older } = JSON.parse(encodeEtat(some)) as Record<string, unknown>;
    expect(decodeEtat(JSON.stringify(older)).reworked).toBeNull();
    const none = describeCases(exampleCases({ count: 4, stages: ['open'] }));
    expect([none.reworked, summariseEtat(none).rework]).toEqual([0, null]);
  });

  it('keeps the beginning of a path without end, and says how much more there is', () => {
    const back = Array.from({ length: 500 }, (_, index) => (index % 2 ? 'review' : 'build'));
    const [variant] =
      describeCases(exampleCases({ count: 1, stages: ['open', ...back, 'done'], stayMinutes: 60 })).types[0]?.variants ?? [];
    expect([variant?.statuses.length, variant?.more]).toEqual([30, 472]);
  });

  it('does not know what is finished while the categories of the statuses are not known', () => {
    const blind = describeSquad(squad, { ...factsOf(cases), statuses: missing }, exampleAsOf);
    expect(blind).toMatchObject({ finished: null, medianDays: null, reworked: null, windowDays: null });
    expect(blind?.types[0]).toMatchObject({ finished: null, variantsTotal: 3 });
    expect(blind?.cadence[0]?.finished).toBeNull();
    expect(blind?.statuses[0]?.category).toBeNull();
    expect(blind && summariseEtat(blind)).toMatchObject({ finishedByWeek: null, rework: null });
    expect(describeSquad(squad, { ...factsOf(cases), cases: missing }, exampleAsOf)).toBeNull();
  });

  it('is summed up in figures', () => {
    const summary = summariseEtat(told);
    expect(etatSummarySchema.parse(summary)).toEqual(summary);
    expect(summary).toMatchObject({ issues: 14, types: 2, statuses: 4, variants: 2 });
    expect(summary.finishedByWeek).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 6]);
  });

  it('takes few bytes, and what is stored in another form is not read', () => {
    expect(encodeEtat(told).length).toBeLessThan(1200);
    expect(() => decodeEtat('{}')).toThrow();
    expect(() => decodeEtat(encodeEtat(told).replace(/"v":\[\[6,0,\[1,/, '"v":[[6,0,[77,'))).toThrow(RangeError);
  });

  it('counts the cases of the squad at that moment, unknown and odd ones too, without a playbook', () => {
    const [first, second, third] = exampleCases({ count: 3, stages: whole });
    if (!first || !second || !third) throw new Error('no cases');
    const elsewhere: CaseHistory = {
      ...third,
      projectId: '2',
      changes: [
        ...(third.changes ?? []),
        { at: exampleAsOf - 1000, field: 'project', from: { id: '1', name: 'A' }, to: { id: '2', name: 'B' } },
      ],
    };
    const facts = factsOf([{ ...first, disordered: true }, { ...second, changes: null }, elsewhere]);
    const odd = [{ kind: 'disordered', cases: 1 }];
    expect(countCases(squad, facts, exampleAsOf)).toEqual({ issues: 2, unknownHistory: 1, oddities: odd });
    expect(countCases(squad, facts, exampleAsOf - 2000)).toEqual({ issues: 3, unknownHistory: 1, oddities: odd });
  });
});
