import { useCallback, useMemo, type ReactNode } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import { FailureMessage } from '../../../components/failure-message';
import { useTexts } from '../../../data/start-context';
import { ExceptionsContext } from './exceptions-context';

interface Props {
  project: string;
  /** Reads the squad's page again. */
  onChanged: () => void;
  children: ReactNode;
}

/** Reads what a squad asked for and answered. The findings below do not wait for it. */
export function ExceptionsProvider({ project, onChanged, children }: Props) {
  const { lang } = useTexts();
  const { query, reload: readAgain } = useQuery('squad.exceptions', { project, lang });
  const reload = useCallback(() => {
    readAgain();
    onChanged();
  }, [readAgain, onChanged]);
  const exceptions = query.state === 'ready' ? query.value : null;
  const value = useMemo(() => (exceptions === null ? null : { project, exceptions, reload }), [project, exceptions, reload]);
  return (
    <ExceptionsContext.Provider value={value}>
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={readAgain} /> : null}
      {children}
    </ExceptionsContext.Provider>
  );
}
