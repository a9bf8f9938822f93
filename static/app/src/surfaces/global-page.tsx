import { useCallback } from 'react';
import { FailurePage } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useSessionQuery } from '../data/session-context';
import { usePath } from '../data/use-path';
import { PlaybookDesk } from '../views/admin/playbook/playbook-desk';
import { GlobalView } from '../views/global/global-view';
import { isInReport, readPlace, writePlace, type Place } from '../views/global/place';

/** `jira:globalPage`: adoption for everyone, the workspace for Product Ops. */
export default function GlobalPage() {
  const { query, reload } = useSessionQuery();
  const [path, go, search] = usePath();
  const goTo = useCallback((place: Place, chosen = isInReport(place) ? search : '') => go(`${writePlace(place)}${chosen}`), [go, search]);
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  if (query.state === 'loading' || path === null) return <Loading />;
  return (
    <PlaybookDesk>
      <GlobalView place={readPlace(path)} search={search} onGo={goTo} />
    </PlaybookDesk>
  );
}
