import { useSetColorMode } from '@atlaskit/app-provider';
import { events } from '@forge/bridge';
import { useEffect } from 'react';
import { readColorMode } from '../data/start';

/** Follows the host when the reader switches its theme while the page is open. */
export function ThemeFollower(): null {
  const setColorMode = useSetColorMode();
  useEffect(() => {
    let gone = false;
    let unsubscribe: (() => void) | undefined;
    void events
      .on('FORGE_CORE_THEME_CHANGED', (change?: { theme?: unknown }) => setColorMode(readColorMode(change?.theme)))
      .then((subscription) => {
        if (gone) subscription.unsubscribe();
        else unsubscribe = () => subscription.unsubscribe();
      });
    return () => {
      gone = true;
      unsubscribe?.();
    };
  }, [setColorMode]);
  return null;
}
