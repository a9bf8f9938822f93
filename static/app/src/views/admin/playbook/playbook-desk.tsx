import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { call } from '../../../bridge';
import { useTexts } from '../../../data/start-context';
import { useLeaveWarning } from '../../../data/use-leave-warning';
import { DeskContext } from './desk-context';
import { createDraftStore, isUnsavedState, type Clock } from './model/draft-store';

/** Milliseconds between two looks at what other editors saved. */
const refreshDelay = 20_000;

const browserClock: Clock = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** Keeps the draft above the pages, so that going elsewhere in the app loses nothing; leaving the page with unsaved work asks. */
export function PlaybookDesk({ children }: { children: ReactNode }) {
  const { lang } = useTexts();
  const [store] = useState(() => createDraftStore(call, lang, browserClock));
  const isUnsaved = useSyncExternalStore(store.subscribe, () => isUnsavedState(store.read()));
  useLeaveWarning(isUnsaved);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void store.refresh();
    };
    const timer = setInterval(look, refreshDelay);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [store]);
  return <DeskContext.Provider value={store}>{children}</DeskContext.Provider>;
}
