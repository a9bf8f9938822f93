import type { Peer } from './messages';

/** A place inside a page, as version 4 of the `history` package has it; the real bridge answers `createHistory` with such an object. */
export interface FrameLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
  key?: string;
}

type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: FrameLocation, action: Action) => void;

/** What a page may give to `push` and `replace`. */
type To = string | Partial<FrameLocation>;

/** Parses `to` against the present place: a search or hash alone stays on the path. */
export function resolveLocation(to: To, from: FrameLocation, state?: unknown): FrameLocation {
  if (typeof to !== 'string') return { ...from, search: '', hash: '', ...to };
  const base = new URL(`http://frame${from.pathname}`);
  const url = new URL(to, base);
  return { pathname: url.pathname, search: url.search, hash: url.hash, ...(state === undefined ? {} : { state }) };
}

export const toPath = (location: FrameLocation): string => `${location.pathname}${location.search}${location.hash}`;

/**
 * The page's history. It lives in the frame because its reads and `listen` are synchronous; the shell keeps the address bar in step and tells
 * of its back and forward buttons through `onPop`.
 */
export async function createFrameHistory(peer: Peer): Promise<object> {
  const listeners = new Set<Listener>();
  const blocks = new Set<(location: FrameLocation, action: Action) => unknown>();
  const start = (await peer.call('createHistory', {
    onPop: (to: string, length: number) => move(resolveLocation(to, history.location), 'POP', length),
  })) as { path: string; length: number };

  const move = (location: FrameLocation, action: Action, length: number): void => {
    history.location = location;
    history.action = action;
    history.length = length;
    for (const listener of [...listeners]) listener(location, action);
  };

  const travel = async (action: 'PUSH' | 'REPLACE', to: To, state?: unknown): Promise<void> => {
    const location = resolveLocation(to, history.location, state);
    for (const block of blocks) if (block(location, action) === false) return;
    move(location, action, history.length + (action === 'PUSH' ? 1 : 0));
    await peer.call('historyMoved', { action, path: toPath(location) });
  };

  const history = {
    location: resolveLocation(start.path, { pathname: '/', search: '', hash: '' }),
    action: 'POP' as Action,
    length: start.length,
    push: (to: To, state?: unknown) => travel('PUSH', to, state),
    replace: (to: To, state?: unknown) => travel('REPLACE', to, state),
    go: (steps: number) => peer.call('historyGo', { steps }),
    goBack: () => peer.call('historyGo', { steps: -1 }),
    goForward: () => peer.call('historyGo', { steps: 1 }),
    createHref: (location: FrameLocation) => toPath(location),
    block: (prompt: (location: FrameLocation, action: Action) => unknown) => {
      blocks.add(prompt);
      return () => blocks.delete(prompt);
    },
    listen: (listener: Listener) => {
      listeners.add(listener);
      // The real bridge calls a new listener at once with the present place.
      listener(history.location, history.action);
      return () => listeners.delete(listener);
    },
  };
  return history;
}
