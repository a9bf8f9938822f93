import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api, EndpointName } from '../contract/endpoints';
import type { Failure } from '../contract/failure';
import { call } from './call';

/** Milliseconds between two tries while the app sets up its tables (`preparing`). */
const preparingDelay = 4_000;

/** `receivedAt`: this machine's clock when the answer came, epoch ms. */
export type Query<T> = { state: 'loading' } | { state: 'ready'; value: T; receivedAt: number } | { state: 'failed'; failure: Failure };

/**
 * Reads an endpoint and keeps its answer. `reload` reads again and leaves the last answer on screen meanwhile; an answer that arrives
 * after a newer question, or after the page has gone, is dropped. While the app is `preparing` it asks again on its own.
 */
export function useQuery<N extends EndpointName>(name: N, input: Api[N]['input']): { query: Query<Api[N]['output']>; reload: () => void } {
  const [query, setQuery] = useState<Query<Api[N]['output']>>({ state: 'loading' });
  const [asked, setAsked] = useState(0);
  const key = JSON.stringify(input);
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void call(name, latest.current).then((reply) => {
      if (!current) return;
      setQuery(reply.ok ? { state: 'ready', value: reply.value, receivedAt: Date.now() } : { state: 'failed', failure: reply.failure });
      if (!reply.ok && reply.failure.code === 'preparing') timer = setTimeout(() => setAsked((count) => count + 1), preparingDelay);
    });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [name, key, asked]);

  return { query, reload: useCallback(() => setAsked((count) => count + 1), []) };
}
