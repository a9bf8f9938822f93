/** What the page of a squad tells: how it stands to the common practices, what is so, what it says of itself, or what somebody who is new needs. */
export type SquadTab = 'practices' | 'what-is-so' | 'declarations' | 'new-here';
/** A place of the page: a tab, or the practices at the picture of how work flows. */
export type SquadPart = SquadTab | 'flow';

const parts: readonly SquadPart[] = ['practices', 'flow', 'what-is-so', 'declarations', 'new-here'];

/** The part that a path of the page names (`/what-is-so`); the practices for any other path. */
export function readPart(path: string): SquadPart {
  return parts.find((part) => path === `/${part}`) ?? 'practices';
}

/** The tabs of a squad's page. Before there are practices there is what is so, and nothing to declare. */
export function listTabs({ hasPractices, mayAttest }: { hasPractices: boolean; mayAttest: boolean }): SquadTab[] {
  if (!hasPractices) return ['what-is-so', 'new-here'];
  return ['practices', 'what-is-so', ...(mayAttest ? (['declarations'] as const) : []), 'new-here'];
}

/** The tab of a part, or the first where that one is not there. */
export function chooseTab(part: SquadPart, tabs: readonly SquadTab[]): SquadTab {
  const wanted = part === 'flow' ? 'practices' : part;
  return tabs.includes(wanted) ? wanted : (tabs[0] ?? 'what-is-so');
}
