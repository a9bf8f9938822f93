import { readProject } from '../data/start';
import { useStart } from '../data/start-context';
import { StageMapView } from '../views/stage-map/stage-map-view';

/** `jira:projectSettingsPage`: the stage map of the squad of this Jira project. */
export default function ProjectSettingsPage() {
  return <StageMapView project={readProject(useStart().context)} />;
}
