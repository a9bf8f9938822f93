import type { SquadAssignments, WantedAssignment } from '../contract/assignments';
import { say, type Lang } from '../contract/text';
import { dayOf } from '../domain/adoption-day';
import { dayBefore, everCounted, whenOf, type Assignment } from '../domain/assignment/assignment';
import { refuseAssignment } from '../domain/assignment/change';
import { listConflicts } from '../domain/assignment/limits';
import { listSquadRoles, viewSquadRoles } from '../domain/role';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import type { RejudgeNeeds } from './judge-squad';
import { listSiblings } from './list-siblings';
import { readHolders } from './role-facts';
import { readRoleGround, requireSquad } from './role-ground';
import { rejudgeWithSpans } from './settle-spans';
import { requirePlaybook } from './stage-map';

type Needs = RejudgeNeeds & Pick<Ports, 'jira' | 'permissions' | 'access' | 'audits'>;

/** Who holds a squad's roles, for those who assign them: what Jira and Diapason say together, and what was set here, with its past. */
async function view(ports: Needs, record: SquadRecord, lang: Lang): Promise<SquadAssignments> {
  const { playbook } = await requirePlaybook(ports);
  const { squad } = record;
  const now = ports.now();
  const [{ assignments, history }, audit, siblings] = await Promise.all([
    readHolders(ports, squad.key, playbook, now),
    ports.audits.read(squad.key),
    listSiblings(ports)(record),
  ]);
  const held = assignments.known ? assignments.value : null;
  const cards = new Map(playbook.roles.map((role) => [role.id, role]));
  return {
    squad: { key: squad.key, name: squad.name, projectKey: record.projectKeys[0] ?? squad.key },
    siblings,
    today: dayOf(now),
    roles: viewSquadRoles(playbook, held, audit?.roles ?? []).map((role) => {
      const card = cards.get(role.role);
      const { min = 0, max = null } = card?.perSquad ?? {};
      return { ...role, name: card ? say(card.name, lang) : role.role, perSquad: { min, max }, jiraRole: card?.jiraRole ?? null };
    }),
    conflicts: listConflicts(squad.key, listSquadRoles(playbook.roles), held ?? {}),
    assignments: history
      .filter(everCounted)
      .map(({ squad: _, ...assignment }) => ({ ...assignment, when: whenOf(assignment, dayOf(now)) })),
  };
}

/** The roles of a squad and who is set to them. `not-found`: no sweep has found the squad, or there is no playbook. */
export const getSquadAssignments =
  (ports: Needs) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<SquadAssignments> =>
    view(ports, await requireSquad(ports, project), lang);

/** Whoever an account belongs to. One that Jira does not know any more stays who it was. */
async function findPerson({ jira }: Needs, accountId: string, before: Assignment | undefined): Promise<Assignment['person'] | null> {
  const found = (await jira.readPeople([accountId])).get(accountId);
  return found ?? (before ? { ...before.person, active: false } : null);
}

const isDouble = (a: WantedAssignment, b: Assignment): boolean =>
  a.role === b.role && a.accountId === b.person.accountId && a.kind === b.kind && a.from === b.from;

async function store(ports: Needs, record: SquadRecord, assignment: Assignment): Promise<void> {
  if (!(await ports.roles.saveAssignment(assignment, ports.now()))) throw new AppFailure('conflict', { current: assignment.version });
  await rejudgeWithSpans(ports)(record);
}

function requireVersion(existing: readonly Assignment[], id: string, basedOn: number): Assignment {
  const before = existing.find((each) => each.id === id);
  if (!before) throw new AppFailure('not-found', { assignment: id });
  if (before.version !== basedOn) throw new AppFailure('conflict', { current: before.version });
  return before;
}

export interface AssignmentChange {
  project: string;
  assignment: WantedAssignment;
  /** The version that the editor saw; 0 for a new one. */
  basedOn: number;
  lang: Lang;
}

/**
 * Sets somebody to a role of a squad, or changes from when until when, and judges the squad again from the stored facts. Who takes over is a
 * new assignment, so that the history tells both. `conflict`: changed by somebody else in between · `assignment-refused`: why it cannot be.
 */
export const saveAssignment =
  (ports: Needs) =>
  async ({ project, assignment: wanted, basedOn, lang }: AssignmentChange): Promise<SquadAssignments> => {
    const record = await requireSquad(ports, project);
    const squad = record.squad.key;
    const existing = await ports.roles.listAssignments([squad]);
    const before = wanted.id === null ? undefined : requireVersion(existing, wanted.id, basedOn);
    if (before && (before.role !== wanted.role || before.person.accountId !== wanted.accountId))
      throw new AppFailure('invalid-input', { path: 'assignment', expected: before.role });
    const person = await findPerson(ports, wanted.accountId, before);
    const refusal = refuseAssignment(wanted, { ...(await readRoleGround(ports)), person, existing });
    if (refusal || !person) throw new AppFailure('assignment-refused', { reason: (refusal ?? 'unknown-person').replaceAll('-', '') });
    // One that was taken back before it began is none: it gives its place to the next one with the same first day.
    const undone = existing.find((each) => !everCounted(each) && each.id !== wanted.id && isDouble(wanted, each));
    const { id, version } = before ?? undone ?? { id: ports.newId(), version: 0 };
    const { role, kind, from, until } = wanted;
    await store(ports, record, { id, squad, role, person, kind, from, until, version });
    return view(ports, record, lang);
  };

export interface AssignmentEnd {
  project: string;
  id: string;
  /** The last day; null = yesterday. */
  until: string | null;
  basedOn: number;
  lang: Lang;
}

/** Ends an assignment; it stays in the history. `conflict` and `assignment-refused` as for a change. */
export const endAssignment =
  (ports: Needs) =>
  async ({ project, id, until, basedOn, lang }: AssignmentEnd): Promise<SquadAssignments> => {
    const record = await requireSquad(ports, project);
    const before = requireVersion(await ports.roles.listAssignments([record.squad.key]), id, basedOn);
    const last = until ?? dayBefore(dayOf(ports.now()));
    if (until !== null && before.from !== null && until < before.from) throw new AppFailure('assignment-refused', { reason: 'dates' });
    await store(ports, record, { ...before, until: last });
    return view(ports, record, lang);
  };
