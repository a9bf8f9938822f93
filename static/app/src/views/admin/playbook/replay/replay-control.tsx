import Button from '@atlaskit/button/new';
import VideoPlayIcon from '@atlaskit/icon/core/video-play';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import ProgressBar from '@atlaskit/progress-bar';
import { FailureMessage } from '../../../../components/failure-message';
import { Moment } from '../../../../components/moment';
import { useTexts } from '../../../../data/start-context';
import { useWork } from '../desk-context';
import type { ReplayWatch } from './use-replay';

/** Starts the replay and tells how far it is, or how old its result is. */
export function ReplayControl({ watch }: { watch: ReplayWatch }) {
  const { t } = useTexts();
  const problems = useWork((work) => work.stored.problems.length);
  const replay = watch.answer?.replay ?? null;
  return (
    <Stack space="space.100">
      <Inline space="space.150" rowSpace="space.100" alignBlock="center" shouldWrap>
        <Button iconBefore={VideoPlayIcon} isDisabled={problems > 0 || watch.isRunning} isLoading={watch.isStarting} onClick={watch.start}>
          {t(replay === null ? 'editor.replay.start' : 'editor.replay.again')}
        </Button>
        {replay?.endedAt === undefined || replay.endedAt === null || watch.isRunning ? null : (
          <Text size="small" color={watch.isOld ? 'color.text.warning' : 'color.text.subtle'}>
            <Moment at={replay.endedAt} within={watch.isOld ? 'editor.replay.old' : 'editor.replay.at'} />
          </Text>
        )}
      </Inline>
      {problems === 0 ? null : (
        <Text as="p" size="small" color="color.text.subtle">
          {t('editor.replay.problemsFirst', { n: problems })}
        </Text>
      )}
      {watch.isRunning && replay !== null ? (
        <div role="status">
          <ProgressBar value={replay.progress} ariaLabel={t('editor.replay.title')} />
          <Text as="p" size="small" color="color.text.subtle">
            {t('editor.replay.progress', { done: replay.squads.done, total: replay.squads.total })}
          </Text>
        </div>
      ) : null}
      {watch.failure === null ? null : <FailureMessage failure={watch.failure} />}
    </Stack>
  );
}
