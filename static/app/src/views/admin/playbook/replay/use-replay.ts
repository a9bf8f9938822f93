import { useCallback, useEffect, useState } from 'react';
import type { Api } from '../../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../../src/contract/failure';
import { call } from '../../../../bridge';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useWork } from '../desk-context';

/** Milliseconds between two looks at a replay under way. */
const pollDelay = 1_500;
export type ReplayAnswer = Api['replay.get']['output'];

export interface ReplayWatch {
  /** Undefined until the first answer. */
  answer: ReplayAnswer | undefined;
  failure: Failure | null;
  isStarting: boolean;
  isRunning: boolean;
  /** True when the draft was changed since it was tried. */
  isOld: boolean;
  start: () => void;
}

/** The running or last replay: polled while it moves. Starting saves first what waits, so that what is on screen is what is tried. */
export function useReplay(): ReplayWatch {
  const { lang } = useTexts();
  const store = useDraftStore();
  const version = useWork((work) => work.stored.version);
  const [answer, setAnswer] = useState<ReplayAnswer | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isStarting, setStarting] = useState(false);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const reply = await call('replay.get', { after: null, lang });
      if (!current) return;
      if (!reply.ok) return setFailure(reply.failure);
      setAnswer(reply.value);
      const state = reply.value.replay?.state;
      if (state === 'running' || state === 'waiting') timer = setTimeout(() => void look(), pollDelay);
    };
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, lang]);

  const start = useCallback(() => {
    setStarting(true);
    const run = async (): Promise<void> => {
      await store.flush();
      const state = store.read();
      if (state.kind !== 'open') return;
      const reply = await call('replay.start', { version: state.work.stored.version, lang });
      setFailure(reply.ok ? null : reply.failure);
      if (reply.ok || reply.failure.code === 'replay-running') setAsked((count) => count + 1);
      if (!reply.ok && reply.failure.code === 'conflict') await store.load();
    };
    void run().finally(() => setStarting(false));
  }, [store, lang]);

  const replay = answer?.replay ?? null;
  return {
    answer,
    failure,
    isStarting,
    isRunning: replay?.state === 'running' || replay?.state === 'waiting',
    isOld: replay !== null && (!replay.current || replay.draftVersion !== version),
    start,
  };
}
