import type { Ports } from '../ports/ports';

/** The tribes that the calling user directs: those for which the access settings name a group that they are in. Their groups are asked for only where some are named. */
export async function readDirected({ permissions, access }: Pick<Ports, 'permissions' | 'access'>): Promise<string[]> {
  const { directors } = await access.read();
  if (directors.length === 0) return [];
  const held = new Set((await permissions.readMyself()).groupIds);
  return directors.filter(({ groups }) => groups.some(({ groupId }) => held.has(groupId))).map(({ tribe }) => tribe);
}
