import { useQuery } from '../../../../../src/client/use-query';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { useTexts } from '../../data/start-context';
import { Declarations } from './declarations';

/** The same on a squad's own page, for those of its people who do not administer its space. */
export function DeclarationsPart({ squad, onSaved }: { squad: string; onSaved: () => void }) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('attestations.list', { project: squad, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  return <Declarations key={query.value.squad.key} saved={query.value} onSaved={onSaved} />;
}
