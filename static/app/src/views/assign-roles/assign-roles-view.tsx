import { useQuery } from '../../../../../src/client/use-query';
import { useTexts } from '../../data/start-context';
import { SquadSettingsPage, type SettingsViewProps } from '../project-settings/squad-settings-page';
import { AssignRoles } from './assign-roles';

/** The roles of the squad of a Jira project, or of one of its squads, for those who may say who holds them. */
export function AssignRolesView({ squad, ...frame }: SettingsViewProps) {
  const { lang } = useTexts();
  const asked = useQuery('assignments.list', { project: squad, lang });
  return (
    <SquadSettingsPage asked={asked} {...frame}>
      {(saved) => <AssignRoles key={saved.squad.key} saved={saved} />}
    </SquadSettingsPage>
  );
}
