import type { Grant, ProjectJson, UserJson } from '../../snapshot/types';
import type { TypeSet } from './issue-types';
import { groupIds, type People } from './people';
import { componentsOf, createFieldsOf, versionsOf } from './project-parts';
import { tribes } from './squads';
import type { SquadRow } from './squad-row';

/** Ids of project categories: one a tribe, one for what is no squad. */
export function categoryOf(name: string): { id: string; name: string; description: string } {
  const index = tribes.indexOf(name);
  return { id: String(10_001 + (index < 0 ? tribes.length : index)), name, description: index < 0 ? '' : `Tribe ${name}` };
}

const roleNames = {
  productManager: 'Product Manager',
  designer: 'Product Designer',
  techLead: 'Tech Lead',
  lead: 'Lead Product Manager',
} as const;
/** The site's project roles. */
export const projectRoles = ['Administrators', 'Member', ...Object.values(roleNames)].map((name, index) => ({
  id: 10_002 + index,
  name,
  description: '',
}));

type Roles = NonNullable<ProjectJson['roles']>;

function hold(user: UserJson | null | undefined): { accountId: string }[] {
  return user ? [{ accountId: user.accountId }] : [];
}

function rolesOf(squad: SquadRow, people: People): Roles {
  const { productManager, designer, techLead, developers } = people.crewOf(squad.key);
  // The Tech Lead of IDEN helps DSYS out.
  const covering = squad.key === 'DSYS' ? people.crewOf('IDEN').techLead : null;
  return {
    Administrators: [{ groupId: groupIds.admins }, ...hold(techLead ?? covering ?? productManager)],
    Member: [productManager, designer, techLead, ...developers].flatMap(hold),
    [roleNames.productManager]: hold(productManager),
    [roleNames.designer]: hold(designer),
    [roleNames.techLead]: hold(techLead ?? covering),
    [roleNames.lead]: hold(people.leadOf(squad.tribe)),
  };
}

function permissionsOf(squad: SquadRow): Record<string, Grant[]> {
  const restricted = squad.key === 'FRD';
  return {
    BROWSE_PROJECTS: restricted ? ['Administrators', 'Member', { groupId: groupIds.fraud }] : ['anyone'],
    CREATE_ISSUES: ['Administrators', 'Member'],
    EDIT_ISSUES: ['Administrators', 'Member'],
    TRANSITION_ISSUES: ['Administrators', 'Member'],
    ADMINISTER_PROJECTS: ['Administrators'],
  };
}

const purpose = {
  en: (name: string) => `${name}: what the squad is for, whom it serves and how to reach it.`,
  fr: (name: string) => `${name} : à quoi sert la squad, pour qui elle travaille et comment la joindre.`,
} as const;

/** A squad's Jira project. */
export function makeProject(
  squad: SquadRow,
  id: string,
  types: TypeSet,
  workflows: Record<string, string>,
  people: People,
  dayOf: (daysAgo: number) => string,
): ProjectJson {
  const { productManager, techLead } = people.crewOf(squad.key);
  const teamManaged = squad.style === 'team';
  const missing = squad.missing ?? [];
  return {
    id,
    key: squad.key,
    name: squad.name,
    projectTypeKey: 'software',
    style: teamManaged ? 'next-gen' : 'classic',
    simplified: teamManaged,
    isPrivate: squad.key === 'FRD',
    archived: false,
    description: missing.includes('description') ? '' : purpose[squad.language](squad.name),
    ...(missing.includes('url') ? {} : { url: `https://squads.escale.example/${squad.key.toLowerCase()}` }),
    lead: productManager ?? techLead,
    projectCategory: categoryOf(squad.tribe),
    issueTypes: [types.feature, types.story, types.bug],
    roles: rolesOf(squad, people),
    workflows,
    components: componentsOf(squad, people, id),
    versions: versionsOf(squad, id, dayOf),
    properties: {},
    permissions: permissionsOf(squad),
    createFields: createFieldsOf(squad, types),
  };
}
