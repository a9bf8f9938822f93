import DynamicTable from '@atlaskit/dynamic-table';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { define, flag, handler, number, slot, text, textOrNumber, word } from '../define';
import type { ForgeNode } from '../document';
import { renderNodes, renderSlot } from '../render';
import { useSurface, type UiKitComponent } from '../surface';

const cellSchema = z.object({ cellKey: textOrNumber, colSpan: number, testId: text });
const headCellSchema = cellSchema.extend({ isSortable: flag, width: number, shouldTruncate: flag });
const rowSchema = z.object({ rowKey: text, isHighlighted: flag });

const partOf = (node: ForgeNode, name: string): ForgeNode[] =>
  node.children.find(({ type, props }) => type === 'ContentWrapper' && props.name === name)?.children ?? [];
/** What UI Kit gives beside the document's own keys: a cell's key is what Atlaskit sorts by. */
const keyOf = (key: string | number | undefined): { key?: string | number } => (key === undefined ? {} : { key });

/** `DynamicTable`: UI Kit sends its head and rows as children (Row, Cell), Atlaskit takes them as props. */
const Table = define(
  {
    caption: text,
    label: text,
    rowsPerPage: number,
    page: number,
    defaultPage: number,
    sortKey: text,
    defaultSortKey: text,
    sortOrder: word('ASC', 'DESC'),
    defaultSortOrder: word('ASC', 'DESC'),
    isLoading: flag,
    loadingSpinnerSize: word('small', 'large'),
    isFixedSize: flag,
    highlightedRowIndex: z.union([z.number(), z.array(z.number())]).exactOptional(),
    isRankable: flag,
    onRankStart: handler,
    onRankEnd: handler,
    onSetPage: handler,
    onSort: handler,
    paginationi18n: z.object({ prev: z.string(), next: z.string(), label: z.string(), pageLabel: text }).exactOptional(),
    emptyView: slot,
    testId: text,
  },
  function Table({ props: { emptyView, onRankStart, onRankEnd, onSetPage, onSort, ...props }, node }) {
    const { say } = useSurface();
    const head = partOf(node, 'head');
    const rows = partOf(node, 'rows');
    const empty = renderSlot(emptyView);
    return (
      <DynamicTable
        paginationi18n={{
          prev: say('common.table.previous'),
          next: say('common.table.next'),
          label: say('common.table.pages'),
          pageLabel: say('common.table.page'),
        }}
        {...props}
        {...(head.length === 0
          ? {}
          : {
              head: {
                cells: head.map((cell) => {
                  const { cellKey, ...own } = headCellSchema.parse(cell.props);
                  return {
                    ...own,
                    ...keyOf(cellKey),
                    content: renderNodes(cell.children),
                    ascendingSortTooltip: say('common.table.ascending'),
                    descendingSortTooltip: say('common.table.descending'),
                    buttonAriaRoleDescription: say('common.table.sortButton'),
                  };
                }),
              },
            })}
        rows={rows.map((row) => {
          const { rowKey, ...own } = rowSchema.parse(row.props);
          return {
            ...own,
            key: rowKey ?? row.key,
            cells: row.children.map((cell) => {
              const { cellKey, ...rest } = cellSchema.parse(cell.props);
              return { ...rest, ...keyOf(cellKey), content: renderNodes(cell.children) };
            }),
          };
        })}
        {...(empty ? { emptyView: (<>{empty}</>) as ReactElement } : {})}
        {...(onSetPage ? { onSetPage: (page: number) => void onSetPage(page) } : {})}
        {...(onSort
          ? { onSort: (data: { key: string; sortOrder: string }) => void onSort({ key: data.key, sortOrder: data.sortOrder }) }
          : {})}
        {...(onRankStart ? { onRankStart: (start: object) => void onRankStart(start) } : {})}
        {...(onRankEnd ? { onRankEnd: (end: object) => void onRankEnd(end) } : {})}
      />
    );
  },
);

export const table: Record<string, UiKitComponent> = { DynamicTable: Table };
