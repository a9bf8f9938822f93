/** @jsxRuntime classic */
import { Box, DynamicTable, Text } from '@forge/react';
import React from 'react';
import type { AdoptionWords, HeatWords } from '../words/adoption';

/** Per cent of the table's width for the tribes' names; the areas share the rest evenly. */
const nameWidth = 18;
/** One hue, deeper the more is adopted; UI Kit knows four depths of it. */
const shades = [
  'elevation.surface.sunken',
  'color.background.accent.blue.subtlest',
  'color.background.accent.blue.subtler',
  'color.background.accent.blue.subtle',
] as const;

/** Tribe × area as a table of figures, each on its shade. */
export function HeatTable({ heat: { head, rows }, label }: { heat: NonNullable<AdoptionWords['heat']>; label: string }) {
  return (
    <DynamicTable
      label={label}
      head={{
        cells: head.map((content, column) => ({
          key: `column-${column}`,
          content,
          width: column === 0 ? nameWidth : Math.floor((100 - nameWidth) / (head.length - 1)),
        })),
      }}
      rows={rows.map(({ name, cells }) => ({
        key: name,
        cells: [
          { key: name, content: <Text weight="medium">{name}</Text> },
          ...cells.map((cell, column) => ({ key: `${name}-${column}`, content: heatCell(cell) })),
        ],
      }))}
    />
  );
}

// An element, not a component: the table calls a component of ours itself, outside React's rules for hooks.
function heatCell({ text, depth }: HeatWords) {
  if (depth === null) return <Text color="color.text.subtlest">{text}</Text>;
  return (
    <Box xcss={{ backgroundColor: shades[depth], borderRadius: 'radius.small', padding: 'space.075' }}>
      <Text>{text}</Text>
    </Box>
  );
}
