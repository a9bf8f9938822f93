/** What the page of a squad tells: how it stands to the common practices, or what is so. */
export type SquadPart = 'practices' | 'what-is-so';

/** The part that a path of the page names (`/what-is-so`); the practices for any other path. */
export function readPart(path: string): SquadPart {
  return path === '/what-is-so' ? 'what-is-so' : 'practices';
}
