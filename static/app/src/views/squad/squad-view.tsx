import { useEffect } from 'react';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { TabBar } from '../../components/tab-bar';
import { useTexts } from '../../data/start-context';
import { useQuery } from '../../../../../src/client/use-query';
import { isActive } from '../../data/use-sweep';
import { EtatView } from '../etat-des-lieux/etat-view';
import { Coverage } from './coverage';
import { Flows } from './flows';
import { NextSteps } from './next-steps';
import { Notices } from './notices';
import { Practices } from './practices';
import { Roles } from './roles';
import { SquadHeader } from './squad-header';
import type { SquadPart } from './squad-part';

/** Milliseconds between two looks at a squad while a sweep runs. */
const sweepDelay = 5_000;

interface Props {
  /** Key of the squad's Jira project. */
  project: string;
  part: SquadPart;
  onPart: (part: SquadPart) => void;
}

/** The page of one squad. */
export function SquadView({ project, part, onPart }: Props) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('squad.get', { project, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return <SquadPageView page={query.value} project={project} part={part} onPart={onPart} reload={reload} />;
}

function SquadPageView({ page, project, part, onPart, reload }: Props & { page: SquadPage; reload: () => void }) {
  const { t } = useTexts();
  const sweeping = isActive(page.sweep);
  useEffect(() => {
    if (!sweeping) return undefined;
    const timer = setInterval(reload, sweepDelay);
    return () => clearInterval(timer);
  }, [sweeping, reload]);
  const hasPractices = page.standards.length > 0;

  return (
    <Page>
      <SquadHeader page={page} reload={reload} />
      {hasPractices ? (
        <TabBar
          label={t('page.parts')}
          tabs={[
            { label: t('page.practices.title'), isOpen: part === 'practices', onOpen: () => onPart('practices') },
            { label: t('etat.title'), isOpen: part === 'what-is-so', onOpen: () => onPart('what-is-so') },
          ]}
        />
      ) : null}
      <Notices page={page} />
      {hasPractices && part === 'practices' ? <PracticesPart page={page} /> : null}
      {page.asOf === null || (hasPractices && part === 'practices') ? null : <EtatView project={project} asOf={page.asOf} />}
      {page.asOf === null ? null : <Coverage coverage={page.coverage} project={project} isMapped={page.playbook !== null} />}
    </Page>
  );
}

function PracticesPart({ page }: { page: SquadPage }) {
  return (
    <>
      <NextSteps steps={page.steps} standards={page.standards} />
      <Practices standards={page.standards} />
      {page.flows.length === 0 ? null : <Flows flows={page.flows} />}
      {page.roles.length === 0 ? null : <Roles roles={page.roles} />}
    </>
  );
}
