import type { Playbook } from '../contract/playbook';
import type { SquadMonth } from '../domain/history/month';
import type { ReportGround } from '../domain/report/ground';
import { listMergers, nameGone, type GoneSquads } from '../domain/squad/mergers';
import type { Ports } from '../ports/ports';

function listGone(comings: readonly SquadMonth[], keys: ReadonlySet<string>): GoneSquads {
  const gone = new Map<string, number>();
  for (const { squad, readings } of comings) {
    const last = readings.at(-1)?.day;
    if (!keys.has(squad) && last !== undefined) gone.set(squad, Math.max(gone.get(squad) ?? 0, last + 1));
  }
  return gone;
}

/**
 * What the squads shown (`keys`) went through beside their readings: others that became a part of them, what those that are no more were called, and who carried the
 * role of their tribe. `comings`: readings of squads that came or went.
 */
export async function readSquadChanges(
  { organisation, roles, squads }: Pick<Ports, 'organisation' | 'roles' | 'squads'>,
  playbook: Playbook | null,
  keys: ReadonlySet<string>,
  comings: readonly SquadMonth[],
): Promise<Pick<ReportGround, 'mergers' | 'gone' | 'leadHistory'>> {
  const ofTribe = new Set(playbook?.roles.flatMap(({ id, level }) => (level === 'tribe' ? [id] : [])));
  const [{ entries }, history] = await Promise.all([
    organisation.readDecisions(),
    ofTribe.size > 0 && keys.size > 0 ? roles.listAssignments([...keys]) : [],
  ]);
  const days = listGone(comings, keys);
  const isSplit = (key: string): boolean => comings.some(({ parent }) => parent === key);
  const isAsked = days.size > 0 || entries.some(({ mergedInto }) => mergedInto !== null && keys.has(mergedInto));
  const [spaces, called] = isAsked
    ? await Promise.all([organisation.listSpaces(), squads.readNames([...days.keys()])])
    : [[], new Map<string, string>()];
  return {
    mergers: listMergers(entries, spaces, new Map([...days].filter(([key]) => !isSplit(key))), keys, called),
    gone: new Map([...days].map(([key, day]) => [key, { name: nameGone(key, entries, spaces, called), day }])),
    leadHistory: history.filter(({ role }) => ofTribe.has(role)),
  };
}
