import { useMemo } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useWork } from '../desk-context';
import type { Option } from '../fields/choice-field';
import { listNamed } from '../model/parts';
import type { Reference } from '../model/schema-fields';

/** What fields of the draft may refer to, by name. `owners`: roles, for whoever is named as one who looks after something. */
export function useOptions(): Record<Reference | 'owners', Option[]> {
  const { lang } = useTexts();
  const document = useWork((work) => work.document);
  return useMemo(() => {
    const list = (key: 'stages' | 'flows' | 'roles' | 'objectives'): Option[] =>
      listNamed(document, key, lang).map(({ id, name }) => ({ value: id, label: name }));
    const roles = list('roles');
    return { stage: list('stages'), flow: list('flows'), role: roles, objective: list('objectives'), owners: roles };
  }, [document, lang]);
}
