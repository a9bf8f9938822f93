import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { contestReasons } from '../../../../../../src/contract/governance';
import type { StandardReview } from '../../../../../../src/contract/matters';
import { useTexts } from '../../../data/start-context';

const card = xcss({ borderRadius: 'radius.large', padding: 'space.200', backgroundColor: 'elevation.surface.sunken' });

/** A standard that several squads say does not fit them, with what they say by reason. */
export function ReviewCard({ review: { standard, squads, reasons } }: { review: StandardReview }) {
  const { t } = useTexts();
  const say = (reason: StandardReview['reasons'][number]['reason']): string => {
    const ofContest = contestReasons.find((each) => each === reason);
    if (ofContest) return t(`exceptions.reason.${ofContest}`);
    return t(`exceptions.category.${reason as Exclude<typeof reason, (typeof contestReasons)[number]>}`);
  };
  return (
    <Box xcss={card}>
      <Stack space="space.150">
        <Stack space="space.050">
          <Heading as="h4" size="xsmall">
            {t('admin.answers.review', { squads, title: standard.title })}
          </Heading>
          <Text as="p" color="color.text.subtle">
            {t('admin.answers.reviewText')}
          </Text>
        </Stack>
        {reasons.map(({ reason, voices }) => (
          <Stack key={reason} space="space.050">
            <Text as="p" weight="semibold">
              {say(reason)} ({voices.length})
            </Text>
            {voices.map(({ squad, text, kind }, index) => (
              <Text as="p" key={`${squad} ${kind} ${index}`}>
                {t('admin.answers.voice', { squad, text })}
              </Text>
            ))}
          </Stack>
        ))}
      </Stack>
    </Box>
  );
}
