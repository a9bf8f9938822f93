import { useState } from 'react';
import type { Failure } from '../../../../../src/contract/failure';
import type { StageMapView } from '../../../../../src/contract/stage-map';
import { call } from '../../bridge';
import { useTexts } from '../../data/start-context';
import { useLeaveWarning } from '../../data/use-leave-warning';
import {
  acceptAll,
  listConflicts,
  rebase,
  withChoice,
  writeMap,
  type StageChoice,
  type StageDraft,
  type StatusRow,
} from './stage-map-draft';

export type Outcome =
  | { kind: 'none' }
  | { kind: 'saved' }
  | { kind: 'conflict'; conflicts: ReturnType<typeof listConflicts> }
  | { kind: 'failed'; failure: Failure };

export interface StageMapWork {
  /** What is saved, as last heard of. */
  base: StageMapView;
  draft: StageDraft;
  isChanged: boolean;
  isSaving: boolean;
  outcome: Outcome;
  choose: (row: StatusRow, choice: StageChoice) => void;
  /** Takes over every proposal that is sure enough. */
  acceptSure: () => void;
  discard: () => void;
  save: () => Promise<void>;
}

/**
 * One person's work on a stage map. Saving on top of someone else's save is refused by the app: then their map becomes the ground, one's
 * own choices stay on top of it, and what differs is shown before anything is saved.
 */
export function useStageMap(project: string, saved: StageMapView): StageMapWork {
  const { lang } = useTexts();
  const [base, setBase] = useState(saved);
  const [draft, setDraft] = useState<StageDraft>({});
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isSaving, setSaving] = useState(false);
  const isChanged = Object.keys(draft).length > 0;
  useLeaveWarning(isChanged);

  const meetTheirs = async (): Promise<void> => {
    const now = await call('stage-map.get', { project, lang });
    if (!now.ok) return setOutcome({ kind: 'failed', failure: now.failure });
    setOutcome({ kind: 'conflict', conflicts: listConflicts(base, now.value, draft) });
    setDraft(rebase(draft, now.value));
    setBase(now.value);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    const reply = await call('stage-map.save', { project, map: writeMap(base.statuses, draft), basedOn: base.version, lang });
    if (reply.ok) {
      setBase(reply.value);
      setDraft({});
      setOutcome({ kind: 'saved' });
    } else if (reply.failure.code === 'conflict') await meetTheirs();
    else setOutcome({ kind: 'failed', failure: reply.failure });
    setSaving(false);
  };
  return {
    base,
    draft,
    isChanged,
    isSaving,
    outcome,
    choose: (row, choice) => setDraft(withChoice(draft, row, choice)),
    acceptSure: () => setDraft(acceptAll(base.statuses, draft)),
    discard: () => {
      setDraft({});
      setOutcome({ kind: 'none' });
    },
    save,
  };
}
