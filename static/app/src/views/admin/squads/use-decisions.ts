import { useState } from 'react';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../src/contract/failure';
import type { Decision, SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { call } from '../../../bridge';

type Listed = Api['squad-admin.list']['output'];

export type Outcome = { kind: 'none' } | { kind: 'saved' } | { kind: 'conflict'; squads: string } | { kind: 'failed'; failure: Failure };

export interface Decisions {
  outcome: Outcome;
  isSaving: boolean;
  /** Saves decisions on squads as they were seen; true when they were taken. */
  decide: (decisions: readonly Decision[], seen: readonly SquadCandidate[], also?: readonly SquadCandidate[]) => Promise<boolean>;
  /** Asks Jira for its spaces. */
  discover: () => Promise<void>;
  forget: () => void;
}

/** Decisions on squads: saved with the versions that were seen, and told when somebody else was faster. `onListed`: the list as it stands then. */
export function useDecisions(onListed: (listed: Listed) => void): Decisions {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isSaving, setSaving] = useState(false);
  const readAgain = async (): Promise<void> => {
    const now = await call('squad-admin.list', {});
    if (now.ok) onListed(now.value);
  };
  return {
    outcome,
    isSaving,
    forget: () => setOutcome({ kind: 'none' }),
    async decide(decisions, seen, also = []) {
      setSaving(true);
      const apply = seen.map(({ key }) => key);
      const basedOn = Object.fromEntries([...seen, ...also].map(({ key, version }) => [key, version]));
      const reply = await call('squad-admin.save', { orders: decisions.map((decision) => ({ apply, decision })), basedOn });
      if (reply.ok) {
        onListed(reply.value);
        setOutcome({ kind: 'saved' });
      } else if (reply.failure.code === 'conflict') {
        await readAgain();
        setOutcome({ kind: 'conflict', squads: String(reply.failure.values.squads ?? '') });
      } else setOutcome({ kind: 'failed', failure: reply.failure });
      setSaving(false);
      return reply.ok;
    },
    async discover() {
      setSaving(true);
      const reply = await call('squad-admin.discover', {});
      if (reply.ok) onListed(reply.value);
      setOutcome(reply.ok ? { kind: 'none' } : { kind: 'failed', failure: reply.failure });
      setSaving(false);
    },
  };
}
