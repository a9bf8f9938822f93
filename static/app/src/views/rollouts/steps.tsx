import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { RolloutStep } from '../../../../../src/contract/endpoints/rollouts';
import type { RolloutView } from '../../../../../src/contract/rollout-views';
import { DayField } from '../../components/day-field';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';
import { FormEnd } from '../governance/form-end';
import { useCommand } from '../governance/use-command';
import { WordsForm } from './words-form';

type Asking = 'schedule' | 'pause' | 'extend' | 'standing' | 'retire';

interface Props {
  rollout: RolloutView;
  /** Absent where the plan cannot be opened. */
  onPlan?: (() => void) | undefined;
  onDone: () => void;
}

/** What Product Ops does with a rollout: each step says what follows from it before it is taken. */
export function Steps({ rollout, onPlan, onDone }: Props) {
  const { t, lang } = useTexts();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [lastDay, setLastDay] = useState('');
  const command = useCommand(() => {
    setAsking(null);
    onDone();
  });
  const { id, version, may, paused } = rollout;
  const take = (step: RolloutStep): void => void command.send('rollout.steer', { rollout: id, basedOn: version, step, lang });
  if (!may.plan && !may.steer) return null;
  const open: Asking[] = may.plan ? ['schedule'] : [...(paused ? [] : (['pause'] as const)), 'extend', 'standing', 'retire'];
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
          {open.map((step) => (
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
  if (asking === 'schedule') {
    return (
      <Stack space="space.150">
        <Text as="p">{t('rollouts.step.schedule')}</Text>
        <FormEnd failure={command.failure} onCancel={onCancel}>
          <Button appearance="primary" isLoading={command.isSending} onClick={() => take({ do: 'schedule' })}>
            {t('rollouts.do.schedule')}
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
