import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import Popup from '@atlaskit/popup';
import { Box, Stack, xcss } from '@atlaskit/primitives';
import { useState, type ReactNode } from 'react';

const list = xcss({ padding: 'space.200', maxHeight: '360px', overflowY: 'auto', minWidth: '200px', maxWidth: '380px' });

interface Props {
  /** What is behind it, for screen readers. */
  label: string;
  /** What the button says. */
  said: string;
  isSelected?: boolean;
  isLoading?: boolean;
  /** At which edge of the button the list hangs. */
  align?: 'start' | 'end';
  /** The list; it closes when it calls what it is given. */
  children: (close: () => void) => ReactNode;
}

/** A button with a list behind it. */
export function MenuButton({ label, said, isSelected = false, isLoading = false, align = 'start', children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <Popup
      isOpen={isOpen}
      onClose={close}
      placement={`bottom-${align}`}
      shouldRenderToParent
      role="dialog"
      label={label}
      content={() => (
        <Box xcss={list}>
          <div role="group" aria-label={label}>
            <Stack space="space.025" alignInline="start">
              {children(close)}
            </Stack>
          </div>
        </Box>
      )}
      trigger={({ ref, ...trigger }) => (
        <Button
          {...trigger}
          ref={ref as never}
          iconAfter={ChevronDownIcon}
          isSelected={isSelected || isOpen}
          isLoading={isLoading}
          onClick={() => setOpen(!isOpen)}
        >
          {said}
        </Button>
      )}
    />
  );
}
