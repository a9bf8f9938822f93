import { Inline } from '@atlaskit/primitives';
import Lozenge from '@atlaskit/lozenge';
import type { RolloutHead } from '../../../../../src/contract/rollout-views';
import { useTexts } from '../../data/start-context';

const appearances = { draft: 'default', scheduled: 'inprogress', active: 'success', ended: 'default' } as const;

/** Where a rollout stands, and that it is paused, in words. */
export function RolloutMark({ rollout: { state, paused } }: { rollout: Pick<RolloutHead, 'state' | 'paused'> }) {
  const { t } = useTexts();
  return (
    <Inline space="space.050" alignBlock="center">
      <Lozenge appearance={appearances[state]}>{t(`rollouts.state.${state}`)}</Lozenge>
      {paused ? <Lozenge appearance="moved">{t('rollouts.paused')}</Lozenge> : null}
    </Inline>
  );
}
