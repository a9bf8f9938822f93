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
