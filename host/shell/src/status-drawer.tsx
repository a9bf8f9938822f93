import { useState } from 'react';
import type { Status } from '../../server/shell-api';
import { ask } from './server';
import { useShell } from './shell-context';
import { usePolled } from './use-polled';

const meters = ['points', 'restCalls', 'sqlStatements', 'invocations', 'queueEvents', 'quotaWaits'] as const;
const everyMs = 1_000;
const shownLines = 400;

/** What the app has used since the host started, and what it and the host have said. */
export function StatusDrawer({ onClose }: { onClose: () => void }) {
  const { say, report, navigation } = useShell();
  const [lines, setLines] = useState<string[]>([]);
  const { value } = usePolled(
    async (previous: Status | null): Promise<Status> => {
      const status = await ask('status', { logFrom: previous?.logLength ?? 0 });
      if (status.log.length > 0) setLines((all) => [...all, ...status.log].slice(-shownLines));
      return status;
    },
    everyMs,
    report,
  );
  const format = new Intl.NumberFormat(navigation.place.lang);
  return (
    <aside className="drawer" aria-label={say('shell.meters')} data-testid="drawer">
      <header>
        <h2>{say('shell.meters')}</h2>
        <button type="button" onClick={onClose}>
          {say('shell.close')}
        </button>
      </header>
      <dl>
        {meters.map((name) => (
          <div key={name}>
            <dt>{say(`shell.meter.${name}`)}</dt>
            <dd data-testid={`meter-${name}`}>{value ? format.format(value.meter[name] ?? 0) : '…'}</dd>
          </div>
        ))}
      </dl>
      <h2>{say('shell.log')}</h2>
      <pre>{lines.join('\n')}</pre>
    </aside>
  );
}
