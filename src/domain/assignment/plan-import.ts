import type { Assignment } from './assignment';
import { refuseAssignment } from './change';
import type { ReadRow, TableProblem } from './import';

/** An assignment that a table asks for. */
export type PlannedAssignment = Omit<Assignment, 'id' | 'version'>;

export interface ImportPlan {
  add: PlannedAssignment[];
  /** Those of which only the last day changes. */
  change: Assignment[];
  unchanged: number;
  problems: TableProblem[];
}

export interface PlanGround {
  roles: readonly { id: string }[];
  /** Whoever a row's `account` means: an account, or a name; several people may have it. */
  findPeople: (account: string) => readonly Assignment['person'][];
  existing: readonly Assignment[];
  today: string;
}

const isSame = (a: PlannedAssignment, b: PlannedAssignment): boolean =>
  a.squad === b.squad && a.role === b.role && a.person.accountId === b.person.accountId && a.kind === b.kind && a.from === b.from;

/**
 * What a table changes. A row that is there already, with the same first day, changes its last day or nothing; every other is new. Problems
 * are all that stand against it: the people that it names, and what the rules of a single assignment say.
 */
export function planImport(rows: readonly ReadRow[], { roles, findPeople, existing, today }: PlanGround): ImportPlan {
  const plan: ImportPlan = { add: [], change: [], unchanged: 0, problems: [] };
  // What the rows before have made of it: two rows of one table may stand against each other, too.
  const stand = new Map<string, Assignment[]>();
  for (const assignment of existing) stand.set(assignment.squad, [...(stand.get(assignment.squad) ?? []), assignment]);
  for (const { line, places, squad, role, account, kind, from, until } of rows) {
    const tell = (path: string, code: TableProblem['code']): void => {
      plan.problems.push({ line, column: places.get(path) ?? 1, path, code, values: { value: account } });
    };
    const people = findPeople(account);
    const [person] = people;
    if (!person || people.length > 1) {
      tell('account', person ? 'several-people' : 'unknown-person');
      continue;
    }
    const planned: PlannedAssignment = { squad, role, person, kind, from, until };
    const own = stand.get(squad) ?? [];
    const known = own.find((each) => isSame(each, planned));
    const wanted = { id: known?.id ?? null, role, accountId: person.accountId, kind, from, until };
    const refusal = refuseAssignment(wanted, { roles, person, existing: own, today });
    if (refusal) {
      tell(refusal === 'closed' || refusal === 'overlap' ? 'account' : refusal === 'unknown-role' ? 'role' : 'until', refusal);
      continue;
    }
    if (known?.until === until) plan.unchanged += 1;
    else if (known && known.version > 0) plan.change.push({ ...known, until });
    else plan.add.push(planned);
    const next = { ...planned, id: known?.id ?? `line ${line}`, version: known?.version ?? 0 };
    stand.set(squad, [...own.filter((each) => each !== known), next]);
  }
  return plan;
}
