import fc from 'fast-check';
import type { Decision, WantedSource } from '../../../src/contract/squad-admin';
import type { CaseHistory } from '../../../src/domain/facts';
import { composeSquads, findClash } from '../../../src/domain/squad/compose';
import { applyDecision } from '../../../src/domain/squad/decide';
import { listEntries, type SquadEntry } from '../../../src/domain/squad/entry';
import { holdsCase } from '../../../src/domain/squad/membership';
import { covers, overlaps } from '../../../src/domain/squad/span';
import type { Space } from '../../../src/domain/squad/space';

const day = 86_400_000;
const now = 1000 * day;
const space = (id: string, key: string, parts: Partial<Space> = {}): Space => ({
  ...{ id, key, name: `Space ${key}`, type: 'software', style: 'company-managed', category: 'Voyageur' },
  ...{ archived: false, deleted: false, issues: 10, updatedAt: now - day, ...parts },
});
const spaces = [space('1', 'TRIP'), space('2', 'PAY'), space('3', 'DISR'), space('4', 'ALRT', { updatedAt: now - 200 * day })];
const start = (): SquadEntry[] => listEntries([], spaces, new Map());

const loyalty = { by: 'component', name: 'Fidélité' } as const;
const urgent = { by: 'label', name: 'urgent' } as const;

/** A case of a project with these marks, as it stands and always stood. */
function makeCase(projectId: string, marks: readonly string[]): CaseHistory {
  const ref = { id: '1', name: 'x' };
  const filled = { 'component:fidélité': marks.includes('component'), 'label:urgent': marks.includes('label') };
  return { id: '1', key: 'X-1', projectId, createdAt: 0, type: ref, status: ref, resolution: null, changes: [], filled };
}
const everyCase = spaces.flatMap(({ id }) => [[], ['component'], ['label'], ['component', 'label']].map((marks) => makeCase(id, marks)));

/** Applies decisions in order; those that are refused change nothing. */
function run(decisions: readonly (readonly [string, Decision])[], from = start(), at = now): SquadEntry[] {
  return decisions.reduce<SquadEntry[]>((entries, [key, decision]) => {
    const decided = applyDecision(entries, key, decision, { spaces, now: at });
    return decided.ok ? decided.entries : entries;
  }, from);
}
function must(decisions: readonly (readonly [string, Decision])[], from = start()): SquadEntry[] {
  return decisions.reduce<SquadEntry[]>((entries, [key, decision]) => {
    const decided = applyDecision(entries, key, decision, { spaces, now });
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    return decided.entries;
  }, from);
}
const refusalOf = (entries: SquadEntry[], key: string, decision: Decision): string | null => {
  const decided = applyDecision(entries, key, decision, { spaces, now });
  return decided.ok ? null : decided.refusal.reason;
};
const squadsAt = (entries: readonly SquadEntry[], at = now) => composeSquads(entries, spaces, at).filter(({ reason }) => reason === null);
/** The squads that a case counts for at a moment. `endedAt`: null = it is open. */
const holdersOf = (entries: readonly SquadEntry[], history: CaseHistory, at = now, endedAt: number | null = null): string[] =>
  squadsAt(entries, at).flatMap(({ entry, parts }) => (holdsCase(parts, history, at, endedAt) ? [entry.key] : []));

const keys = fc.constantFrom('TRIP', 'PAY', 'DISR', 'ALRT', 'LOYA', 'NEW');
const moment = fc.integer({ min: 900, max: 1005 }).map((days) => days * day);
const source: fc.Arbitrary<WantedSource> = fc.record({
  project: fc.constantFrom('1', 'PAY', '3', 'ALRT'),
  slice: fc.constantFrom(null, null, loyalty, urgent),
});
const sources = fc.array(source, { minLength: 1, maxLength: 2 });
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ do: fc.constantFrom('include' as const, 'leave-out' as const) }),
  fc.record({ do: fc.constant('set' as const), name: fc.constantFrom('A', null), tribe: fc.constantFrom('T', '', null) }),
  fc.record({ do: fc.constant('sources' as const), sources }),
  fc.record({ do: fc.constant('merge' as const), into: keys, at: moment }),
  fc.record({
    do: fc.constant('split' as const),
    key: fc.constantFrom('LOYA', 'NEW', 'PAY'),
    name: fc.constant('New'),
    parts: sources,
    at: fc.option(moment),
  }),
  fc.record({ do: fc.constantFrom('close' as const, 'reopen' as const), at: moment }),
  fc.record({ do: fc.constant('start' as const), at: fc.option(moment) }),
);
const history = fc.array(fc.tuple(keys, decision), { maxLength: 25 });

