import { useMemo } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useWork } from '../desk-context';
import type { Option } from '../fields/choice-field';
import { listNamed, namedLists, type Reference } from '../model/parts';

/** What fields of the draft may refer to, by name. `owners`: roles, for whoever is named as one who looks after something. */
export function useOptions(): Record<Reference | 'owners', Option[]> {
  const { lang } = useTexts();
  const document = useWork((work) => work.document);
  return useMemo(() => {
    const list = (to: Reference): Option[] => listNamed(document, namedLists[to], lang).map(({ id, name }) => ({ value: id, label: name }));
    const roles = list('role');
    return { stage: list('stage'), flow: list('flow'), role: roles, objective: list('objective'), owners: roles };
  }, [document, lang]);
}
