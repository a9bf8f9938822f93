import { Box, xcss } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import { Labelled } from './labelled';

const width = xcss({ width: '176px' });

interface Props {
  label: string;
  help?: string;
  /** `2026-03-01`, '' = none. */
  value: string;
  onChange: (day: string) => void;
}

/** A day, as the browser's own date field asks for it. */
export function DayField({ label, help, value, onChange }: Props) {
  return (
    <Box xcss={width}>
      <Labelled label={label} {...(help === undefined ? {} : { help })}>
        {(id, helpId) => (
          <Textfield
            id={id}
            type="date"
            value={value}
            {...(help === undefined ? {} : { 'aria-describedby': helpId })}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Labelled>
    </Box>
  );
}
