import { useEffect, useState } from 'react';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../src/contract/failure';
import type { ReportSquad } from '../../../../../../src/contract/report';
import { call } from '../../../bridge';

type Question = Omit<Api['report.squads']['input'], 'after'>;

/** What is known of the squads behind a figure. `next`: where the following page begins, null after the last. */
export interface SquadPages {
  squads: ReportSquad[];
  next: string | null;
}

/** Reads the squads behind a figure, page by page. `more` asks for the following page; an answer to an older question is dropped. */
export function useSquads(question: Question): { pages: SquadPages | null; failure: Failure | null; isAsking: boolean; more: () => void } {
  const key = JSON.stringify(question);
  const [read, setRead] = useState<{ key: string; pages: SquadPages } | null>(null);
  const [failed, setFailed] = useState<{ key: string; failure: Failure } | null>(null);
  const [asked, setAsked] = useState<{ key: string; after: string | null }>({ key, after: null });
  const after = asked.key === key ? asked.after : null;
  const [answered, setAnswered] = useState('');

  useEffect(() => {
    let current = true;
    void call('report.squads', { ...(JSON.parse(key) as Question), after }).then((reply) => {
      if (!current) return;
      setAnswered(`${key} ${after ?? ''}`);
      if (!reply.ok) return setFailed({ key, failure: reply.failure });
      setFailed(null);
      setRead((before) => ({
        key,
        pages: {
          squads: [...(after !== null && before?.key === key ? before.pages.squads : []), ...reply.value.squads],
          next: reply.value.next,
        },
      }));
    });
    return () => {
      current = false;
    };
  }, [key, after]);

  const pages = read?.key === key ? read.pages : null;
  return {
    pages,
    failure: failed?.key === key ? failed.failure : null,
    isAsking: answered !== `${key} ${after ?? ''}`,
    more: () => setAsked({ key, after: pages?.next ?? null }),
  };
}
