export const adminSections = [
  'today',
  'etat-des-lieux',
  'playbook',
  'pages',
  'rollouts',
  'squads',
  'roles',
  'tools',
  'stage-maps',
  'answers',
  'data',
  'access',
  'privacy',
  'log',
] as const;
export type AdminSection = (typeof adminSections)[number];

/** A section of the workspace, and the place inside it: the rest of the address. */
export interface AdminPlace {
  section: AdminSection;
  inside: string;
}

/** The place that a path of the page names (`/playbook/versions`); the first section for a path that names none. */
export function readAdminPlace(path: string): AdminPlace {
  const [first = '', ...rest] = path.split('/').filter((step) => step !== '');
  const section = adminSections.find((each) => each === first);
  return section === undefined ? { section: 'today', inside: '' } : { section, inside: rest.join('/') };
}

/** The path of a place: what `readAdminPlace` reads. */
export const writeAdminPlace = ({ section, inside }: AdminPlace): string => (inside === '' ? `/${section}` : `/${section}/${inside}`);
