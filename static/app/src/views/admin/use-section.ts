import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import { readSection, type AdminSection } from './sections';

type PageHistory = Awaited<ReturnType<typeof view.createHistory>>;

/** The section on screen, kept in the page's own address: it can be linked, and the browser's back button works. */
export function useSection(): [AdminSection, (section: AdminSection) => void] {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [section, setSection] = useState<AdminSection>('today');

  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    void view.createHistory().then((created) => {
      if (gone) return;
      setHistory(created);
      setSection(readSection(created.location.pathname));
      stop = created.listen(({ pathname }) => setSection(readSection(pathname)));
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);

  const choose = useCallback(
    (next: AdminSection) => {
      setSection(next);
      history?.push(`/${next}`);
    },
    [history],
  );
  return [section, choose];
}
