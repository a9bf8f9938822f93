import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { RolloutStep } from '../../../../../src/contract/endpoints/rollouts';
import type { RolloutView } from '../../../../../src/contract/rollout-views';
import type { rolloutEnds } from '../../../../../src/contract/rollouts';
import { DayField } from '../../components/day-field';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';
import { FormEnd } from '../governance/form-end';
import { useCommand } from '../governance/use-command';
import { WordsForm } from './words-form';

/** Steps that want words, and those that only ask whether one is sure. */
type Worded = 'pause' | 'extend' | (typeof rolloutEnds)[number];
type Sure = 'schedule' | 'discard';

const isSure = (step: Worded | Sure): step is Sure => step === 'schedule' || step === 'discard';

interface Props {
  rollout: RolloutView;
  /** Absent where the plan cannot be opened. */
  onPlan?: (() => void) | undefined;
  onDone: () => void;
  /** Called when the draft is no more. Absent where it cannot be thrown away. */
  onGone?: (() => void) | undefined;
}

/** What may be done, in the order of the buttons. Before its first wave a rollout can be withdrawn, afterwards its standard made standing. */
function listSteps({ may, paused, state }: RolloutView, mayGo: boolean): (Worded | Sure)[] {
  if (may.plan) return ['schedule', ...(mayGo ? (['discard'] as const) : [])];
  return [...(paused ? [] : (['pause'] as const)), 'extend', state === 'scheduled' ? 'withdraw' : 'standing', 'retire'];
}

/** What Product Ops does with a rollout: each step says what follows from it before it is taken. */
export function Steps({ rollout, onPlan, onDone, onGone }: Props) {
  const { t, lang } = useTexts();
  const [asking, setAsking] = useState<Worded | Sure | null>(null);
  const [lastDay, setLastDay] = useState('');
  const command = useCommand(() => {
    setAsking(null);
    onDone();
  });
  const { id, version, may, paused } = rollout;
  const take = (step: RolloutStep): void => void command.send('rollout.steer', { rollout: id, basedOn: version, step, lang });
  const discard = async (): Promise<void> => {
    if (await command.send('rollout.discard', { rollout: id, basedOn: version })) onGone?.();
  };
  if (!may.plan && !may.steer) return null;
  if (asking === null) {
    return (
      <Stack space="space.100">
        {command.failure === null ? null : <FailureMessage failure={command.failure} />}
        <Inline space="space.100" shouldWrap>
          {paused ? (
            <Button appearance="primary" isLoading={command.isSending} onClick={() => take({ do: 'resume' })}>
              {t('rollouts.do.resume')}
            </Button>
          ) : null}
          {listSteps(rollout, onGone !== undefined).map((step) => (
            <Button key={step} appearance={step === 'schedule' ? 'primary' : 'default'} onClick={() => setAsking(step)}>
              {t(`rollouts.do.${step}`)}
            </Button>
          ))}
          {may.plan && onPlan ? <Button onClick={onPlan}>{t('rollouts.do.plan')}</Button> : null}
        </Inline>
      </Stack>
    );
  }
  const onCancel = (): void => setAsking(null);
  if (isSure(asking)) {
    const isDiscard = asking === 'discard';
    return (
      <Stack space="space.150">
        <Text as="p">{t(`rollouts.step.${asking}`)}</Text>
        <FormEnd failure={command.failure} onCancel={onCancel}>
          <Button
            appearance={isDiscard ? 'danger' : 'primary'}
            isLoading={command.isSending}
            onClick={() => (isDiscard ? void discard() : take({ do: 'schedule' }))}
          >
            {t(`rollouts.do.${asking}`)}
          </Button>
        </FormEnd>
      </Stack>
    );
  }
  const write = (text: string): RolloutStep =>
    asking === 'pause' ? { do: 'pause', text } : asking === 'extend' ? { do: 'extend', lastDay, text } : { do: 'end', how: asking, text };
  return (
    <WordsForm
      label={t(`rollouts.step.${asking}`)}
      actions={[
        {
          label: t(`rollouts.do.${asking}`),
          isDanger: asking === 'retire',
          needsText: true,
          isDisabled: asking === 'extend' && lastDay === '',
          onSend: (text) => take(write(text)),
        },
      ]}
      failure={command.failure}
      isSending={command.isSending}
      onCancel={onCancel}
    >
      {asking === 'extend' ? <DayField label={t('rollouts.step.lastDay')} value={lastDay} onChange={setLastDay} /> : null}
    </WordsForm>
  );
}
