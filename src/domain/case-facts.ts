import type { CaseHistory } from './facts';
import { foldName, holdsName } from './name';

/** The name under which the assignee is tracked: that there is one, never who. */
export const assigneeField = 'assignee';

/**
 * Whether a field was filled at a moment (epoch ms, changes of that very moment included): what it is today, changes after it taken
 * back. Null = not known. A case of unknown history keeps what it is today.
 */
export function wasFilled({ filled, changes }: CaseHistory, field: string, at: number): boolean | null {
  const name = foldName(field);
  if (!filled || !Object.hasOwn(filled, name)) return null;
  const next = changes?.find((change) => change.at > at && change.field === 'filled' && change.name === name);
  return next?.field === 'filled' ? !next.to : (filled[name] ?? null);
}

/** Jira's own field for a day by which something is due; only whether there is one is kept. */
export const dueField = 'duedate';
/** Fields that Jira itself has, whose id is their name everywhere. */
export const ownFields: readonly string[] = [assigneeField, dueField];

/** The first moment from `from` on, at most `asOf`, at which a field was filled; null = not until then. `unknown` where it cannot be told. Epoch ms. */
export function findFilled(history: CaseHistory, field: string, from: number, asOf: number): number | null | 'unknown' {
  const before = history.changes && wasFilled(history, field, from);
  if (before === null) return 'unknown';
  if (before) return from;
  const name = foldName(field);
  const later = history.changes?.filter(({ field: changed, at }) => changed === 'filled' && at > from && at <= asOf) ?? [];
  // Filled and emptied within one moment, it never was.
  const filled = later.find((change) => change.field === 'filled' && change.name === name && wasFilled(history, name, change.at));
  return filled?.at ?? null;
}

/** The same for the moment at which a case was resolved. */
export function findResolved({ changes, resolution }: CaseHistory, from: number, asOf: number): number | null | 'unknown' {
  if (!changes) return resolution === null ? null : 'unknown';
  const resolutions = changes.flatMap((change) => (change.field === 'resolution' ? [change] : []));
  const isResolved = (at: number): boolean => {
    const next = resolutions.find((change) => change.at > at);
    return (next ? next.from : resolution) !== null;
  };
  if (isResolved(from)) return from;
  return resolutions.find(({ at }) => at > from && at <= asOf && isResolved(at))?.at ?? null;
}

/** How a case should be linked: to a parent or by a type of link, to an item of one of these issue types (absent = any). */
export interface WantedLink {
  via: string;
  types?: readonly string[] | undefined;
}

/**
 * Whether a case had such a link at a moment (epoch ms). Null = not known: the links were not read, the type of the linked item is not
 * told, or something was unlinked since.
 */
export function wasLinked({ links }: CaseHistory, { via, types }: WantedLink, at: number): boolean | null {
  if (!links) return null;
  const there = links.now.filter((link) => foldName(link.via) === foldName(via) && (link.since === null || link.since <= at));
  if (there.some(({ type }) => types === undefined || holdsName(types, type))) return true;
  const isUnsure = (links.cutAt !== null && links.cutAt > at) || there.some(({ type }) => type === null);
  return isUnsure ? null : false;
}
