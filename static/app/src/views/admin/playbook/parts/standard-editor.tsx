import { useTexts } from '../../../../data/start-context';
import { useWork } from '../desk-context';
import { IdField } from '../fields/id-field';
import { PairField } from '../fields/pair-field';
import { readArea } from '../model/outline';
import { readPart, sayText } from '../model/parts';
import { asFields } from '../model/values';
import { ReplayOfStandard } from '../replay/replay-of-standard';
import { ItemActions } from './item-actions';
import { Block, PartFrame } from './part-frame';
import { StandardChecks } from './standard-checks';
import { StandardParameters } from './standard-parameters';
import { StandardPreview } from './standard-preview';

/** One standard: how its squad reads it and its texts in the middle, what decides about it on the right. */
export function StandardEditor({ id }: { id: string }) {
  const { t, lang } = useTexts();
  const part = { kind: 'standard', id } as const;
  const standard = useWork((work) => readPart(work.document, part));
  return (
    <PartFrame
      part={part}
      kind={`${t('editor.standard.one')}${t('common.separator')}${t(`editor.area.${readArea(standard)}`)}`}
      title={sayText(asFields(standard).title, lang) || t('editor.untitled')}
      actions={<ItemActions part={part} />}
      side={
        <>
          <ReplayOfStandard id={id} />
          <StandardParameters />
        </>
      }
    >
      <StandardPreview part={part} />
      <Block title={t('editor.standard.texts')}>
        <PairField path={['title']} label={t('editor.standard.title')} isLong />
        <PairField path={['why']} label={t('editor.standard.why')} isLong help={t('editor.standard.whyHelp')} />
      </Block>
      <StandardChecks />
      <Block title={t('editor.id.block')}>
        <IdField key={id} part={part} />
      </Block>
    </PartFrame>
  );
}