describe('whatever Product Ops decides, in any order', () => {
  const always = (holds: (entries: SquadEntry[]) => void): void =>
    fc.assert(
      fc.property(history, (decisions) => holds(run(decisions))),
      { numRuns: 1000 },
    );

  test('an open case counts for one squad at most, at any moment', () => {
    const moments = [899, 900, 920, 950, 999, 1000, 1006].map((days) => days * day);
    fc.assert(
      fc.property(history, (decisions) => {
        const entries = run(decisions);
        expect(findClash(entries)).toBeNull();
        for (const at of moments) for (const each of everyCase) expect(holdersOf(entries, each, at).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  test('every squad has a project to take cases from', () => {
    always((entries) => {
      for (const { projects, parts } of squadsAt(entries)) {
        expect(projects.length).toBeGreaterThan(0);
        expect(parts.some((part) => !part.inherited && covers(part, now))).toBe(true);
      }
    });
  });

  test('the times of a squad are in order and never overlap', () => {
    always((entries) => {
      for (const { spans } of entries)
        spans.forEach((span, index) => spans.slice(index + 1).forEach((later) => expect(overlaps(span, later)).toBe(false)));
      expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    });
  });

  test('finding the projects again changes nothing', () => {
    always((entries) => {
      const decided = entries.filter(({ version }) => version > 0);
      const again = listEntries(decided, spaces, new Map());
      expect(again).toEqual(entries);
      expect(composeSquads(again, spaces, now)).toEqual(composeSquads(entries, spaces, now));
    });
  });
});

describe('what Jira says later', () => {
  const renamed = spaces.map((each) => ({ ...each, name: `${each.name} renamed`, category: 'Elsewhere' }));
  const find = (entries: SquadEntry[], key: string, told: Space[]) =>
    composeSquads(entries, told, now).find(({ entry }) => entry.key === key);

  test('renames what nobody has named, and nothing else', () => {
    const entries = must([['TRIP', { do: 'set', name: 'Mes voyages', tribe: 'Voyageur' }]]);
    expect(find(entries, 'TRIP', renamed)).toMatchObject({ name: 'Mes voyages', tribe: 'Voyageur' });
    expect(find(entries, 'PAY', renamed)).toMatchObject({ name: 'Space PAY renamed', tribe: 'Elsewhere' });
    const back = must([['TRIP', { do: 'set', name: null, tribe: '' }]], entries);
    expect(find(back, 'TRIP', renamed)).toMatchObject({ name: 'Space TRIP renamed', tribe: null });
  });

  test('a squad that was taken in stays, idle or renamed to a sandbox; an archived space has no squad', () => {
    const entries = must([['ALRT', { do: 'include' }]]);
    expect(find(entries, 'ALRT', spaces)?.reason).toBeNull();
    const archived = spaces.map((each) => (each.key === 'ALRT' ? { ...each, archived: true } : each));
    expect(find(entries, 'ALRT', archived)?.reason).toBe('archived');
    expect(find(entries, 'ALRT', spaces.slice(0, 3))?.reason).toBe('deleted');
  });

  test('a space keeps its squad’s key when Jira’s key changes', () => {
    const moved = spaces.map((each) => (each.key === 'PAY' ? { ...each, key: 'PAYM' } : each));
    expect(listEntries([], moved, new Map([['2', 'PAY']])).map(({ key }) => key)).toContain('PAY');
  });
});

describe('the first decision', () => {
  const keysOf = (entries: SquadEntry[]): string[] => squadsAt(entries).map(({ entry }) => entry.key);
  test('until then every software project counts, idle ones too; from then on only what is proposed or taken in', () => {
    expect(keysOf(start())).toEqual(['ALRT', 'DISR', 'PAY', 'TRIP']);
    expect(keysOf(must([['TRIP', { do: 'set', kind: 'product' }]]))).toEqual(['ALRT', 'DISR', 'PAY', 'TRIP']);
    expect(keysOf(must([['PAY', { do: 'leave-out' }]]))).toEqual(['DISR', 'TRIP']);
    expect(keysOf(must([['ALRT', { do: 'include' }]]))).toEqual(['ALRT', 'DISR', 'PAY', 'TRIP']);
  });
});

describe('a slice', () => {
  const split: Extract<Decision, { do: 'split' }> = {
    do: 'split',
    key: 'LOYA',
    name: 'Fidélité',
    parts: [{ project: 'TRIP', slice: loyalty }],
    at: null,
  };
  test('takes its cases out of the squad that holds the project, and gives them back when it ends', () => {
    const entries = must([['TRIP', split]]);
    expect([holdersOf(entries, makeCase('1', [])), holdersOf(entries, makeCase('1', ['component']))]).toEqual([['TRIP'], ['LOYA']]);
    const merged = must([['LOYA', { do: 'merge', into: 'TRIP', at: now - day }]], entries);
    expect(holdersOf(merged, makeCase('1', ['component']))).toEqual(['TRIP']);
    expect(holdersOf(merged, makeCase('1', ['component']), now - 2 * day)).toEqual(['LOYA']);
    expect(composeSquads(merged, spaces, now).find(({ entry }) => entry.key === 'LOYA')).toMatchObject({ reason: 'merged', by: 'TRIP' });
  });
  test('a case whose components were never read is the whole’s', () => {
    const { filled, ...unread } = makeCase('1', ['component']);
    expect(filled).toBeDefined();
    expect(holdersOf(must([['TRIP', split]]), unread)).toEqual(['TRIP']);
  });
  test('cannot be had twice, nor under a name that is taken', () => {
    const entries = must([['TRIP', split]]);
    expect(refusalOf(entries, 'TRIP', { ...split, key: 'OTHER' })).toBe('taken');
    expect(refusalOf(entries, 'TRIP', { ...split, parts: [{ project: 'TRIP', slice: urgent }] })).toBe('key-taken');
    expect(refusalOf(start(), 'TRIP', { ...split, key: 'PAY' })).toBe('key-taken');
    expect(refusalOf(start(), 'PAY', split)).toBe('no-part');
    expect(refusalOf(start(), 'TRIP', { ...split, parts: [{ project: 'TRIP', slice: null }] })).toBe('nothing-left');
  });
});

describe('a split', () => {
  const at = now - 30 * day;
  const both = must([
    [
      'PAY',
      {
        do: 'sources',
        sources: [
          { project: 'PAY', slice: null },
          { project: 'DISR', slice: null },
        ],
      },
    ],
  ]);
  const entries = must([['PAY', { do: 'split', key: 'INV', name: 'Facturation', parts: [{ project: 'DISR', slice: null }], at }]], both);
  test('leaves the finished past to both, and what is open or later to who has it now', () => {
    for (const project of ['2', '3']) expect(holdersOf(entries, makeCase(project, []), now, at - day)).toEqual(['INV', 'PAY']);
    expect(holdersOf(entries, makeCase('3', []), now, at + day)).toEqual(['INV']);
    expect(holdersOf(entries, makeCase('3', []), now, null)).toEqual(['INV']);
    expect(holdersOf(entries, makeCase('2', []), now, at + day)).toEqual(['PAY']);
    expect(holdersOf(entries, makeCase('3', []), at - day, at - 2 * day)).toEqual(['PAY']);
  });
  test('the new squad begins with it', () => {
    expect(composeSquads(entries, spaces, now).find(({ entry }) => entry.key === 'INV')).toMatchObject({ from: at, until: null });
    expect(squadsAt(entries, at - day).map(({ entry }) => entry.key)).not.toContain('INV');
  });
});

describe('a merger', () => {
  const at = now - 30 * day;
  const entries = must([['ALRT', { do: 'merge', into: 'DISR', at }]]);
  test('gives one squad the cases of both projects, and closes the other with its date', () => {
    expect(
      squadsAt(entries)
        .find(({ entry }) => entry.key === 'DISR')
        ?.projects.map(({ key }) => key),
    ).toEqual(['DISR', 'ALRT']);
    expect(holdersOf(entries, makeCase('4', []), now, at - day)).toEqual(['DISR']);
    expect(composeSquads(entries, spaces, now).find(({ entry }) => entry.key === 'ALRT')).toMatchObject({
      reason: 'merged',
      by: 'DISR',
      until: at,
    });
  });
  test('is undone only once the project is free again', () => {
    expect(refusalOf(entries, 'ALRT', { do: 'reopen', at: now })).toBe('taken');
    const freed = must([['DISR', { do: 'sources', sources: [{ project: 'DISR', slice: null }] }]], entries);
    expect(squadsAt(must([['ALRT', { do: 'reopen', at: now }]], freed)).map(({ entry }) => entry.key)).toContain('ALRT');
  });
  test('not into itself, nor before it began', () => {
    expect(refusalOf(start(), 'PAY', { do: 'merge', into: 'PAY', at })).toBe('itself');
    expect(refusalOf(start(), 'PAY', { do: 'merge', into: 'NONE', at })).toBe('unknown-squad');
    const late = must([['DISR', { do: 'start', at: now - day }]]);
    expect(refusalOf(late, 'PAY', { do: 'merge', into: 'DISR', at })).toBe('bad-time');
  });
});
