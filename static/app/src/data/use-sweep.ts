import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../../../../src/contract/endpoints';
import type { Failure } from '../../../../src/contract/failure';
import type { SweepProgress } from '../../../../src/contract/sweep';
import { call } from '../bridge';

/** Milliseconds between two looks at a sweep: often enough for a bar that moves, far below Forge's 500 calls per 25 s. */
const pollDelay = { running: 1_500, waiting: 15_000 } as const;

export interface SweepWatch {
  /** `undefined` until the first answer; null when there was never a sweep. */
  sweep: SweepProgress | null | undefined;
  failure: Failure | null;
  starting: boolean;
  start: (input: Api['sweep.start']['input']) => void;
  reload: () => void;
}

/** True while a sweep can still move. */
export function isActive(sweep: SweepProgress | null | undefined): sweep is SweepProgress & { state: 'running' | 'waiting' } {
  return sweep?.state === 'running' || sweep?.state === 'waiting';
}

/** Watches the running or last sweep: polls while it can move, stops when it cannot or the page goes. `onEnd` is called when one ends under watch. */
export function useSweep(enabled: boolean, onEnd: () => void): SweepWatch {
  const [sweep, setSweep] = useState<SweepProgress | null | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [starting, setStarting] = useState(false);
  const [asked, setAsked] = useState(0);
  const watched = useRef(false);
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });

  useEffect(() => {
    if (!enabled) return undefined;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const reply = await call('sweep.get', {});
      if (!current) return;
      if (!reply.ok) return setFailure(reply.failure);
      const now = reply.value.sweep;
      setSweep(now);
      setFailure(null);
      if (isActive(now)) {
        watched.current = true;
        timer = setTimeout(() => void look(), pollDelay[now.state]);
      } else if (watched.current) {
        watched.current = false;
        ended.current();
      }
    };
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [enabled, asked]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  const start = useCallback(
    (input: Api['sweep.start']['input']) => {
      setStarting(true);
      void call('sweep.start', input).then((reply) => {
        setStarting(false);
        if (reply.ok) {
          watched.current = true;
          setSweep(reply.value);
        }
        setFailure(reply.ok ? null : reply.failure);
        if (reply.ok || reply.failure.code === 'sweep-running') reload();
      });
    },
    [reload],
  );
  return { sweep, failure, starting, start, reload };
}
