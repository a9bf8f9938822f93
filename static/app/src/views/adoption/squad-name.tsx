import { Stack, Text } from '@atlaskit/primitives';
import type { AdoptionReport } from '../../../../../src/contract/adoption';
import { SquadLink } from '../../components/module-link';
import { useTexts } from '../../data/start-context';

/** A squad, as a link to its findings where the reader may open them. */
export function SquadName({ squad }: { squad: Pick<AdoptionReport['squads'][number], 'name' | 'projectKey' | 'mayOpen'> }) {
  const { t } = useTexts();
  if (squad.mayOpen) return <SquadLink projectKey={squad.projectKey}>{squad.name}</SquadLink>;
  return (
    <Stack space="space.025">
      <Text>{squad.name}</Text>
      <Text size="small" color="color.text.subtle">
        {t('adoption.statesOnly')}
      </Text>
    </Stack>
  );
}
