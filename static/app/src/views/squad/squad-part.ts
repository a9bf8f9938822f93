/** What the page of a squad tells: how it stands to the common practices, what is so, or what it says of itself. */
const parts = ['practices', 'what-is-so', 'declarations'] as const;
export type SquadPart = (typeof parts)[number];

/** The part that a path of the page names (`/what-is-so`); the practices for any other path. */
export function readPart(path: string): SquadPart {
  return parts.find((part) => path === `/${part}`) ?? 'practices';
}
