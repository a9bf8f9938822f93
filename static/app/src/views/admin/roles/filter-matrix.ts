import { isVacancy, type RoleMatrix, type SquadRole } from '../../../../../../src/contract/roles';
import { isChosen, anything, type Choice } from '../choice';
import { foldText } from '../fold-text';

export interface MatrixFilters {
  search: string;
  tribe: Choice;
  /** Id of a role; null = all. */
  role: string | null;
  onlyVacant: boolean;
}
export const noFilters: MatrixFilters = { search: '', tribe: anything, role: null, onlyVacant: false };

type Squad = RoleMatrix['squads'][number];

/** Whether a role is shown: those that are not held alone, where only they are asked for. */
const isShown = ({ held }: SquadRole, onlyVacant: boolean): boolean => !onlyVacant || isVacancy(held);

/** The squads and roles that every filter lets pass, in their given order; with vacancies alone, those that have one. */
export function filterMatrix(
  { squads, roles }: Pick<RoleMatrix, 'squads' | 'roles'>,
  { search, tribe, role, onlyVacant }: MatrixFilters,
): Pick<RoleMatrix, 'squads' | 'roles'> {
  const wanted = foldText(search.trim());
  const asked = roles.filter(({ id }) => role === null || id === role);
  const ids = new Set(asked.map(({ id }) => id));
  const isWanted = (squad: Squad): boolean =>
    isChosen(tribe, squad.tribe) &&
    [squad.name, squad.key].some((text) => foldText(text).includes(wanted)) &&
    squad.roles.some((each) => ids.has(each.role) && isShown(each, onlyVacant));
  const shown = squads.filter(isWanted);
  const used = new Set(shown.flatMap((squad) => squad.roles.flatMap((each) => (isShown(each, onlyVacant) ? [each.role] : []))));
  return { squads: shown, roles: asked.filter(({ id }) => used.has(id)) };
}

/** The matrix laid out: what stands down the page, what across, and the role where both meet. */
export interface MatrixGrid {
  rows: { key: string; name: string; note: string | null }[];
  columns: { key: string; name: string; note: string | null }[];
  /** Undefined where the squad is not asked for the role. */
  cellOf: (row: string, column: string) => SquadRole | undefined;
}

/** @param lang the reader's language, for the order of squads: by tribe, then by name, those without a tribe last */
export function layOut({ squads, roles }: Pick<RoleMatrix, 'squads' | 'roles'>, down: 'squads' | 'roles', lang: string): MatrixGrid {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sorted = [...squads].sort((a, b) => compare(a.tribe ?? '\uffff', b.tribe ?? '\uffff') || compare(a.name, b.name));
  const bySquad = new Map(squads.map(({ key, roles: held }) => [key, new Map(held.map((role) => [role.role, role]))]));
  const squadHeads = sorted.map(({ key, name, tribe }) => ({ key, name, note: tribe }));
  const roleHeads = roles.map(({ id, name }) => ({ key: id, name, note: null }));
  const find = (squad: string, role: string): SquadRole | undefined => bySquad.get(squad)?.get(role);
  return down === 'squads'
    ? { rows: squadHeads, columns: roleHeads, cellOf: find }
    : { rows: roleHeads, columns: squadHeads, cellOf: (row, column) => find(column, row) };
}
