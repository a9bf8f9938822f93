import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { useState } from 'react';
import type { RolloutView, WaveView } from '../../../../../src/contract/rollout-views';
import { DataTable, type Column } from '../../components/data-table';
import { DottedLine } from '../../components/dotted-line';
import { Section } from '../../components/section';
import { StateMark } from '../../components/state-mark';
import { TextButton } from '../../components/text-button';
import { useNow } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import type { Texts } from '../../text/texts';
import { stateOrder } from '../squad/order-standards';
import { isPilot, sayWaveTime } from './say-rollout';
import { SignForm } from './sign-form';

const card = xcss({ borderRadius: 'radius.large', padding: 'space.200', backgroundColor: 'elevation.surface.raised' });
/** Squads a page. */
const pageSize = 25;

interface Props {
  rollout: RolloutView;
  onDone: () => void;
}

/** The waves of a rollout with their squads: how far the standard applies to each, how each stands, who has signed or answered. */
export function Waves({ rollout, onDone }: Props) {
  const { t } = useTexts();
  return (
    <Section title={t('rollouts.plan.waves')}>
      <Stack space="space.150">
        {rollout.waves.map((wave, index) => (
          <WaveCard key={index} rollout={rollout} wave={wave} index={index} onDone={onDone} />
        ))}
      </Stack>
    </Section>
  );
}

function WaveCard({ rollout, wave, index, onDone }: Props & { wave: WaveView; index: number }) {
  const texts = useTexts();
  const { t } = texts;
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { squads, sign, model } = wave;
  const n = index + 1;
  const title = t(isPilot(rollout, index) ? 'rollouts.wave.pilot' : 'rollouts.wave.title', { n });
  return (
    <Box xcss={card} style={{ border: `1px solid ${token('color.border')}` }}>
      <Stack space="space.150">
        <Inline space="space.150" alignBlock="baseline" shouldWrap>
          <Heading as="h3" size="xsmall">
            {title}
          </Heading>
          <DottedLine
            items={[
              sayWaveTime(texts, wave, rollout, now),
              model === null ? null : t(`rollouts.model.${model}`),
              model === 'relay' ? t('rollouts.wave.signed', { n: squads.filter(({ signed }) => signed === true).length }) : null,
            ]}
          />
          {squads.length === 0 ? (
            <Text size="small">{t('rollouts.wave.squads', { n: 0 })}</Text>
          ) : (
            <TextButton onClick={() => setOpen(!isOpen)}>{t('rollouts.wave.squads', { n: squads.length })}</TextButton>
          )}
        </Inline>
        {sign === null ? null : <SignForm rollout={rollout} index={index} sign={sign} onDone={onDone} />}
        {isOpen ? <WaveSquads wave={wave} label={title} /> : null}
      </Stack>
    </Box>
  );
}

type Squad = WaveView['squads'][number];

/** What was said for the squad, or by it. */
function sayWord({ t }: Texts, { signed, answer }: Squad): string {
  if (answer !== null) return t(`rollouts.word.${answer}`);
  return t(signed === null ? 'rollouts.word.none' : signed ? 'rollouts.word.signed' : 'rollouts.word.declined');
}

function WaveSquads({ wave, label }: { wave: WaveView; label: string }) {
  const texts = useTexts();
  const { t } = texts;
  const columns: Column<Squad>[] = [
    { key: 'name', title: t('admin.squads.squad'), width: 30, sortBy: ({ name }) => name, cell: ({ name }) => name },
    {
      key: 'tribe',
      title: t('admin.squads.tribe'),
      width: 20,
      sortBy: ({ tribe }) => tribe ?? '\uffff',
      cell: ({ tribe }) => tribe ?? t('admin.squads.noTribe'),
    },
    {
      key: 'mode',
      title: t('rollouts.wave.column.mode'),
      width: 15,
      sortBy: ({ mode }) => mode,
      cell: ({ mode }) => t(`rollouts.mode.${mode}`),
    },
    {
      key: 'state',
      title: t('rollouts.wave.column.state'),
      width: 20,
      sortBy: ({ state }) => (state === null ? -1 : stateOrder.indexOf(state)),
      cell: ({ state }) => (state === null ? null : <StateMark state={state} />),
    },
  ];
  const words: Column<Squad>[] = [
    {
      key: 'word',
      title: t('rollouts.wave.column.word'),
      width: 15,
      sortBy: (squad) => sayWord(texts, squad),
      cell: (squad) => sayWord(texts, squad),
    },
  ];
  return (
    <DataTable
      label={label}
      rows={wave.squads}
      rowKey={({ key }) => key}
      pageSize={pageSize}
      sort={{ key: 'name', order: 'ASC' }}
      columns={wave.model === 'top-down' || wave.model === null ? columns : [...columns, ...words]}
    />
  );
}
