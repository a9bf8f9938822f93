import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useState } from 'react';
import type { SweepProgress } from '../../commands/app-client';
import { ask } from './server';
import { useShell } from './shell-context';
import { usePolled } from './use-polled';

const whileRunningMs = 700;
const whileIdleMs = 5_000;

/** Starts a sweep through the app's own endpoint, as a Jira administrator, and shows how far it is. */
export function SweepControl() {
  const { say, report } = useShell();
  const [isRunning, setRunning] = useState(false);
  const { value: sweep, refresh } = usePolled(
    async () => {
      const current = await ask('sweep', {});
      setRunning(isUnderWay(current));
      return current;
    },
    isRunning ? whileRunningMs : whileIdleMs,
    report,
  );
  const start = async (): Promise<void> => {
    try {
      await ask('startSweep', {});
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
    setRunning(true);
    refresh();
  };
  if (sweep === null || !isUnderWay(sweep)) {
    return (
      <Button appearance="primary" onClick={() => void start()} testId="sweep-button">
        {say('shell.sweep')}
      </Button>
    );
  }
  const { squads, issuesRead, running, progress } = sweep;
  const detail = say('shell.sweeping', { done: squads.done, total: squads.total, issues: issuesRead });
  return (
    <div className="sweep" data-testid="sweep-progress" title={detail}>
      <ProgressBar value={progress} ariaLabel={say('shell.sweep')} />
      <small aria-live="polite">{[detail, ...running.map(({ key }) => key)].join(' · ')}</small>
    </div>
  );
}

function isUnderWay(sweep: SweepProgress | null): boolean {
  return sweep?.state === 'running' || sweep?.state === 'waiting';
}
