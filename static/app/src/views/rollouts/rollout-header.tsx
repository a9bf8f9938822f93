import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import type { RolloutView } from '../../../../../src/contract/rollout-views';
import { DottedLine } from '../../components/dotted-line';
import { Figure } from '../../components/figure';
import { useTexts } from '../../data/start-context';
import { RolloutMark } from './rollout-mark';
import { sayDay, sayDue, sayModels } from './say-rollout';

/** What a rollout is of and where it stands: its figures, and what waits for somebody. */
export function RolloutHeader({ rollout }: { rollout: RolloutView }) {
  const texts = useTexts();
  const { t, number } = texts;
  const { standard, squads, figures, baseline, lastDay, state, paused } = rollout;
  const due = sayDue(texts, rollout);
  return (
    <Stack space="space.200">
      <Stack space="space.100">
        <Heading as="h2" size="large">
          {standard.title}
        </Heading>
        <Inline space="space.150" alignBlock="center" shouldWrap>
          <RolloutMark rollout={rollout} />
          <DottedLine
            items={[
              sayModels(texts, rollout),
              standard.mode === null ? t('rollouts.retiredStandard') : t(`editor.mode.${standard.mode}.name`),
            ]}
          />
        </Inline>
      </Stack>
      {paused ? (
        <SectionMessage>
          <p>{t('rollouts.pausedText')}</p>
        </SectionMessage>
      ) : null}
      {state === 'draft' ? (
        <SectionMessage>
          <p>{t('rollouts.draftText')}</p>
        </SectionMessage>
      ) : null}
      <Inline space="space.500" rowSpace="space.200" shouldWrap>
        <Figure label={t('rollouts.figure.reached')} value={t('rollouts.ofPlanned', squads)} />
        {figures.inScope === 0 ? null : (
          <Figure
            label={t('rollouts.figure.inPlace')}
            value={t('rollouts.ofPlanned', { reached: figures.metNow, planned: figures.inScope })}
            hint={t('rollouts.figure.inPlaceHint')}
          />
        )}
        {baseline === null ? null : (
          <>
            <Figure
              label={t('rollouts.figure.known')}
              value={number(baseline.known)}
              hint={t('rollouts.figure.knownHint', { first: baseline.first })}
            />
            <Figure label={t('rollouts.figure.fresh')} value={number(baseline.fresh)} />
          </>
        )}
        {lastDay === null ? null : <Figure label={t('rollouts.figure.lastDay')} value={sayDay(texts, lastDay)} />}
      </Inline>
      {due === null ? null : (
        <Text as="p" weight="medium">
          {t('rollouts.waitsFor', { what: due })}
        </Text>
      )}
    </Stack>
  );
}
