import type { RoleMatrix } from '../../contract/roles';
import type { RoleView } from '../../contract/role-view';
import type { Texts } from '../../text/texts';
import { describeTotals, explainNoMatrix, layOutRoles, type RoleCell } from '../words/role-matrix';
import { describeCard, describePerson, describeVersion, type Part } from '../words/role-views';
import { makeEmptyDocument, type Exported } from './exported';
import { makeBullets, makeDocument, makeHeading, makeParagraph, makeTable, makeText, type AdfDocument, type AdfNode } from './nodes';

/** A mark beside the words, for whoever skims: nobody, not known, more than asked. */
const marks: Readonly<Partial<Record<NonNullable<RoleCell['state']>, string>>> = { vacant: '○ ', unknown: '? ' };

/** The role assignments for PDF and Word: the same as on the page, with whole dates. */
export function exportRoleAssignments(exported: Exported<RoleView>, texts: Texts): AdfDocument {
  if (exported.kind !== 'ready') return makeEmptyDocument(exported, texts.t('macro.roles.unconfiguredTitle'), texts);
  return makeDocument(...writeView(exported.value, texts));
}

function writeView(view: RoleView, texts: Texts): AdfNode[] {
  const { t } = texts;
  switch (view.view) {
    case 'matrix':
      return writeMatrix(view.matrix, texts);
    case 'card': {
      if (view.card === null) return [makeParagraph(t('macro.roles.noCard'))];
      const { name, purpose, level } = view.card;
      return [
        makeHeading(3, name),
        ...(purpose === null ? [] : [makeParagraph(purpose)]),
        ...describeCard(view.card, texts).flatMap(writePart),
        makeParagraph(makeText(describeVersion(view.card, texts), 'em')),
        ...(level === 'organisation' ? [] : [makeHeading(4, t('macro.roles.holders')), ...writeMatrix(view.matrix, texts)]),
      ];
    }
    case 'person': {
      const { parts, notes } = describePerson(view, texts);
      return [
        ...(view.name === null ? [] : [makeHeading(3, view.name)]),
        ...parts.flatMap(writePart),
        ...notes.map((note) => makeParagraph(note)),
      ];
    }
    case 'whom':
      if (view.cards.length === 0) return [makeParagraph(t('macro.roles.noWhom'))];
      return [
        makeHeading(3, t('roles.whom.title')),
        makeTable(
          [t('macro.roles.role'), t('roles.goal'), t('roles.scope')],
          view.cards.map(({ name, goal, scope }) => [name, goal ?? t('common.none'), scope ?? t('common.none')]),
        ),
      ];
  }
}

const writePart = ({ title, lines }: Part): AdfNode[] => [makeHeading(4, title), makeBullets(lines)];

function writeMatrix(matrix: RoleMatrix, texts: Texts): AdfNode[] {
  const { totals, hidden } = describeTotals(matrix, texts, texts.date);
  const unseen = hidden === null ? [] : [makeParagraph(hidden)];
  const reason = explainNoMatrix(matrix, texts);
  if (reason !== null) return [makeParagraph(reason), ...unseen];
  const grid = layOutRoles(matrix, texts);
  const rows = grid.rows.map(({ name, note, cells }) => [
    note === null ? name : `${name}${texts.t('common.separator')}${note}`,
    ...cells.map(({ state, text }) => `${state === null ? '' : (marks[state] ?? '')}${text}`),
  ]);
  return [makeTable(grid.head, rows), makeParagraph(totals), ...unseen];
}
