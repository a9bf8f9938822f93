import { Pressable, Text, xcss } from '@atlaskit/primitives';
import type { ReactNode } from 'react';

const look = xcss({
  padding: 'space.0',
  backgroundColor: 'color.background.neutral.subtle',
  color: 'color.link',
  textAlign: 'start',
  ':hover': { textDecoration: 'underline' },
  ':active': { color: 'color.link.pressed' },
});

/** Goes to another place of the same page: it looks like a link, and has no address of its own to copy. */
export function TextButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Pressable xcss={look} onClick={onClick}>
      <Text color="inherit">{children}</Text>
    </Pressable>
  );
}
