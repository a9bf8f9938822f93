import Button from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Failure } from '../../../../../src/contract/failure';
import type { SweepProgress } from '../../../../../src/contract/sweep';
import { call } from '../../bridge';
import { useFailureText } from '../../components/failure-message';
import { useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { isActive } from '../../data/use-sweep';

/** Reads this squad again: for those who may start a sweep; the others see no button. The page follows the sweep by itself. */
export function RefreshButton({ squad, sweep, reload }: { squad: string; sweep: SweepProgress | null; reload: () => void }) {
  const { t } = useTexts();
  const mayRefresh = useRunsProductOps();
  const [starting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!mayRefresh) return null;

  const refresh = async (): Promise<void> => {
    setStarting(true);
    const reply = await call('sweep.start', { squads: [squad], kind: 'incremental' });
    setStarting(false);
    setFailure(reply.ok || reply.failure.code === 'sweep-running' ? null : reply.failure);
    reload();
  };
  return (
    <Stack space="space.050" alignInline="end">
      <Button iconBefore={RefreshIcon} isLoading={starting || isActive(sweep)} onClick={() => void refresh()}>
        {t('page.refresh')}
      </Button>
      {failure === null ? null : <RefreshFailure failure={failure} />}
    </Stack>
  );
}

function RefreshFailure({ failure }: { failure: Failure }) {
  return (
    <div role="alert">
      <Text size="small" color="color.text.warning">
        {useFailureText(failure)}
      </Text>
    </div>
  );
}
