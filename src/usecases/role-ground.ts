import type { Role } from '../contract/playbook';
import { dayOf } from '../domain/adoption-day';
import { listSquadRoles } from '../domain/role';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { requirePlaybook } from './stage-map';

/** The squad of a project, or of this key. `not-found`: no sweep has found it. */
export async function requireSquad({ squads }: Pick<Ports, 'squads'>, project: string): Promise<SquadRecord> {
  const record = await squads.findByProject(project);
  if (!record) throw new AppFailure('not-found', { project });
  return record;
}

/** The roles that people can be set to today, UTC. `not-found`: there is no playbook. */
export async function readRoleGround(ports: Pick<Ports, 'now' | 'playbooks'>): Promise<{ roles: Role[]; today: string }> {
  const { playbook } = await requirePlaybook(ports);
  return { roles: listSquadRoles(playbook.roles), today: dayOf(ports.now()) };
}
