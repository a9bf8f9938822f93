import { useCallback, useEffect, useState } from 'react';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../src/contract/failure';
import type { PlaybookPages } from '../../../../../../src/contract/playbook-pages';
import { useQuery, type Query } from '../../../../../../src/client/use-query';
import { call } from '../../../bridge';

/** Milliseconds between two looks at a run. */
const pollDelay = 1_500;

type Act = 'playbook-pages.choose' | 'playbook-pages.publish' | 'playbook-pages.settle';

export interface PagesWatch {
  query: Query<PlaybookPages>;
  reload: () => void;
  /** Why the last act could not be done; null = it was. */
  failure: Failure | null;
  isActing: boolean;
  act: <N extends Act>(name: N, input: Api[N]['input']) => Promise<boolean>;
}

/** Whether a run over the pages can still move. */
export const isRunActive = ({ run }: Pick<PlaybookPages, 'run'>): boolean => run?.state === 'running' || run?.state === 'waiting';

/** How the playbook's pages stand: looked at again while a run is on its way and after each act. */
export function usePages(): PagesWatch {
  const { query, reload } = useQuery('playbook-pages.get', {});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isActing, setActing] = useState(false);
  useEffect(() => {
    if (query.state !== 'ready' || !isRunActive(query.value)) return undefined;
    const timer = setTimeout(reload, pollDelay);
    return () => clearTimeout(timer);
  }, [query, reload]);
  const act = useCallback(
    async <N extends Act>(name: N, input: Api[N]['input']): Promise<boolean> => {
      setActing(true);
      const reply = await call(name, input);
      setActing(false);
      setFailure(reply.ok ? null : reply.failure);
      reload();
      return reply.ok;
    },
    [reload],
  );
  return { query, reload, failure, isActing, act };
}
