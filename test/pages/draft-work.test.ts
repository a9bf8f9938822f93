import type { Draft, DraftDocument, DraftState, Part, SaveOutcome } from '../../src/contract/playbook-draft';
import { createDraftStore, isUnsavedState, type Clock } from '../../static/app/src/views/admin/playbook/model/draft-store';
import {
  editPart,
  failSaving,
  findNext,
  finishSaving,
  isUnsaved,
  openDraft,
  readStanding,
  rebaseDraft,
  retryFailed,
  settleConflict,
  startSaving,
} from '../../static/app/src/views/admin/playbook/model/draft-work';
import { listDifferences, mergeFields, mergeOrder, preferSide } from '../../static/app/src/views/admin/playbook/model/merge-fields';
import { readPart } from '../../static/app/src/views/admin/playbook/model/parts';

const by = { accountId: 'one', name: 'One' };
const document: DraftDocument = {
  playbook: 1,
  id: 'p',
  name: 'P',
  standards: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
};
const state = (version: number): DraftState => ({
  version,
  basedOn: null,
  published: null,
  changedAt: 0,
  changedBy: by,
  problems: [],
  cost: { minutesPerMonth: 0, said: 0, unsaid: 0 },
  outline: [],
});
const draft = (version: number, changed = document): Draft => ({ ...state(version), document: changed, stamps: [] });
const part: Part = { kind: 'standard', id: 'a' };
const saved = (version: number): SaveOutcome => ({ outcome: 'saved', part, state: state(version) });
const conflict = (stored: unknown): SaveOutcome => ({
  outcome: 'conflict',
  part,
  stored,
  changes: [],
  changedAt: 5,
  changedBy: by,
  state: state(9),
});

describe('work on a draft', () => {
  const edited = editPart(openDraft(draft(1)), part, ['title'], 'A1');
  const [work] = Object.values(edited.works);
  if (work === undefined) throw new Error('no work');

  test('a change is on screen at once, and undone by hand it is none', () => {
    expect(readPart(edited.document, part)).toEqual({ id: 'a', title: 'A1' });
    expect(isUnsaved(edited)).toBe(true);
    expect(isUnsaved(editPart(edited, part, ['title'], 'A'))).toBe(false);
  });
  test('what is typed while a save is on its way is saved after it, from what was saved', () => {
    const typed = editPart(startSaving(edited, work), part, ['title'], 'A12');
    const after = finishSaving(typed, work, saved(2), 7);
    expect(findNext(after)).toMatchObject({ base: { id: 'a', title: 'A1' }, mine: { id: 'a', title: 'A12' } });
    const next = findNext(after);
    const done = finishSaving(startSaving(after, next ?? work), next ?? work, saved(3), 8);
    expect(isUnsaved(done)).toBe(false);
    expect(readStanding(done, part)).toEqual({ kind: 'saved', at: 8 });
  });
  test('a save that fails loses nothing and can be made again', () => {
    const failed = failSaving(startSaving(edited, work), work, { code: 'internal', values: {} });
    expect(readPart(failed.document, part)).toEqual({ id: 'a', title: 'A1' });
    expect(findNext(failed)).toBeUndefined();
    expect(findNext(retryFailed(failed))?.mine).toEqual({ id: 'a', title: 'A1' });
  });
  test('theirs, mine, or both: the choice is what is stored in the end', () => {
    const met = finishSaving(startSaving(edited, work), work, conflict({ id: 'a', title: 'A9', effort: 'S' }), 7);
    expect(readStanding(met, part).kind).toBe('conflict');
    expect(readPart(met.document, part)).toEqual({ id: 'a', title: 'A1' });
    const theirs = settleConflict(met, part, { id: 'a', title: 'A9', effort: 'S' });
    expect(isUnsaved(theirs)).toBe(false);
    expect(readPart(theirs.document, part)).toMatchObject({ title: 'A9' });
    const mine = settleConflict(met, part, { id: 'a', title: 'A1' });
    expect(findNext(mine)).toMatchObject({ base: { id: 'a', title: 'A9', effort: 'S' }, mine: { id: 'a', title: 'A1' } });
  });
  test('what others save comes in, and one’s own work stays on top from where it started', () => {
    const theirs: DraftDocument = {
      ...document,
      standards: [
        { id: 'b', title: 'B2' },
        { id: 'a', title: 'A9' },
      ],
    };
    const after = rebaseDraft(edited, draft(4, theirs));
    expect(after.document.standards).toEqual([
      { id: 'b', title: 'B2' },
      { id: 'a', title: 'A1' },
    ]);
    expect(findNext(after)?.base).toEqual({ id: 'a', title: 'A' });
  });
});

