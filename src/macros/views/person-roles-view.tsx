/** @jsxRuntime classic */
import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import type { PersonRoles } from '../../contract/role-view';
import { CardFrame } from '../kit/card-frame';
import { ListPart } from '../kit/part';
import { useReader } from '../kit/reader-context';
import { describePerson } from '../words/role-views';

/** What one person holds, role by role, in the squads that the reader may see. */
export function PersonRolesView({ person }: { person: PersonRoles }) {
  const { texts } = useReader();
  const { parts, notes } = describePerson(person, texts);
  return (
    <CardFrame>
      <Stack space="space.150">
        {person.name === null ? null : (
          <Heading as="h3" size="small">
            {person.name}
          </Heading>
        )}
        {parts.map(({ title, lines }) => (
          <ListPart key={title} title={title} items={lines} />
        ))}
        {notes.length === 0 ? null : (
          <Text size="small" color="color.text.subtle">
            {notes.join(' ')}
          </Text>
        )}
      </Stack>
    </CardFrame>
  );
}
