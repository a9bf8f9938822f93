import type { AttestationKind, Declaration, Saying, SquadDeclarations } from '../../../../../src/contract/attestations';
import { call } from '../../bridge';
import { useTexts } from '../../data/start-context';
import { useSaving, type Saving } from '../../data/use-saving';

export interface DeclarationsWork extends Omit<Saving<SquadDeclarations>, 'send'> {
  /** True when it was saved. */
  say: (saying: Saying, about: Declaration) => Promise<boolean>;
  takeBack: (about: Declaration) => Promise<boolean>;
}

/** Tells declarations apart. */
export const nameOf = ({ kind, subject }: { kind: AttestationKind; subject: string }): string => `${kind} ${subject}`;

/** One person's work on what a squad says of itself. */
export function useDeclarations(saved: SquadDeclarations, onSaved: () => void): DeclarationsWork {
  const { lang } = useTexts();
  const project = saved.squad.key;
  const { send, ...saving } = useSaving(saved, () => call('attestations.list', { project, lang }), onSaved);
  return {
    ...saving,
    say: (saying, { version }) => send(() => call('attestations.say', { project, saying, basedOn: version, lang })),
    takeBack: ({ kind, subject, version }) =>
      send(() => call('attestations.take-back', { project, kind, subject, basedOn: version, lang })),
  };
}
