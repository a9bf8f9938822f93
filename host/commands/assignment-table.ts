import type { AssignmentState } from '../snapshot/state-types';

const columns = ['squad', 'role', 'account', 'kind', 'from', 'until'] as const;
/** The app takes 400,000 characters a table; a row has about a hundred. */
const ROWS_A_TABLE = 2_000;

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Assignments as the tables of comma-separated values that the app takes in. */
export function writeAssignmentTables(assignments: readonly AssignmentState[]): string[] {
  const rows = assignments.map((assignment) => columns.map((column) => quote(assignment[column] ?? '')).join(','));
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_TABLE) }, (_, index) =>
    [columns.join(','), ...rows.slice(index * ROWS_A_TABLE, (index + 1) * ROWS_A_TABLE)].join('\n'),
  );
}
