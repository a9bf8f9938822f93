import { useState } from 'react';
import type { AttestationKind, Declaration, Saying, SquadDeclarations } from '../../../../../src/contract/attestations';
import type { Failure, Reply } from '../../../../../src/contract/failure';
import { call } from '../../bridge';
import { useTexts } from '../../data/start-context';

export type Outcome = { kind: 'none' } | { kind: 'saved' } | { kind: 'conflict' } | { kind: 'failed'; failure: Failure };

export interface DeclarationsWork {
  /** What is said, as last heard of. */
  base: SquadDeclarations;
  isSaving: boolean;
  outcome: Outcome;
  /** True when it was saved. */
  say: (saying: Saying, about: Declaration) => Promise<boolean>;
  takeBack: (about: Declaration) => Promise<boolean>;
}

/** Tells declarations apart. */
export const nameOf = ({ kind, subject }: { kind: AttestationKind; subject: string }): string => `${kind} ${subject}`;

/** One person's work on what a squad says of itself. Saying something on top of someone else's is refused by the app: then theirs is shown. */
export function useDeclarations(saved: SquadDeclarations, onSaved: () => void): DeclarationsWork {
  const { lang } = useTexts();
  const [base, setBase] = useState(saved);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isSaving, setSaving] = useState(false);
  const project = base.squad.key;

  const settle = async (reply: Reply<SquadDeclarations>): Promise<boolean> => {
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
    const now = await call('attestations.list', { project, lang });
    if (now.ok) setBase(now.value);
    setOutcome(now.ok ? { kind: 'conflict' } : { kind: 'failed', failure: now.failure });
    return false;
  };
  const send = async (ask: () => Promise<Reply<SquadDeclarations>>): Promise<boolean> => {
    setSaving(true);
    const isDone = await settle(await ask());
    setSaving(false);
    return isDone;
  };
  return {
    base,
    isSaving,
    outcome,
    say: (saying, { version }) => send(() => call('attestations.say', { project, saying, basedOn: version, lang })),
    takeBack: ({ kind, subject, version }) =>
      send(() => call('attestations.take-back', { project, kind, subject, basedOn: version, lang })),
  };
}
