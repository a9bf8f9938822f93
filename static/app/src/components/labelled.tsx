import { Stack, Text } from '@atlaskit/primitives';
import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  help?: string;
  /** The control, given the ids of its own and of its help. */
  children: (id: string, helpId: string) => ReactNode;
}

/** A control under its label, with a word of help. */
export function Labelled({ label, help, children }: Props) {
  const id = useId();
  return (
    <Stack space="space.050">
      <label htmlFor={id}>
        <Text size="small" weight="medium">
          {label}
        </Text>
      </label>
      {children(id, `${id}-help`)}
      {help === undefined ? null : (
        <Text as="p" size="small" color="color.text.subtle" id={`${id}-help`}>
          {help}
        </Text>
      )}
    </Stack>
  );
}
