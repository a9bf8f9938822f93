import type { Neighbour, NeighbourList } from '../contract/neighbour';
import type { Texts } from './texts';

/** A squad that does it well: who, whom to ask there, what it has in common, and how its own statuses say the stages. */
export interface NeighbourWords {
  key: string;
  name: string;
  /** The Jira project that the name leads to; null = the reader may not browse it. */
  projectKey: string | null;
  /** Beside the name; may be empty. */
  about: string;
  /** Below it; null = nothing to say. */
  stages: string | null;
}

/** Puts one neighbour into words. */
function describeNeighbour({ key, name, tribe, lead, projectKey, shares, stages }: Neighbour, { t, list }: Texts): NeighbourWords {
  const about = [
    shares.includes('tribe') || tribe === null ? null : t('page.tribe', { tribe }),
    shares.length === 0 ? null : list(shares.map((each) => t(`neighbours.shares.${each}`))),
    lead === null ? null : t('neighbours.lead', { name: lead }),
  ];
  const named = stages.map(({ stage, statuses }) => t('neighbours.stage', { stage, statuses: list(statuses) }));
  const separator = t('common.separator');
  return {
    ...{ key, name, projectKey },
    about: about.filter((part) => part !== null).join(separator),
    stages: named.length === 0 ? null : named.join(separator),
  };
}

/** Who does a standard well, and how sure that is, in words. `near`: the name of the squad to which they are near. */
export function describeNeighbours(
  { settled, squads }: NeighbourList,
  near: string | null,
  texts: Texts,
): { neighbours: NeighbourWords[]; notes: string[] } {
  const { t } = texts;
  const kind = squads.length === 0 ? 'nobody' : settled ? 'settled' : 'new';
  return {
    neighbours: squads.map((each) => describeNeighbour(each, texts)),
    notes: [t(`neighbours.${kind}`), ...(near !== null && squads.length > 1 ? [t('neighbours.near', { squad: near })] : [])],
  };
}
