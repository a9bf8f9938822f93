import type { Governance } from '../../contract/governance';
import { isOwnSquad, type ProjectRights, type Sight } from '../access';

/** What somebody is to a squad that they may know of. */
export interface Tie {
  leads: boolean;
  /** Holds or covers one of its roles. */
  holds: boolean;
  /** Works in its Jira projects. */
  works: boolean;
  /** Is of the squad itself and sees all of it: what is in shadow is told to nobody else. */
  within: boolean;
  /** May say what the squad says of itself, and is somebody of whom that is expected. */
  speaks: boolean;
}

interface Seen {
  key: string;
  sight: Exclude<Sight, 'hidden'>;
  rights: readonly ProjectRights[];
  leads: boolean;
}

/**
 * What somebody is to each squad that they may know of. On many a site everybody may create work items everywhere: whoever leads squads or holds roles
 * works in those, and of who sees all squads none is known to be theirs by rights alone.
 */
export function listTies(
  seen: readonly Seen[],
  holders: ReadonlyMap<string, ReadonlySet<string>>,
  { accountId, seesAll }: { accountId: string; seesAll: boolean },
): Map<string, Tie> {
  const holds = (key: string): boolean => holders.get(key)?.has(accountId) ?? false;
  const hasOwn = seesAll || seen.some(({ key, leads }) => leads || holds(key));
  return new Map(
    seen.map(({ key, sight, rights, leads }) => {
      const tie = { leads, holds: holds(key), works: !hasOwn && isOwnSquad(rights) };
      const within = sight === 'whole' && (tie.holds || tie.works);
      const administers = tie.works && rights.some(({ administer }) => administer);
      return [key, { ...tie, within, speaks: leads || (sight === 'whole' && (tie.holds || administers)) }];
    }),
  );
}

/** Whether somebody is told what was decided for a squad: the squad itself, the lead who tells it (relay), and of a holistic standard leads see sums alone (PRODUCT.md, "Governance"). */
export function hearsNews(model: Governance, { leads, holds }: Tie): boolean {
  switch (model) {
    case 'top-down':
      return leads || holds;
    case 'relay':
      return leads;
    case 'holistic':
      return holds;
  }
}

/** Whether somebody is told what becomes of a standard in a squad: leads always, for to them it is a sum of squads; the squad itself but where its lead tells it. */
export function hearsOfStandards(model: Governance, { leads, holds, works }: Tie): boolean {
  return leads || (model !== 'relay' && (holds || works));
}
