import { FailurePage } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useSessionQuery } from '../data/session-context';
import { usePath } from '../data/use-path';
import { GlobalView } from '../views/global/global-view';
import { readPlace, writePlace } from '../views/global/place';

/** `jira:globalPage`: adoption for everyone, the workspace for Product Ops. */
export default function GlobalPage() {
  const { query, reload } = useSessionQuery();
  const [path, go] = usePath();
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  if (query.state === 'loading' || path === null) return <Loading />;
  return <GlobalView place={readPlace(path)} onGo={(place) => go(writePlace(place))} />;
}
