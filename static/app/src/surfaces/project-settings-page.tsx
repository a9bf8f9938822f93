import { Loading } from '../components/loading';
import { readProject } from '../data/start';
import { useStart } from '../data/start-context';
import { usePath } from '../data/use-path';
import { readSettingsPart } from '../views/project-settings/settings-part';
import { SettingsView } from '../views/project-settings/settings-view';

/** `jira:projectSettingsPage`: the stage map, the roles and the declarations of the squad of this Jira project. */
export default function ProjectSettingsPage() {
  const project = readProject(useStart().context);
  const [path, go] = usePath();
  if (path === null) return <Loading />;
  return <SettingsView project={project} part={readSettingsPart(path)} onPart={(part) => go(`/${part}`)} />;
}
