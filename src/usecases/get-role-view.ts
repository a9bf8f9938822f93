import type { PersonRoles, RoleQuestion, RoleView } from '../contract/role-view';
import { say, type Lang } from '../contract/text';
import { listSquadRoles } from '../domain/role';
import type { Ports } from '../ports/ports';
import { getRoleMatrix } from './get-role-matrix';
import { listRoleCards } from './list-role-cards';
import { loadPlaybook } from './load-playbook';
import { sortSquads } from './read-audience';
import { listAllHolders } from './role-facts';

type Needs = Pick<Ports, 'permissions' | 'access' | 'squads' | 'audits' | 'playbooks' | 'now' | 'roles'>;

/** The holders of the squads that the reader may know of. */
async function readHeld(ports: Needs) {
  const [{ seen, hidden }, loaded] = await Promise.all([sortSquads(ports)(), loadPlaybook(ports)('latest')]);
  const roles = listSquadRoles(loaded?.playbook.roles ?? []);
  const facts = await listAllHolders(ports, loaded?.playbook ?? { roles: [] }, ports.now());
  const held = seen.flatMap(({ record: { squad } }) => {
    const fact = facts.get(squad.key);
    if (!fact?.known) return [];
    return roles.flatMap((role) => {
      const own = Object.hasOwn(fact.value, role.id) ? fact.value[role.id] : undefined;
      return own?.known ? own.holders.map((holder) => ({ squad, role, holder })) : [];
    });
  });
  return { roles, held, isHidden: hidden.length > 0 };
}

async function getPersonRoles(ports: Needs, person: string, lang: Lang): Promise<PersonRoles> {
  const { roles, held, isHidden } = await readHeld(ports);
  const own = held.filter(({ holder }) => holder.accountId === person);
  return {
    view: 'person',
    name: own[0]?.holder.name ?? null,
    roles: roles.flatMap((role) => {
      const squads = own
        .filter((each) => each.role === role)
        .map(({ squad: { key, name, tribe }, holder: { set } }) => ({
          key,
          name,
          tribe,
          kind: set?.kind ?? 'holder',
          until: set?.until ?? null,
        }));
      return squads.length === 0 ? [] : [{ role: say(role.name, lang), squads }];
    }),
    hidden: isHidden,
  };
}

/** Everybody who holds a role in a squad that the reader may know of, by name: for choosing somebody. */
export const listHolders =
  (ports: Needs) =>
  async ({ lang }: { lang: Lang }): Promise<{ accountId: string; name: string }[]> => {
    const { held } = await readHeld(ports);
    const people = new Map(held.map(({ holder }) => [holder.accountId, { accountId: holder.accountId, name: holder.name }]));
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, lang));
  };

/** The roles as a page on Confluence asks to see them: one answer a view. */
export const getRoleView =
  (ports: Needs) =>
  async (question: RoleQuestion): Promise<RoleView> => {
    const { lang } = question;
    switch (question.view) {
      case 'matrix': {
        const { view, ...request } = question;
        return { view, matrix: await getRoleMatrix(ports)(request) };
      }
      case 'card': {
        const { view, role, ...which } = question;
        const [cards, matrix] = await Promise.all([listRoleCards(ports)({ lang }), getRoleMatrix(ports)({ ...which, roles: [role] })]);
        return { view, card: cards.find(({ id }) => id === role) ?? null, matrix };
      }
      case 'person':
        return getPersonRoles(ports, question.person, lang);
      case 'whom': {
        const cards = await listRoleCards(ports)({ lang });
        return { view: 'whom', cards: cards.filter(({ level, goal }) => level === 'organisation' && goal !== null) };
      }
    }
  };
