import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { clockMoved } from './frame-events';
import { ask } from './server';
import { useShell } from './shell-context';
import { usePolled } from './use-polled';

/** The site's clock moves by itself; a glance every few seconds keeps the date true. */
const glanceMs = 5_000;

/** The site's date, and a way to let time pass: what falls due on the way is done. */
export function ClockControl() {
  const { say, report, site, navigation, events } = useShell();
  // The days that are passing now; null = none.
  const [moving, setMoving] = useState<number | null>(null);
  const { value, refresh } = usePolled(() => ask('status', { logFrom: null }), glanceMs, report);
  const advance = async (days: number): Promise<void> => {
    setMoving(days);
    try {
      await ask('clock', { days });
      events.emit(clockMoved, null);
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    } finally {
      setMoving(null);
      refresh();
    }
  };
  const format = new Intl.DateTimeFormat(navigation.place.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: site.timeZone });
  return (
    <div className="clock">
      <time data-testid="clock">{value ? format.format(value.now) : '…'}</time>
      <span className="pair">
        <Button spacing="compact" isDisabled={moving !== null} isLoading={moving === 1} onClick={() => void advance(1)} testId="plus-day">
          {say('shell.plusDay')}
        </Button>
        <Button
          spacing="compact"
          isDisabled={moving !== null}
          isLoading={moving === 30}
          onClick={() => void advance(30)}
          testId="plus-month"
        >
          {say('shell.plusMonth')}
        </Button>
      </span>
    </div>
  );
}
