import { useId } from 'react';
import { useTexts } from '../../../../data/start-context';
import { useField } from '../desk-context';
import { asText, type Path } from '../model/values';
import { describedBy, FieldFrame } from './field-frame';

export interface Option {
  value: string;
  label: string;
}

interface BareProps {
  id: string;
  value: string;
  options: readonly Option[];
  /** The empty choice: nothing, or what holds then. */
  none?: string | undefined;
  isInvalid?: boolean;
  label?: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** One of a few, as the system's own list: quick, and known to every assistive technology. A value that is no option stays visible. */
export function ChoiceList({ id, value, options, none, isInvalid = false, label, onChange, onBlur }: BareProps) {
  const { t } = useTexts();
  const isUnknown = value !== '' && !options.some((option) => option.value === value);
  return (
    <select
      id={id}
      className="pb-select"
      value={value}
      aria-invalid={isInvalid}
      aria-describedby={describedBy(id)}
      aria-label={label}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    >
      {none === undefined ? value === '' ? <option value="">{t('editor.choose')}</option> : null : <option value="">{none}</option>}
      {isUnknown ? <option value={value}>{t('editor.unknownChoice', { value })}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface Props {
  path: Path;
  label: string;
  help?: string;
  options: readonly Option[];
  none?: string;
}

export function ChoiceField({ path, label, help, options, none }: Props) {
  const id = useId();
  const { value, set, leave, problems } = useField(path);
  return (
    <FieldFrame id={id} label={label} help={help} problems={problems}>
      <ChoiceList
        id={id}
        value={asText(value)}
        options={options}
        none={none}
        isInvalid={problems.length > 0}
        onChange={(next) => set(next === '' ? undefined : next)}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
