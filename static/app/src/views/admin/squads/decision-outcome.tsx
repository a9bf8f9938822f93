import { SectionMessageAction } from '@atlaskit/section-message';
import { FailureMessage } from '../../../components/failure-message';
import { Overtaken, Saved } from '../../../components/save-outcome';
import { useTexts } from '../../../data/start-context';
import type { Outcome } from './use-decisions';

/** What became of the last decision. */
export function DecisionOutcome({ outcome, onSweep }: { outcome: Outcome; onSweep: () => void }) {
  const { t } = useTexts();
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'failed') return <FailureMessage failure={outcome.failure} />;
  if (outcome.kind === 'saved') {
    const sweep = (
      <SectionMessageAction key="sweep" onClick={onSweep}>
        {t('admin.squads.sweepNow')}
      </SectionMessageAction>
    );
    return (
      <Saved actions={[sweep]}>
        <p>{t('admin.squads.saved')}</p>
      </Saved>
    );
  }
  return (
    <Overtaken title={t('admin.squads.conflictTitle')}>
      <p>{t('admin.squads.conflict', { squads: outcome.squads })}</p>
    </Overtaken>
  );
}
