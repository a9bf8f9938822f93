import { useEffect, useState } from 'react';
import { call } from '../../../../../src/client/call';
import type { Api } from '../../../../../src/contract/endpoints';
import type { EtatRow } from '../../../../../src/contract/etat-des-lieux';
import type { Failure, Reply } from '../../../../../src/contract/failure';

export type Etats = { state: 'loading' } | { state: 'ready'; rows: EtatRow[] } | { state: 'failed'; failure: Failure };

/** Every squad's état des lieux in figures, page after page; read again when `asked` changes. */
export function useEtats(asked: number): Etats {
  const [etats, setEtats] = useState<Etats>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    const readAll = async (): Promise<Etats> => {
      const rows: EtatRow[] = [];
      let after: string | null = null;
      do {
        const reply: Reply<Api['etat-des-lieux.list']['output']> = await call('etat-des-lieux.list', { after });
        if (!reply.ok) return { state: 'failed', failure: reply.failure };
        rows.push(...reply.value.squads);
        after = reply.value.next;
      } while (after !== null && !gone);
      return { state: 'ready', rows };
    };
    void readAll().then((read) => {
      if (!gone) setEtats(read);
    });
    return () => {
      gone = true;
    };
  }, [asked]);
  return etats;
}
