import { useTexts } from '../../../../data/start-context';
import { NameField } from '../fields/names-field';
import { PairField } from '../fields/pair-field';
import { TextField } from '../fields/text-field';
import { findFreeId } from '../model/new-items';
import { asFields, asText } from '../model/values';
import { ListEditor } from './list-editor';
import { PartFrame } from './part-frame';
import { useOptions } from './use-options';

/** The tools that squads share: for what, which one, who looks after it. */
export function ToolsEditor() {
  const { t } = useTexts();
  const { owners } = useOptions();
  return (
    <PartFrame part={{ kind: 'tools' }} title={t('editor.part.tools')} intro={t('editor.tools.intro')}>
      <ListEditor
        empty={t('editor.tools.empty')}
        addLabel={t('editor.tools.add')}
        create={(items) => ({
          purpose: findFreeId(
            'purpose',
            items.map((item) => asText(asFields(item).purpose)),
          ),
          name: { en: 'New purpose', fr: 'Nouvel usage' },
          tool: 'Jira',
        })}
      >
        {(index) => (
          <>
            <PairField path={[index, 'name']} label={t('editor.tools.name')} />
            <div className="pb-two">
              <TextField path={[index, 'tool']} label={t('editor.tools.tool')} />
              <NameField path={[index, 'owner']} label={t('editor.standard.owner')} options={owners} />
              <TextField path={[index, 'access']} label={t('editor.tools.access')} />
              <TextField path={[index, 'guide']} label={t('editor.tools.guide')} />
              <TextField path={[index, 'purpose']} label={t('editor.id.label')} isMonospaced />
            </div>
          </>
        )}
      </ListEditor>
    </PartFrame>
  );
}
