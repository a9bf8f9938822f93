import type { UserJson } from '../../snapshot/types';
import { squads, tribes } from './squads';
import type { SquadRow } from './squad-row';

/** The people of one squad. People of the demo appear by role only. */
export interface Crew {
  productManager: UserJson | null;
  designer: UserJson | null;
  techLead: UserJson | null;
  developers: readonly UserJson[];
}

export interface People {
  users: UserJson[];
  groups: { groupId: string; name: string; members: string[] }[];
  crewOf(key: string): Crew;
  /** Whoever held a role of the squad before it was vacant; null where nobody did. */
  formerOf(key: string): UserJson | null;
  /** Somebody without a squad, by the end of their account id. */
  accountOf(id: 'product-ops' | 'vp-product'): string;
  /** The lead product manager of a tribe. */
  leadOf(tribe: string): UserJson;
}

/** Groups that the site's roles and permissions name. */
export const groupIds = {
  everyone: 'escale-everyone',
  productOps: 'escale-product-ops',
  leadership: 'escale-product-leadership',
  admins: 'escale-jira-admins',
  fraud: 'escale-fraud-readers',
} as const;

function account(id: string, displayName: string, more: Partial<UserJson> = {}): UserJson {
  return { accountId: `escale-${id}`, accountType: 'atlassian', displayName, active: true, ...more };
}

/** Squads where a role is not held: nobody by that name on the site. */
const vacant: Readonly<Record<string, readonly (keyof Crew)[]>> = {
  LOYA: ['productManager', 'designer'],
  FRD: ['designer'],
  REPO: ['designer'],
  DSYS: ['techLead'],
};
/** Who held the role until some weeks ago, in squads where it is vacant. */
const formerTitles: Readonly<Record<string, string>> = { LOYA: 'Product Manager', REPO: 'Product Designer' };
/** Both left the company twelve days ago. */
const closedAccounts: Readonly<Record<string, readonly (keyof Crew)[]>> = { CARE: ['designer', 'techLead'] };
/** Accounts that one can switch to, by squad and role. */
const personas: Readonly<Record<string, Partial<Record<keyof Crew, string>>>> = {
  CHK: { productManager: 'PM Checkout' },
  TRIP: { designer: 'Product Designer Mes voyages + Fidélité' },
  DEVX: { techLead: 'Tech Lead Expérience développeur' },
};

function makeCrew(squad: SquadRow): Crew {
  const hold = (role: 'productManager' | 'designer' | 'techLead', title: string): UserJson | null => {
    if (vacant[squad.key]?.includes(role)) return null;
    const persona = personas[squad.key]?.[role];
    return account(`${squad.key.toLowerCase()}-${title.toLowerCase().replace(' ', '-')}`, `${title} · ${squad.name}`, {
      active: !closedAccounts[squad.key]?.includes(role),
      ...(persona === undefined ? {} : { 'diapason:persona': persona }),
    });
  };
  const word = squad.language === 'en' ? 'Developer' : 'Développement';
  const developers = Array.from({ length: squad.stories > 100 ? 6 : squad.stories > 60 ? 5 : 3 }, (_, index) =>
    account(`${squad.key.toLowerCase()}-dev-${index + 1}`, `${word} ${index + 1} · ${squad.name}`),
  );
  const productManager = hold('productManager', 'Product Manager');
  return {
    productManager,
    designer: hold('designer', 'Product Designer'),
    // One person is both in FRD.
    techLead: squad.key === 'FRD' ? productManager : hold('techLead', 'Tech Lead'),
    developers,
  };
}

/** Everyone on the site, with the groups that carry access. */
export function createPeople(): People {
  const crews = new Map(squads.map((squad) => [squad.key, makeCrew(squad)]));
  const leads = tribes.map((tribe) =>
    account(`lead-${tribe.toLowerCase()}`, `Lead PM ${tribe}`, tribe === 'Voyageur' ? { 'diapason:persona': `Lead PM ${tribe}` } : {}),
  );
  const persona = (id: string, name: string, more: Partial<UserJson> = {}): UserJson =>
    account(id, name, { 'diapason:persona': name, ...more });
  const vp = persona('vp-product', 'VP Product');
  const productOps = persona('product-ops', 'Product Ops');
  const admin = persona('jira-admin', 'Jira admin', { 'diapason:globalPermissions': ['ADMINISTER'] });
  const council = persona('works-council', 'CSE · works council');
  const reader = persona('reader', 'Support client · no access to Fraude');
  const inSquads = [...crews.values()].flatMap(({ productManager, designer, techLead, developers }) =>
    [productManager, designer, techLead, ...developers].filter((user) => user !== null),
  );
  const former = new Map(
    squads.flatMap(({ key, name }) => {
      const title = formerTitles[key];
      return title === undefined ? [] : [[key, account(`${key.toLowerCase()}-former`, `${title} · ${name}`)] as const];
    }),
  );
  const users = [...new Set([vp, productOps, ...leads, admin, council, reader, ...inSquads, ...former.values()])];
  const ids = (list: readonly UserJson[]): string[] => list.map(({ accountId }) => accountId);
  return {
    users,
    groups: [
      { groupId: groupIds.everyone, name: 'everyone', members: ids(users.filter(({ active }) => active)) },
      { groupId: groupIds.productOps, name: 'product-ops', members: ids([productOps]) },
      { groupId: groupIds.leadership, name: 'product-leadership', members: ids([vp]) },
      { groupId: groupIds.admins, name: 'jira-administrators', members: ids([admin]) },
      {
        groupId: groupIds.fraud,
        name: 'fraud-readers',
        members: ids([productOps, ...leads.filter(({ displayName }) => displayName.endsWith('Paiement'))]),
      },
    ],
    formerOf: (key) => former.get(key) ?? null,
    accountOf: (id) => (id === 'product-ops' ? productOps : vp).accountId,
    leadOf(tribe) {
      const lead = leads[tribes.indexOf(tribe)];
      if (!lead) throw new Error(`no lead for ${tribe}`);
      return lead;
    },
    crewOf(key) {
      const crew = crews.get(key);
      if (!crew) throw new Error(`no crew for ${key}`);
      return crew;
    },
  };
}
