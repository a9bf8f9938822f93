import { useTexts } from '../../../../data/start-context';
import { useWork } from '../desk-context';
import { ChoiceField } from '../fields/choice-field';
import { InnerIdField } from '../fields/inner-id-field';
import { PairField } from '../fields/pair-field';
import { findFreeId } from '../model/new-items';
import { listNamed } from '../model/parts';
import { asFields, asText } from '../model/values';
import { ListEditor } from './list-editor';
import { PartFrame } from './part-frame';

const categories = ['new', 'indeterminate', 'done'] as const;

/** The stages of the process, in their order: it is the order of every flow's picture. */
export function StagesEditor() {
  const { t, lang } = useTexts();
  const document = useWork((work) => work.document);
  return (
    <PartFrame part={{ kind: 'stages' }} title={t('editor.part.stages')} intro={t('editor.stages.intro')}>
      <ol className="pb-strip" aria-label={t('editor.part.stages')}>
        {listNamed(document, 'stages', lang).map(({ id, name }, index) => (
          <li key={`${id}:${index}`}>{name}</li>
        ))}
      </ol>
      <ListEditor
        empty={t('editor.stages.empty')}
        addLabel={t('editor.stages.add')}
        create={(items) => ({
          id: findFreeId(
            'stage',
            items.map((item) => asText(asFields(item).id)),
          ),
          name: { en: 'New stage', fr: 'Nouvelle étape' },
          category: 'indeterminate',
        })}
      >
        {(index) => (
          <>
            <PairField path={[index, 'name']} label={t('editor.name')} />
            <div className="pb-two">
              <ChoiceField
                path={[index, 'category']}
                label={t('editor.stages.category')}
                options={categories.map((category) => ({ value: category, label: t(`editor.category.${category}`) }))}
              />
              <InnerIdField path={[index, 'id']} kind="stage" />
            </div>
          </>
        )}
      </ListEditor>
    </PartFrame>
  );
}
