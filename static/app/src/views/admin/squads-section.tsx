import { Stack, Text } from '@atlaskit/primitives';
import type { SquadRow } from '../../../../../src/contract/admin';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { useSquadFilter } from './squad-filter';
import { SquadsTable } from './squads-table';

/** The squads that sweeps found. */
export function SquadsSection({ squads }: { squads: readonly SquadRow[] }) {
  const { t } = useTexts();
  const { shown, count, fields } = useSquadFilter(squads);
  if (squads.length === 0) {
    return (
      <Section title={t('admin.squads.title')}>
        <QuietMessage title={t('admin.squads.none')} text={t('admin.squads.noneText')} />
      </Section>
    );
  }
  return (
    <Section title={t('admin.squads.title')} aside={<Text color="color.text.subtle">{count}</Text>}>
      <Stack space="space.200">
        {fields}
        <SquadsTable squads={shown} />
      </Stack>
    </Section>
  );
}
