import type { Group } from '../../../../../src/contract/access';

/** The same groups, whatever their order. */
export function sameGroups(some: readonly Group[], others: readonly Group[]): boolean {
  const ids = new Set(some.map(({ groupId }) => groupId));
  return ids.size === others.length && others.every(({ groupId }) => ids.has(groupId));
}
