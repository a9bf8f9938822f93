import type { GovernanceSettings } from '../contract/governance';
import { settingsSchema, type Playbook, type Standard } from '../contract/playbook';
import type { Assignments, Fact } from '../domain/facts';
import { governanceOf, listLeads, type Bench, type Lead } from '../domain/governance/judges';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { loadPlaybook } from './load-playbook';
import { listAllHolders } from './role-facts';

export type BenchNeeds = Pick<Ports, 'now' | 'squads' | 'roles' | 'playbooks' | 'governance'>;

/** Who could decide for these squads, and by which rules. */
export interface BenchGround {
  playbook: Playbook | null;
  rules: Playbook['settings'];
  settings: GovernanceSettings;
  leads: Lead[];
  squads: ReadonlyMap<string, SquadRecord>;
  /** Of the squads asked about who holds which role, by squad; and the accounts that hold one of level squad. */
  assignments: ReadonlyMap<string, Fact<Assignments>>;
  holders: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the published playbook sets; before the first what it sets by default. */
export async function readRules({ playbooks }: Pick<Ports, 'playbooks'>): Promise<Playbook['settings']> {
  return (await loadPlaybook({ playbooks })('latest'))?.playbook.settings ?? settingsSchema.parse({});
}

/** Who holds a role of level squad: to lead it, or to hold a role of its tribe, is no part in it. */
function listSquadHolders(assignments: Fact<Assignments>, playbook: Playbook | null): Set<string> {
  const held = assignments.known ? Object.entries(assignments.value) : [];
  const isOfSquad = (role: string): boolean => playbook?.roles.find(({ id }) => id === role)?.level === 'squad';
  return new Set(
    held.flatMap(([role, holders]) => (isOfSquad(role) && holders.known ? holders.holders.map(({ accountId }) => accountId) : [])),
  );
}

/**
 * @param among the squads whose holders matter, by key: that of a matter, or those in which the one who looks holds a role, since only their own stands in their
 * way. Role holders are those that are known: of whom nobody knows whether they hold a role, it is not said.
 */
export async function readBenchGround(ports: BenchNeeds, among: readonly string[]): Promise<BenchGround> {
  const [loaded, settings, records] = await Promise.all([loadPlaybook(ports)('latest'), ports.governance.read(), ports.squads.list()]);
  const playbook = loaded?.playbook ?? null;
  const held = await listAllHolders(ports, playbook ?? { roles: [] }, ports.now(), among);
  return {
    ...{ playbook, settings, leads: listLeads(records) },
    rules: playbook?.settings ?? settingsSchema.parse({}),
    squads: new Map(records.map((record) => [record.squad.key, record])),
    assignments: held,
    holders: new Map([...held].map(([key, assignments]) => [key, listSquadHolders(assignments, playbook)])),
  };
}

export const findStandard = ({ playbook }: BenchGround, id: string): Standard | undefined =>
  playbook?.standards.find((standard) => standard.id === id);

/** Before whom a matter of this squad and standard comes. A squad or standard that is no more leaves it to Product Ops. */
export function benchOf(ground: BenchGround, squad: string, standardId: string): Bench {
  const record = ground.squads.get(squad);
  const standard = findStandard(ground, standardId);
  const tribe = record?.squad.tribe ?? null;
  return {
    ...{ squad: { key: squad, tribe }, lead: record?.lead?.accountId ?? null, leads: ground.leads, owner: standard?.owner ?? null },
    model: standard ? governanceOf(standard, { tribe }, ground.settings) : 'top-down',
    holders: ground.holders.get(squad) ?? new Set(),
  };
}
