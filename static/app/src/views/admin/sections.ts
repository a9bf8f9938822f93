export const adminSections = ['today', 'etat-des-lieux', 'playbook', 'squads', 'roles', 'stage-maps', 'data', 'access', 'privacy'] as const;
export type AdminSection = (typeof adminSections)[number];

/** The section that a path of the page names (`/squads`); the first one for any other path. */
export function readSection(path: string): AdminSection {
  return adminSections.find((section) => path === `/${section}`) ?? 'today';
}
