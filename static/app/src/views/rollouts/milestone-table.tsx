import type { RolloutView } from '../../../../../src/contract/rollout-views';
import { DataTable } from '../../components/data-table';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { readMilestones } from './milestones';
import { sayDay } from './say-rollout';

/** What was to be reached by when, and what was. */
export function MilestoneTable({ rollout }: { rollout: RolloutView }) {
  const texts = useTexts();
  const { t } = texts;
  const title = t('rollouts.milestones.title');
  const isPast = (day: string): boolean => rollout.milestones.some((milestone) => milestone.day === day && milestone.isPast);
  return (
    <Section title={title}>
      {rollout.milestones.length === 0 ? (
        <QuietMessage text={t('rollouts.milestones.none')} />
      ) : (
        <DataTable
          label={title}
          rows={readMilestones(rollout)}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', title: t('rollouts.plan.day'), width: 30, cell: ({ day }) => sayDay(texts, day) },
            { key: 'share', title: t('rollouts.milestones.goal'), width: 20, numeric: true, cell: ({ share }) => texts.percent(share) },
            { key: 'squads', title: t('rollouts.milestones.squads'), width: 20, numeric: true, cell: ({ squads }) => texts.number(squads) },
            {
              key: 'then',
              title: t('rollouts.milestones.then'),
              width: 30,
              numeric: true,
              cell: ({ then, day }) => (then !== null ? texts.number(then) : isPast(day) ? '–' : t('rollouts.milestones.ahead')),
            },
          ]}
        />
      )}
    </Section>
  );
}
