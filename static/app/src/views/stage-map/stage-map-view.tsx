import { useQuery } from '../../../../../src/client/use-query';
import { useTexts } from '../../data/start-context';
import { SquadSettingsPage, type SettingsViewProps } from '../project-settings/squad-settings-page';
import { StageMapEditor } from './stage-map-editor';

/** The stage map of the squad of a Jira project, or of one of its squads. */
export function StageMapView({ squad, ...frame }: SettingsViewProps) {
  const { lang } = useTexts();
  const asked = useQuery('stage-map.get', { project: squad, lang });
  return (
    <SquadSettingsPage asked={asked} {...frame}>
      {(saved) => <StageMapEditor key={saved.squad.key} project={squad} saved={saved} />}
    </SquadSettingsPage>
  );
}
