import { useState } from 'react';
import type { SquadAssignments, WantedAssignment } from '../../../../../src/contract/assignments';
import type { Failure, Reply } from '../../../../../src/contract/failure';
import { call } from '../../bridge';
import { useTexts } from '../../data/start-context';

export type Outcome = { kind: 'none' } | { kind: 'saved' } | { kind: 'conflict' } | { kind: 'failed'; failure: Failure };

export interface AssignmentsWork {
  /** What is saved, as last heard of. */
  base: SquadAssignments;
  isSaving: boolean;
  outcome: Outcome;
  /** True when it was saved. `basedOn`: the version that was seen, 0 for a new one. */
  save: (assignment: WantedAssignment, basedOn: number) => Promise<boolean>;
  /** Ends one with a day; null = as of today it counts no more. */
  end: (id: string, until: string | null, basedOn: number) => Promise<boolean>;
}

/** One person's work on a squad's roles. Saving on top of someone else's change is refused by the app: then theirs is shown, and nothing was lost. */
export function useAssignments(saved: SquadAssignments): AssignmentsWork {
  const { lang } = useTexts();
  const [base, setBase] = useState(saved);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isSaving, setSaving] = useState(false);
  const project = base.squad.key;

  const settle = async (reply: Reply<SquadAssignments>): Promise<boolean> => {
    if (reply.ok) {
      setBase(reply.value);
      setOutcome({ kind: 'saved' });
      return true;
    }
    if (reply.failure.code !== 'conflict') {
      setOutcome({ kind: 'failed', failure: reply.failure });
      return false;
    }
    const now = await call('assignments.list', { project, lang });
    if (now.ok) setBase(now.value);
    setOutcome(now.ok ? { kind: 'conflict' } : { kind: 'failed', failure: now.failure });
    return false;
  };
  const send = async (ask: () => Promise<Reply<SquadAssignments>>): Promise<boolean> => {
    setSaving(true);
    const isDone = await settle(await ask());
    setSaving(false);
    return isDone;
  };
  return {
    base,
    isSaving,
    outcome,
    save: (assignment, basedOn) => send(() => call('assignments.save', { project, assignment, basedOn, lang })),
    end: (id, until, basedOn) => send(() => call('assignments.end', { project, id, until, basedOn, lang })),
  };
}
