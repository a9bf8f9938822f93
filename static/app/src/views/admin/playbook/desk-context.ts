import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { SquadRow } from '../../../../../../src/contract/admin';
import type { CheckInfo, DraftProblem, Part } from '../../../../../../src/contract/playbook-draft';
import type { DraftState, DraftStore } from './model/draft-store';
import type { DraftWork } from './model/draft-work';
import { leadsTo, listProblems, readPart } from './model/parts';
import type { EditorPlace } from './model/place';
import { readAt, type Path } from './model/values';

export const DeskContext = createContext<DraftStore | null>(null);

export function useDraftStore(): DraftStore {
  const store = useContext(DeskContext);
  if (store === null) throw new Error('useDraftStore needs a PlaybookDesk above it.');
  return store;
}

/** A piece of the draft's state; its reader is rendered again when that piece is another one. */
export function useDraftState<T>(select: (state: DraftState) => T): T {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}

/** A piece of the open draft. @throws Error when none is open: the editor's parts stand only below an open one. */
export function useWork<T>(select: (work: DraftWork) => T): T {
  return useDraftState((state) => {
    if (state.kind !== 'open') throw new Error('There is no open draft.');
    return select(state.work);
  });
}

/** What all parts of the editor know. */
export interface Editor {
  go: (place: EditorPlace) => void;
  /** Empty until they are known. */
  checks: readonly CheckInfo[];
  squads: readonly SquadRow[];
}
export const EditorContext = createContext<Editor | null>(null);
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor needs an EditorContext above it.');
  return editor;
}

/** The part that the fields below edit. */
export const PartContext = createContext<Part>({ kind: 'meta' });
export const usePart = (): Part => useContext(PartContext);

const noProblems: readonly DraftProblem[] = [];

/** What is wrong at a path of the part, or below it. */
export function useProblems(path: Path): string[] {
  const part = usePart();
  const all = useDraftState((state) => (state.kind === 'open' ? state.work.stored.problems : noProblems));
  const key = JSON.stringify(path);
  return useMemo(
    () =>
      listProblems(all, part)
        .filter((problem) => leadsTo(JSON.parse(key) as Path, problem.path))
        .map(({ text }) => text),
    [all, part, key],
  );
}

export interface Field {
  value: unknown;
  set: (next: unknown) => void;
  /** The person went on: what waits is saved now. */
  leave: () => void;
  problems: string[];
}

/** One place of the part: its value, how to change it, what is wrong with it. */
export function useField(path: Path): Field {
  const store = useDraftStore();
  const part = usePart();
  const value = useDraftState((state) => (state.kind === 'open' ? readAt(readPart(state.work.document, part), path) : undefined));
  const problems = useProblems(path);
  return { value, set: (next) => store.edit(part, path, next), leave: () => void store.flush(), problems };
}
