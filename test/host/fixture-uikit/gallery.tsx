/** @jsxRuntime classic */
import ForgeReconciler, { useProductContext, useTheme } from '@forge/react';
import React from 'react';
import { FieldsPart } from './parts/fields';
import { MessagesPart } from './parts/messages';
import { OverlaysPart } from './parts/overlays';
import { read } from './parts/read';
import { TablePart } from './parts/table';
import { TextPart } from './parts/text';

/** Every component that the host renders, on one issue. */
function Gallery() {
  const context = useProductContext();
  const theme = useTheme();
  return (
    <>
      <TextPart issue={read(context, 'extension', 'issue', 'key')} locale={context?.locale ?? ''} colorMode={String(theme?.colorMode)} />
      <MessagesPart />
      <TablePart />
      <FieldsPart />
      <OverlaysPart />
    </>
  );
}

ForgeReconciler.render(<Gallery />);
