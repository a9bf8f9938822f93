import { readProject } from '../data/start';
import { useStart } from '../data/start-context';
import { SquadView } from '../views/squad/squad-view';

/** `jira:projectPage`: the squad of the Jira project that the page stands in. */
export default function ProjectPage() {
  return <SquadView project={readProject(useStart().context)} />;
}
