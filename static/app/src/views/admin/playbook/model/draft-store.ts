import type { call as callApp } from '../../../../bridge';
import type { Draft, DraftSource, Part } from '../../../../../../../src/contract/playbook-draft';
import type { Failure } from '../../../../../../../src/contract/failure';
import type { Lang } from '../../../../../../../src/contract/text';
import {
  baseToSend,
  editPart,
  failSaving,
  findNext,
  finishSaving,
  isSaving,
  isUnsaved,
  openDraft,
  rebaseDraft,
  retryFailed,
  settleConflict,
  startSaving,
  type DraftWork,
} from './draft-work';
import { readPart, writePart } from './parts';
import type { Path } from './values';

/** Milliseconds without a key press after which a change is saved. */
const pause = 900;
/** Milliseconds until a save that failed is tried again. */
const retryDelay = 15_000;

export type DraftState = { kind: 'loading' } | { kind: 'failed'; failure: Failure } | { kind: 'none' } | { kind: 'open'; work: DraftWork };

export interface Clock {
  now: () => number;
  /** Runs `act` after `ms`; answers how to call it off. */
  after: (ms: number, act: () => void) => () => void;
}

export interface DraftStore {
  read: () => DraftState;
  subscribe: (listener: () => void) => () => void;
  load: () => Promise<void>;
  /** Looks whether somebody else saved, and takes it in. */
  refresh: () => Promise<void>;
  edit: (part: Part, path: Path, next: unknown) => void;
  /** Saves what waits, now. Resolves when nothing is left to save, or a save could not be made. */
  flush: () => Promise<void>;
  retry: () => Promise<void>;
  settle: (part: Part, value: unknown) => void;
  /** Gives an item another id. Answers why not, or null. */
  rename: (part: Part, value: unknown) => Promise<Failure | null>;
  start: (source: DraftSource) => Promise<Failure | null>;
  discard: () => Promise<Failure | null>;
  /** Takes in a draft that another call answered with. */
  take: (draft: Draft) => void;
  /** After it was published: there is no draft any more. */
  end: () => void;
}

/**
 * The draft of the playbook in this browser: every change is kept here at once and saved part by part, one save at a time. It outlives the
 * pages that show it, so that going elsewhere loses nothing.
 */
export function createDraftStore(call: typeof callApp, lang: Lang, clock: Clock): DraftStore {
  let state: DraftState = { kind: 'loading' };
  let cancelTimer: () => void = () => undefined;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const set = (next: DraftState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const update = (change: (work: DraftWork) => DraftWork): void => {
    if (state.kind === 'open') set({ kind: 'open', work: change(state.work) });
  };
  const schedule = (ms: number, act: () => void): void => {
    cancelTimer();
    cancelTimer = clock.after(ms, act);
  };

  const load = async (): Promise<void> => {
    const reply = await call('draft.get', { lang });
    if (!reply.ok) return set({ kind: 'failed', failure: reply.failure });
    const { draft } = reply.value;
    if (draft === null) return set({ kind: 'none' });
    set({ kind: 'open', work: state.kind === 'open' ? rebaseDraft(state.work, draft) : openDraft(draft) });
  };

  /** Saves one part. Answers false when saving has to stop. */
  const saveNext = async (): Promise<boolean> => {
    if (state.kind !== 'open') return false;
    const next = findNext(state.work);
    if (next === undefined) return false;
    const version = state.work.stored.version;
    const base = baseToSend(state.work, next);
    update((work) => startSaving(work, next));
    const reply = await call('draft.save-part', { part: next.part, base, value: next.mine, lang });
    if (!reply.ok) {
      update((work) => failSaving(work, next, reply.failure));
      schedule(retryDelay, () => void store.retry());
      return false;
    }
    update((work) => finishSaving(work, next, reply.value, clock.now()));
    // More than this save happened since: parts that others changed come in.
    if (reply.value.state.version > version + 1) await load();
    return true;
  };
  const drain = async (): Promise<void> => {
    while (await saveNext());
  };
  const flush = (): Promise<void> => {
    cancelTimer();
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };
  const replaceWith = (draft: Draft): void => {
    cancelTimer();
    set({ kind: 'open', work: openDraft(draft) });
  };

  const store: DraftStore = {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load,
    refresh: async () => {
      if (state.kind !== 'open' || isSaving(state.work)) return;
      const { version } = state.work.stored;
      const reply = await call('draft.problems', { lang });
      if (reply.ok ? reply.value.version !== version : reply.failure.code === 'not-found') await load();
    },
    edit: (part, path, next) => {
      update((work) => editPart(work, part, path, next));
      schedule(pause, () => void flush());
    },
    flush,
    retry: () => {
      update(retryFailed);
      return flush();
    },
    settle: (part, value) => {
      update((work) => settleConflict(work, part, value));
      void flush();
    },
    rename: async (part, value) => {
      await flush();
      if (state.kind !== 'open') return { code: 'not-found', values: {} };
      const sent = { part, base: readPart(state.work.stored.document, part) ?? null, mine: value, phase: { kind: 'saving' } as const };
      const reply = await call('draft.save-part', { part, base: sent.base, value, lang });
      if (!reply.ok) return reply.failure;
      if (reply.value.outcome === 'conflict') {
        await load();
        return { code: 'conflict', values: {} };
      }
      const outcome = reply.value;
      // The item is known by its old id until it is saved: it changes on screen with the answer.
      update((work) => finishSaving({ ...work, document: writePart(work.document, part, value) }, sent, outcome, clock.now()));
      return null;
    },
    start: async (source) => {
      const replacing = state.kind === 'open' ? state.work.stored.version : null;
      const reply = await call('draft.start-from', { source, replacing, lang });
      if (!reply.ok) {
        if (reply.failure.code === 'conflict') await load();
        return reply.failure;
      }
      replaceWith(reply.value.draft);
      return null;
    },
    discard: async () => {
      if (state.kind !== 'open') return null;
      const reply = await call('draft.discard', { version: state.work.stored.version });
      if (!reply.ok) {
        if (reply.failure.code === 'conflict') await load();
        return reply.failure;
      }
      store.end();
      return null;
    },
    take: (draft) => update((work) => rebaseDraft(work, draft)),
    end: () => {
      cancelTimer();
      set({ kind: 'none' });
    },
  };
  return store;
}

export const isUnsavedState = (state: DraftState): boolean => state.kind === 'open' && isUnsaved(state.work);
