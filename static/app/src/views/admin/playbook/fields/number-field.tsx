import { Text } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { fromPercent, parseNumber, toPercent } from '../model/number-text';
import { asNumber, type Path } from '../model/values';
import { describedBy, FieldFrame } from './field-frame';

interface Props {
  path: Path;
  label: string;
  help?: string;
  /** A share of 0..1, asked for in percent. */
  isShare?: boolean;
  /** After the number: minutes, days … */
  unit?: string;
  /** What holds when nothing is said. */
  fallback?: number | undefined;
}

/** A number. Nothing typed = not written: the default holds, and is told in the field. */
export function NumberField({ path, label, help, isShare = false, unit, fallback }: Props) {
  const { t, number } = useTexts();
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const [typed, setTyped] = useState<string | null>(null);
  const toText = (each: number): string => String(isShare ? toPercent(each) : each);
  const parse = (text: string): number | null | undefined => {
    const parsed = parseNumber(text);
    return isShare && typeof parsed === 'number' ? fromPercent(parsed) : parsed;
  };
  const stored = asNumber(value);
  // What is typed stands as long as it says what is stored ("0," on the way to "0,5"); else somebody else changed it.
  const stands = typed !== null && (parse(typed) ?? null) === stored;
  const shown = stands ? typed : stored === null ? '' : toText(stored);
  const isNoNumber = stands && parse(typed) === null;
  // What the app says of a share speaks of 0 to 1; what is asked for here is a percentage.
  const isNoShare = isShare && stored !== null && (stored < 0 || stored > 1);
  const said = isNoShare ? [t('editor.noShare')] : problems;
  return (
    <FieldFrame id={id} label={label} help={help} problems={isNoNumber ? [t('editor.noNumber'), ...said] : said}>
      <Textfield
        id={id}
        isCompact
        inputMode="decimal"
        value={shown}
        isInvalid={isNoNumber || problems.length > 0}
        aria-describedby={describedBy(id)}
        {...(fallback === undefined
          ? {}
          : { placeholder: t('editor.byDefault', { value: number(isShare ? toPercent(fallback) : fallback) }) })}
        {...(unit === undefined && !isShare
          ? {}
          : {
              elemAfterInput: (
                <span className="pb-unit">
                  <Text size="small" color="color.text.subtle">
                    {isShare ? '%' : unit}
                  </Text>
                </span>
              ),
            })}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          set(parse(text) ?? undefined);
        }}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
