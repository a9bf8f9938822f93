import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { RolloutView } from '../../../../../src/contract/rollout-views';
import { middayOf } from '../../../../../src/text/day';
import { DataTable } from '../../components/data-table';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { pickMonthEnds } from '../adoption/figures';
import { readMilestones } from './milestones';

/** The chart's library is fetched only where a chart is looked at. */
const TrendChart = lazy(async () => ({ default: (await import('../../components/trend-chart')).TrendChart }));

/** Squads that have the standard in place over time against the milestones, as a picture or as a table of month ends. */
export function BurnUp({ rollout }: { rollout: RolloutView }) {
  const texts = useTexts();
  const { t } = texts;
  const [asTable, setAsTable] = useState(false);
  const { burnUp, standard } = rollout;
  const title = t('rollouts.burnUp.title');
  if (burnUp.length < 2) {
    return (
      <Section title={title}>
        <QuietMessage text={t('rollouts.burnUp.short')} />
      </Section>
    );
  }
  const label = t('rollouts.burnUp.label', { practice: standard.title });
  return (
    <Section
      title={title}
      aside={
        <Button appearance="subtle" spacing="compact" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'adoption.trend.asChart' : 'adoption.trend.asTable')}
        </Button>
      }
    >
      {asTable ? (
        <DataTable
          label={label}
          rows={pickMonthEnds(burnUp)}
          rowKey={({ day }) => day}
          sort={{ key: 'day', order: 'DESC' }}
          columns={[
            {
              key: 'day',
              title: t('adoption.trend.day'),
              width: 40,
              sortBy: ({ day }) => day,
              cell: ({ day }) => texts.date(middayOf(day)),
            },
            { key: 'metNow', title: t('adoption.part.metNow'), width: 30, numeric: true, cell: ({ metNow }) => texts.number(metNow) },
            { key: 'inScope', title: t('adoption.trend.inScope'), width: 30, numeric: true, cell: ({ inScope }) => texts.number(inScope) },
          ]}
        />
      ) : (
        <Suspense fallback={null}>
          <TrendChart
            points={burnUp.map(({ day, ...figures }) => ({ at: middayOf(day), ...figures }))}
            goals={readMilestones(rollout).map(({ day, squads }) => ({ at: middayOf(day), squads }))}
            label={label}
          />
        </Suspense>
      )}
    </Section>
  );
}
