import { createContext, useContext, useState } from 'react';
import type { Api } from '../../../../src/contract/endpoints';
import type { Query } from '../../../../src/client/use-query';

export type Session = Api['session.get']['output'];

export interface SessionState {
  query: Query<Session>;
  reload: () => void;
}

export const SessionContext = createContext<SessionState | null>(null);

/** The question who is reading and what they may do here, asked once a page. */
export function useSessionQuery(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error('useSessionQuery needs a SessionContext above it.');
  return state;
}

/** The session, or null while it is not known: a page shows no button before. */
export function useSession(): Session | null {
  const { query } = useSessionQuery();
  return query.state === 'ready' ? query.value : null;
}

/** May run sweeps and edit the playbook: Jira administrators and Product Ops. */
export function useRunsProductOps(): boolean {
  const session = useSession();
  return session !== null && (session.jiraAdmin || session.productOps);
}

/** May be asked to decide on waivers and answers: Product Ops, product leadership, leads, owners of standards. */
export function useJudges(): boolean {
  const session = useSession();
  return session !== null && (session.productOps || session.leadership || session.leads || session.owns);
}

/** Leads a squad, or several. */
export function useLeads(): boolean {
  return useSession()?.leads ?? false;
}

/** The server's time when the reader opened what they look at, epoch ms; this machine's until the server's is known. */
export function useNow(): number {
  const { query } = useSessionQuery();
  const [local] = useState(() => Date.now());
  return query.state === 'ready' ? local + (query.value.now - query.receivedAt) : local;
}
