import Select from '@atlaskit/select';
import { Labelled } from './labelled';
import { Width, type FieldWidth } from './width';

interface Props<V> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  width?: FieldWidth;
  /** When two values are the same; by identity unless said. */
  isSame?: (one: V, other: V) => boolean;
}

/** One of a few choices, under its label. */
export function ChoiceSelect<V>({ label, options, value, onChange, width = 'narrow', isSame = Object.is }: Props<V>) {
  return (
    <Width of={width}>
      <Labelled label={label}>
        {(id) => (
          <Select
            inputId={id}
            options={options}
            value={options.find((option) => isSame(option.value, value)) ?? null}
            onChange={(option) => {
              if (option) onChange(option.value);
            }}
          />
        )}
      </Labelled>
    </Width>
  );
}
