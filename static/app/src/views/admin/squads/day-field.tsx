import { Box, xcss } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import { Labelled } from './labelled';

const width = xcss({ width: '176px' });

/** A day, as the browser's own date field asks for it. */
export function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <Box xcss={width}>
      <Labelled label={label}>
        {(id) => <Textfield id={id} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />}
      </Labelled>
    </Box>
  );
}
