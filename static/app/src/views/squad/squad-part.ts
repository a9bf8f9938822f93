/** What the page of a squad tells: how it stands to the common practices (`flow`: at the picture of its work), what is so, or what somebody who is new needs. */
export type SquadPart = 'practices' | 'flow' | 'what-is-so' | 'new-here';

const named: readonly SquadPart[] = ['flow', 'what-is-so', 'new-here'];

/** The part that a path of the page names (`/what-is-so`); the practices for any other path. */
export function readPart(path: string): SquadPart {
  return named.find((part) => path === `/${part}`) ?? 'practices';
}
