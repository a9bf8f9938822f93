import { checks } from '../checks';
import type { Playbook } from '../contract/playbook';
import { dayOf } from '../domain/adoption-day';
import type { Assignment } from '../domain/assignment/assignment';
import { listStanding } from '../domain/attestation/attestation';
import type { CollectedFacts, Fact, Facts } from '../domain/facts';
import { listAskedFacts } from '../domain/tracking';
import type { Ports } from '../ports/ports';
import { joinRoleFacts } from './role-facts';

type Needs = Pick<Ports, 'squads' | 'cases' | 'roles' | 'attestations'>;

const known = <T>(value: T, readAt: number): Fact<T> => ({ known: true, value, readAt });

/** What the squad says of itself on the day of a moment (epoch ms). */
async function readDeclarations({ attestations }: Needs, squad: string, at: number): Promise<Fact<Facts['declarations']>> {
  const log = await attestations.list(squad);
  return known({ begun: log.length > 0 || (await attestations.hasAny()), said: listStanding(log, dayOf(at)) }, at);
}

/** The items that the squad's cases wait for, wherever they are a squad's. They are as old as its cases. */
async function readDependencies({ squads, cases }: Needs, facts: CollectedFacts): Promise<Fact<Facts['dependencies']>> {
  if (!facts.cases.known) return facts.cases;
  const keys = new Set(facts.cases.value.flatMap(({ waits = [] }) => waits.map(({ key }) => key)));
  const projects = keys.size === 0 ? [] : (await squads.list()).flatMap(({ projectKeys }) => projectKeys);
  const items = await cases.listByKeys([...keys]);
  return known({ items: Object.fromEntries(items.map((item) => [item.key, item])), projects }, facts.cases.readAt);
}

/**
 * The facts of a squad with all that Diapason itself knows beside what was read of its own space: roles as they were set, what the squad says, and,
 * where a check asks, what became of the work that it waits for. @param heldAt the moment of which assignments and declarations are asked, epoch ms
 */
export async function joinOwnFacts(
  ports: Needs,
  squad: string,
  stored: CollectedFacts,
  playbook: Playbook,
  moments: { heldAt: number; cardsSince: number },
): Promise<{ facts: CollectedFacts; history: Assignment[] }> {
  const asked = listAskedFacts(playbook, checks);
  const { facts, history } = await joinRoleFacts(ports, squad, stored, playbook, moments);
  const declarations = asked.has('declarations') ? await readDeclarations(ports, squad, moments.heldAt) : facts.declarations;
  const dependencies = asked.has('dependencies') ? await readDependencies(ports, facts) : facts.dependencies;
  return { facts: { ...facts, declarations, dependencies }, history };
}
