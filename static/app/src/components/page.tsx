import { Box, Stack, xcss } from '@atlaskit/primitives';
import type { ReactNode } from 'react';

const frame = xcss({
  maxWidth: '1080px',
  marginInline: 'auto',
  paddingInline: 'space.400',
  paddingBlockStart: 'space.300',
  paddingBlockEnd: 'space.800',
});

/** The frame of a page: a readable width, generous space between its parts. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <Box xcss={frame} as="main">
      <Stack space="space.500">{children}</Stack>
    </Box>
  );
}
