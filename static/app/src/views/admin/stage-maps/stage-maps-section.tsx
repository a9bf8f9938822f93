import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Failure } from '../../../../../../src/contract/failure';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { AcceptancePanel } from './acceptance-panel';
import { anything } from '../choice';
import { ReviewFilters } from './review-filters';
import { chooseSquads, listReviewRows, type ReviewChoice } from './review-rows';
import { ReviewTable } from './review-table';
import { useReview, type Review, type ReviewWatch } from './use-review';

/** The stage maps of all squads: what nobody has confirmed yet, and accepting it in bulk. */
export function StageMapsSection() {
  const { t } = useTexts();
  const watch = useReview();
  const { review, failure } = watch;
  return (
    <Section
      title={t('admin.stageMaps.title')}
      aside={
        review && !review.isWhole ? (
          <Text color="color.text.subtle">{t('admin.stageMaps.loading', { n: review.squads.length })}</Text>
        ) : null
      }
    >
      <Text as="p" color="color.text.subtle">
        {t('admin.stageMaps.intro')}
      </Text>
      {failure ? <Failed failure={failure} /> : null}
      {review === null ? failure ? null : <Loading /> : <ReviewBody review={review} watch={watch} />}
    </Section>
  );
}

/** Without a playbook there are no stages to propose: that is no failure. */
function Failed({ failure }: { failure: Failure }) {
  const { t } = useTexts();
  if (failure.code !== 'not-found') return <FailureMessage failure={failure} />;
  return <QuietMessage title={t('page.empty.noPlaybook')} text={t('stageMap.noStages')} />;
}

function ReviewBody({ review, watch }: { review: Review; watch: ReviewWatch }) {
  const { t } = useTexts();
  const [choice, setChoice] = useState<ReviewChoice>({ search: '', tribe: anything, filter: 'all' });
  const open = review.squads.flatMap(({ statuses }) => statuses);
  if (review.squads.length === 0) return <QuietMessage title={t('admin.stageMaps.noSquads')} text={t('admin.stageMaps.noSquadsText')} />;
  return (
    <Stack space="space.200">
      {open.length === 0 ? (
        <QuietMessage title={t('admin.stageMaps.nothing')} text={t('admin.stageMaps.nothingText')} />
      ) : (
        <>
          <Text as="p" weight="medium">
            {t('admin.stageMaps.summary', {
              statuses: open.length,
              squads: review.squads.filter(({ statuses }) => statuses.length > 0).length,
              unmapped: open.filter(({ stage }) => stage === null).length,
            })}
          </Text>
          <Inline space="space.200" alignBlock="end" shouldWrap>
            <ReviewFilters squads={review.squads} choice={choice} onChoose={setChoice} />
          </Inline>
        </>
      )}
      <AcceptancePanel squads={chooseSquads(review.squads, choice)} isReady={review.isWhole} onEnd={watch.reload} />
      {open.length === 0 ? null : <ReviewTable rows={listReviewRows(review.squads, choice)} stages={review.stages} />}
    </Stack>
  );
}
