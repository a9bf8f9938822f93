import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor, useField, useWork } from '../desk-context';
import type { Reference } from '../model/parts';
import { renameReferences } from '../model/rename-references';
import { asText, type Path } from '../model/values';
import { describedBy, FieldFrame } from './field-frame';

/** The id of an item inside a part (a stage, an objective): when one leaves the field, all that refers to it follows. */
export function InnerIdField({ path, kind }: { path: Path; kind: Reference }) {
  const { t } = useTexts();
  const id = useId();
  const store = useDraftStore();
  const { checks } = useEditor();
  const document = useWork((work) => work.document);
  const { value, set, problems } = useField(path);
  const [typed, setTyped] = useState<string | null>(null);
  const current = asText(value);
  const leave = (): void => {
    setTyped(null);
    if (typed === null || typed === current) return;
    set(typed === '' ? undefined : typed);
    if (current !== '' && typed !== '') {
      for (const edit of renameReferences(document, kind, current, typed, checks)) store.edit(edit.part, [], edit.value);
    }
    void store.flush();
  };
  return (
    <FieldFrame id={id} label={t('editor.id.label')} problems={problems}>
      <Textfield
        id={id}
        isCompact
        isMonospaced
        value={typed ?? current}
        isInvalid={problems.length > 0}
        aria-describedby={describedBy(id)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
