import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { RolloutView } from '../../../../../src/contract/rollout-views';
import { Section } from '../../components/section';
import { useNow } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { tellCourse } from './say-rollout';

const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** What was said and done with a rollout, the newest first. */
export function Course({ rollout }: { rollout: RolloutView }) {
  const texts = useTexts();
  const { t } = texts;
  const told = tellCourse(texts, rollout, useNow()).reverse();
  return (
    <Section title={t('rollouts.words.title')}>
      <Box as="ul" xcss={list}>
        <Stack space="space.100">
          {told.map(({ at, line, text }, index) => (
            <li key={`${at} ${index}`}>
              <Text as="p">
                {line}
                {text === '' ? null : `${t('common.separator')}${t('exceptions.quoted', { text })}`}
              </Text>
            </li>
          ))}
        </Stack>
      </Box>
    </Section>
  );
}
