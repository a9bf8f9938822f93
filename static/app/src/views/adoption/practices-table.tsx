import { Stack, Text } from '@atlaskit/primitives';
import type { AdoptionReport, StandardAdoption } from '../../../../../src/contract/adoption';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/section';
import { ShareBar, ShareLegend } from '../../components/share-bar';
import { Sparkline } from '../../components/sparkline';
import { TextButton } from '../../components/text-button';
import { useTexts } from '../../data/start-context';
import type { ReportPlace } from './adoption-view';
import { measureChange, noonOf } from './figures';

/** Each practice: where the squads stand today, and where they came from. */
export function PracticesTable({ report, onGo }: { report: AdoptionReport; onGo: (place: ReportPlace) => void }) {
  const texts = useTexts();
  const { t } = texts;
  const orNone = (n: number): string => (n === 0 ? t('common.none') : texts.number(n));
  return (
    <Section title={t('adoption.practices.title')} aside={<ShareLegend />}>
      <DataTable
        label={t('adoption.practices.title')}
        rows={report.standards}
        rowKey={({ standard }) => standard}
        columns={[
          {
            key: 'practice',
            title: t('adoption.practices.practice'),
            width: 29,
            sortBy: ({ title }) => title,
            cell: ({ standard, title, mode }) => (
              <Stack space="space.025">
                <TextButton onClick={() => onGo({ kind: 'standard', standard })}>{title}</TextButton>
                <Text size="small" color="color.text.subtle">
                  {t(`page.practices.mode.${mode}`)}
                </Text>
              </Stack>
            ),
          },
          {
            key: 'today',
            title: t('adoption.practices.today'),
            width: 25,
            sortBy: ({ all }) => (all.inScope === 0 ? 0 : all.metNow / all.inScope),
            cell: ({ all }) => (
              <Stack space="space.075">
                <Text weight="semibold">{t('adoption.ofScope', { n: all.metNow, total: all.inScope })}</Text>
                <ShareBar figures={all} />
              </Stack>
            ),
          },
          {
            key: 'notYet',
            title: t('adoption.part.notYet'),
            width: 8,
            numeric: true,
            sortBy: ({ all }) => all.notYet,
            cell: ({ all }) => orNone(all.notYet),
          },
          {
            key: 'waived',
            title: t('adoption.part.waived'),
            width: 8,
            numeric: true,
            sortBy: ({ all }) => all.waived,
            cell: ({ all }) => orNone(all.waived),
          },
          {
            key: 'notJudged',
            title: t('adoption.part.notJudged'),
            width: 9,
            numeric: true,
            sortBy: ({ all }) => all.notJudged,
            cell: ({ all }) => orNone(all.notJudged),
          },
          {
            key: 'coverage',
            title: t('adoption.coverage'),
            width: 8,
            numeric: true,
            sortBy: ({ coverage }) => coverage ?? -1,
            cell: ({ coverage }) => (coverage === null ? t('common.none') : texts.percent(coverage)),
          },
          // Days are counted per tribe, so there is no past for a choice of squads.
          ...(report.audience === 'all'
            ? [
                {
                  key: 'trend',
                  title: t('adoption.practices.trend'),
                  width: 13,
                  cell: (standard: StandardAdoption) => <SmallTrend standard={standard} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function SmallTrend({ standard }: { standard: StandardAdoption }) {
  const texts = useTexts();
  const { trend } = standard;
  const change = measureChange(trend);
  if (change === null) {
    return (
      <Text size="small" color="color.text.subtle">
        {texts.t('adoption.trend.short')}
      </Text>
    );
  }
  const said = texts.t('adoption.trend.change', { by: change.by, since: noonOf(change.since) });
  return (
    <Stack space="space.025">
      <Sparkline
        values={trend.map(({ metNow }) => metNow)}
        top={Math.max(...trend.map(({ inScope }) => inScope))}
        label={texts.t('adoption.trend.label', { practice: standard.title })}
      />
      <Text size="small" color="color.text.subtle">
        {said}
      </Text>
    </Stack>
  );
}
