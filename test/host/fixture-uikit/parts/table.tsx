/** @jsxRuntime classic */
import { DynamicTable, Heading, Link, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';

const squads = [
  { name: 'Checkout', gaps: 3 },
  { name: 'Agenda', gaps: 12 },
  { name: 'Billing', gaps: 1 },
];

export function TablePart() {
  return (
    <Stack space="space.200">
      <Heading size="medium">Table</Heading>
      <DynamicTable
        caption="Squads"
        rowsPerPage={2}
        head={{
          cells: [
            { key: 'name', content: 'Squad', isSortable: true },
            { key: 'gaps', content: 'Gaps', isSortable: true },
            { key: 'state', content: 'State' },
          ],
        }}
        rows={squads.map(({ name, gaps }) => ({
          key: name,
          cells: [
            { key: name, content: <Link href={`/browse/${name}`}>{name}</Link> },
            { key: gaps, content: gaps },
            { key: 'state', content: <Lozenge appearance={gaps > 5 ? 'removed' : 'success'}>{gaps > 5 ? 'Not yet' : 'In place'}</Lozenge> },
          ],
        }))}
      />
      <DynamicTable head={{ cells: [{ key: 'a', content: 'Nothing' }] }} rows={[]} emptyView={<Text>No rows at all</Text>} />
    </Stack>
  );
}
