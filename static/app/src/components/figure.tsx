import { Stack, Text } from '@atlaskit/primitives';
import Tooltip from '@atlaskit/tooltip';

/** A figure under its name, in tabular digits; `hint` explains it on hover and focus. */
export function Figure({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const name = (
    <Text as="p" size="small" color="color.text.subtle">
      {label}
    </Text>
  );
  return (
    <Stack space="space.025" alignInline="start">
      {hint === undefined ? name : <Tooltip content={hint}>{name}</Tooltip>}
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Text size="large" weight="semibold">
          {value}
        </Text>
      </span>
    </Stack>
  );
}
