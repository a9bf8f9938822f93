import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';

type PageHistory = Awaited<ReturnType<typeof view.createHistory>>;

/**
 * The page's own place (`/squads`), kept in its address: it can be linked, and the browser's back button works. Null until the host has said it.
 */
export function usePath(): [string | null, (path: string) => void] {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [path, setPath] = useState<string | null>(null);

  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    void view.createHistory().then((created) => {
      if (gone) return;
      setHistory(created);
      setPath(created.location.pathname);
      stop = created.listen(({ pathname }) => setPath(pathname));
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  const go = useCallback(
    (next: string) => {
      setPath(next);
      history?.push(next);
      window.scrollTo(0, 0);
    },
    [history],
  );
  return [path, go];
}
