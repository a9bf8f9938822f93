import fc from 'fast-check';
import type { Draft } from '../../src/contract/playbook-draft';
import { findReach, readFlow, toggleMark, toggleMove } from '../../static/app/src/views/admin/playbook/model/flow-graph';
import { layOutFlow } from '../../static/app/src/views/admin/playbook/model/flow-layout';
import { splitClashes, withNeeds } from '../../static/app/src/views/admin/playbook/model/merge-choice';
import { copyItem, createItem, findFreeId } from '../../static/app/src/views/admin/playbook/model/new-items';
import { stepInGroup } from '../../static/app/src/views/admin/playbook/model/outline';
import { readPair, writePair } from '../../static/app/src/views/admin/playbook/model/pair';
import { leadsTo, listProblems, readPart, writePart } from '../../static/app/src/views/admin/playbook/model/parts';
import { readEditorPlace, writeEditorPlace, type EditorPlace } from '../../static/app/src/views/admin/playbook/model/place';
import { listReferences, renameReferences } from '../../static/app/src/views/admin/playbook/model/rename-references';
import { findShadowed, readLines, writeLines } from '../../static/app/src/views/admin/playbook/model/stage-map-lines';
import { isSame, readAt, writeAt } from '../../static/app/src/views/admin/playbook/model/values';
import { check, document } from '../kit/draft-example';

