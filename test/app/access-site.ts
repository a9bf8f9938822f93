import type { Snapshot } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildProject, buildSite, buildUser } from '../kit/site';
import { buildStories, playbook } from './sites';

/** The playbook of the access tests: roles as well, and a standard in shadow. */
export const accessPlaybook = `${playbook}  - id: roles-held
    version: 1
    area: roles
    mode: required
    title: { en: Every role is held, fr: Chaque rôle est tenu }
    checks:
      - { id: filled, use: roles/filled }
  - id: in-the-dark
    version: 1
    area: delivery
    mode: shadow
    title: { en: Tried in the dark, fr: À l’essai }
    checks:
      - { id: path, use: process/path-fit, with: { flow: story, atLeast: 1 }, minSample: 1 }
tools:
  - { purpose: notes, name: Notes, tool: Pen }
roles:
  - id: pm
    name: { en: Product Manager, fr: Product Manager }
    jiraRole: Product Manager
    perSquad: { min: 1, max: 1 }
  - id: tech-lead
    name: { en: Tech Lead, fr: Tech Lead }
    jiraRole: tech lead
    perSquad: { min: 1, max: 1 }
  - id: designer
    name: { en: Designer, fr: Designer }
    jiraRole: Designer
    perSquad: { min: 1 }
`;

const roleNames = ['Administrators', 'Members', 'Product Manager', 'Tech Lead'];
const restricted = {
  BROWSE_PROJECTS: ['Administrators', 'Members', 'Product Manager'],
  CREATE_ISSUES: ['Members'],
  ADMINISTER_PROJECTS: ['Administrators'],
};

/** A squad of which only its own people may know. */
export const sealed = buildProject('SEC', {
  name: 'Sealed crew',
  description: 'Sealed matters',
  projectCategory: { id: '2', name: 'Hidden tribe' },
  roles: {
    Administrators: [{ accountId: 'padmin' }],
    Members: [{ accountId: 'member' }],
    'Product Manager': [{ accountId: 'holder' }],
    'Tech Lead': [{ groupId: 'g-tech' }],
  },
  permissions: restricted,
});

/** Another squad of the same kind, with people of its own. */
export const other = buildProject('OTH', {
  name: 'Other crew',
  projectCategory: { id: '1', name: 'Open tribe' },
  roles: {
    Administrators: [],
    Members: [{ accountId: 'other' }],
    'Product Manager': [{ accountId: 'left' }, { accountId: 'other' }],
    'Tech Lead': [],
  },
  permissions: restricted,
});

/** Every kind of reader; all but the last have an account. */
export const readers = ['stranger', 'other', 'member', 'padmin', 'holder', 'lead', 'leader', 'ops', 'admin', null] as const;
export type Reader = (typeof readers)[number];

/** Two squads that hardly anybody may browse, and a reader of each kind. */
export function buildSealedSite(): Snapshot {
  const accounts = ['stranger', 'other', 'member', 'padmin', 'holder', 'lead', 'leader', 'ops', 'crew'];
  return buildSite({
    users: [
      buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }),
      ...accounts.map((accountId) => buildUser(accountId)),
      buildUser('left', { active: false }),
    ],
    groups: [
      { groupId: 'g-ops', name: 'product-ops', members: ['ops'] },
      { groupId: 'g-lead', name: 'leadership', members: ['leader'] },
      { groupId: 'g-tech', name: 'tech-leads', members: ['crew', 'left'] },
    ],
    projectroles: roleNames.map((name, index) => ({ id: 10_002 + index, name })),
    projects: [sealed, other],
    issues: new Map([
      ['SEC', buildStories(sealed, 9)],
      ['OTH', buildStories(other, 6)],
    ]),
  });
}

/** The groups that these tests choose for the two audiences. */
export const audiences = {
  productOps: [{ groupId: 'g-ops', name: 'product-ops' }],
  leadership: [{ groupId: 'g-lead', name: 'leadership' }],
};

/** Who leads the sealed squad; nothing in Jira tells it, and the lead may not browse it. */
export const leading = {
  orders: [{ apply: ['SEC'], decision: { do: 'set' as const, lead: { accountId: 'lead', name: 'Person lead' } } }],
  basedOn: {},
};
/** All that tells of the sealed squad: its key, name, tribe, id, work items and people. */
const traces = [
  '"SEC"',
  'SEC-',
  'Sealed',
  'Hidden tribe',
  sealed.id,
  ...['padmin', 'holder', 'member', 'crew'].flatMap((id) => [`"${id}"`, `Person ${id}`]),
];
/** What of the sealed squad an answer tells. */
export const findTraces = (answer: unknown): string[] => traces.filter((trace) => JSON.stringify(answer ?? null).includes(trace));

/** The app over that site: a playbook published and audiences chosen, nothing swept. */
export async function openSealedApp(yaml: string = accessPlaybook, site: Snapshot = buildSealedSite()): Promise<AppHost> {
  const app = await startApp(site, 'admin');
  await app.publish(yaml);
  await app.get('access.save', { ...audiences, basedOn: 0 });
  return app;
}

/** The same with leads chosen and everything swept. */
export async function startSealedApp(): Promise<AppHost> {
  const app = await openSealedApp();
  await app.get('squad-admin.discover', {});
  await app.get('squad-admin.save', leading);
  await app.sweep({ window: 'all' });
  return app;
}
