import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor, useWork } from '../desk-context';
import { readPart } from '../model/parts';
import { PartFrame } from './part-frame';

/** A key that the format does not know, as a file brought it: to look at, and to take out. */
export function OtherPart({ id }: { id: string }) {
  const { t } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const part = { kind: 'other', id } as const;
  const value = useWork((work) => readPart(work.document, part));
  const remove = (): void => {
    go({ kind: 'home' });
    store.edit(part, [], undefined);
    void store.flush();
  };
  return (
    <PartFrame part={part} title={id} intro={t('editor.other.intro')}>
      <pre className="pb-data">{JSON.stringify(value, null, 2)}</pre>
      <Inline>
        <Button onClick={remove}>{t('editor.item.remove')}</Button>
      </Inline>
    </PartFrame>
  );
}
