import type { Assignment } from '../domain/assignment/assignment';
import type { Acknowledgement, CardVersion } from '../domain/role-card';

/** Somebody of the site as Jira knows them. */
export interface KnownPerson {
  accountId: string;
  name: string;
  active: boolean;
}

/** Roles as people set them, and who has read their card. */
export interface RoleStore {
  /** Of these squads, or of all, in the order of squad, role and first day; ended ones too. */
  listAssignments(squads?: readonly string[]): Promise<Assignment[]>;
  /** The squads in which this account is or was ever set to a role, by key. */
  listSquadsOf(accountId: string): Promise<string[]>;
  /**
   * Writes one: of version 0 it is new, else it replaces what has that version still. False when that was changed in between, or when it would
   * be another one's double: same squad, role, person, kind and first day.
   */
  saveAssignment(assignment: Assignment, at: number): Promise<boolean>;
  /** Adds many new ones. False, and none is added, when one is a double. */
  insertAssignments(assignments: readonly Assignment[], at: number): Promise<boolean>;
  /** The people who are set to a role, each once, as they are kept. */
  listPeople(): Promise<KnownPerson[]>;
  /** Takes over what Jira says of people now. */
  savePeople(people: readonly KnownPerson[]): Promise<void>;
  listAcknowledgements(accountIds: readonly string[]): Promise<Acknowledgement[]>;
  /** Said twice it keeps the first moment. */
  acknowledge(acknowledgement: Acknowledgement): Promise<void>;
  listCardVersions(): Promise<CardVersion[]>;
  /** Adds versions; those that are there already stay as they are. */
  saveCardVersions(versions: readonly CardVersion[]): Promise<void>;
}

/** What is known of the weekly report of accounts. Epoch ms; `reportedAt` null = never. `former`: the pseudonyms that stand for somebody. */
export interface PersonalDataReport {
  secret: string;
  reportedAt: number | null;
  former: readonly string[];
}

/** Every place of the store in which an account is kept. */
export interface PersonalDataStore {
  readReport(): Promise<(PersonalDataReport & { version: number }) | null>;
  saveReport(report: PersonalDataReport, basedOn: number): Promise<boolean>;
  /** All accounts that the store holds, each once, sorted; pseudonyms are none. */
  listAccounts(): Promise<string[]>;
  /** Puts into the place of accounts what stands for them now: a pseudonym without a name, or the same account with a new name. */
  change(changes: ReadonlyMap<string, KnownPerson>): Promise<void>;
}

export interface PersonalDataReporter {
  /** Tells Atlassian which accounts are kept, and since when (epoch ms); gives those that were closed or changed since. */
  report(accountIds: readonly string[], since: number): Promise<{ accountId: string; status: 'closed' | 'updated' }[]>;
}
