import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { StandardAdoption } from '../../../../../src/contract/adoption';
import { DataTable } from '../../components/data-table';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { noonOf, pickMonthEnds } from './figures';

/** The chart's library is fetched only where a chart is looked at. */
const TrendChart = lazy(async () => ({ default: (await import('../../components/trend-chart')).TrendChart }));

/** The last twelve months of a practice, as a picture or as a table of month ends. */
export function Trend({ standard }: { standard: StandardAdoption }) {
  const texts = useTexts();
  const { t } = texts;
  const [asTable, setAsTable] = useState(false);
  const points = standard.trend.map(({ day, ...figures }) => ({ at: noonOf(day), ...figures }));
  const label = t('adoption.trend.label', { practice: standard.title });
  if (points.length < 2) {
    return (
      <Section title={t('adoption.trend.title')}>
        <QuietMessage text={t('adoption.trend.shortText')} />
      </Section>
    );
  }
  return (
    <Section
      title={t('adoption.trend.title')}
      aside={
        <Button appearance="subtle" spacing="compact" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'adoption.trend.asChart' : 'adoption.trend.asTable')}
        </Button>
      }
    >
      {asTable ? (
        <DataTable
          label={label}
          rows={pickMonthEnds(standard.trend)}
          rowKey={({ day }) => day}
          sort={{ key: 'day', order: 'DESC' }}
          columns={[
            { key: 'day', title: t('adoption.trend.day'), width: 40, sortBy: ({ day }) => day, cell: ({ day }) => texts.date(noonOf(day)) },
            { key: 'metNow', title: t('adoption.part.metNow'), width: 20, numeric: true, cell: ({ metNow }) => texts.number(metNow) },
            { key: 'inScope', title: t('adoption.trend.inScope'), width: 20, numeric: true, cell: ({ inScope }) => texts.number(inScope) },
            {
              key: 'notJudged',
              title: t('adoption.part.notJudged'),
              width: 20,
              numeric: true,
              cell: ({ notJudged }) => texts.number(notJudged),
            },
          ]}
        />
      ) : (
        <Suspense fallback={null}>
          <TrendChart points={points} label={label} />
        </Suspense>
      )}
    </Section>
  );
}
