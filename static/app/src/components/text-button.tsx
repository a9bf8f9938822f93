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

interface Props {
  onClick: () => void;
  /** Its whole meaning, where the visible text leans on what stands around it. */
  label?: string;
  /** Of one that shows and hides something: whether that is shown. */
  isOpen?: boolean;
  children: ReactNode;
}

/** Goes to another place of the same page: it looks like a link, and has no address of its own to copy. */
export function TextButton({ onClick, label, isOpen, children }: Props) {
  return (
    <Pressable
      xcss={look}
      onClick={onClick}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
    >
      <Text color="inherit">{children}</Text>
    </Pressable>
  );
}
