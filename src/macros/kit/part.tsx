/** @jsxRuntime classic */
import { List, ListItem, Stack, Text } from '@forge/react';
import React, { type ReactNode } from 'react';

/** The name of a part within a card. */
export function PartTitle({ children }: { children: string }) {
  return (
    <Text size="small" weight="medium" color="color.text.subtle">
      {children}
    </Text>
  );
}

/** A part of a card: its name, and a list. */
export function ListPart({ title, items }: { title: string; items: readonly ReactNode[] }) {
  return (
    <Stack space="space.050">
      <PartTitle>{title}</PartTitle>
      <List type="unordered">
        {items.map((item, place) => (
          <ListItem key={place}>{item}</ListItem>
        ))}
      </List>
    </Stack>
  );
}
