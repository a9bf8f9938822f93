import type { Person, Slice } from '../../contract/squad-admin';
import type { Space } from './space';
import { always, type Span } from './span';

/** A project, whole or a slice of it, that people (or Jira's proposal) gave to a squad for a time. */
export interface Source extends Span {
  projectId: string;
  slice: Slice | null;
}

/** What people set of a squad; absent = as Jira says. A tribe of null = none. */
export interface SquadSet {
  name?: string;
  tribe?: string | null;
  kind?: string;
  lead?: Person;
  space?: string;
}

/** A squad as people decided it. What nobody has touched has no entry of its own in the store: it follows from Jira alone. */
export interface SquadEntry {
  key: string;
  /** The Jira project that it was proposed from; null = people made it. */
  home: string | null;
  status: 'undecided' | 'in' | 'out';
  set: SquadSet;
  sources: readonly Source[];
  /** What the squads that it was split from held until then. */
  inherited: readonly Source[];
  /** When it counts, in order, never overlapping. */
  spans: readonly Span[];
  mergedInto: string | null;
  version: number;
}

export function proposeEntry(key: string, home: string): SquadEntry {
  return {
    ...{ key, home, status: 'undecided', set: {}, inherited: [], mergedInto: null, version: 0 },
    sources: [{ projectId: home, slice: null, ...always }],
    spans: [always],
  };
}

/**
 * Every squad and everything that could be one: what people decided, and a proposal for each project that they did not touch. A project
 * keeps the squad key that it once had (`keys`, by project id), also when Jira's key changes.
 */
export function listEntries(decided: readonly SquadEntry[], spaces: readonly Space[], keys: ReadonlyMap<string, string>): SquadEntry[] {
  const homes = new Set(decided.map(({ home }) => home));
  const open = spaces.filter(({ id }) => !homes.has(id));
  const used = new Set(decided.map(({ key }) => key));
  const byId = new Map<string, string>();
  const take = (space: Space, key: string | undefined): void => {
    if (key === undefined || used.has(key) || byId.has(space.id)) return;
    used.add(key);
    byId.set(space.id, key);
  };
  for (const space of open) take(space, keys.get(space.id));
  for (const space of open) take(space, space.key);
  const proposed = open.map((space) => proposeEntry(byId.get(space.id) ?? `${space.key}-${space.id}`, space.id));
  return [...decided, ...proposed].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The project by key or id. */
export function findSpace(spaces: readonly Space[], project: string): Space | undefined {
  return spaces.find(({ id, key }) => id === project || key === project);
}
