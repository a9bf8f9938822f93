import DynamicTable from '@atlaskit/dynamic-table';
import type { ReactNode } from 'react';
import { useTexts } from '../data/start-context';
import './data-table.css';

export interface Column<Row> {
  key: string;
  title: string;
  /** Stands in the heading's place where that is no text, such as a box that selects all rows. */
  heading?: ReactNode;
  /** Percent of the table's width. */
  width?: number;
  /** Figures stand right, in tabular digits. */
  numeric?: boolean;
  /** What the column sorts by; absent = it does not sort. */
  sortBy?: (row: Row) => string | number;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** What the table holds, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: { key: string; order: 'ASC' | 'DESC' };
  /** Rows a page; more than that adds page numbers. */
  pageSize?: number;
  empty?: ReactNode;
}

/** Every table of the app: Atlassian's, with our texts, right-aligned figures and a sort key per column. */
export function DataTable<Row>({ label, columns, rows, rowKey, sort, pageSize, empty }: Props<Row>) {
  const { t } = useTexts();
  const head = {
    cells: columns.map((column) => ({
      key: column.key,
      content: column.numeric ? <span data-figures>{column.title}</span> : (column.heading ?? column.title),
      isSortable: column.sortBy !== undefined,
      ...(column.width === undefined ? {} : { width: column.width }),
      ascendingSortTooltip: t('common.table.ascending'),
      descendingSortTooltip: t('common.table.descending'),
      buttonAriaRoleDescription: t('common.table.sortButton'),
    })),
  };
  const body = rows.map((row) => ({
    key: rowKey(row),
    cells: columns.map((column) => ({
      key: column.sortBy?.(row) ?? column.key,
      content: column.numeric ? <span data-figures>{column.cell(row)}</span> : column.cell(row),
    })),
  }));
  return (
    <DynamicTable
      label={label}
      head={head}
      rows={body}
      {...(sort ? { defaultSortKey: sort.key, defaultSortOrder: sort.order } : {})}
      {...(pageSize === undefined || rows.length <= pageSize ? {} : { rowsPerPage: pageSize, defaultPage: 1 })}
      {...(empty === undefined ? {} : { emptyView: <>{empty}</> })}
      paginationi18n={{
        label: t('common.table.pages'),
        prev: t('common.table.previous'),
        next: t('common.table.next'),
        pageLabel: t('common.table.page'),
      }}
    />
  );
}
