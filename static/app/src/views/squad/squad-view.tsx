import { useEffect, useState } from 'react';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { SiblingSwitch } from '../../components/sibling-switch';
import { useTexts } from '../../data/start-context';
import { useQuery } from '../../../../../src/client/use-query';
import { isActive } from '../../data/use-sweep';
import { Coverage } from './coverage';
import { Flows } from './flow/flows';
import { NextSteps } from './next-steps';
import { Notices } from './notices';
import { Practices } from './practices';
import { Roles } from './roles';
import { SquadHeader } from './squad-header';

/** Milliseconds between two looks at a squad while a sweep runs. */
const sweepDelay = 5_000;

/** The page of the squad of a Jira project, or of one of its squads. `project`: its key. */
export function SquadView({ project }: { project: string }) {
  const { lang } = useTexts();
  const [squad, setSquad] = useState(project);
  const { query, reload } = useQuery('squad.get', { project: squad, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return <SquadPageView page={query.value} project={project} reload={reload} onSquad={setSquad} />;
}

interface Props {
  page: SquadPage;
  project: string;
  reload: () => void;
  onSquad: (key: string) => void;
}

function SquadPageView({ page, project, reload, onSquad }: Props) {
  const sweeping = isActive(page.sweep);
  useEffect(() => {
    if (!sweeping) return undefined;
    const timer = setInterval(reload, sweepDelay);
    return () => clearInterval(timer);
  }, [sweeping, reload]);

  return (
    <Page>
      <SiblingSwitch siblings={page.siblings} current={page.squad.key} onChoose={onSquad} />
      <SquadHeader page={page} reload={reload} />
      <Notices page={page} />
      {page.standards.length === 0 ? null : <NextSteps steps={page.steps} standards={page.standards} />}
      {page.standards.length === 0 ? null : <Practices standards={page.standards} />}
      {page.asOf === null || page.playbook === null ? null : <Flows key={page.asOf} project={project} />}
      {page.roles.length === 0 ? null : <Roles roles={page.roles} />}
      {page.asOf === null ? null : <Coverage coverage={page.coverage} project={project} />}
    </Page>
  );
}
