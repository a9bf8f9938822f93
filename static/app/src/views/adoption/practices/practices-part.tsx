import { Stack, Text } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import { middayOf } from '../../../../../../src/text/day';
import { WideTable } from '../wide-table';
import { Section } from '../../../components/section';
import { ShareBar, ShareLegend } from '../../../components/share-bar';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import type { ReportPlace } from '../place';

type Row = Report['standards'][number];

interface Props {
  title: string;
  standards: readonly Row[];
  /** Absent where a practice leads nowhere. */
  onGo: ((place: ReportPlace) => void) | undefined;
}

/** Practice by practice: how the squads stand, what has changed, when the goal is reached. */
export function PracticesPart({ title, standards, onGo }: Props) {
  const { t } = useTexts();
  return (
    <Section title={title} aside={<ShareLegend />}>
      <WideTable
        label={title}
        rows={standards}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'practice',
            title: t('adoption.practices.practice'),
            width: 34,
            sortBy: (row) => row.title,
            cell: (row) => <Name row={row} onGo={onGo} />,
          },
          {
            key: 'today',
            title: t('adoption.practices.today'),
            width: 38,
            sortBy: ({ counts }) => (counts.inScope === 0 ? 0 : counts.adopted / counts.inScope),
            cell: ({ counts }) => (
              <Stack space="space.075">
                <Text weight="semibold">{t('adoption.ofScope', { n: counts.adopted, total: counts.inScope })}</Text>
                <ShareBar figures={counts} />
              </Stack>
            ),
          },
          {
            key: 'change',
            title: t('adoption.practices.change'),
            width: 10,
            numeric: true,
            sortBy: ({ counts, before }) => (before === null ? -Infinity : counts.adopted - before.adopted),
            cell: ({ counts, before }) =>
              before === null ? t('common.none') : t('adoption.why.signed', { by: counts.adopted - before.adopted }),
          },
          { key: 'forecast', title: t('adoption.practices.forecast'), width: 18, cell: (row) => <Expected forecast={row.forecast} /> },
        ]}
      />
    </Section>
  );
}

function Name({ row: { id, title, mode, area }, onGo }: { row: Row; onGo: Props['onGo'] }) {
  const { t } = useTexts();
  return (
    <Stack space="space.025">
      {onGo === undefined ? (
        <Text>{title}</Text>
      ) : (
        <TextButton onClick={() => onGo({ kind: 'standard', standard: id })}>{title}</TextButton>
      )}
      <Text size="small" color="color.text.subtle">
        {t(`page.practices.mode.${mode}`)}
        {t('common.separator')}
        {t(`editor.area.${area}`)}
      </Text>
    </Stack>
  );
}

function Expected({ forecast }: { forecast: Row['forecast'] }) {
  const { t, date } = useTexts();
  if (forecast.kind === 'reached') return <Text>{t('adoption.practices.reached')}</Text>;
  if (forecast.kind === 'silent') return <Text color="color.text.subtle">{t('adoption.practices.silent')}</Text>;
  return <Text>{t('adoption.practices.expected', { day: date(middayOf(forecast.day)) })}</Text>;
}
