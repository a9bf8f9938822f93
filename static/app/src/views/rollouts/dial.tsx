import { Stack, Text } from '@atlaskit/primitives';
import type { Governance } from '../../../../../src/contract/governance';
import { governances } from '../../../../../src/contract/playbook';
import { DataTable } from '../../components/data-table';
import { useTexts } from '../../data/start-context';

const rows = ['publishes', 'scope', 'reach', 'waivers', 'news', 'success'] as const;

/** What each position of Product Ops decides. */
export function Dial() {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('rollouts.dial.title')}
      rows={rows}
      rowKey={(row) => row}
      columns={[
        {
          key: 'question',
          title: t('rollouts.dial.question'),
          width: 19,
          cell: (row) => <Text weight="medium">{t(`rollouts.dial.row.${row}`)}</Text>,
        },
        ...governances.map((model) => ({
          ...{ key: model, title: t(`rollouts.model.${model}`), width: 27 },
          cell: (row: (typeof rows)[number]) => t(`rollouts.dial.${row}.${model}`),
        })),
      ]}
    />
  );
}

/** The position of each standard: its own, or that of the squads' tribes. */
export function DialOfStandards({ standards }: { standards: readonly { id: string; title: string; governance: Governance | null }[] }) {
  const { t } = useTexts();
  if (standards.length === 0) return null;
  return (
    <Stack space="space.150">
      <DataTable
        label={t('rollouts.dial.standards')}
        rows={standards}
        rowKey={({ id }) => id}
        pageSize={25}
        columns={[
          { key: 'title', title: t('rollouts.column.standard'), width: 60, sortBy: ({ title }) => title, cell: ({ title }) => title },
          {
            key: 'governance',
            title: t('rollouts.dial.standards'),
            width: 40,
            sortBy: ({ governance }) => governance ?? '',
            cell: ({ governance }) =>
              governance === null ? t('rollouts.dial.ofTribe') : t('rollouts.dial.own', { model: t(`rollouts.model.${governance}`) }),
          },
        ]}
      />
    </Stack>
  );
}
