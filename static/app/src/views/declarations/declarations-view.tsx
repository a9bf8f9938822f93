import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import { useQuery } from '../../../../../src/client/use-query';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { SiblingSwitch } from '../../components/sibling-switch';
import { useTexts } from '../../data/start-context';
import { DottedLine } from '../../components/dotted-line';
import { SquadLink } from '../../components/module-link';
import type { SquadDeclarations } from '../../../../../src/contract/attestations';
import { Declarations } from './declarations';

interface Props {
  /** Key of the squad, or of its Jira project. */
  squad: string;
  onSquad: (key: string) => void;
  tabs: ReactNode;
}

/** What the squad of a Jira project, or one of its squads, says of itself, for those who may say it. */
export function DeclarationsView({ squad, onSquad, tabs }: Props) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('attestations.list', { project: squad, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return (
    <Page>
      <SiblingSwitch siblings={query.value.siblings} current={query.value.squad.key} onChoose={onSquad} />
      {tabs}
      <Declarations key={query.value.squad.key} saved={query.value} title={<Title squad={query.value.squad} />} />
    </Page>
  );
}

function Title({ squad: { name, projectKey } }: Pick<SquadDeclarations, 'squad'>) {
  const { t } = useTexts();
  return (
    <Stack space="space.050">
      <Heading as="h1" size="large">
        {t('declarations.title', { squad: name })}
      </Heading>
      <DottedLine
        items={[
          <SquadLink key="squad" projectKey={projectKey}>
            {t('declarations.toSquad')}
          </SquadLink>,
        ]}
      />
    </Stack>
  );
}
