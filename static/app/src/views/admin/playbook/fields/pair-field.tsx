import { Text } from '@atlaskit/primitives';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { writePair, readPair } from '../model/pair';
import type { Path } from '../model/values';
import { FieldProblems } from './field-frame';

interface Props {
  path: Path;
  label: string;
  help?: string;
  isLong?: boolean;
  /** The label is for screen readers alone. */
  isQuiet?: boolean;
}

/** A text in both languages, side by side: what one says, the other can be held against. */
export function PairField({ path, label, help, isLong = false, isQuiet = false }: Props) {
  const { t } = useTexts();
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const pair = readPair(value);
  // An item of a list keeps its place while it is empty: clearing a text to write it anew must not take the line away.
  const nothing = typeof path.at(-1) === 'number' ? {} : undefined;
  return (
    <div className="pb-field" role="group" aria-labelledby={`${id}-label`}>
      <div className={isQuiet ? 'pb-hidden' : 'pb-label'} id={`${id}-label`}>
        <Text size="small" weight="semibold" color="color.text.subtle">
          {label}
        </Text>
      </div>
      <div className="pb-pair">
        {(['en', 'fr'] as const).map((lang) => {
          const common = {
            id: `${id}-${lang}`,
            lang,
            value: pair[lang],
            isCompact: true,
            isInvalid: problems.length > 0,
            'aria-label': `${label}${t('common.separator')}${t(`editor.lang.${lang}`)}`,
            'aria-describedby': `${id}-problems`,
            onBlur: leave,
          };
          const put = (text: string): void => set(writePair({ ...pair, [lang]: text }) ?? nothing);
          return (
            <div key={lang} className="pb-pair-cell">
              <span className="pb-lang" aria-hidden="true">
                {lang.toUpperCase()}
              </span>
              {isLong ? (
                <TextArea {...common} resize="smart" minimumRows={2} onChange={(event) => put(event.target.value)} />
              ) : (
                <Textfield {...common} onChange={(event) => put(event.currentTarget.value)} />
              )}
            </div>
          );
        })}
      </div>
      {help === undefined ? null : (
        <Text as="p" size="small" color="color.text.subtlest">
          {help}
        </Text>
      )}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}
