import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives';
import { lazy, Suspense, useState } from 'react';
import type { RolloutView } from '../../../../../src/contract/rollout-views';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { BurnUpTable } from '../adoption/progress/burn-up-table';
import { ChartLegend } from '../adoption/progress/chart-legend';
import { readMilestones } from './milestones';

/** The chart's library is fetched only where a chart is looked at. */
const BurnUpChart = lazy(() => import('../adoption/progress/burn-up-chart'));

/** Why there is nothing to draw. */
function findGap({ state, standard: { mode } }: RolloutView): 'over' | 'uncounted' | 'short' {
  if (state === 'ended') return 'over';
  return mode === 'advice' || mode === 'shadow' ? 'uncounted' : 'short';
}

/** Squads that have adopted the standard over time against the milestones, as a picture or as a table of month ends. */
export function BurnUp({ rollout }: { rollout: RolloutView }) {
  const { t } = useTexts();
  const [asTable, setAsTable] = useState(false);
  const { burnUp: points, standard } = rollout;
  const title = t('rollouts.burnUp.title');
  if (points.length < 2) {
    return (
      <Section title={title}>
        <QuietMessage text={t(`rollouts.burnUp.${findGap(rollout)}`)} />
      </Section>
    );
  }
  const label = t('rollouts.burnUp.label', { practice: standard.title });
  const milestones = readMilestones(rollout);
  const hasWaivers = points.some(({ adopted, withWaivers }) => withWaivers > adopted);
  return (
    <Section
      title={title}
      aside={
        <Button appearance="subtle" spacing="compact" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'adoption.progress.asChart' : 'adoption.progress.asTable')}
        </Button>
      }
    >
      {asTable ? (
        <BurnUpTable points={points} label={label} />
      ) : (
        <Stack space="space.100">
          <ChartLegend hasGoal={false} hasCone={false} hasWaivers={hasWaivers} hasMilestones={milestones.length > 0} />
          <Suspense fallback={null}>
            <BurnUpChart burnUp={{ points, goal: null, cone: [] }} milestones={milestones} label={label} />
          </Suspense>
        </Stack>
      )}
    </Section>
  );
}
