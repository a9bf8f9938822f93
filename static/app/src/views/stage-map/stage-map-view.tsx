import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { useTexts } from '../../data/start-context';
import { useQuery } from '../../../../../src/client/use-query';
import { StageMapEditor } from './stage-map-editor';

/** The stage map of the squad of a Jira project. `project`: its key. */
export function StageMapView({ project }: { project: string }) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('stage-map.get', { project, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return (
    <Page>
      <StageMapEditor project={project} saved={query.value} />
    </Page>
  );
}
