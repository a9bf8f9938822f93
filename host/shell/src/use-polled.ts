import { useCallback, useEffect, useRef, useState } from 'react';

/** Asks again and again, `everyMs` after each answer, as long as the component stands; a failure goes to `onError` and ends it, `refresh` begins anew. */
export function usePolled<T>(
  read: (previous: T | null) => Promise<T>,
  everyMs: number,
  onError: (text: string) => void,
): { value: T | null; refresh: () => void } {
  const [value, setValue] = useState<T | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef({ read, onError });
  useEffect(() => {
    latest.current = { read, onError };
  });
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let previous: T | null = null;
    const turn = async (): Promise<void> => {
      try {
        previous = await latest.current.read(previous);
        if (isCurrent) setValue(previous);
      } catch (error) {
        // A host that is gone would say so every time: once is enough, and polling ends.
        if (isCurrent) latest.current.onError(error instanceof Error ? error.message : String(error));
        return;
      }
      if (isCurrent) timer = setTimeout(() => void turn(), everyMs);
    };
    void turn();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [everyMs, round]);
  return { value, refresh: useCallback(() => setRound((count) => count + 1), []) };
}
