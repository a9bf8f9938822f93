import { Stack, Text } from '@atlaskit/primitives';
import type { ActView } from '../../../../../../src/contract/acts';
import { DataTable } from '../../../components/data-table';
import { Moment } from '../../../components/moment';
import { useTexts } from '../../../data/start-context';
import type { Texts } from '../../../text/texts';

/** Acts, each with what it changed: as it was, and as it became. */
export function LogTable({ acts }: { acts: readonly ActView[] }) {
  const { t } = useTexts();
  return (
    <DataTable
      label={t('admin.log.title')}
      rows={acts}
      rowKey={({ id }) => id}
      empty={<Text as="p">{t('admin.log.empty')}</Text>}
      columns={[
        { key: 'when', title: t('admin.log.when'), width: 13, cell: ({ at }) => <Moment at={at} /> },
        {
          key: 'who',
          title: t('admin.log.who'),
          width: 15,
          cell: ({ by }) => (by === null ? t('admin.log.app') : (by.name ?? by.accountId)),
        },
        {
          key: 'what',
          title: t('admin.log.what'),
          width: 24,
          cell: ({ title, squad, standard }) => (
            <Stack space="space.025">
              <Text weight="medium">{title}</Text>
              {squad === null && standard === null ? null : (
                <Text size="small" color="color.text.subtle">
                  {[squad?.name, standard].filter(Boolean).join(t('common.separator'))}
                </Text>
              )}
            </Stack>
          ),
        },
        { key: 'change', title: t('admin.log.change'), width: 48, cell: (act) => <Changes act={act} /> },
      ]}
    />
  );
}

function Changes({ act: { changes } }: { act: ActView }) {
  const { t } = useTexts();
  return (
    <Stack space="space.050">
      {changes.map(({ part, before, after }) => (
        <Text key={part} size="small">
          <Text as="strong" size="small" weight="semibold">
            {part}
          </Text>{' '}
          {sayChange(t, before, after)}
        </Text>
      ))}
    </Stack>
  );
}

/** What is new stands by itself; else what it was, and what it is. */
function sayChange(t: Texts['t'], before: string | null, after: string | null): string {
  if (before === null) return after ?? '';
  return after === null ? t('admin.log.removed', { before }) : t('admin.log.changed', { before, after });
}
