import type { Holder, RoleMatrix, SquadRole } from '../../contract/roles';
import type { Texts } from '../../text/texts';

/** A cell in words. `state` is null where the role is not one of this squad's. */
export interface RoleCell {
  state: SquadRole['held'] | null;
  text: string;
}

/** The matrix laid out: its longer side goes down the page, so that it stays readable in a narrow column. */
export interface RoleGrid {
  down: 'squads' | 'roles';
  head: string[];
  rows: { key: string; name: string; note: string | null; cells: RoleCell[] }[];
}

function nameHolder({ name, active, set }: Holder, t: Texts['t']): string {
  if (!active) return t('macro.roles.closed', { name });
  return set?.kind === 'cover' ? t('macro.roles.cover', { name }) : name;
}

/** One role of one squad in words: who holds it, since when nobody does, or that it cannot be told. */
export function describeRole(role: SquadRole | undefined, { t, list, date }: Texts): RoleCell {
  if (role === undefined) return { state: null, text: t('common.none') };
  if (role.held === 'unknown') return { state: 'unknown', text: t('macro.roles.unknown') };
  if (role.holders.length === 0) {
    return { state: role.held, text: t('macro.roles.vacant', { since: role.since === null ? 'none' : date(role.since) }) };
  }
  const names = list(role.holders.map((holder) => nameHolder(holder, t)));
  // Fewer than the card asks for, yet not nobody.
  if (role.held === 'vacant') return { state: 'vacant', text: t('macro.roles.short', { names }) };
  return { state: role.held, text: role.held === 'too-many' ? t('macro.roles.tooMany', { names }) : names };
}

/** Lays the matrix out as a grid of words. */
export function layOutRoles({ roles, squads }: RoleMatrix, texts: Texts): RoleGrid {
  const cell = (squad: RoleMatrix['squads'][number], role: string): RoleCell =>
    describeRole(
      squad.roles.find((held) => held.role === role),
      texts,
    );
  if (roles.length > squads.length) {
    return {
      down: 'roles',
      head: [texts.t('macro.roles.role'), ...squads.map(({ name }) => name)],
      rows: roles.map(({ id, name }) => ({ key: id, name, note: null, cells: squads.map((squad) => cell(squad, id)) })),
    };
  }
  const severalTribes = new Set(squads.map(({ tribe }) => tribe)).size > 1;
  return {
    down: 'squads',
    head: [texts.t('macro.roles.squad'), ...roles.map(({ name }) => name)],
    rows: [...squads]
      .sort((a, b) => a.name.localeCompare(b.name, texts.lang))
      .map((squad) => ({
        key: squad.key,
        name: squad.name,
        note: severalTribes ? squad.tribe : null,
        cells: roles.map(({ id }) => cell(squad, id)),
      })),
  };
}

/** Why there is no matrix to show, or null when there is one. */
export function explainNoMatrix({ roles, squads, hidden }: RoleMatrix, { t }: Texts): string | null {
  if (squads.length === 0) return hidden > 0 ? t('macro.nothing') : t('macro.roles.noSquads');
  return roles.length === 0 ? t('macro.roles.noRoles') : null;
}

/** The line of totals, and what this reader does not see. */
export function describeTotals(
  matrix: RoleMatrix,
  { t }: Texts,
  sayWhen: (at: number) => string,
): { totals: string; hidden: string | null } {
  const { squads, vacancies, hidden, asOf } = matrix;
  const unknown = squads.flatMap(({ roles }) => roles).filter(({ held }) => held === 'unknown').length;
  return {
    totals: t('macro.roles.totals', { squads: squads.length, vacancies, unknown, when: asOf === null ? 'none' : sayWhen(asOf) }),
    hidden: hidden > 0 ? t('macro.roles.hidden', { n: hidden }) : null,
  };
}