describe('joining two states of a part', () => {
  const base = { title: 'A', effort: 'S', checks: [{ id: 'x', with: { n: 1 } }, { id: 'y' }] };
  const mine = { title: 'A1', effort: 'S', checks: [{ id: 'x', with: { n: 2 } }, { id: 'y' }] };
  const theirs = { title: 'A', effort: 'M', checks: [{ id: 'x', with: { n: 1 } }, { id: 'z' }] };
  test('each change stands on the side of the one who made it', () => {
    expect(mergeFields(base, mine, theirs, preferSide)).toEqual({
      title: 'A1',
      effort: 'M',
      checks: [{ id: 'x', with: { n: 2 } }, { id: 'z' }],
    });
  });
  test('only what both changed is a question', () => {
    const both = listDifferences(base, mine, { ...theirs, title: 'A9' }).filter(({ changedBy }) => changedBy === 'both');
    expect(both.map(({ path }) => path)).toEqual([['title']]);
  });
  test('two orders make one: mine, with what is new beside its neighbour and without what is gone', () => {
    expect(mergeOrder(['c', 'a', 'gone'], ['a', 'new', 'c'])).toEqual(['c', 'a', 'new']);
  });
});

/** An app that answers in memory; `answers` may hold a refusal for the next save. */
function openStore(refusals: ('internal' | 'conflict')[] = []) {
  const pending: (() => void)[] = [];
  const saves: { part: Part; value?: unknown }[] = [];
  let version = 1;
  const clock: Clock = { now: () => 42, after: (_, act) => (pending.push(act), () => pending.splice(pending.indexOf(act), 1)) };
  const call = async (name: string, input: unknown) => {
    if (name === 'draft.get') return { ok: true, value: { draft: draft(version) } };
    const save = input as { part: Part; value: unknown };
    const refusal = refusals.shift();
    if (refusal === 'internal') return { ok: false, failure: { code: 'internal', values: {} } };
    saves.push(save);
    version++;
    return { ok: true, value: { outcome: 'saved', part: save.part, state: state(version) } };
  };
  const store = createDraftStore(call as unknown as Parameters<typeof createDraftStore>[0], 'en', clock);
  return { store, saves, tick: () => pending.splice(0).forEach((act) => act()) };
}

describe('saving by itself', () => {
  test('after a pause, part by part, the last state of each', async () => {
    const { store, saves, tick } = openStore();
    await store.load();
    store.edit(part, ['title'], 'A1');
    store.edit(part, ['title'], 'A12');
    store.edit({ kind: 'meta' }, ['id'], 'q');
    expect(saves).toEqual([]);
    expect(isUnsavedState(store.read())).toBe(true);
    tick();
    await store.flush();
    expect(saves.map(({ value }) => value)).toEqual([
      { id: 'a', title: 'A12' },
      { playbook: 1, id: 'q', name: 'P' },
    ]);
    expect(isUnsavedState(store.read())).toBe(false);
  });
  test('after a failure it is tried again by itself, with what was typed since', async () => {
    const { store, saves, tick } = openStore(['internal']);
    await store.load();
    store.edit(part, ['title'], 'A1');
    await store.flush();
    expect(isUnsavedState(store.read())).toBe(true);
    tick();
    await store.flush();
    expect(saves.map(({ value }) => value)).toEqual([{ id: 'a', title: 'A1' }]);
    expect(isUnsavedState(store.read())).toBe(false);
  });
});
