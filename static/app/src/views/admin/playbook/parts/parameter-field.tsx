import Textfield from '@atlaskit/textfield';
import TextArea from '@atlaskit/textarea';
import { useId, useState } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { ChoiceField } from '../fields/choice-field';
import { describedBy, FieldFrame } from '../fields/field-frame';
import { NamesField } from '../fields/names-field';
import { NumberField } from '../fields/number-field';
import { PairField } from '../fields/pair-field';
import { TextField } from '../fields/text-field';
import { readSynonyms, writeSynonyms, type ParamField } from '../model/schema-fields';
import { showValue } from '../model/show-value';
import { asNumber, isSame, type Path } from '../model/values';
import { useOptions } from './use-options';

/** The control of one parameter, made from its schema. */
export function ParameterField({ field, path }: { field: ParamField; path: Path }) {
  const { t } = useTexts();
  const options = useOptions();
  const common = { path, label: field.required ? t('editor.required', { label: field.title }) : field.title, help: field.help };
  const none = field.required
    ? {}
    : { none: field.fallback === undefined ? t('editor.unsaid') : t('editor.byDefault', { value: showValue(field.fallback) }) };
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  switch (field.kind) {
    case 'share':
    case 'number':
      return <NumberField {...common} isShare={field.kind === 'share'} fallback={asNumber(field.fallback) ?? undefined} />;
    case 'refer':
      return field.many ? (
        <NamesField {...common} options={options[field.to]} isClosed />
      ) : (
        <ChoiceField {...common} {...none} options={options[field.to]} />
      );
    case 'choice':
      return <ChoiceField {...common} {...none} options={plain(field.options)} />;
    case 'choices':
      return <NamesField {...common} options={plain(field.options)} isClosed />;
    case 'texts':
      return <NamesField {...common} />;
    case 'text':
      return <TextField {...common} />;
    case 'local-text':
      return <PairField {...common} />;
    case 'yes-no':
      return <YesNo {...common} />;
    case 'synonyms':
      return <Typed {...common} help={`${field.help} ${t('editor.synonyms')}`} isLong write={writeSynonyms} read={readSynonyms} />;
    case 'group':
      return (
        <fieldset className="pb-group">
          <legend>{field.title}</legend>
          {field.fields.map((inner) => (
            <ParameterField key={inner.key} field={inner} path={[...path, inner.key]} />
          ))}
        </fieldset>
      );
    case 'data':
      return <Typed {...common} help={`${field.help} ${t('editor.data')}`} write={writeData} read={readData} />;
  }
}

interface FieldProps {
  path: Path;
  label: string;
  help: string;
}

function YesNo({ path, label, help }: FieldProps) {
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  return (
    <FieldFrame id={id} label={label} help={help} problems={problems} isQuiet>
      <label className="pb-choice">
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          aria-describedby={describedBy(id)}
          onChange={(event) => {
            set(event.target.checked);
            leave();
          }}
        />
        <span>{label}</span>
      </label>
    </FieldFrame>
  );
}

const writeData = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));
/** Text that is no JSON yet is kept as text, and the app says what it expects. */
function readData(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Half-typed: not a fault, the problem beside the field says what is expected.
    return text;
  }
}

interface TypedProps extends FieldProps {
  isLong?: boolean;
  write: (value: unknown) => string;
  read: (text: string) => unknown;
}

/** A value that is typed in a form of its own; what is typed stands as long as it says what is stored. */
function Typed({ path, label, help, isLong = false, write, read }: TypedProps) {
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const [typed, setTyped] = useState<string | null>(null);
  const common = {
    id,
    isCompact: true,
    isMonospaced: true,
    isInvalid: problems.length > 0,
    'aria-describedby': describedBy(id),
    value: typed !== null && isSame(read(typed), value) ? typed : write(value),
    onBlur: leave,
  };
  const put = (text: string): void => {
    setTyped(text);
    set(read(text));
  };
  return (
    <FieldFrame id={id} label={label} help={help} problems={problems}>
      {isLong ? (
        <TextArea {...common} resize="smart" minimumRows={3} onChange={(event) => put(event.target.value)} />
      ) : (
        <Textfield {...common} onChange={(event) => put(event.currentTarget.value)} />
      )}
    </FieldFrame>
  );
}
