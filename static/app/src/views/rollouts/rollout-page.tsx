import { Stack } from '@atlaskit/primitives';
import { useQuery } from '../../../../../src/client/use-query';
import { BackButton } from '../../components/back-button';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { useTexts } from '../../data/start-context';
import { BurnUp } from './burn-up';
import { Consent } from './consent';
import { Course } from './course';
import { MilestoneTable } from './milestone-table';
import { RolloutHeader } from './rollout-header';
import { Steps } from './steps';
import { Waves } from './waves';

interface Props {
  id: string;
  /** Absent where it stands among others. */
  onBack?: () => void;
  onPlan?: () => void;
  /** Called after each change, for what stands around it. */
  onChanged?: () => void;
}

/** One rollout: where it stands, what one may do, its waves, what became of its milestones, what was said. */
export function RolloutPage({ id, onBack, onPlan, onChanged }: Props) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('rollout.get', { rollout: id, lang });
  const onDone = (): void => {
    reload();
    onChanged?.();
  };
  return (
    <Stack space="space.300">
      {onBack === undefined ? null : <BackButton onClick={onBack}>{t('rollouts.back')}</BackButton>}
      {query.state === 'loading' ? <Loading /> : null}
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
      {query.state === 'ready' ? (
        <Stack key={query.value.version} space="space.400">
          <RolloutHeader rollout={query.value} />
          <Steps rollout={query.value} onPlan={onPlan} onDone={onDone} onGone={onBack} />
          <Consent rollout={query.value} onDone={onDone} />
          <Waves rollout={query.value} onDone={onDone} />
          {query.value.state === 'draft' ? null : <BurnUp rollout={query.value} />}
          <MilestoneTable rollout={query.value} />
          <Course rollout={query.value} />
        </Stack>
      ) : null}
    </Stack>
  );
}
