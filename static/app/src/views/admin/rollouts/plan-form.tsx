import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import type { SquadRow } from '../../../../../../src/contract/admin';
import { DayField } from '../../../components/day-field';
import { Labelled } from '../../../components/labelled';
import { useTexts } from '../../../data/start-context';
import type { PlanDraft } from './plan-draft';
import { WaveFields } from './wave-fields';

const narrow = xcss({ width: '160px' });

interface Props {
  draft: PlanDraft;
  squads: readonly SquadRow[];
  onChange: (draft: PlanDraft) => void;
}

const replace = <T,>(list: readonly T[], index: number, next: T): T[] => list.map((each, at) => (at === index ? next : each));
const without = <T,>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

/** Waves, milestones and days of a plan. */
export function PlanForm({ draft, squads, onChange }: Props) {
  const { t } = useTexts();
  const { waves, milestones } = draft;
  return (
    <Stack space="space.300">
      <Stack space="space.150">
        <Heading as="h3" size="small">
          {t('rollouts.plan.waves')}
        </Heading>
        {waves.map((wave, index) => (
          <WaveFields
            key={index}
            wave={wave}
            n={index + 1}
            squads={squads}
            onChange={(next) => onChange({ ...draft, waves: replace(waves, index, next) })}
            onRemove={waves.length === 1 ? null : () => onChange({ ...draft, waves: without(waves, index) })}
          />
        ))}
        <Inline>
          <Button onClick={() => onChange({ ...draft, waves: [...waves, { day: '', tribes: [], squads: [] }] })}>
            {t('rollouts.plan.addWave')}
          </Button>
        </Inline>
      </Stack>
      <Stack space="space.150">
        <Heading as="h3" size="small">
          {t('rollouts.plan.milestones')}
        </Heading>
        {milestones.map((milestone, index) => (
          <Inline key={index} space="space.150" alignBlock="end" shouldWrap>
            <DayField
              label={t('rollouts.plan.day')}
              value={milestone.day}
              onChange={(day) => onChange({ ...draft, milestones: replace(milestones, index, { ...milestone, day }) })}
            />
            <NumberField
              label={t('rollouts.plan.share')}
              max={100}
              value={milestone.percent}
              onChange={(percent) => onChange({ ...draft, milestones: replace(milestones, index, { ...milestone, percent }) })}
            />
            <Button appearance="subtle" onClick={() => onChange({ ...draft, milestones: without(milestones, index) })}>
              {t('rollouts.plan.removeMilestone', { n: index + 1 })}
            </Button>
          </Inline>
        ))}
        <Inline>
          <Button onClick={() => onChange({ ...draft, milestones: [...milestones, { day: '', percent: '' }] })}>
            {t('rollouts.plan.addMilestone')}
          </Button>
        </Inline>
      </Stack>
      <Inline space="space.300" alignBlock="start" shouldWrap>
        <DayField
          label={t('rollouts.plan.lastDay')}
          help={t('rollouts.plan.lastDayHelp')}
          value={draft.lastDay}
          onChange={(lastDay) => onChange({ ...draft, lastDay })}
        />
        <NumberField
          label={t('rollouts.plan.askDays')}
          help={t('rollouts.plan.askDaysHelp')}
          max={60}
          value={draft.askDays}
          onChange={(askDays) => onChange({ ...draft, askDays })}
        />
      </Inline>
    </Stack>
  );
}

interface NumberProps {
  label: string;
  help?: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
}

function NumberField({ label, help, max, value, onChange }: NumberProps) {
  return (
    <Box xcss={narrow}>
      <Labelled label={label} {...(help === undefined ? {} : { help })}>
        {(id) => (
          <Textfield id={id} type="number" min={1} max={max} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
        )}
      </Labelled>
    </Box>
  );
}
