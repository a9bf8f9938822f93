/** @jsxRuntime classic */
import { DynamicTable, Inline, Stack, Text } from '@forge/react';
import type { TextProps } from '@forge/react';
import React from 'react';
import type { RoleMatrix } from '../../contract/roles';
import { useReader } from '../kit/reader-context';
import { describeTotals, explainNoMatrix, layOutRoles, type RoleCell } from '../words/role-matrix';

/** Rows on one page of the table: what fits on a screen with the heading above it. */
const rowsPerPage = 25;
/** Per cent of the table's width for the names at its left; the columns share the rest evenly, so that none is squeezed. */
const nameWidth = 20;

/** Who holds which role, as a table; below it one line of totals and what this reader does not see. */
export function RoleMatrixView({ matrix }: { matrix: RoleMatrix }) {
  const { texts } = useReader();
  const { t, when } = texts;
  const now = Date.now();
  const { totals, hidden } = describeTotals(matrix, texts, (at) => when(at, now));
  const reason = explainNoMatrix(matrix, texts);
  const unseen = hidden === null ? null : <Text color="color.text.subtle">{hidden}</Text>;
  if (reason !== null) {
    return (
      <Stack space="space.100">
        <Text color="color.text.subtle">{reason}</Text>
        {unseen}
      </Stack>
    );
  }
  const { head, rows } = layOutRoles(matrix, texts);
  return (
    <Stack space="space.100">
      <DynamicTable
        label={t('macro.roles.label')}
        rowsPerPage={rowsPerPage}
        paginationi18n={{
          label: t('common.table.pages'),
          pageLabel: t('common.table.page'),
          prev: t('common.table.previous'),
          next: t('common.table.next'),
        }}
        head={{
          cells: head.map((content, column) => ({
            key: `column-${column}`,
            content,
            isSortable: column === 0,
            width: column === 0 ? nameWidth : Math.floor((100 - nameWidth) / (head.length - 1)),
          })),
        }}
        rows={rows.map(({ key, name, note, cells }) => ({
          key,
          cells: [
            { key: name, content: nameCell(name, note) },
            ...cells.map((cell, column) => ({ key: `${key}-${column}`, content: holderCell(cell) })),
          ],
        }))}
      />
      <Text>{totals}</Text>
      {unseen}
    </Stack>
  );
}

// Cells are elements, not components: the table calls a component of ours itself, outside React's rules for hooks.
function nameCell(name: string, note: string | null) {
  return (
    <Stack>
      <Text weight="medium">{name}</Text>
      {note === null ? null : (
        <Text size="small" color="color.text.subtle">
          {note}
        </Text>
      )}
    </Stack>
  );
}

/** What stands before the words: a shape for whoever skims; the words say the same. */
const marks: Readonly<Record<NonNullable<RoleCell['state']>, { mark: string; color: NonNullable<TextProps['color']> } | null>> = {
  held: null,
  vacant: { mark: '○', color: 'color.text.warning' },
  'too-many': { mark: '△', color: 'color.text.warning' },
  inactive: { mark: '△', color: 'color.text.warning' },
  unknown: { mark: '?', color: 'color.text.subtle' },
};

function holderCell({ state, text }: RoleCell) {
  const mark = state === null ? null : marks[state];
  if (mark === null) return <Text>{text}</Text>;
  return (
    <Inline space="space.075">
      <Text color={mark.color}>{mark.mark}</Text>
      <Text color={state === 'unknown' ? 'color.text.subtle' : 'color.text'}>{text}</Text>
    </Inline>
  );
}
