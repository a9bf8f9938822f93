import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives';
import { useQuery } from '../../../../../src/client/use-query';
import { useTexts } from '../../data/start-context';
import { DottedLine } from '../../components/dotted-line';
import { SquadLink } from '../../components/module-link';
import type { SquadDeclarations } from '../../../../../src/contract/attestations';
import { SquadSettingsPage, type SettingsViewProps } from '../project-settings/squad-settings-page';
import { Declarations } from './declarations';

/** What the squad of a Jira project, or one of its squads, says of itself, for those who may say it. */
export function DeclarationsView({ squad, ...frame }: SettingsViewProps) {
  const { lang } = useTexts();
  const asked = useQuery('attestations.list', { project: squad, lang });
  return (
    <SquadSettingsPage asked={asked} {...frame}>
      {(saved) => <Declarations key={saved.squad.key} saved={saved} title={<Title squad={saved.squad} />} />}
    </SquadSettingsPage>
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
