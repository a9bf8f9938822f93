import { Text } from '@atlaskit/primitives';
import { useId } from 'react';
import { modes } from '../../../../../../../src/contract/playbook';
import { useTexts } from '../../../../data/start-context';
import { useField, useWork, usePart } from '../desk-context';
import { readMode } from '../model/outline';
import { readPart } from '../model/parts';
import { FieldProblems } from '../fields/field-frame';

/** The five modes as rungs, each with what it means for a squad and for Product Ops: who chooses one reads what follows from it. */
export function ModeLadder() {
  const { t } = useTexts();
  const id = useId();
  const part = usePart();
  const { set, leave, problems } = useField(['mode']);
  const mode = useWork((work) => readMode(readPart(work.document, part)));
  return (
    <fieldset className="pb-ladder">
      <legend className="pb-hidden">{t('editor.standard.mode')}</legend>
      {modes.map((each) => (
        <label key={each} className="pb-rung" data-chosen={each === mode}>
          <input
            type="radio"
            name={id}
            checked={each === mode}
            onChange={() => {
              set(each);
              leave();
            }}
          />
          <span>
            <Text weight={each === mode ? 'semibold' : 'medium'}>{t(`editor.mode.${each}.name`)}</Text>
            <span className="pb-rung-text">
              <Text as="p" size="small" color="color.text.subtle">
                {t(`editor.mode.${each}.squad`)}
              </Text>
              {each === mode ? (
                <Text as="p" size="small" color="color.text.subtle">
                  {t(`editor.mode.${each}.productOps`)}
                </Text>
              ) : null}
            </span>
          </span>
        </label>
      ))}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </fieldset>
  );
}
