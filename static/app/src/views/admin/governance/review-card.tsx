import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { useState } from 'react';
import { contestReasons } from '../../../../../../src/contract/governance';
import type { StandardReview } from '../../../../../../src/contract/matters';
import { useNow } from '../../../data/session-context';
import { useTexts } from '../../../data/start-context';
import { sayName } from '../../governance/say-matter';
import { ReviewForm } from './review-form';

const card = xcss({ borderRadius: 'radius.large', padding: 'space.200', backgroundColor: 'elevation.surface.sunken' });

/** A standard that several squads say does not fit them, with what they say by reason, and what was answered before. */
export function ReviewCard({ review, onDone }: { review: StandardReview; onDone: () => void }) {
  const { t } = useTexts();
  const [isAnswering, setAnswering] = useState(false);
  const { standard, open, mayClose } = review;
  const { title } = standard;
  return (
    <Box xcss={card}>
      <Stack space="space.150">
        <Stack space="space.050">
          <Heading as="h4" size="xsmall">
            {open ? t('admin.answers.review', { squads: open.squads, title }) : t('admin.answers.reviewClosed', { title })}
          </Heading>
          <Text as="p" color="color.text.subtle">
            {t(open ? 'admin.answers.reviewText' : 'admin.answers.reviewClosedText')}
          </Text>
        </Stack>
        {open ? <Reasons reasons={open.reasons} /> : null}
        {isAnswering ? <ReviewForm review={review} onDone={onDone} onCancel={() => setAnswering(false)} /> : null}
        {mayClose && !isAnswering ? (
          <div>
            <Button spacing="compact" appearance="primary" onClick={() => setAnswering(true)}>
              {t('admin.answers.answerReview')}
            </Button>
          </div>
        ) : null}
        <PastAnswers past={review.past} />
      </Stack>
    </Box>
  );
}

type Reasons = NonNullable<StandardReview['open']>['reasons'];

function Reasons({ reasons }: { reasons: Reasons }) {
  const { t } = useTexts();
  const say = (reason: Reasons[number]['reason']): string => {
    const ofContest = contestReasons.find((each) => each === reason);
    if (ofContest) return t(`exceptions.reason.${ofContest}`);
    return t(`exceptions.category.${reason as Exclude<typeof reason, (typeof contestReasons)[number]>}`);
  };
  return reasons.map(({ reason, count, voices }) => (
    <Stack key={reason} space="space.050">
      <Text as="p" weight="semibold">
        {t('admin.answers.reason', { reason: say(reason), n: count })}
      </Text>
      {voices.map(({ squad, text, kind }, index) => (
        <Text as="p" key={`${squad} ${kind} ${index}`}>
          {t('admin.answers.voice', { squad, text })}
        </Text>
      ))}
      {voices.length === count ? null : (
        <Text as="p" color="color.text.subtle">
          {t('admin.answers.hidden', { n: count - voices.length })}
        </Text>
      )}
    </Stack>
  ));
}

function PastAnswers({ past }: Pick<StandardReview, 'past'>) {
  const texts = useTexts();
  const { t } = texts;
  const now = useNow();
  if (past.length === 0) return null;
  return (
    <Stack space="space.050">
      <Text as="p" weight="semibold">
        {t('admin.answers.pastReviews')}
      </Text>
      {past.map(({ at, by, outcome, text, version }) => (
        <Text as="p" key={at} color="color.text.subtle">
          {t('admin.answers.pastReview', {
            ...{ outcome: t(`admin.answers.outcome.${outcome}`), version, name: sayName(texts, by), when: texts.when(at, now) },
          })}
          {t('common.separator')}
          {t('exceptions.quoted', { text })}
        </Text>
      ))}
    </Stack>
  );
}
