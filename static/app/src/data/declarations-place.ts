import { createContext, useContext } from 'react';
import type { RenderedFix } from '../../../../src/contract/finding';

type Link = RenderedFix['link'];

/** Goes to the page's own part where the squad says what it says of itself; null for readers who may not say it. */
export const DeclarationsContext = createContext<(() => void) | null>(null);

/** The way to where a fix is done, for this reader: null where it leads to what only others may do. */
export function useReachable(link: Link): Link {
  const open = useContext(DeclarationsContext);
  return link?.module?.key === 'declarations' && open === null ? null : link;
}
