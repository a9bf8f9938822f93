import { Stack, Text } from '@atlaskit/primitives';
import type { SquadRollout } from '../../../../../../src/contract/rollout-views';
import { useTexts } from '../../../data/start-context';
import { useCommand } from '../../governance/use-command';
import { WordsForm } from '../../rollouts/words-form';

interface Props {
  project: string;
  rollout: string;
  asking: NonNullable<SquadRollout['asking']>;
  onDone: () => void;
}

/** What the squad is asked, what it has answered, and the answer of whoever may give it. */
export function AnswerForm({ project, rollout, asking: { days, mine, may }, onDone }: Props) {
  const { t, lang } = useTexts();
  const { failure, isSending, send } = useCommand(onDone);
  const answer = (verdict: 'agree' | 'object') => (text: string) => void send('rollout.answer', { project, rollout, verdict, text, lang });
  return (
    <Stack space="space.150">
      {mine === null ? null : <Text as="p">{t('rollouts.squad.answered', { verdict: mine.verdict, text: mine.text })}</Text>}
      {may ? (
        <WordsForm
          intro={t('rollouts.squad.asked', { days })}
          label={t('rollouts.squad.reason')}
          actions={[
            { label: t('rollouts.squad.agree'), onSend: answer('agree') },
            { label: t('rollouts.squad.object'), needsText: true, onSend: answer('object') },
          ]}
          failure={failure}
          isSending={isSending}
        />
      ) : null}
    </Stack>
  );
}
