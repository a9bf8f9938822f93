import type { Lang } from '../contract/text';
import type { Assignment } from '../domain/assignment/assignment';
import { readAssignmentTable, type TableCatalogue, type TableProblem } from '../domain/assignment/import';
import { planImport } from '../domain/assignment/plan-import';
import { fillMessage } from '../domain/message';
import { foldName } from '../domain/name';
import { AppFailure } from '../ports/failure';
import type { KnownPerson } from '../ports/people';
import type { Ports } from '../ports/ports';
import { readRoleGround } from './role-ground';
import { startSweep } from './start-sweep';

type Needs = Pick<Ports, 'now' | 'newId' | 'log' | 'jira' | 'permissions' | 'squads' | 'roles' | 'playbooks' | 'sweeps' | 'queue'>;
export type TableCatalogues = Readonly<Record<Lang, TableCatalogue>>;

/** Each name that nobody here is known by is a request to Jira; a call ends after 25 s. Accounts are asked by hundreds. */
const NAMES_AT_ONCE = 60;

/** `invalid-table` with every problem in the reader's language, by line. */
function refuseTable(found: readonly TableProblem[], lang: Lang, catalogue: TableCatalogue): AppFailure {
  const sorted = [...found].sort((a, b) => a.line - b.line || a.column - b.column);
  const problems = sorted.map(({ line, column, path, code, values }) => {
    const text = fillMessage(catalogue.table[code], lang, values);
    return { line, column, path, code, text };
  });
  return new AppFailure('invalid-table', { problems: problems.length }, problems);
}

/** Everybody who is known here by name: holders as Jira tells them, and those who are set to a role. */
async function listKnown({ squads, roles }: Needs): Promise<KnownPerson[]> {
  const [facts, set] = await Promise.all([squads.listAssignments(), roles.listPeople()]);
  const held = [...facts.values()].flatMap((fact) => (fact.known ? Object.values(fact.value) : []));
  const people = [...held.flatMap((role) => (role.known ? role.holders : [])), ...set];
  return [...new Map(people.map(({ accountId, name, active }) => [accountId, { accountId, name, active }])).values()];
}

/** People by their account or their whole name; a name is looked for here first, then in Jira as the calling user. Null: too many names. */
async function findPeople(needs: Needs, wanted: readonly string[]): Promise<((account: string) => readonly KnownPerson[]) | null> {
  // Accounts have no spaces.
  const byId = await needs.jira.readPeople(wanted.filter((account) => !/\s/.test(account)));
  const known = await listKnown(needs);
  const byName = new Map<string, KnownPerson[]>();
  for (const person of known) byName.set(foldName(person.name), [...(byName.get(foldName(person.name)) ?? []), person]);
  const names = wanted.filter((account) => !byId.has(account) && !byName.has(foldName(account)));
  if (names.length > NAMES_AT_ONCE) return null;
  for (const name of names) {
    const found = (await needs.permissions.findPeople(name)).filter((person) => foldName(person.name) === foldName(name));
    byName.set(
      foldName(name),
      found.map((person) => ({ ...person, active: true })),
    );
  }
  return (account) => {
    const person = byId.get(account);
    return person ? [person] : (byName.get(foldName(account)) ?? []);
  };
}

/** Has every squad judged with who holds its roles now: nothing happens before the first sweep. That it could not be begun takes nothing back: the next sweep judges by it. */
async function judgeAll(needs: Needs): Promise<void> {
  if ((await needs.sweeps.readLatestDone()) === null) return;
  try {
    await startSweep(needs)({ kind: 'rejudge' });
  } catch (error) {
    if (!(error instanceof AppFailure)) needs.log.error('judging by the new assignments could not be begun', error);
  }
}

/**
 * Takes in a table of assignments of many squads. `invalid-table` tells every problem by line and column; nothing is stored then. `conflict`:
 * somebody changed one of them in between; what was stored until then is found as it is when the table is taken in again.
 */
export const importAssignments =
  (needs: Needs, catalogues: TableCatalogues) =>
  async ({ csv, lang }: { csv: string; lang: Lang }): Promise<{ saved: number; unchanged: number }> => {
    const { roles, today } = await readRoleGround(needs);
    const squads = (await needs.squads.list()).map(({ squad: { key, name } }) => ({ key, name }));
    const { rows, problems } = readAssignmentTable(csv, { roles, squads });
    const people = await findPeople(needs, [...new Set(rows.map(({ account }) => account))]);
    if (people === null)
      throw refuseTable(
        [{ line: 1, column: 1, path: 'account', code: 'too-many-names', values: { most: NAMES_AT_ONCE } }],
        lang,
        catalogues[lang],
      );
    const existing = await needs.roles.listAssignments([...new Set(rows.map(({ squad }) => squad))]);
    const plan = planImport(rows, { roles, findPeople: people, existing, today });
    const all = [...problems, ...plan.problems];
    if (all.length > 0) throw refuseTable(all, lang, catalogues[lang]);
    const added = plan.add.map((assignment): Assignment => ({ ...assignment, id: needs.newId(), version: 0 }));
    let isStored = await needs.roles.insertAssignments(added, needs.now());
    for (const assignment of plan.change) isStored = isStored && (await needs.roles.saveAssignment(assignment, needs.now()));
    if (!isStored) throw new AppFailure('conflict', { current: 0 });
    const saved = added.length + plan.change.length;
    if (saved > 0) await judgeAll(needs);
    return { saved, unchanged: plan.unchanged };
  };
