import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { Newcomer } from '../../../../../../src/contract/newcomer';
import { middayOf } from '../../../../../../src/text/day';
import { useTexts } from '../../../data/start-context';

const list = xcss({ margin: 'space.0', paddingInlineStart: 'space.250' });

/** What the squad is there for: the objectives, each with the practices that serve it. The vision stands at the head of the page. */
export function Objectives({ vision, objectives }: { vision: string | null; objectives: Newcomer['objectives'] }) {
  const { t, date } = useTexts();
  if (objectives.length === 0) {
    return (
      <Text as="p" color="color.text.subtle">
        {t(vision === null ? 'newcomer.noPurpose' : 'newcomer.onlyVision')}
      </Text>
    );
  }
  return (
    <Box as="ul" xcss={list}>
      <Stack space="space.150">
        {objectives.map(({ name, until, practices }) => (
          <li key={name}>
            <Stack space="space.025">
              <Text weight="medium">{until === null ? name : t('newcomer.until', { name, day: date(middayOf(until)) })}</Text>
              {practices.length === 0 ? null : (
                <Text size="small" color="color.text.subtle">
                  {t('newcomer.served', { practices: practices.join(t('common.separator')) })}
                </Text>
              )}
            </Stack>
          </li>
        ))}
      </Stack>
    </Box>
  );
}
