import type { Assignment } from '../domain/assignment/assignment';
import type { Acknowledgement, CardVersion } from '../domain/role-card';

/** Somebody of the site as Jira knows them. */
export interface KnownPerson {
  accountId: string;
  name: string;
  active: boolean;
}

/** An assignment as it is written; the person's name is kept apart. */
export type StoredAssignment = Omit<Assignment, 'person'> & { accountId: string };

/** Roles as people set them, and who has read their card. */
export interface RoleStore {
  /** Of these squads, or of all, in the order of squad, role and first day; ended ones too. */
  listAssignments(squads?: readonly string[]): Promise<Assignment[]>;
  /** Version 1 each. False when one of them is there already: same squad, role, person, kind and first day. */
  insertAssignments(assignments: readonly StoredAssignment[], by: string, at: number): Promise<boolean>;
  /** Replaces one; false when its version is not `assignment.version` any more, or when it would be another one's double. */
  updateAssignment(assignment: StoredAssignment, by: string, at: number): Promise<boolean>;
  savePeople(people: readonly KnownPerson[], at: number): Promise<void>;
  /** The accounts that are set to a role, each once. */
  listAssigned(): Promise<string[]>;
  listAcknowledgements(accountIds: readonly string[]): Promise<Acknowledgement[]>;
  /** Said twice it keeps the first moment. */
  acknowledge(acknowledgement: Acknowledgement): Promise<void>;
  listCardVersions(): Promise<CardVersion[]>;
  /** Versions that are there already stay as they are. */
  saveCardVersions(versions: readonly CardVersion[]): Promise<void>;
}

/** Every place of the store in which an account is kept. */
export interface PersonalDataStore {
  /** `reportedAt`: when accounts were last reported, epoch ms; null = never. */
  readReport(): Promise<{ secret: string; reportedAt: number | null; version: number } | null>;
  saveReport(report: { secret: string; reportedAt: number | null }, basedOn: number): Promise<boolean>;
  /** All accounts that the store holds, each once, sorted; pseudonyms are none. */
  listAccounts(): Promise<string[]>;
  /** Puts a pseudonym in the place of an account everywhere, and forgets the name. */
  pseudonymise(pseudonyms: ReadonlyMap<string, string>): Promise<void>;
  /** Takes over new names wherever a name is kept beside its account. */
  rename(people: readonly KnownPerson[]): Promise<void>;
  /** Which of these pseudonyms stand for somebody already. */
  listPseudonyms(among: readonly string[]): Promise<Set<string>>;
}

export interface PersonalDataReporter {
  /** Tells Atlassian which accounts are kept, and since when (epoch ms); gives those that were closed or changed since. */
  report(accountIds: readonly string[], since: number): Promise<{ accountId: string; status: 'closed' | 'updated' }[]>;
}
