import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';

type PageHistory = Awaited<ReturnType<typeof view.createHistory>>;

interface Address {
  pathname: string;
  /** `?period=year`, or empty. */
  search: string;
}

/** A path with what a page keeps behind its question mark, as both parts. */
const split = (path: string): Address => {
  const at = path.indexOf('?');
  return at < 0 ? { pathname: path, search: '' } : { pathname: path.slice(0, at), search: path.slice(at) };
};

/**
 * The page's own place (`/squads`), kept in its address: it can be linked, and the browser's back button works. Null until the host has said it.
 * Third is what stands behind it (`?period=year`); the path that is gone to may have such a part.
 */
export function usePath(): [string | null, (path: string) => void, string] {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [address, setAddress] = useState<Address | null>(null);

  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    void view.createHistory().then((created) => {
      if (gone) return;
      setHistory(created);
      setAddress(created.location);
      stop = created.listen(({ pathname, search }) => setAddress({ pathname, search }));
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  const go = useCallback(
    (next: string) => {
      setAddress(split(next));
      history?.push(next);
      window.scrollTo(0, 0);
    },
    [history],
  );
  return [address?.pathname ?? null, go, address?.search ?? ''];
}
