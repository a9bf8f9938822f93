import { useTexts } from '../../../../data/start-context';
import { NameField } from '../fields/names-field';
import { PairField } from '../fields/pair-field';
import { TextField } from '../fields/text-field';
import { Block, PartFrame } from './part-frame';
import { useOptions } from './use-options';

/** The product vision, as every squad page shows it. */
export function VisionEditor() {
  const { t } = useTexts();
  const { owners } = useOptions();
  return (
    <PartFrame part={{ kind: 'vision' }} title={t('editor.part.vision')} intro={t('editor.vision.intro')}>
      <Block title={t('editor.vision.text')}>
        <PairField path={['text']} label={t('editor.vision.text')} isLong isQuiet />
        <div className="pb-two">
          <NameField path={['by']} label={t('editor.vision.by')} options={owners} help={t('editor.standard.ownerHelp')} />
          <TextField path={['date']} label={t('editor.vision.date')} type="date" />
        </div>
      </Block>
    </PartFrame>
  );
}
