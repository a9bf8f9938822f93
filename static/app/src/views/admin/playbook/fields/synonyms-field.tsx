import { useId } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { readSynonyms, writeSynonyms } from '../model/schema-fields';
import type { Path } from '../model/values';
import { GroupFrame } from './field-frame';
import { NamesInput } from './names-field';

/** Agreed names, one a line; the names on a line mean the same, and one of them is enough. The last line waits for another one. */
export function SynonymsField({ path, label, help }: { path: Path; label: string; help: string }) {
  const { t } = useTexts();
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const lines = readSynonyms(value);
  return (
    <GroupFrame id={id} label={label} help={`${help} ${t('editor.synonyms.help')}`} problems={problems}>
      {[...lines, []].map((names, index) => (
        <NamesInput
          key={index}
          id={`${id}-${index}`}
          label={t('editor.itemOf', { list: label, n: index + 1 })}
          value={names}
          isInvalid={problems.length > 0}
          placeholder={t(lines.length === 0 ? 'editor.typeNames' : 'editor.synonyms.another')}
          onChange={(next) => set(writeSynonyms([...lines.slice(0, index), next, ...lines.slice(index + 1)]))}
          onBlur={leave}
        />
      ))}
    </GroupFrame>
  );
}
