import type { Access, Group } from '../../../../../src/contract/access';

type Directors = Access['directors'];

/** The same groups, whatever their order. */
export function sameGroups(some: readonly Group[], others: readonly Group[]): boolean {
  const ids = new Set(some.map(({ groupId }) => groupId));
  return ids.size === others.length && others.every(({ groupId }) => ids.has(groupId));
}

/** The groups whose members direct a tribe. */
export const groupsOf = (directors: Directors, tribe: string): readonly Group[] =>
  directors.find((each) => each.tribe === tribe)?.groups ?? [];

/** The same with other groups for one tribe; a tribe without any is not kept. */
export const withGroups = (directors: Directors, tribe: string, groups: Group[]): Directors => [
  ...directors.filter((each) => each.tribe !== tribe),
  ...(groups.length === 0 ? [] : [{ tribe, groups }]),
];

/** Whether every tribe has the same groups. */
export function sameDirectors(some: Directors, others: Directors): boolean {
  const tribes = new Set([...some, ...others].map(({ tribe }) => tribe));
  return [...tribes].every((tribe) => sameGroups(groupsOf(some, tribe), groupsOf(others, tribe)));
}

/** The tribes that can have directors: those of the squads, and those that have some though no squad is in them any more. By name. */
export const listDirected = (tribes: readonly string[], directors: Directors, lang: string): string[] =>
  [...new Set([...tribes, ...directors.map(({ tribe }) => tribe)])].sort(new Intl.Collator(lang).compare);
