import { CreatableSelect } from '@atlaskit/select';
import { useId } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { asTexts, type Path } from '../model/values';
import type { Option } from './choice-field';
import { describedBy, FieldFrame } from './field-frame';

interface BareProps {
  id: string;
  /** For readers of the page who do not see what stands around it. */
  label?: string;
  value: readonly string[];
  options?: readonly Option[];
  isClosed?: boolean;
  isInvalid?: boolean;
  placeholder?: string | undefined;
  onChange: (names: string[]) => void;
  onBlur: () => void;
}

/** Names: chosen from what is offered, or typed unless `isClosed`. */
export function NamesInput({
  id,
  label,
  value,
  options = [],
  isClosed = false,
  isInvalid = false,
  placeholder,
  onChange,
  onBlur,
}: BareProps) {
  const { t } = useTexts();
  const chosen = value.map((name) => options.find((option) => option.value === name) ?? { value: name, label: name });
  return (
    <CreatableSelect<Option, true>
      inputId={id}
      {...(label === undefined ? {} : { label })}
      aria-describedby={describedBy(id)}
      isMulti
      spacing="compact"
      options={options}
      value={chosen}
      isInvalid={isInvalid}
      placeholder={placeholder ?? t(isClosed ? 'editor.choose' : 'editor.typeNames')}
      noOptionsMessage={() => t(isClosed ? 'editor.nothingLeft' : 'editor.typeToAdd')}
      formatCreateLabel={(name) => t('editor.addName', { name })}
      isValidNewOption={(typed) => !isClosed && typed.trim() !== '' && !value.includes(typed.trim())}
      menuPosition="fixed"
      onChange={(next) => onChange(next.map((option) => option.value.trim()))}
      onBlur={onBlur}
    />
  );
}

interface Props {
  path: Path;
  label: string;
  help?: string;
  /** What is offered; more than that may be typed unless `isClosed`. */
  options?: readonly Option[];
  isClosed?: boolean;
  placeholder?: string | undefined;
}

/** A list of names: chosen from what is known, or typed. An empty one is not written. */
export function NamesField({ path, label, help, options = [], isClosed = false, placeholder }: Props) {
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  return (
    <FieldFrame id={id} label={label} help={help} problems={problems}>
      <NamesInput
        id={id}
        value={asTexts(value)}
        options={options}
        isClosed={isClosed}
        isInvalid={problems.length > 0}
        placeholder={placeholder}
        onChange={(names) => set(names.length === 0 ? undefined : names)}
        onBlur={leave}
      />
    </FieldFrame>
  );
}

/** One name, chosen or typed: an owner is a role, or an account. */
export function NameField({ path, label, help, options = [], placeholder }: Omit<Props, 'isClosed'>) {
  const { t } = useTexts();
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  const name = typeof value === 'string' ? value : '';
  return (
    <FieldFrame id={id} label={label} help={help} problems={problems}>
      <CreatableSelect<Option>
        inputId={id}
        isClearable
        spacing="compact"
        options={options}
        value={name === '' ? null : (options.find((option) => option.value === name) ?? { value: name, label: name })}
        isInvalid={problems.length > 0}
        placeholder={placeholder ?? t('editor.typeName')}
        noOptionsMessage={() => t('editor.typeToAdd')}
        formatCreateLabel={(typed) => t('editor.addName', { name: typed })}
        isValidNewOption={(typed) => typed.trim() !== ''}
        menuPosition="fixed"
        onChange={(next) => set(next === null ? undefined : next.value.trim())}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
