import type { GovernanceSettings } from '../contract/governance';
import { standardSchema, type Playbook, type Standard } from '../contract/playbook';
import type { Rollout } from '../domain/governance/rollout';
import type { LedSquad, RolloutGround } from '../domain/governance/rollout-plan';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { loadPlaybook } from './load-playbook';

export type RolloutNeeds = Pick<Ports, 'now' | 'playbooks' | 'squads' | 'governance' | 'rollouts'>;

/** What rollouts are judged on: the playbook in force, the positions, the squads with their leads. */
export interface RolloutSite {
  playbook: Playbook | null;
  settings: GovernanceSettings;
  records: readonly SquadRecord[];
  squads: readonly LedSquad[];
}

export const toLedSquad = ({ squad, lead }: SquadRecord): LedSquad => ({
  ...{ key: squad.key, name: squad.name, tribe: squad.tribe, kind: squad.kind },
  lead: lead?.accountId ?? null,
});

export async function readRolloutSite({ playbooks, squads, governance }: RolloutNeeds): Promise<RolloutSite> {
  const [loaded, settings, records] = await Promise.all([loadPlaybook({ playbooks })('latest'), governance.read(), squads.list()]);
  return { playbook: loaded?.playbook ?? null, settings, records, squads: records.map(toLedSquad) };
}

export const findPublished = ({ playbook }: Pick<RolloutSite, 'playbook'>, id: string): Standard | null =>
  playbook?.standards.find((standard) => standard.id === id) ?? null;

/** What one rollout stands on. A standard that the playbook does not have any more is asked of nobody new. */
export function groundOf(site: RolloutSite, { standard: id, title }: Pick<Rollout, 'standard' | 'title'>): RolloutGround {
  const { settings, squads } = site;
  return { settings, squads, standard: findPublished(site, id) ?? standardSchema.parse({ id, title, mode: 'draft' }) };
}
