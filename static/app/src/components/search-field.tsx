import Textfield from '@atlaskit/textfield';
import { Labelled } from './labelled';
import { Width, type FieldWidth } from './width';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  width?: FieldWidth;
}

/** Words to look for in a list. */
export function SearchField({ label, value, onChange, width = 'wide' }: Props) {
  return (
    <Width of={width}>
      <Labelled label={label}>
        {(id) => <Textfield id={id} type="search" value={value} onChange={(event) => onChange(event.currentTarget.value)} />}
      </Labelled>
    </Width>
  );
}
