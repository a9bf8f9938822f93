import type { Playbook } from '../contract/playbook';
import type { Assignment } from '../domain/assignment/assignment';
import { mergeAssignments } from '../domain/assignment/merge';
import type { Acknowledgements, Assignments, CollectedFacts, Fact } from '../domain/facts';
import { currentVersion } from '../domain/role-card';
import type { Ports } from '../ports/ports';

/** The Jira roles as they were read last; unknown before the first reading. */
const notRead = (at: number): Fact<Assignments> => ({ known: false, reason: { code: 'missing' }, at });

/** Who holds a squad's roles at `at` (epoch ms), by Jira and by Diapason, and all who were ever set to one. */
export async function readHolders(
  { roles, squads }: Pick<Ports, 'roles' | 'squads'>,
  squad: string,
  playbook: Pick<Playbook, 'roles'> | null,
  at: number,
): Promise<{ assignments: Fact<Assignments>; history: Assignment[] }> {
  const [facts, history] = await Promise.all([squads.readFacts(squad), roles.listAssignments([squad])]);
  const jira = facts.assignments?.fact ?? notRead(at);
  return { assignments: playbook ? mergeAssignments(playbook.roles, jira, history, at) : jira, history };
}

/** The squads in which somebody may hold a role, by key: no other one names them. */
export async function listSquadsHeldBy({ roles, squads }: Pick<Ports, 'roles' | 'squads'>, accountId: string): Promise<string[]> {
  const [jira, set] = await Promise.all([squads.listNaming(accountId), roles.listSquadsOf(accountId)]);
  return [...new Set([...jira, ...set])];
}

/** The same for every squad, or these alone, that has been read or has somebody set to a role, by squad key. */
export async function listAllHolders(
  { roles, squads }: Pick<Ports, 'roles' | 'squads'>,
  playbook: Pick<Playbook, 'roles'>,
  at: number,
  among?: readonly string[],
): Promise<Map<string, Fact<Assignments>>> {
  const [jira, set] = await Promise.all([squads.listAssignments(among), roles.listAssignments(among)]);
  const bySquad = new Map<string, Assignment[]>();
  for (const assignment of set) bySquad.set(assignment.squad, [...(bySquad.get(assignment.squad) ?? []), assignment]);
  const keys = new Set([...jira.keys(), ...bySquad.keys()]);
  return new Map([...keys].map((key) => [key, mergeAssignments(playbook.roles, jira.get(key) ?? notRead(at), bySquad.get(key) ?? [], at)]));
}

const listAccounts = (assignments: Fact<Assignments>): string[] =>
  assignments.known
    ? [...new Set(Object.values(assignments.value).flatMap((role) => (role.known ? role.holders.map(({ accountId }) => accountId) : [])))]
    : [];

/** Which holders have read the current text of each card. @param cardsSince when a text that was not noted yet came into force, epoch ms */
async function readAcknowledgements(
  { roles }: Pick<Ports, 'roles'>,
  playbook: Pick<Playbook, 'roles'>,
  assignments: Fact<Assignments>,
  cardsSince: number,
): Promise<Acknowledgements> {
  const [noted, read] = await Promise.all([roles.listCardVersions(), roles.listAcknowledgements(listAccounts(assignments))]);
  return Object.fromEntries(
    playbook.roles.map((role) => {
      const { hash, since } = currentVersion(role, noted, cardsSince);
      const own = read.filter((each) => each.role === role.id && each.hash === hash);
      return [role.id, { since, read: own.map(({ accountId }) => accountId) }];
    }),
  );
}

/** The facts of a squad with all that is known of its roles at an instant (epoch ms) beside what Jira's project roles say; a playbook says which roles there are. */
export async function joinRoleFacts(
  ports: Pick<Ports, 'roles'>,
  squad: string,
  facts: CollectedFacts,
  playbook: Pick<Playbook, 'roles'>,
  { heldAt, cardsSince }: { heldAt: number; cardsSince: number },
): Promise<{ facts: CollectedFacts; history: Assignment[] }> {
  const history = await ports.roles.listAssignments([squad]);
  const assignments = mergeAssignments(playbook.roles, facts.assignments, history, heldAt);
  const value = await readAcknowledgements(ports, playbook, assignments, cardsSince);
  const spans: CollectedFacts['spans'] = facts.spans.known ? facts.spans : { known: true, value: {}, readAt: heldAt };
  return { facts: { ...facts, assignments, spans, acknowledgements: { known: true, value, readAt: heldAt } }, history };
}
