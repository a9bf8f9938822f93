import type { ReactNode } from 'react';
import { SessionContext } from '../data/session-context';
import { useQuery } from '../../../../src/client/use-query';

/** Asks who is reading, beside the page's own questions: nothing waits for it but what depends on it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const session = useQuery('session.get', {});
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
