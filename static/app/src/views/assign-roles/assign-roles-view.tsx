import type { ReactNode } from 'react';
import { useQuery } from '../../../../../src/client/use-query';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { SiblingSwitch } from '../../components/sibling-switch';
import { useTexts } from '../../data/start-context';
import { AssignRoles } from './assign-roles';

interface Props {
  /** Key of the squad, or of its Jira project. */
  squad: string;
  onSquad: (key: string) => void;
  tabs: ReactNode;
}

/** The roles of the squad of a Jira project, or of one of its squads, for those who may say who holds them. */
export function AssignRolesView({ squad, onSquad, tabs }: Props) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('assignments.list', { project: squad, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return (
    <Page>
      <SiblingSwitch siblings={query.value.siblings} current={query.value.squad.key} onChoose={onSquad} />
      {tabs}
      <AssignRoles key={query.value.squad.key} saved={query.value} />
    </Page>
  );
}
