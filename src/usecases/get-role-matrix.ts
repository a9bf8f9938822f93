import { isVacancy, type RoleMatrix } from '../contract/roles';
import { say, type Lang } from '../contract/text';
import { listConflicts, listOverloads } from '../domain/assignment/limits';
import { listSquadRoles, viewSquadRoles } from '../domain/role';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { loadPlaybook } from './load-playbook';
import { sortSquads, type SeenSquad } from './read-audience';
import { listAllHolders } from './role-facts';

export interface MatrixRequest {
  /** Squads by key, or by a project's key or id. They go before `tribe`. */
  squads?: readonly string[] | undefined;
  tribe?: string | undefined;
  /** Role ids; absent = all. */
  roles?: readonly string[] | undefined;
  lang: Lang;
}

const isNamed = ({ squad, projectKeys }: SquadRecord, name: string): boolean =>
  squad.key === name || projectKeys.includes(name) || squad.projectIds.includes(name);

/**
 * The squads that were asked for and may be shown, and how many were asked for and are not. A name that no squad has counts like a hidden
 * squad, and of a tribe none of whose squads may be seen nothing is told: the count says nothing about what exists.
 */
function pickSquads({ squads, tribe }: MatrixRequest, seen: readonly SeenSquad[], hidden: readonly SquadRecord[]) {
  if (squads !== undefined) {
    const asked = new Set(squads);
    // A squad's own key goes before that of a project, which several squads may share.
    const keys = new Set([...seen.map(({ record }) => record), ...hidden].map(({ squad }) => squad.key));
    const isMeant = (record: SquadRecord, name: string): boolean => (keys.has(name) ? record.squad.key === name : isNamed(record, name));
    const shown = seen.filter(({ record }) => squads.some((name) => isMeant(record, name)));
    const answered = [...asked].filter((name) => shown.some(({ record }) => isMeant(record, name)));
    return { shown, hidden: asked.size - answered.length };
  }
  const isOf = ({ squad }: SquadRecord): boolean => tribe === undefined || squad.tribe === tribe;
  const shown = seen.filter(({ record }) => isOf(record));
  return { shown, hidden: shown.length > 0 ? hidden.filter(isOf).length : 0 };
}

/** Who holds which role, role × squad, for the squads that the reader may know of. */
export const getRoleMatrix =
  (ports: Pick<Ports, 'permissions' | 'access' | 'squads' | 'audits' | 'playbooks' | 'now' | 'roles'>) =>
  async (request: MatrixRequest): Promise<RoleMatrix> => {
    const [{ seen, hidden: unseen }, loaded] = await Promise.all([sortSquads(ports)(), loadPlaybook(ports)('latest')]);
    const { shown, hidden } = pickSquads(request, seen, unseen);
    const wanted = request.roles === undefined ? null : new Set(request.roles);
    const roles = listSquadRoles(loaded?.playbook.roles ?? []).filter(({ id }) => wanted === null || wanted.has(id));
    const playbook = loaded?.playbook ?? { roles: [] };
    const [facts, standings] = await Promise.all([listAllHolders(ports, playbook, ports.now()), ports.audits.listRoles()]);
    const held = new Map(
      shown.flatMap(({ record: { squad } }) => {
        const fact = facts.get(squad.key);
        return fact?.known ? [[squad.key, fact.value] as const] : [];
      }),
    );
    const read = shown.flatMap(({ record }) => {
      const fact = facts.get(record.squad.key);
      return fact?.known ? [fact.readAt] : [];
    });
    const squads = shown.map(({ record: { squad } }) => {
      const own = viewSquadRoles({ roles }, held.get(squad.key) ?? null, standings.get(squad.key) ?? []);
      return { key: squad.key, name: squad.name, tribe: squad.tribe, roles: own };
    });
    return {
      // The oldest reading: nothing shown is older than what is said.
      asOf: read.length > 0 ? read.reduce((first, at) => Math.min(first, at)) : null,
      roles: roles.map(({ id, name }) => ({ id, name: say(name, request.lang) })),
      squads,
      vacancies: squads.flatMap((squad) => squad.roles).filter(({ held: state }) => isVacancy(state)).length,
      hidden,
      conflicts: [...held].flatMap(([key, assignments]) => listConflicts(key, roles, assignments)),
      overloads: listOverloads(roles, held),
    };
  };
