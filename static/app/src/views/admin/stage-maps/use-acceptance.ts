import { useRef, useState } from 'react';
import { acceptAtOnce } from '../../../../../../src/contract/acceptance';
import type { Failure } from '../../../../../../src/contract/failure';
import type { ReviewedSquad } from '../../../../../../src/contract/stage-map';
import { call } from '../../../bridge';
import { countOutcomes, nothingYet, type AcceptanceCount } from './acceptance-count';

export type Acceptance =
  { kind: 'none' } | { kind: 'working'; done: number; total: number } | { kind: 'done'; count: AcceptanceCount; failure: Failure | null };

export interface AcceptanceWork {
  acceptance: Acceptance;
  accept: (squads: readonly ReviewedSquad[], atLeast: number) => Promise<void>;
  /** Ends the work after the squads that are under way; what is done stands. */
  stop: () => void;
}

/** Accepts the proposals of many squads a few at a time, so that each call is short, the progress shows, and what is done stands if the page goes. */
export function useAcceptance(onEnd: () => void): AcceptanceWork {
  const [acceptance, setAcceptance] = useState<Acceptance>({ kind: 'none' });
  const isStopped = useRef(false);

  const accept: AcceptanceWork['accept'] = async (squads, atLeast) => {
    isStopped.current = false;
    const total = squads.length;
    const names = new Map(squads.map(({ key, name }) => [key, name]));
    const waiting = squads.map(({ key, version }) => ({ key, basedOn: version }));
    let count = nothingYet;
    let failure: Failure | null = null;
    while (waiting.length > 0 && failure === null && !isStopped.current) {
      setAcceptance({ kind: 'working', done: total - waiting.length, total });
      const batch = waiting.splice(0, acceptAtOnce);
      const reply = await call('stage-map.accept', { squads: batch, atLeast });
      if (reply.ok) {
        count = countOutcomes(count, reply.value.squads, names);
        const later = new Set(reply.value.squads.filter(({ outcome }) => outcome === 'later').map(({ key }) => key));
        waiting.unshift(...batch.filter(({ key }) => later.has(key)));
      } else {
        failure = reply.failure;
        waiting.unshift(...batch);
      }
    }
    setAcceptance({ kind: 'done', count: { ...count, left: waiting.length }, failure });
    onEnd();
  };
  return {
    acceptance,
    accept,
    stop: () => {
      isStopped.current = true;
    },
  };
}
