import { useTexts } from '../../../../data/start-context';
import { InnerIdField } from '../fields/inner-id-field';
import { PairField } from '../fields/pair-field';
import { TextField } from '../fields/text-field';
import { findFreeId } from '../model/new-items';
import { asFields, asText } from '../model/values';
import { ListEditor } from './list-editor';
import { PartFrame } from './part-frame';

const idsOf = (items: readonly unknown[]): string[] => items.map((item) => asText(asFields(item).id));

/** The objectives that standards serve. */
export function ObjectivesEditor() {
  const { t } = useTexts();
  return (
    <PartFrame part={{ kind: 'objectives' }} title={t('editor.part.objectives')} intro={t('editor.objectives.intro')}>
      <ListEditor
        empty={t('editor.objectives.empty')}
        addLabel={t('editor.objectives.add')}
        create={(items) => ({ id: findFreeId('objective', idsOf(items)), name: { en: 'New objective', fr: 'Nouvel objectif' } })}
      >
        {(index) => (
          <>
            <PairField path={[index, 'name']} label={t('editor.name')} />
            <div className="pb-two">
              <InnerIdField path={[index, 'id']} kind="objective" />
              <TextField path={[index, 'until']} label={t('editor.objectives.until')} type="date" />
            </div>
          </>
        )}
      </ListEditor>
    </PartFrame>
  );
}
