import { useState } from 'react';
import type { Failure, Reply } from '../../../../src/contract/failure';

export type SaveOutcome = { kind: 'none' } | { kind: 'saved' } | { kind: 'conflict' } | { kind: 'failed'; failure: Failure };

export interface Saving<T> {
  /** What is saved, as last heard of. */
  base: T;
  isSaving: boolean;
  outcome: SaveOutcome;
  /** True when it was saved. */
  send: (ask: () => Promise<Reply<T>>) => Promise<boolean>;
}

/** One person's work on something that others may change too. Saving on top of someone else's change is refused by the app: then theirs is read and shown, and nothing was lost. */
export function useSaving<T>(saved: T, readAgain: () => Promise<Reply<T>>, onSaved: () => void = () => undefined): Saving<T> {
  const [base, setBase] = useState(saved);
  const [outcome, setOutcome] = useState<SaveOutcome>({ kind: 'none' });
  const [isSaving, setSaving] = useState(false);

  const settle = async (reply: Reply<T>): Promise<boolean> => {
    if (reply.ok) {
      setBase(reply.value);
      setOutcome({ kind: 'saved' });
      onSaved();
      return true;
    }
    if (reply.failure.code !== 'conflict') {
      setOutcome({ kind: 'failed', failure: reply.failure });
      return false;
    }
    const now = await readAgain();
    if (now.ok) setBase(now.value);
    setOutcome(now.ok ? { kind: 'conflict' } : { kind: 'failed', failure: now.failure });
    return false;
  };
  return {
    ...{ base, isSaving, outcome },
    async send(ask) {
      setSaving(true);
      const isDone = await settle(await ask());
      setSaving(false);
      return isDone;
    },
  };
}
