import type { Neighbour } from '../../contract/neighbour';
import type { StandardCard } from '../../contract/standard-card';
import type { Texts } from '../../text/texts';

type Shown = Extract<StandardCard, { kind: 'standard' }>;

/** A squad that does it well: who, whom to ask there, what it has in common, and how its own statuses say the stages. */
export interface NeighbourWords {
  key: string;
  name: string;
  /** The Jira project that the name leads to; null = the reader may not browse it. */
  projectKey: string | null;
  /** Beside the name. */
  about: string;
  /** Below it; null = nothing to say. */
  stages: string | null;
}

export interface StandardCardWords {
  /** What it is in one line. */
  line: string;
  how: string[];
  neighbours: NeighbourWords[];
  /** What is to know about the list of neighbours, and that something is not shown. */
  notes: string[];
}

function describeNeighbour({ key, name, tribe, lead, projectKey, shares, stages }: Neighbour, { t, list }: Texts): NeighbourWords {
  const about = [
    shares.includes('tribe') || tribe === null ? null : t('page.tribe', { tribe }),
    shares.length === 0 ? null : list(shares.map((each) => t(`neighbours.shares.${each}`))),
    lead === null ? null : t('neighbours.lead', { name: lead }),
  ];
  return {
    ...{ key, name, projectKey, about: about.filter((part) => part !== null).join(t('common.separator')) },
    stages:
      stages.length === 0
        ? null
        : stages.map(({ stage, statuses }) => t('neighbours.stage', { stage, statuses: list(statuses) })).join(t('common.separator')),
  };
}

/** Puts a standard's card into words. */
export function describeStandardCard(card: Shown, texts: Texts): StandardCardWords {
  const { t, list } = texts;
  const { neighbours, near } = card;
  const line = [
    t(`page.practices.mode.${card.mode}`),
    t(`page.practices.governance.${card.governance}`),
    card.serves.length === 0 ? null : t('page.practices.serves', { objectives: list(card.serves) }),
  ];
  const kind = neighbours.squads.length === 0 ? 'nobody' : neighbours.settled ? 'settled' : 'new';
  return {
    line: line.filter((part) => part !== null).join(t('common.separator')),
    how: [...card.how, ...(card.more > 0 ? [t('macro.standardCard.more', { n: card.more })] : [])],
    neighbours: neighbours.squads.map((each) => describeNeighbour(each, texts)),
    notes: [
      t(`neighbours.${kind}`),
      ...(near !== null && neighbours.squads.length > 1 ? [t('neighbours.near', { squad: near })] : []),
      ...(card.hidden ? [t('macro.hidden')] : []),
    ],
  };
}

/** Where a standard's page is: an address as it is, the id of a Confluence page on this site (`siteUrl`, absolute); null where it is neither. */
export function addressPage(doc: string | null, siteUrl: string | null): string | null {
  if (doc === null) return null;
  if (/^https?:\/\//.test(doc)) return doc;
  return /^\d+$/.test(doc) && siteUrl !== null ? new URL(`/wiki/pages/viewpage.action?pageId=${doc}`, siteUrl).href : null;
}
