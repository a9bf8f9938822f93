import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives';
import { lazy, Suspense, useState } from 'react';
import type { BurnUp } from '../../../../../../src/contract/report-parts';
import { middayOf } from '../../../../../../src/text/day';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { markEvents } from './burn-up';
import { BurnUpTable } from './burn-up-table';
import { ChartLegend } from './chart-legend';
import { EventList } from './event-list';

/** The chart's library is fetched only where a chart is looked at. */
const BurnUpChart = lazy(() => import('./burn-up-chart'));

/** How adoption has grown over the period and where it is going, as a picture or as a table. */
export function ProgressPart({ burnUp }: { burnUp: BurnUp }) {
  const { t, date } = useTexts();
  const [asTable, setAsTable] = useState(false);
  const { standard, points, cone, goal } = burnUp;
  const title = standard === null ? t('adoption.progress.title') : t('adoption.progress.standard', { practice: standard.title });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) {
    return (
      <Section title={title}>
        <QuietMessage text={t('adoption.progress.short')} />
      </Section>
    );
  }
  const [from, to] = [middayOf(first.day), middayOf(last.day)];
  const label = t('adoption.progress.label', {
    ...{ first: first.adopted, from: date(from), last: last.adopted, total: last.inScope, to: date(to) },
  });
  const end = cone.at(-1);
  const marks = markEvents(burnUp.events, (end === undefined ? to : middayOf(end.day)) - from);
  return (
    <Section
      title={title}
      aside={
        <span data-no-print>
          <Button appearance="subtle" spacing="compact" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'adoption.progress.asChart' : 'adoption.progress.asTable')}
          </Button>
        </span>
      }
    >
      <Stack space="space.150">
        {asTable ? (
          <BurnUpTable points={points} label={label} />
        ) : (
          <>
            <ChartLegend
              hasGoal={goal !== null}
              hasCone={cone.length > 0}
              hasWaivers={points.some(({ adopted, withWaivers }) => adopted !== withWaivers)}
            />
            <Suspense fallback={null}>
              <BurnUpChart burnUp={burnUp} marks={marks} label={label} />
            </Suspense>
          </>
        )}
        <EventList marks={marks} />
      </Stack>
    </Section>
  );
}
