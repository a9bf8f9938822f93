import type { StandardCard } from '../../contract/standard-card';
import { describeNeighbours, type NeighbourWords } from '../../text/neighbours';
import type { Texts } from '../../text/texts';

type Shown = Extract<StandardCard, { kind: 'standard' }>;

export interface StandardCardWords {
  /** What it is in one line. */
  line: string;
  how: string[];
  neighbours: NeighbourWords[];
  /** What is to know about the list of neighbours, and that something is not shown. */
  notes: string[];
}

/** Puts a standard's card into words. */
export function describeStandardCard(card: Shown, texts: Texts): StandardCardWords {
  const { t, list } = texts;
  const line = [
    t(`page.practices.mode.${card.mode}`),
    t(`page.practices.governance.${card.governance}`),
    card.serves.length === 0 ? null : t('page.practices.serves', { objectives: list(card.serves) }),
  ];
  const { neighbours, notes } = describeNeighbours(card.neighbours, card.near, texts);
  return {
    line: line.filter((part) => part !== null).join(t('common.separator')),
    how: [...card.how, ...(card.more > 0 ? [t('macro.standardCard.more', { n: card.more })] : [])],
    neighbours,
    notes: [...notes, ...(card.hidden ? [t('macro.hidden')] : [])],
  };
}

/** Where a standard's page is: an address as it is, the id of a Confluence page on this site (`siteUrl`, absolute); null where it is neither. */
export function addressPage(doc: string | null, siteUrl: string | null): string | null {
  if (doc === null) return null;
  if (/^https?:\/\//.test(doc)) return doc;
  return /^\d+$/.test(doc) && siteUrl !== null ? new URL(`/wiki/pages/viewpage.action?pageId=${doc}`, siteUrl).href : null;
}
