import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { useQuery } from '../../../../../../src/client/use-query';
import type { SquadRollout } from '../../../../../../src/contract/rollout-views';
import { FailureMessage } from '../../../components/failure-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import type { Texts } from '../../../text/texts';
import { sayDay } from '../../rollouts/say-rollout';
import { AnswerForm } from './answer-form';

const card = xcss({ borderRadius: 'radius.large', padding: 'space.200', backgroundColor: 'elevation.surface.raised' });

interface Props {
  project: string;
  /** Reads the squad's page again. */
  onChanged: () => void;
}

/** A rollout tells a squad something while it is still coming, still settling in, still asked, or not yet what it will be. */
const isNews = ({ begun, settlingUntil, asking, mode, goal }: SquadRollout): boolean =>
  begun === null || settlingUntil !== null || asking?.may === true || mode !== goal;

/** The standards that are on their way to a squad: with which wave and when, what that means for it, what it is asked. */
export function SquadRollouts({ project, onChanged }: Props) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('squad.rollouts', { project, lang });
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  const news = query.state === 'ready' ? query.value.rollouts.filter(isNews) : [];
  if (news.length === 0) return null;
  const onDone = (): void => {
    reload();
    onChanged();
  };
  return (
    <Section title={t('rollouts.squad.title')}>
      <Stack space="space.150">
        {news.map((rollout) => (
          <RolloutNews key={rollout.id} project={project} rollout={rollout} onDone={onDone} />
        ))}
      </Stack>
    </Section>
  );
}

/** What a mode means for the squad, in a sentence. */
function sayMode({ t }: Texts, key: 'rollouts.squad.now' | 'rollouts.squad.goal', mode: SquadRollout['mode']): string {
  return t(key, { mode: t(`rollouts.mode.${mode}`), text: t(`editor.mode.${mode === 'out' ? 'draft' : mode}.squad`) });
}

function RolloutNews({ project, rollout, onDone }: { project: string; rollout: SquadRollout; onDone: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { standard, wave, waves, day, begun, mode, goal, settlingUntil, signed, model, paused, asking } = rollout;
  const place = { title: standard.title, wave, waves };
  return (
    <Box xcss={card} style={{ border: `1px solid ${token('color.border')}` }}>
      <Stack space="space.100">
        <Heading as="h3" size="xsmall">
          {begun === null
            ? t('rollouts.squad.coming', { ...place, date: sayDay(texts, day) })
            : t('rollouts.squad.reached', { ...place, date: texts.date(begun) })}
        </Heading>
        {paused ? <Text as="p">{t('rollouts.squad.paused')}</Text> : null}
        <Text as="p">{sayMode(texts, 'rollouts.squad.now', mode)}</Text>
        {goal === mode ? null : (
          <Text as="p" color="color.text.subtle">
            {sayMode(texts, 'rollouts.squad.goal', goal)}
          </Text>
        )}
        {settlingUntil === null ? null : <Text as="p">{t('rollouts.squad.settling', { date: texts.date(settlingUntil) })}</Text>}
        {model !== 'relay' || signed === true ? null : (
          <Text as="p">{t(signed === null ? 'rollouts.squad.unsigned' : 'rollouts.squad.declined')}</Text>
        )}
        {asking === null ? null : <AnswerForm project={project} rollout={rollout.id} asking={asking} onDone={onDone} />}
      </Stack>
    </Box>
  );
}
