import { Stack, Text } from '@atlaskit/primitives';
import type { RolloutHead } from '../../../../../../src/contract/rollout-views';
import { DataTable } from '../../../components/data-table';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import { RolloutMark } from '../../rollouts/rollout-mark';
import { sayDay, sayDue, sayModels } from '../../rollouts/say-rollout';

interface Props {
  rollouts: readonly RolloutHead[];
  onOpen: (id: string) => void;
}

/** All rollouts, what is under way first. */
export function RolloutsTable({ rollouts, onOpen }: Props) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <DataTable
      label={t('rollouts.title')}
      rows={rollouts}
      rowKey={({ id }) => id}
      pageSize={25}
      columns={[
        {
          ...{ key: 'standard', title: t('rollouts.column.standard'), width: 38 },
          cell: (rollout) => (
            <Stack space="space.025">
              <TextButton onClick={() => onOpen(rollout.id)}>{rollout.standard.title}</TextButton>
              <Text size="small" color="color.text.subtle">
                {rollout.standard.mode === null ? t('rollouts.retiredStandard') : sayModels(texts, rollout)}
              </Text>
            </Stack>
          ),
        },
        { key: 'state', title: t('rollouts.column.state'), width: 16, cell: (rollout) => <RolloutMark rollout={rollout} /> },
        {
          ...{ key: 'squads', title: t('rollouts.column.squads'), width: 13, numeric: true },
          cell: ({ squads }) => t('rollouts.ofPlanned', squads),
        },
        {
          ...{ key: 'lastDay', title: t('rollouts.column.lastDay'), width: 15 },
          cell: ({ lastDay }) => (lastDay === null ? '–' : sayDay(texts, lastDay)),
        },
        { key: 'due', title: t('rollouts.column.due'), width: 18, cell: (rollout) => sayDue(texts, rollout) ?? t('rollouts.due.none') },
      ]}
    />
  );
}
