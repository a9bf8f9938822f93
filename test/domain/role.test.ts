import { exampleAsOf, examplePlaybook } from '../../src/checks/example';
import { exampleRoles, held, notHeld, unread } from '../../src/checks/roles/example';
import { playbookSchema } from '../../src/contract/playbook';
import { followStanding, followStandings, listSquadRoles, roleHeld, viewSquadRoles } from '../../src/domain/role';
import { renderRoleCard } from '../../src/domain/render-role-card';

const day = 86_400_000;
const playbook = { ...examplePlaybook, roles: exampleRoles };

describe('whether a role is held as its card asks', () => {
  const one = { perSquad: { min: 1, max: 1 } };
  const two = { perSquad: { min: 2 } };
  it.each([
    ['one of one', one, held(1), 'held'],
    ['nobody', one, notHeld, 'vacant'],
    ['two where one should', one, held(2), 'too-many'],
    ['one, and one who left: not too many', one, held(1, 1), 'held'],
    ['only one who left', one, held(0, 1), 'inactive'],
    ['one of two', two, held(1), 'vacant'],
    ['one of two, and one who left', two, held(1, 1), 'inactive'],
    ['any number above the least', two, held(5), 'held'],
    ['not readable', one, unread, 'unknown'],
    ['optional, and nobody', { perSquad: { min: 0, max: 1 } }, notHeld, 'held'],
    ['a card that asks for nothing', {}, notHeld, 'held'],
  ] as const)('%s', (_title, card, holders, state) => {
    expect(roleHeld(card, holders)).toBe(state);
  });

  it('is asked of roles of squad and tribe that say how many a squad has', () => {
    expect(listSquadRoles(exampleRoles).map(({ id }) => id)).toEqual(['pm', 'designer', 'tech-lead', 'lead-pm']);
  });
});

describe('since when a role stands as it does', () => {
  it('counts from the first reading, through equal ones, and starts anew with a change', () => {
    const first = followStanding(undefined, 'pm', 'vacant', 1 * day);
    expect(followStanding(first, 'pm', 'vacant', 9 * day)).toEqual({ role: 'pm', held: 'vacant', since: day, before: null });
    expect(followStanding(first, 'pm', 'held', 9 * day)).toEqual({ role: 'pm', held: 'held', since: 9 * day, before: null });
  });

  it('is not interrupted by days on which the holders could not be read', () => {
    const vacant = followStanding(undefined, 'pm', 'vacant', 1 * day);
    const blind = followStanding(followStanding(vacant, 'pm', 'unknown', 2 * day), 'pm', 'unknown', 3 * day);
    expect(blind).toEqual({ role: 'pm', held: 'unknown', since: 2 * day, before: { held: 'vacant', since: day } });
    expect(followStanding(blind, 'pm', 'vacant', 4 * day).since).toBe(day);
    expect(followStanding(blind, 'pm', 'held', 4 * day).since).toBe(4 * day);
  });
});

describe('the roles of a squad', () => {
  const assignments = { pm: held(1), designer: notHeld, 'tech-lead': unread };
  const standings = followStandings(exampleRoles, assignments, [], exampleAsOf);

  it('are shown with their holders; one that could not be read hides no other, and one not read at all is unknown', () => {
    expect(viewSquadRoles(playbook, assignments, standings)).toEqual([
      { role: 'pm', held: 'held', holders: [{ accountId: 'account-0', name: 'Person 0', active: true }], since: exampleAsOf },
      { role: 'designer', held: 'vacant', holders: [], since: exampleAsOf },
      { role: 'tech-lead', held: 'unknown', holders: [], since: exampleAsOf },
      { role: 'lead-pm', held: 'unknown', holders: [], since: exampleAsOf },
    ]);
  });

  it('are all unknown when the fact is, never vacant', () => {
    expect(viewSquadRoles(playbook, null, standings).map((each) => each.held)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('keep no names from one reading to the next', () => {
    expect(JSON.stringify(standings)).not.toMatch(/Person|account/);
  });
});

it('a role card is told in the reader’s language, and says nothing where the playbook says nothing', () => {
  const limits = { cover: { en: 'Who stands in', fr: 'Qui remplace' }, maxSquads: 2, aliases: ['PO'], reviewEvery: 'P1M' };
  const [role] = playbookSchema.parse({
    ...examplePlaybook,
    roles: [
      { id: 'pm', name: 'PM', purpose: { en: 'Why', fr: 'Pourquoi' }, decides: [{ en: 'What', fr: 'Quoi' }], level: 'tribe', ...limits },
    ],
  }).roles;
  if (!role) throw new Error('no role');
  expect(renderRoleCard(role, { roles: [role], noted: [], publishedAt: Date.UTC(2026, 0, 31) }, 'fr')).toEqual({
    id: 'pm',
    name: 'PM',
    level: 'tribe',
    purpose: 'Pourquoi',
    goal: null,
    scope: null,
    responsibilities: [],
    decides: ['Quoi'],
    delivers: [],
    doesNot: [],
    needs: [],
    cover: 'Qui remplace',
    limits: { perSquad: null, maxSquads: 2, notWith: [] },
    aliases: ['PO'],
    version: 1,
    since: Date.UTC(2026, 0, 31),
    // A month after the 31st of January is the last day of February.
    reviewBy: Date.UTC(2026, 1, 28),
  });
});
