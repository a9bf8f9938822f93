import type { Newcomer } from '../../../../../../src/contract/newcomer';
import type { SquadPage } from '../../../../../../src/contract/squad-page';

/** Words a minute at which a text is read that is to be remembered. */
const pace = 180;

/** The parts of a role card that the page shows: what the role is for, does, decides, and does not do. */
export const shownParts = ['responsibilities', 'decides', 'doesNot'] as const;

/** The standards in force that the squad is asked for: those that it lives already, and those on the way. */
export function sortPractices(standards: SquadPage['standards']): { lived: SquadPage['standards']; coming: SquadPage['standards'] } {
  const asked = standards.filter(({ mode, state }) => mode !== 'shadow' && state !== 'not-applicable');
  return { lived: asked.filter(({ state }) => state === 'met'), coming: asked.filter(({ state }) => state !== 'met') };
}

/** How long the page takes to read, in whole minutes, at least one. */
export function countMinutes({ vision, roles, standards }: SquadPage, { objectives, organisation }: Newcomer): number {
  const { lived, coming } = sortPractices(standards);
  const texts = [
    vision ?? '',
    ...objectives.flatMap(({ name, practices }) => [name, ...practices]),
    ...roles.flatMap(({ card }) => [card.name, card.purpose ?? '', ...shownParts.flatMap((part) => card[part])]),
    ...[...lived, ...coming].flatMap(({ title, why }) => [title, why]),
    ...organisation.flatMap(({ name, goal, scope }) => [name, goal ?? '', scope ?? '']),
  ];
  const words = texts.join(' ').split(/\s+/u).filter(Boolean).length;
  return Math.max(1, Math.round(words / pace));
}
