import type { Access } from '../contract/access';

/** What a reader holds on a Jira project. */
export interface ProjectRights {
  /** BROWSE_PROJECTS */
  browse: boolean;
  /** CREATE_ISSUES: works in it. */
  create: boolean;
  /** ADMINISTER_PROJECTS */
  administer: boolean;
}

export const noRights: ProjectRights = { browse: false, create: false, administer: false };

/** Which of the site's audiences a reader belongs to. */
export interface Audience {
  jiraAdmin: boolean;
  productOps: boolean;
  leadership: boolean;
}

/** The audiences of a reader, from the Jira groups they are in and those that were chosen for each audience; groups go by id, since names change. */
export function decideAudience(
  reader: { jiraAdmin: boolean; groupIds: readonly string[] },
  access: Pick<Access, 'productOps' | 'leadership'>,
): Audience {
  const held = new Set(reader.groupIds);
  const isIn = (groups: Access['productOps']): boolean => groups.some(({ groupId }) => held.has(groupId));
  return { jiraAdmin: reader.jiraAdmin, productOps: isIn(access.productOps), leadership: isIn(access.leadership) };
}

/** Who edits playbook, squads and access (PRODUCT.md, "Privacy and access"). */
export function mayRunProductOps({ jiraAdmin, productOps }: Audience): boolean {
  return jiraAdmin || productOps;
}

/** Who sees every squad's states and the whole adoption report. */
export function seesAllStates({ jiraAdmin, productOps, leadership }: Audience): boolean {
  return jiraAdmin || productOps || leadership;
}

/** How much of a squad a reader is shown: all of it · states, figures and texts without work items and links · as if there were no such squad. */
export type Sight = 'whole' | 'states' | 'hidden';

/**
 * @param rights what the reader holds on each of the squad's projects: one that may not be browsed hides the whole, since figures are of all of them
 * @param leads whether the reader leads the squad
 */
export function decideSight(audience: Audience, rights: readonly ProjectRights[], leads: boolean): Sight {
  if (rights.length > 0 && rights.every(({ browse }) => browse)) return 'whole';
  return leads || seesAllStates(audience) ? 'states' : 'hidden';
}

/** Who asks for a squad, for waivers or against findings: who leads it, or works in it. Jira's administrators and Product Ops only where they do. */
export function mayAskForSquad(rights: readonly ProjectRights[], leads: boolean): boolean {
  return leads || isOwnSquad(rights);
}

/** A squad that the reader works in: its projects are open to them, and they create work items in one or administer it. */
export function isOwnSquad(rights: readonly ProjectRights[]): boolean {
  return rights.length > 0 && rights.every(({ browse }) => browse) && rights.some(({ create, administer }) => create || administer);
}

/**
 * Who may confirm a squad's stage map, assign its roles and say what it says of itself: Jira administrators, Product Ops, who leads it, and who administers
 * one of its projects or holds a role in it. The last two must be able to browse it.
 */
export function mayConfirmSquad(
  audience: Audience,
  rights: readonly ProjectRights[],
  { leads, holdsRole }: { leads: boolean; holdsRole: boolean },
): boolean {
  if (leads || mayRunProductOps(audience)) return true;
  return decideSight(audience, rights, false) === 'whole' && (holdsRole || rights.some(({ administer }) => administer));
}
