import type { IssueJson, Snapshot } from '../../../snapshot/types';

/** A thing with an id and a name, as most of Jira's fields hold them. */
export interface Named {
  id: string;
  name: string;
}

/** Fields whose values are named things: of the snapshot's own lists and of the issues themselves. */
export const NAMED_FIELDS = ['issuetype', 'status', 'resolution', 'priority', 'components', 'fixVersions', 'versions'] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && typeof value.name === 'string';
}

/** What an issue holds in such a field; empty, one or several. */
export function readNamed(issue: IssueJson, field: NamedField): readonly Named[] {
  const value = issue.fields[field];
  if (Array.isArray(value)) return value.filter(isNamed);
  return isNamed(value) ? [value] : [];
}

function listConfigured({ projects, issuetypes, statuses, resolutions, priorities }: Snapshot, field: NamedField): readonly unknown[] {
  switch (field) {
    case 'issuetype':
      return [...(issuetypes ?? []), ...projects.flatMap((project) => project.issueTypes ?? [])];
    case 'status':
      return statuses ?? [];
    case 'resolution':
      return resolutions ?? [];
    case 'priority':
      return priorities ?? [];
    case 'components':
      return projects.flatMap((project) => project.components ?? []);
    case 'fixVersions':
    case 'versions':
      return projects.flatMap((project) => project.versions ?? []);
  }
}

/** Ids by lower-case name and by id. Names repeat: each team-managed project has a "Done" of its own. */
export type Names = ReadonlyMap<string, ReadonlySet<string>>;

const gathered = new WeakMap<Snapshot, Map<string, { issues: number; names: Names }>>();

function gather(snapshot: Snapshot, field: NamedField, withPast: boolean): Names {
  const names = new Map<string, Set<string>>();
  const put = (name: string, id: string): void => {
    const known = names.get(name);
    if (known) known.add(id);
    else names.set(name, new Set([id]));
  };
  const note = (id: string, name: string): void => {
    put(name.toLowerCase(), id);
    put(id, id);
  };
  for (const value of listConfigured(snapshot, field)) if (isNamed(value)) note(value.id, value.name);
  for (const issues of snapshot.issues.values()) {
    for (const issue of issues) {
      for (const { id, name } of readNamed(issue, field)) note(id, name);
      if (withPast) notePast(issue, field, note);
    }
  }
  return names;
}

function notePast(issue: IssueJson, field: NamedField, note: (id: string, name: string) => void): void {
  for (const { items } of issue.changelog?.histories ?? []) {
    for (const item of items) {
      if (item.field !== field) continue;
      if (item.from !== null && item.fromString !== null) note(item.from, item.fromString);
      if (Object.hasOwn(item, 'toString') && item.to !== null && item.toString !== null) note(item.to, item.toString);
    }
  }
}

/** The values that exist for a field on this site; with the past, also those that only changelogs still name. Gathered once per number of issues. */
export function listNames(snapshot: Snapshot, field: NamedField, { withPast }: { withPast: boolean }): Names {
  let count = 0;
  for (const issues of snapshot.issues.values()) count += issues.length;
  const bySnapshot = gathered.get(snapshot) ?? new Map<string, { issues: number; names: Names }>();
  gathered.set(snapshot, bySnapshot);
  const slot = withPast ? `${field} past` : field;
  const kept = bySnapshot.get(slot);
  if (kept?.issues === count) return kept.names;
  const names = gather(snapshot, field, withPast);
  bySnapshot.set(slot, { issues: count, names });
  return names;
}
