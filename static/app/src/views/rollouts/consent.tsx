import { Stack, Text } from '@atlaskit/primitives';
import type { RolloutView } from '../../../../../src/contract/rollout-views';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { useCommand } from '../governance/use-command';
import { WordsForm } from './words-form';

interface Props {
  rollout: RolloutView;
  onDone: () => void;
}

/** What squads that are asked say, in sums, and what follows from it: publication and review. */
export function Consent({ rollout, onDone }: Props) {
  const { t } = useTexts();
  const { asking, may, published } = rollout;
  if (asking === null) return null;
  const { asked, agreed, objected, days } = asking;
  return (
    <Section title={t('rollouts.asking.title')}>
      <Stack space="space.150">
        <Text as="p">
          {t('rollouts.asking.line', { asked, agreed, objected })}{' '}
          {published.length > 0 ? null : days > 0 ? t('rollouts.asking.open', { n: days }) : t('rollouts.asking.over')}
        </Text>
        {may.publish ? <PublishForm rollout={rollout} onDone={onDone} /> : null}
        {may.review ? <ReviewForm rollout={rollout} onDone={onDone} /> : null}
      </Stack>
    </Section>
  );
}

function PublishForm({ rollout: { id, version, published, asking }, onDone }: Props) {
  const { t, lang } = useTexts();
  const { failure, isSending, send } = useCommand(onDone);
  const isPilot = published.length === 0;
  return (
    <WordsForm
      intro={t(isPilot ? 'rollouts.publish.pilot' : 'rollouts.publish.rest')}
      label={t('rollouts.publish.text')}
      actions={[
        {
          label: t('rollouts.do.publish'),
          needsText: isPilot && (asking?.objected ?? 0) > 0,
          onSend: (text) => void send('rollout.publish', { rollout: id, basedOn: version, text, lang }),
        },
      ]}
      failure={failure}
      isSending={isSending}
    />
  );
}

function ReviewForm({ rollout: { id, version }, onDone }: Props) {
  const { t, lang } = useTexts();
  const { failure, isSending, send } = useCommand(onDone);
  const review = (verdict: 'keep' | 'change') => (text: string) =>
    void send('rollout.review', { rollout: id, basedOn: version, verdict, text, lang });
  return (
    <WordsForm
      label={t('rollouts.review.ask')}
      actions={(['keep', 'change'] as const).map((verdict) => ({
        ...{ label: t(`rollouts.do.${verdict}`), needsText: true, onSend: review(verdict) },
      }))}
      failure={failure}
      isSending={isSending}
    />
  );
}
