import type { NewCoreIconProps } from '@atlaskit/icon/types';
import { Inline, Text } from '@atlaskit/primitives';
import type { ComponentType } from 'react';

/** How something stands, as a shape of its own; colour repeats what shape and word already say. */
export interface Sign {
  Icon: ComponentType<NewCoreIconProps>;
  color: NonNullable<NewCoreIconProps['color']>;
}

/** A sign with its word beside it. */
export function Mark({ sign: { Icon, color }, text }: { sign: Sign; text: string }) {
  return (
    <Inline space="space.075" alignBlock="center">
      <Icon label="" color={color} />
      <Text size="small" weight="medium" color="color.text.subtle">
        {text}
      </Text>
    </Inline>
  );
}
