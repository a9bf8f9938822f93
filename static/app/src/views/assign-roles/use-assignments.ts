import type { SquadAssignments, WantedAssignment } from '../../../../../src/contract/assignments';
import { call } from '../../bridge';
import { useTexts } from '../../data/start-context';
import { useSaving, type Saving } from '../../data/use-saving';

export interface AssignmentsWork extends Omit<Saving<SquadAssignments>, 'send'> {
  /** True when it was saved. `basedOn`: the version that was seen, 0 for a new one. */
  save: (assignment: WantedAssignment, basedOn: number) => Promise<boolean>;
  /** Ends one with a day; null = as of today it counts no more. */
  end: (id: string, until: string | null, basedOn: number) => Promise<boolean>;
}

/** One person's work on a squad's roles. */
export function useAssignments(saved: SquadAssignments): AssignmentsWork {
  const { lang } = useTexts();
  const project = saved.squad.key;
  const { send, ...saving } = useSaving(saved, () => call('assignments.list', { project, lang }));
  return {
    ...saving,
    save: (assignment, basedOn) => send(() => call('assignments.save', { project, assignment, basedOn, lang })),
    end: (id, until, basedOn) => send(() => call('assignments.end', { project, id, until, basedOn, lang })),
  };
}