describe('values', () => {
  test('what is taken out takes its empty maps with it, and nothing else is touched', () => {
    const before = { scope: { except: { tribes: ['x'] } }, title: 't', list: [{ a: 1 }, { b: 2 }] };
    expect(writeAt(before, ['scope', 'except', 'tribes'], undefined)).toEqual({ title: 't', list: before.list });
    expect(readAt(writeAt(before, ['list', 0, 'a'], 3), ['list', 1])).toBe(before.list[1]);
    expect(writeAt(before, ['list', 0], undefined)).toEqual({ ...before, list: [{ b: 2 }] });
    expect(writeAt(undefined, ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
  });
  test('what is written can be read back, whatever was there', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 3 }),
        fc.integer(),
        (value, path, next) => {
          expect(readAt(writeAt(value, path, next), path)).toBe(next);
        },
      ),
    );
  });
  test('the order of keys is no difference; a missing value is none', () => {
    expect(isSame({ a: 1, b: [null] }, { b: [undefined], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});

describe('parts', () => {
  test('an item is read, replaced, added at the end and taken out by its id; one without goes by its place', () => {
    expect(readPart(document, { kind: 'standard', id: 'b' })).toBe(document.standards[1]);
    expect(readPart({ standards: [{}, { id: 'x' }, { id: 'x' }] }, { kind: 'standard', id: '#2' })).toEqual({ id: 'x' });
    const added = writePart(document, { kind: 'role', id: 'new' }, { id: 'new' });
    expect(readPart(added, { kind: 'order', id: 'roles' })).toEqual(['pm', 'lead', 'new']);
    expect(readPart(writePart(added, { kind: 'role', id: 'pm' }, null), { kind: 'order', id: 'roles' })).toEqual(['lead', 'new']);
  });
  test('an order that does not name all leaves the rest at the end', () => {
    const ordered = writePart(document, { kind: 'order', id: 'roles' }, ['lead']);
    expect(readPart(ordered, { kind: 'order', id: 'roles' })).toEqual(['lead', 'pm']);
  });
  test('a problem stands beside the field that it is about, and in every group around it', () => {
    const part = { kind: 'standard', id: 'b' } as const;
    const problems: Draft['problems'] = [
      { at: ['standards', 1, 'checks', 0, 'with', 'stage'], path: '', part, code: 'x', text: 'Unknown stage' },
    ];
    const [problem] = listProblems(problems, part);
    expect(problem?.path).toEqual(['checks', 0, 'with', 'stage']);
    expect(leadsTo(['checks', 0], problem?.path ?? [])).toBe(true);
    expect(leadsTo(['checks', 1], problem?.path ?? [])).toBe(false);
    expect(listProblems(problems, { kind: 'standard', id: 'a' })).toEqual([]);
  });
});

describe('a flow', () => {
  const stages = ['idea', 'build', 'review', 'done'];
  const flow = readFlow(document.flows[0]);
  test('a move is allowed and forbidden again, and leaves the file as it was', () => {
    const allowed = toggleMove(flow, 'idea', 'done', stages);
    expect(allowed).toEqual({ idea: ['build', 'done'], build: ['done'] });
    expect(toggleMove({ ...flow, moves: readFlow({ moves: allowed }).moves }, 'idea', 'done', stages)).toEqual(flow.moves);
    expect(toggleMark(['done'], 'idea', stages)).toEqual(['idea', 'done']);
  });
  test('stages that nobody gets to, that lead nowhere, and that have no part in it are told apart', () => {
    expect(findReach(flow, stages)).toEqual({ unreachable: [], deadEnds: [], unused: ['review'] });
    const cut = { ...flow, moves: { idea: ['review'], build: ['done'] } };
    expect(findReach(cut, stages)).toEqual({ unreachable: ['build', 'done'], deadEnds: ['idea', 'review'], unused: [] });
  });
  test('the picture holds every stage and every move, inside its frame', () => {
    const moves = { idea: ['build', 'review', 'done'], build: ['idea', 'review'], review: ['done', 'idea'], done: ['build'] };
    const { nodes, edges, width, height } = layOutFlow(stages, { ...flow, moves }, 600);
    expect(nodes.map(({ id }) => id)).toEqual(stages);
    expect(edges.map(({ from, to, kind }) => `${from}>${to}:${kind}`).sort()).toEqual([
      'build>idea:back',
      'build>review:next',
      'done>build:back',
      'idea>build:next',
      'idea>done:skip',
      'idea>review:skip',
      'review>done:next',
      'review>idea:back',
    ]);
    const ends = edges.flatMap(({ path }) => [/^M ([\d.]+) ([\d.]+)/.exec(path), /([\d.]+) ([\d.]+)$/.exec(path)]);
    for (const end of ends) {
      expect(Number(end?.[1])).toBeGreaterThan(0);
      expect(Number(end?.[1])).toBeLessThan(width);
      expect(Number(end?.[2])).toBeLessThan(height);
    }
    // No two moves share a way.
    expect(new Set(edges.map(({ path }) => path)).size).toBe(edges.length);
  });
});

describe('the stage map', () => {
  test('the short form stays short; work types or a repeated status make it a list', () => {
    const lines = readLines(document.stageMap);
    expect(writeLines(lines)).toEqual(document.stageMap);
    const long = [{ status: 'To Do', issueTypes: ['Epic'], stage: 'idea' }, ...lines];
    expect(writeLines(long)).toEqual([
      { status: 'To Do', issueTypes: ['Epic'], stage: 'idea' },
      { status: 'To Do', stage: 'idea' },
      { status: 'Doing', stage: 'build' },
    ]);
    expect(readLines(writeLines(long))).toEqual(long);
    expect(writeLines([])).toBeUndefined();
  });
  test('a status that looks like a number keeps its place', () => {
    const lines = [
      { status: 'Open', issueTypes: [], stage: 'idea' },
      { status: '1', issueTypes: [], stage: 'build' },
    ];
    expect(readLines(writeLines(lines))).toEqual(lines);
  });
  test('a line that a line above always takes is said', () => {
    const line = (status: string, ...issueTypes: string[]) => ({ status, issueTypes, stage: 'idea' });
    expect([...findShadowed([line('To Do', 'Epic'), line('to do'), line('To do', 'Bug'), line('Doing')])]).toEqual([2]);
  });
});

describe('ids', () => {
  test('what refers to a renamed id follows, and nothing else changes', () => {
    const edits = renameReferences(document, 'stage', 'build', 'make', [check]);
    expect(edits.map(({ part }) => part.kind)).toEqual(['flow', 'standard', 'stageMap']);
    expect(edits[0]?.value).toMatchObject({ moves: { idea: ['make'], make: ['done'] } });
    expect(readAt(edits[1]?.value, ['checks', 0, 'with'])).toEqual({
      flow: 'feature',
      stage: 'make',
      atLeast: 0.9,
      forbid: { make: ['idea'], idea: ['make'] },
    });
    expect(edits[2]?.value).toEqual({ 'To Do': 'idea', Doing: 'make' });
    expect(renameReferences(document, 'role', 'pm', 'po', [check]).map(({ part }) => part.id)).toEqual(['lead', 'a']);
    expect(renameReferences(document, 'objective', 'none', 'x', [check])).toEqual([]);
  });
  test('before something is removed, those that speak of it are known', () => {
    expect(listReferences(document, 'flow', 'feature', [check])).toEqual([{ kind: 'standard', id: 'a' }]);
  });
  test('new items and copies get an id of their own; a copy of a standard starts over as a draft', () => {
    expect(findFreeId('a', ['a', 'a-2'])).toBe('a-3');
    expect(createItem(document, 'flow', { en: 'New', fr: 'Nouveau' })).toMatchObject({
      id: 'new-flow',
      start: ['idea'],
      end: ['done'],
      moves: { idea: ['build'], build: ['done'] },
    });
    const copied = copyItem(
      document,
      'standard',
      { id: 'a', version: 4, mode: 'required', since: '2026-01-01', title: { en: 'A', fr: 'B' } },
      { en: '(copy)', fr: '(copie)' },
    );
    expect(copied).toEqual({ id: 'a-copy', version: 1, mode: 'draft', title: { en: 'A (copy)', fr: 'B (copie)' } });
  });
  test('a step goes past the neighbour of the group that is shown', () => {
    expect(stepInGroup(['a', 'x', 'b', 'c'], ['a', 'b'], 'b', -1)).toEqual(['b', 'a', 'x', 'c']);
    expect(stepInGroup(['a', 'x', 'b'], ['a', 'b'], 'b', 1)).toBeNull();
  });
});

test('a text in one language is a text for both until one of them is changed', () => {
  expect(readPair('Build')).toEqual({ en: 'Build', fr: 'Build' });
  expect(writePair({ en: 'Build', fr: '' })).toEqual({ en: 'Build' });
  expect(writePair({ en: '', fr: '' })).toBeUndefined();
});

test('what a chosen part needs comes along, over any number of steps', () => {
  const part = (id: string) => ({ kind: 'standard', id }) as const;
  const parts = [
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', []],
  ].map(([id, needs]) => ({
    part: part(String(id)),
    title: '',
    why: null,
    needs: (needs as string[]).map(part),
    stands: 'new' as const,
  }));
  expect([...withNeeds(parts, new Set(['standard:a']))].sort()).toEqual(['standard:a', 'standard:b', 'standard:c']);
  const clashes = ['a', 'b'].map((id) => ({ part: part(id), title: '', chosen: true, changes: [] }));
  expect(splitClashes(clashes, new Set(['standard:b']))).toEqual({ keep: [part('a')], replace: [part('b')] });
});

const places: EditorPlace[] = [
  { kind: 'home' },
  { kind: 'part', part: { kind: 'stageMap' } },
  { kind: 'part', part: { kind: 'standard', id: '#3' } },
  { kind: 'part', part: { kind: 'other', id: 'a/b 100 %' } },
  { kind: 'starter', id: 'kanban-service' },
  { kind: 'versions', from: null, to: null },
  { kind: 'versions', from: '1', to: 'draft' },
  { kind: 'publish' },
];
test.each(places)('a place of the editor can be linked: %j', (place) => {
  expect(readEditorPlace(writeEditorPlace(place))).toEqual(place);
});
test('an address that names no place opens the overview', () => {
  expect(readEditorPlace('part/nothing')).toEqual({ kind: 'home' });
});
