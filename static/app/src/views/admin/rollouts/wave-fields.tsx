import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import type { SquadRow } from '../../../../../../src/contract/admin';
import { DayField } from '../../../components/day-field';
import { Labelled } from '../../../components/labelled';
import { useTexts } from '../../../data/start-context';
import type { PlanDraft } from './plan-draft';

const card = xcss({ borderRadius: 'radius.large', padding: 'space.200', backgroundColor: 'elevation.surface.sunken' });
const wide = xcss({ width: '100%', maxWidth: '560px' });

type WaveDraft = PlanDraft['waves'][number];

interface Props {
  wave: WaveDraft;
  n: number;
  squads: readonly SquadRow[];
  onChange: (wave: WaveDraft) => void;
  /** Null where it is the only one. */
  onRemove: (() => void) | null;
}

/** One wave: its day, and whom it is for, by tribe or by name. */
export function WaveFields({ wave, n, squads, onChange, onRemove }: Props) {
  const { t } = useTexts();
  const tribes = [...new Set(squads.flatMap(({ tribe }) => tribe ?? []))].sort();
  return (
    <Box xcss={card}>
      <Stack space="space.150">
        <Inline spread="space-between" alignBlock="center">
          <Heading as="h4" size="xsmall">
            {t('rollouts.wave.title', { n })}
          </Heading>
          {onRemove === null ? null : (
            <Button appearance="subtle" spacing="compact" onClick={onRemove}>
              {t('rollouts.plan.removeWave', { n })}
            </Button>
          )}
        </Inline>
        <DayField label={t('rollouts.plan.day')} value={wave.day} onChange={(day) => onChange({ ...wave, day })} />
        <Several
          label={t('rollouts.plan.tribes')}
          options={tribes.map((tribe) => ({ value: tribe, label: tribe }))}
          chosen={wave.tribes}
          onChange={(chosen) => onChange({ ...wave, tribes: chosen })}
        />
        <Several
          label={t('rollouts.plan.squads')}
          options={squads.map(({ key, name }) => ({ value: key, label: name }))}
          chosen={wave.squads}
          onChange={(chosen) => onChange({ ...wave, squads: chosen })}
        />
      </Stack>
    </Box>
  );
}

interface SeveralProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Several({ label, options, chosen, onChange }: SeveralProps) {
  // What is chosen stays, also when the site has it no more.
  const value = chosen.map((each) => options.find((option) => option.value === each) ?? { value: each, label: each });
  return (
    <Box xcss={wide}>
      <Labelled label={label}>
        {(id) => (
          <Select
            inputId={id}
            isMulti
            options={options}
            value={value}
            onChange={(picked) => onChange(picked.map((option) => option.value))}
            menuPosition="fixed"
          />
        )}
      </Labelled>
    </Box>
  );
}
