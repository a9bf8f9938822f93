import { useEffect, useRef, useState } from 'react';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { SiblingSwitch } from '../../components/sibling-switch';
import { WhomToCall } from '../../components/whom-to-call';
import { TabBar } from '../../components/tab-bar';
import { DeclarationsContext } from '../../data/declarations-place';
import { useTexts } from '../../data/start-context';
import { useQuery } from '../../../../../src/client/use-query';
import { isActive } from '../../data/use-sweep';
import { DeclarationsPart } from '../declarations/declarations-part';
import { SquadInbox } from '../inbox/squad-inbox';
import { EtatView } from '../etat-des-lieux/etat-view';
import { Coverage } from './coverage';
import { ExceptionsProvider } from './exceptions/exceptions-provider';
import { Flows } from './flow/flows';
import { NeighboursProvider } from './neighbours';
import { NewcomerView } from './newcomer/newcomer-view';
import { NextSteps } from './next-steps';
import { Notices } from './notices';
import { Practices } from './practices';
import { Roles } from './roles';
import { SquadHeader } from './squad-header';
import { SquadRollouts } from './rollouts/squad-rollouts';
import { chooseTab, listTabs, type SquadPart, type SquadTab } from './squad-part';

/** Milliseconds between two looks at a squad while a sweep runs. */
const sweepDelay = 5_000;

interface Props {
  /** Key of the Jira project. */
  project: string;
  part: SquadPart;
  onPart: (part: SquadPart) => void;
}

/** The page of the squad of a Jira project, or of one of its squads. */
export function SquadView({ project, part, onPart }: Props) {
  const { lang } = useTexts();
  const [squad, setSquad] = useState(project);
  const { query, reload } = useQuery('squad.get', { project: squad, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return <SquadPageView page={query.value} project={project} part={part} onPart={onPart} reload={reload} onSquad={setSquad} />;
}

interface PageProps extends Props {
  page: SquadPage;
  reload: () => void;
  onSquad: (key: string) => void;
}

function SquadPageView({ page, project, part, onPart, reload, onSquad }: PageProps) {
  const { t } = useTexts();
  const sweeping = isActive(page.sweep);
  useEffect(() => {
    if (!sweeping) return undefined;
    const timer = setInterval(reload, sweepDelay);
    return () => clearInterval(timer);
  }, [sweeping, reload]);
  const hasPractices = page.standards.length > 0;
  const named: Readonly<Record<SquadTab, string>> = {
    practices: t('page.practices.title'),
    'what-is-so': t('etat.title'),
    declarations: t('declarations.tab'),
    'new-here': t('newcomer.tab'),
  };
  const open = listTabs({ hasPractices, mayAttest: page.mayAttest });
  const shown = chooseTab(part, open);
  const tabs = open.map((name) => ({ label: named[name], isOpen: shown === name, onOpen: () => onPart(name) }));

  return (
    <Page>
      <SiblingSwitch siblings={page.siblings} current={page.squad.key} onChoose={onSquad} />
      <SquadHeader page={page} reload={reload} />
      <TabBar label={t('page.parts')} tabs={tabs} />
      {shown === 'new-here' ? <NewcomerView page={page} onFlow={() => onPart('flow')} /> : <Notices page={page} />}
      {shown === 'practices' ? (
        <DeclarationsContext.Provider value={page.mayAttest ? () => onPart('declarations') : null}>
          <PracticesPart
            page={page}
            isAtFlow={part === 'flow'}
            reload={reload}
            onDeclarations={page.mayAttest ? () => onPart('declarations') : null}
          />
        </DeclarationsContext.Provider>
      ) : null}
      {shown === 'what-is-so' && page.asOf !== null ? <EtatView project={page.squad.key} asOf={page.asOf} /> : null}
      {shown === 'declarations' ? <DeclarationsPart squad={page.squad.key} onSaved={reload} /> : null}
      {page.asOf === null || shown === 'declarations' || shown === 'new-here' ? null : (
        <Coverage coverage={page.coverage} project={project} isMapped={page.playbook !== null} />
      )}
    </Page>
  );
}

interface PracticesProps {
  page: SquadPage;
  isAtFlow: boolean;
  reload: () => void;
  onDeclarations: (() => void) | null;
}

function PracticesPart({ page, isAtFlow, reload, onDeclarations }: PracticesProps) {
  const flow = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAtFlow) flow.current?.scrollIntoView();
  }, [isAtFlow]);
  return (
    <>
      <NextSteps steps={page.steps} standards={page.standards} />
      <SquadInbox key={page.squad.key} squad={page.squad.key} onDeclarations={onDeclarations} />
      <SquadRollouts project={page.squad.key} onChanged={reload} />
      <NeighboursProvider key={page.asOf} squad={page.squad}>
        <ExceptionsProvider project={page.squad.key} onChanged={reload}>
          <Practices standards={page.standards} />
        </ExceptionsProvider>
      </NeighboursProvider>
      {page.asOf === null || page.playbook === null ? null : (
        <div ref={flow}>
          <Flows key={page.asOf} project={page.squad.key} />
        </div>
      )}
      {page.roles.length === 0 ? null : <Roles squad={page.squad.key} roles={page.roles} onRead={reload} />}
      {page.playbook === null ? null : <WhomToCall />}
    </>
  );
}
