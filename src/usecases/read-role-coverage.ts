import type { Playbook } from '../contract/playbook';
import type { RoleCoverage } from '../contract/report-parts';
import { isCovered, isVacancy, type SquadRole } from '../contract/roles';
import { say, type Lang } from '../contract/text';
import { listSquadRoles, viewSquadRoles } from '../domain/role';
import type { ReportSquad } from '../domain/report/pairs';
import type { Ports } from '../ports/ports';
import { listAllHolders } from './role-facts';

/** Vacancies of a role that are named, the longest first. */
const MOST_NAMED = 20;

function coverRole(name: string, id: string, held: readonly { squad: ReportSquad; role: SquadRole }[]): RoleCoverage {
  const own = held.filter(({ role }) => role.role === id);
  const vacant = own.filter(({ role }) => isVacancy(role.held)).sort((a, b) => (a.role.since ?? Infinity) - (b.role.since ?? Infinity));
  return {
    ...{ role: id, name, squads: own.length },
    held: own.filter(({ role }) => role.held === 'held' || role.held === 'too-many').length,
    covered: own.filter(({ role }) => isCovered(role)).length,
    vacancies: vacant.slice(0, MOST_NAMED).map(({ squad, role }) => ({ squad: squad.named, since: role.since })),
    unknown: own.filter(({ role }) => role.held === 'unknown').length,
  };
}

/** How far the roles that squads are asked to fill are held, in these squads. */
export async function readRoleCoverage(
  ports: Pick<Ports, 'now' | 'roles' | 'squads' | 'audits'>,
  playbook: Playbook,
  squads: readonly ReportSquad[],
  lang: Lang,
): Promise<RoleCoverage[]> {
  const [facts, standings] = await Promise.all([listAllHolders(ports, playbook, ports.now()), ports.audits.listRoles()]);
  const held = squads.flatMap((squad) => {
    const fact = facts.get(squad.named.key);
    const roles = viewSquadRoles(playbook, fact?.known ? fact.value : null, standings.get(squad.named.key) ?? []);
    return roles.map((role) => ({ squad, role }));
  });
  return listSquadRoles(playbook.roles).map(({ id, name }) => coverRole(say(name, lang), id, held));
}
