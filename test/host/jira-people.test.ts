import { createAccounts } from '../../host/accounts';
import { createJira } from '../../host/products/jira/jira';
import { buildProject, buildSite, buildUser } from '../kit/site';
import { JiraClient, NOW } from './jira-client';

const open = buildProject('OPEN', { lead: buildUser('ann') });
const team = buildProject('TEAM', { permissions: { BROWSE_PROJECTS: [{ accountId: 'ann' }] } });
const site = buildSite({
  projects: [open, team],
  users: [
    buildUser('admin', { displayName: 'Zoë Admin', 'diapason:globalPermissions': ['ADMINISTER'] }),
    buildUser('ann', { displayName: 'Ann Élan' }),
    buildUser('bob', { displayName: 'Bob Annan' }),
    buildUser('off', { displayName: 'Anna Away', active: false }),
    buildUser('gone', { displayName: 'Annie Gone', 'diapason:closed': true }),
    buildUser('client', { displayName: 'Annex Client', accountType: 'customer' }),
  ],
  groups: [{ groupId: 'g1', name: 'crew', members: ['ann', 'gone'] }],
});
const jira = new JiraClient(site);
const get = <T>(path: string, as?: string | null) => jira.get<T>(`/rest/api/3/${path}`, as);
interface User {
  accountId: string;
  displayName: string;
  active: boolean;
}
const idsOf = (query: string, as?: string | null): string =>
  get<User[]>(`user/search${query}`, as)
    .value.map(({ accountId }) => accountId)
    .join(' ');

test.each([
  ['?query=ann', 'ann bob client'],
  ['?query=%C3%A9l', 'ann'],
  ['?query=nna', ''],
  ['?query=', 'admin ann bob client'],
  ['?accountId=bob', 'bob'],
  ['?accountId=off', ''],
  ['?query=ann&startAt=1&maxResults=1', 'bob'],
])('user/search%s finds active accounts by the beginning of a word', (query, ids) => {
  expect(idsOf(query)).toBe(ids);
});

test('user/search finds nobody for those who may not browse users, and refuses a question that is none', () => {
  expect([idsOf('?query=ann', 'ann'), idsOf('?query=ann', 'client'), idsOf('?query=ann', null)]).toEqual(['ann bob client', '', '']);
  expect(['', '?query=a&accountId=b'].map((query) => get(`user/search${query}`).status)).toEqual([400, 400]);
  expect(jira.refuse('GET', '/rest/api/3/user/search?property=a.b=1')).toMatch(/^501 .*'property'/);
});

test('one account is told to those who may browse users, with its groups on demand', () => {
  expect([undefined, 'ann', 'client', null].map((as) => get('user?accountId=bob', as).status)).toEqual([200, 200, 403, 401]);
  expect(get('user?accountId=ann&expand=groups').value).toMatchObject({ accountId: 'ann', groups: { size: 1, items: [{ name: 'crew' }] } });
  expect(jira.refuse('GET', '/rest/api/3/user?accountId=ann&expand=applicationRoles')).toMatch(/^501 .*expand=applicationRoles/);
  expect([get('user').status, get('user?accountId=nobody').status]).toEqual([400, 404]);
});

test('a deactivated account keeps its name, a closed one is a former user; both are told as not active', () => {
  const told = [
    ['off', 'Anna Away', false],
    ['gone', 'Former user', false],
  ];
  const show = ({ accountId, displayName, active }: User) => [accountId, displayName, active];
  expect(['off', 'gone'].map((id) => show(get<User>(`user?accountId=${id}`).value))).toEqual(told);
  expect(get<{ values: User[] }>('user/bulk?accountId=off&accountId=gone').value.values.map(show)).toEqual(told);
  expect(
    get<User[]>('users/search')
      .value.filter(({ active }) => !active)
      .map(show),
  ).toEqual(told);
  expect(get<{ values: User[] }>('group/member?groupId=g1').value.values.map(({ accountId }) => accountId)).toEqual(['ann']);
});

test('an account that is closed later loses its name and its rights at once', () => {
  const accounts = createAccounts(site);
  const product = createJira(site, accounts);
  const ask = (path: string, accountId: string) =>
    product.handle({ method: 'GET', path: `/rest/api/3/${path}`, headers: {}, body: null, as: { kind: 'user', accountId }, now: NOW });
  expect(ask('user/search?query=bob', 'bob').body).toContain('Bob Annan');
  accounts.change({ accountId: 'bob', status: 'closed' }, NOW);
  expect(ask('user?accountId=bob', 'ann').body).toContain('"displayName":"Former user","active":false');
  expect(ask('user?accountId=ann', 'bob').status).toBe(403);
});

test('permissions/project lists where somebody holds all that is asked', () => {
  const ask = (permissions: string[], as?: string | null) =>
    jira.ask<{ projects: { key: string }[] }>('POST', '/rest/api/3/permissions/project', { permissions }, as);
  const keys = (permissions: string[], as?: string | null) => ask(permissions, as).value.projects.map(({ key }) => key);
  expect([undefined, 'ann', 'bob', null].map((as) => keys(['BROWSE_PROJECTS'], as))).toEqual([
    ['OPEN', 'TEAM'],
    ['OPEN', 'TEAM'],
    ['OPEN'],
    ['OPEN'],
  ]);
  expect([keys(['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'], 'ann'), keys(['ADMINISTER_PROJECTS'], 'bob')]).toEqual([['OPEN'], []]);
  expect([ask(['NOPE']).status, ask(['ADMINISTER']).status, ask([]).status]).toEqual([400, 400, 400]);
});
