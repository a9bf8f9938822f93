import type { RoleMatrix } from '../../contract/roles';
import type { Texts } from '../../text/texts';
import { describeTotals, explainNoMatrix, layOutRoles, type RoleCell } from '../words/role-matrix';
import { makeEmptyDocument, type Exported } from './exported';
import { makeDocument, makeParagraph, makeTable, type AdfDocument } from './nodes';

/** A mark beside the words, for whoever skims: nobody, not known, more than asked. */
const marks: Readonly<Partial<Record<NonNullable<RoleCell['state']>, string>>> = { vacant: '○ ', unknown: '? ' };

/** The role assignments for PDF and Word: the same matrix, with whole dates. */
export function exportRoleAssignments(exported: Exported<RoleMatrix>, texts: Texts): AdfDocument {
  if (exported.kind !== 'ready') return makeEmptyDocument(exported, texts.t('macro.nothing'), texts);
  const matrix = exported.value;
  const { totals, hidden } = describeTotals(matrix, texts, texts.date);
  const unseen = hidden === null ? [] : [makeParagraph(hidden)];
  const reason = explainNoMatrix(matrix, texts);
  if (reason !== null) return makeDocument(makeParagraph(reason), ...unseen);
  const grid = layOutRoles(matrix, texts);
  const rows = grid.rows.map(({ name, note, cells }) => [
    note === null ? name : `${name}${texts.t('common.separator')}${note}`,
    ...cells.map(({ state, text }) => `${state === null ? '' : (marks[state] ?? '')}${text}`),
  ]);
  return makeDocument(makeTable(grid.head, rows), makeParagraph(totals), ...unseen);
}
