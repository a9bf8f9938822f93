import type { ReactNode } from 'react';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { SiblingSwitch } from '../../components/sibling-switch';
import { useTexts } from '../../data/start-context';
import { useQuery } from '../../../../../src/client/use-query';
import { StageMapEditor } from './stage-map-editor';

interface Props {
  /** Key of the squad, or of its Jira project. */
  squad: string;
  onSquad: (key: string) => void;
  tabs: ReactNode;
}

/** The stage map of the squad of a Jira project, or of one of its squads. */
export function StageMapView({ squad, onSquad, tabs }: Props) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('stage-map.get', { project: squad, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return (
    <Page>
      <SiblingSwitch siblings={query.value.siblings} current={query.value.squad.key} onChoose={onSquad} />
      {tabs}
      <StageMapEditor key={query.value.squad.key} project={squad} saved={query.value} />
    </Page>
  );
}
