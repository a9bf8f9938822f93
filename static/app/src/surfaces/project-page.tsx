import { Loading } from '../components/loading';
import { readProject } from '../data/start';
import { useStart } from '../data/start-context';
import { usePath } from '../data/use-path';
import { readPart } from '../views/squad/squad-part';
import { SquadView } from '../views/squad/squad-view';

/** `jira:projectPage`: the squad of the Jira project that the page stands in. */
export default function ProjectPage() {
  const { context } = useStart();
  const [path, go] = usePath();
  if (path === null) return <Loading />;
  return <SquadView project={readProject(context)} part={readPart(path)} onPart={(part) => go(part === 'practices' ? '/' : `/${part}`)} />;
}
