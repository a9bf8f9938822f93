import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { ChoiceField } from '../fields/choice-field';
import { describedBy, FieldFrame } from '../fields/field-frame';
import { MovesField } from '../fields/moves-field';
import { NamesField } from '../fields/names-field';
import { NumberField } from '../fields/number-field';
import { PairField } from '../fields/pair-field';
import { SynonymsField } from '../fields/synonyms-field';
import { TextField } from '../fields/text-field';
import type { ParamField } from '../model/schema-fields';
import { sayFixed } from '../model/say-value';
import { showValue } from '../model/show-value';
import { asNumber, isSame, type Path } from '../model/values';
import { useOptions } from './use-options';

/** The control of one parameter, made from its schema. */
export function ParameterField({ field, path }: { field: ParamField; path: Path }) {
  const texts = useTexts();
  const { t } = texts;
  const options = useOptions();
  const common = { path, label: field.required ? t('editor.required', { label: field.title }) : field.title, help: field.help };
  const none = field.required
    ? {}
    : {
        none:
          field.fallback === undefined ? t('editor.unsaid') : t('editor.byDefault', { value: sayFixed(showValue(field.fallback), texts) }),
      };
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: sayFixed(value, texts) }));
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
      return <SynonymsField {...common} />;
    case 'moves':
      return <MovesField {...common} stages={options.stage} />;
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
      return <Data {...common} help={`${field.help} ${t('editor.data')}`} />;
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

/** A value of no form of its own, as JSON; what is typed stands as long as it says what is stored. */
function Data({ path, label, help }: FieldProps) {
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FieldFrame id={id} label={label} help={help} problems={problems}>
      <Textfield
        id={id}
        isCompact
        isMonospaced
        isInvalid={problems.length > 0}
        aria-describedby={describedBy(id)}
        value={typed !== null && isSame(readData(typed), value) ? typed : writeData(value)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          set(readData(event.currentTarget.value));
        }}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
