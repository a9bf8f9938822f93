import { createContext, useContext } from 'react';
import type { makeSay } from '../../text';
import type { Site } from '../../server/shell-api';
import type { FrameEvents } from './frame-events';
import type { FlagRequest } from './frame-payloads';
import type { Navigation } from './place';

/** What every part of the shell shares. */
export interface Shell {
  site: Site;
  navigation: Navigation;
  /** The persona that pages are seen as. */
  as: string;
  say: ReturnType<typeof makeSay>;
  events: FrameEvents;
  /** A loud error: a red bar that names it, and a line in the log. */
  report: (text: string) => void;
  showFlag: (flag: FlagRequest) => void;
  closeFlag: (id: string) => boolean;
}

const Context = createContext<Shell | null>(null);
export const ShellProvider = Context.Provider;

export function useShell(): Shell {
  const shell = useContext(Context);
  if (!shell) throw new Error('useShell outside the shell');
  return shell;
}
