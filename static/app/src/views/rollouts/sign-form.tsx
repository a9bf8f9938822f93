import type { RolloutView, WaveView } from '../../../../../src/contract/rollout-views';
import { useTexts } from '../../data/start-context';
import { useCommand } from '../governance/use-command';
import { WordsForm } from './words-form';

interface Props {
  rollout: RolloutView;
  /** The wave's place in the plan. */
  index: number;
  sign: NonNullable<WaveView['sign']>;
  onDone: () => void;
}

/** A lead signs a wave for their squads, or declines with a reason. */
export function SignForm({ rollout: { id, version }, index, sign, onDone }: Props) {
  const { t, lang } = useTexts();
  const { failure, isSending, send } = useCommand(onDone);
  const say = (verdict: 'sign' | 'decline') => (text: string) =>
    void send('rollout.sign', { rollout: id, basedOn: version, wave: index, verdict, text, lang });
  return (
    <WordsForm
      intro={sign.open > 0 ? t('rollouts.sign.ask', { n: sign.open }) : t('rollouts.sign.again')}
      label={t('rollouts.sign.text')}
      actions={[
        { label: t('rollouts.do.sign'), onSend: say('sign') },
        { label: t('rollouts.do.decline'), needsText: true, onSend: say('decline') },
      ]}
      failure={failure}
      isSending={isSending}
    />
  );
}
