import type { Playbook } from '../contract/playbook';
import type { ReportGround } from '../domain/report/ground';
import { listMerged, nameMergers } from '../domain/squad/mergers';
import type { Ports } from '../ports/ports';

/** What the squads shown went through beside their readings: others that became a part of them, and who carried the role of their tribe. */
export async function readSquadChanges(
  { organisation, roles }: Pick<Ports, 'organisation' | 'roles'>,
  playbook: Playbook | null,
  keys: ReadonlySet<string>,
): Promise<Pick<ReportGround, 'mergers' | 'leadHistory'>> {
  const ofTribe = new Set(playbook?.roles.flatMap(({ id, level }) => (level === 'tribe' ? [id] : [])));
  const [{ entries }, history] = await Promise.all([
    organisation.readDecisions(),
    ofTribe.size > 0 && keys.size > 0 ? roles.listAssignments([...keys]) : [],
  ]);
  const merged = listMerged(entries, keys);
  const mergers = merged.length > 0 ? nameMergers(merged, await organisation.listSpaces()) : [];
  return { mergers, leadHistory: history.filter(({ role }) => ofTribe.has(role)) };
}
