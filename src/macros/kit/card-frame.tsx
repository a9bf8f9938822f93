/** @jsxRuntime classic */
import { Box } from '@forge/react';
import React, { type ReactNode } from 'react';

/** The quiet frame of a card on a page. */
export function CardFrame({ children }: { children: ReactNode }) {
  return (
    <Box
      xcss={{
        borderColor: 'color.border',
        borderWidth: 'border.width',
        borderStyle: 'solid',
        borderRadius: 'radius.large',
        padding: 'space.200',
      }}
    >
      {children}
    </Box>
  );
}
