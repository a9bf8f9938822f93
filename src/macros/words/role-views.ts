import type { RoleCard } from '../../contract/roles';
import type { PersonRoles } from '../../contract/role-view';
import { middayOf } from '../../text/day';
import type { Texts } from '../../text/texts';

/** A few lines under a heading. */
export interface Part {
  title: string;
  lines: readonly string[];
}

const lists = ['responsibilities', 'decides', 'delivers', 'doesNot', 'needs'] as const;

/** A role card as parts under headings; those that it does not fill are left out. */
export function describeCard(card: RoleCard, { t }: Texts): Part[] {
  return [
    { title: t('roles.goal'), lines: card.goal === null ? [] : [card.goal] },
    { title: t('roles.scope'), lines: card.scope === null ? [] : [card.scope] },
    ...lists.map((part) => ({ title: t(`roles.${part}`), lines: card[part] })),
    { title: t('roles.coverRule'), lines: card.cover === null ? [] : [card.cover] },
  ].filter(({ lines }) => lines.length > 0);
}

/** Which text of the card this is. */
export function describeVersion({ version, since, aliases }: RoleCard, { t, date, list }: Texts): string {
  const parts = [
    aliases.length === 0 ? null : t('roles.aliases', { names: list(aliases) }),
    t('roles.version', { version, since: date(since) }),
  ];
  return parts.filter((part) => part !== null).join(t('common.separator'));
}

/** What one person holds: a part for each role, a line for each squad; and what is to be added. */
export function describePerson({ name, roles, hidden }: PersonRoles, { t, date }: Texts): { parts: Part[]; notes: string[] } {
  const parts = roles.map(({ role, squads }) => ({
    title: role,
    lines: squads.map((squad) => {
      const place = squad.tribe === null ? squad.name : `${squad.name}${t('common.separator')}${t('page.tribe', { tribe: squad.tribe })}`;
      if (squad.kind === 'holder') return place;
      return t('roles.cover', { name: place, until: squad.until === null ? 'none' : date(middayOf(squad.until)) });
    }),
  }));
  return { parts, notes: [...(name === null ? [t('macro.roles.holdsNothing')] : []), ...(hidden ? [t('macro.hidden')] : [])] };
}
