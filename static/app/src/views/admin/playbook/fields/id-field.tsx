import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { Failure } from '../../../../../../../src/contract/failure';
import type { Part } from '../../../../../../../src/contract/playbook-draft';
import { FailureMessage } from '../../../../components/failure-message';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor, useProblems, useWork } from '../desk-context';
import { listItems, nameItems, readPart, type ItemKind } from '../model/parts';
import { renameReferences } from '../model/rename-references';
import { asFields, asText } from '../model/values';
import { describedBy, FieldFrame } from './field-frame';

/** The id of a flow, a role or a standard. It is what others refer to, so it changes on purpose, and they follow. */
export function IdField({ part }: { part: Part & { kind: ItemKind; id: string } }) {
  const { t } = useTexts();
  const id = useId();
  const store = useDraftStore();
  const { go, checks } = useEditor();
  const document = useWork((work) => work.document);
  const problems = useProblems(['id']);
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const item = asFields(readPart(document, part));
  const current = asText(item.id);
  const value = typed ?? current;
  const isTaken = value !== current && nameItems(listItems(document, part.kind)).includes(value);
  const isValid = /^[a-z0-9-]+$/.test(value) && !isTaken;

  const rename = async (): Promise<void> => {
    const refused = await store.rename(part, { ...item, id: value });
    setFailure(refused);
    if (refused !== null) return;
    if (part.kind !== 'standard') {
      for (const edit of renameReferences(document, part.kind, current, value, checks)) {
        const isItself = edit.part.kind === part.kind && edit.part.id === part.id;
        if (!isItself) store.edit(edit.part, [], edit.value);
      }
      void store.flush();
    }
    go({ kind: 'part', part: { kind: part.kind, id: value } });
  };
  const wrong = value === current ? problems : isTaken ? [t('editor.id.taken')] : isValid ? [] : [t('editor.id.form')];
  return (
    <FieldFrame id={id} label={t('editor.id.label')} help={t('editor.id.help')} problems={wrong}>
      <Inline space="space.100" alignBlock="center">
        <Textfield
          id={id}
          isCompact
          isMonospaced
          value={value}
          isInvalid={wrong.length > 0}
          aria-describedby={describedBy(id)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {value === current ? null : (
          <Button isDisabled={!isValid} onClick={() => void rename()}>
            {t('editor.id.rename')}
          </Button>
        )}
      </Inline>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </FieldFrame>
  );
}
