import type { SquadEntry } from '../domain/squad/entry';
import type { Space } from '../domain/squad/space';

/** What people decided of squads, and what Jira last told of its projects. */
export interface OrganisationStore {
  /** What nobody has touched has no entry. Version 0 before the first decision. */
  readDecisions(): Promise<{ entries: SquadEntry[]; version: number }>;
  /** All of them, in the place of what was there; false when the stored version is not `basedOn` any more. */
  saveDecisions(entries: readonly SquadEntry[], basedOn: number): Promise<boolean>;
  listSpaces(): Promise<Space[]>;
  /** The projects of the site, all of them; those that are not among them are forgotten. */
  saveSpaces(spaces: readonly Space[]): Promise<void>;
}
