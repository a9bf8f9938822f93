import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { ReactNode } from 'react';

const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.300' });

/** A part of a page that has nothing to show, said in place and without alarm. */
export function QuietMessage({ title, text, action }: { title?: string; text: string; action?: ReactNode }) {
  return (
    <Box xcss={panel}>
      <Stack space="space.100" alignInline="start">
        {title === undefined ? null : (
          <Heading as="h3" size="small">
            {title}
          </Heading>
        )}
        <Text as="p" color="color.text.subtle">
          {text}
        </Text>
        {action}
      </Stack>
    </Box>
  );
}
