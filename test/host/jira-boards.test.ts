import type { BoardJson, SprintJson } from '../../host/snapshot/types';
import { buildBoard, buildProject, buildSite, buildUser } from '../kit/site';
import { JiraClient } from './jira-client';

const abc = buildProject('ABC');
const hidden = buildProject('HID', { permissions: { BROWSE_PROJECTS: [{ accountId: 'ann' }] } });
const limited = buildBoard(1, abc, {
  name: 'Zeta',
  type: 'scrum',
  columns: [
    { name: 'Next', statuses: [{ id: '10000' }], min: 2 },
    { name: 'Doing', statuses: [{ id: '3' }, { id: '10001' }], max: 4 },
    { name: 'Nothing', statuses: [] },
  ],
});
const personal: BoardJson = { id: 4, name: 'Mine', type: 'kanban', location: { userAccountId: 'ann', displayName: 'Ann' } };
const sprint = (id: number, state: SprintJson['state'], originBoardId = 1): SprintJson => ({
  id,
  name: `Sprint ${id}`,
  state,
  originBoardId,
});
const site = buildSite({
  projects: [abc, hidden],
  users: [buildUser('ann'), buildUser('bob'), buildUser('client', { accountType: 'customer' })],
  boards: [
    limited,
    buildBoard(2, hidden, { name: 'Hidden', type: 'simple', 'diapason:mentions': ['ABC'] }),
    buildBoard(3, abc, { name: 'Closed to the app', 'diapason:refused': { status: 403, since: '2024-06-27T00:00:00.000+0000' } }),
    personal,
    buildBoard(5, abc, { name: 'Soon closed', 'diapason:refused': { status: 403, since: '2024-07-27T00:00:00.000+0000' } }),
  ],
  sprints: [sprint(3, 'future'), sprint(2, 'active'), sprint(1, 'closed'), sprint(9, 'active', 2)],
});
const jira = new JiraClient(site);
const api = '/rest/agile/1.0/board';

interface Page {
  values: { id: number; name: string }[];
  total: number;
  isLast: boolean;
}
const idsOf = (query: string, as?: string | null): number[] => jira.get<Page>(`${api}${query}`, as).value.values.map(({ id }) => id);

test.each([
  ['', [1, 2, 3, 4, 5]],
  // Every board whose filter mentions the project, wherever it lies.
  ['?projectKeyOrId=ABC', [1, 2, 3, 5]],
  [`?projectKeyOrId=${hidden.id}`, [2]],
  ['?type=scrum,simple', [1, 2]],
  ['?name=CLOSED', [3, 5]],
  ['?orderBy=name&type=kanban', [3, 4, 5]],
  ['?orderBy=-name&maxResults=2', [1, 5]],
  ['?startAt=3', [4, 5]],
])('boards%s', (query, ids) => {
  expect(idsOf(query)).toEqual(ids);
});

test('a page holds fifty boards at most, and has no address of the next', () => {
  const many = Array.from({ length: 70 }, (_, index) => buildBoard(index + 1, abc));
  const client = new JiraClient(buildSite({ projects: [abc], boards: many }));
  const { values, ...page } = client.get<Page>(`${api}?maxResults=1000`).value;
  expect([values.length, page]).toEqual([50, { startAt: 0, maxResults: 50, total: 70, isLast: false }]);
  expect(client.get<Page>(`${api}?maxResults=50&startAt=50`).value).toMatchObject({ isLast: true, total: 70 });
});

test('a board is seen by who may browse its project; the app sees all; nobody without a licence, or without signing in', () => {
  expect([idsOf('', 'ann'), idsOf('', 'bob')]).toEqual([
    [1, 2, 3, 4, 5],
    [1, 3, 4, 5],
  ]);
  for (const at of ['', '/1', '/1/configuration', '/1/sprint'])
    expect(['ann', 'client', null].map((as) => jira.get(api + at, as).status)).toEqual([200, 403, 401]);
  expect(['ann', 'bob', undefined].map((as) => jira.get(`${api}/2/configuration`, as).status)).toEqual([200, 404, 200]);
  expect(jira.get(`${api}?projectKeyOrId=HID`, 'bob').status).toBe(400);
});

test('one that is closed to the app answers so to the app, from then on, and is listed all the same', () => {
  for (const at of ['/3', '/3/configuration', '/3/sprint']) expect(jira.get(api + at).status).toBe(403);
  expect([jira.get(`${api}/3/configuration`, 'bob').status, jira.get(`${api}/5/configuration`).status]).toEqual([200, 200]);
  expect(idsOf('')).toContain(3);
});

test('the configuration tells columns with their limits, statuses, filter and what the limits count', () => {
  expect(jira.get(`${api}/1/configuration`).value).toEqual({
    id: 1,
    name: 'Zeta',
    type: 'scrum',
    self: 'https://test.example/rest/agile/1.0/board/1/configuration',
    location: { type: 'project', projectKeyOrId: 'ABC' },
    filter: { id: '1001', self: 'https://test.example/rest/api/3/filter/1001' },
    subQuery: { query: 'fixVersion is EMPTY' },
    columnConfig: {
      columns: [
        { name: 'Next', min: 2, statuses: [{ id: '10000', self: 'https://test.example/rest/api/3/status/10000' }] },
        { name: 'Doing', max: 4, statuses: [expect.objectContaining({ id: '3' }), expect.objectContaining({ id: '10001' })] },
        { name: 'Nothing', statuses: [] },
      ],
      constraintType: 'issueCount',
    },
    ranking: { rankCustomFieldId: 10_019 },
  });
  expect(jira.refuse('GET', `${api}/4/configuration`)).toMatch(/^404 .*"configuration" for it in boards\.json/);
});

test('sprints come closed, active, future; a board without them is a bad request', () => {
  const sprints = (query: string) => idsOf(`/1/sprint${query}`);
  expect([sprints(''), sprints('?state=future,active'), sprints('?maxResults=1&startAt=1')]).toEqual([[1, 2, 3], [2, 3], [2]]);
  expect(idsOf('/2/sprint')).toEqual([9]);
  expect(jira.refuse('GET', `${api}/4/sprint`)).toBe('400 The board does not support sprints');
});

test.each(['?type=list', '?orderBy=id', '?maxResults=many', '/one', '/1/sprint?state=open'])('%s is a bad request', (query) => {
  expect(jira.get(api + query).status).toBe(400);
});

test.each(['expand=admins', 'includePrivate=true', 'filterId=1', 'projectLocation=ABC'])('%s is refused by name', (query) => {
  expect(jira.refuse('GET', `${api}?${query}`)).toMatch(`501 The host's Jira does not model the query parameter '${query.split('=')[0]}'`);
});

test('boards and sprints that the snapshot does not hold are unknown', () => {
  const client = new JiraClient(buildSite({ boards: undefined }));
  expect(client.refuse('GET', api)).toMatch(/^404 .*boards\.json/);
  const scrum = new JiraClient(buildSite({ projects: [abc], boards: [limited] }));
  expect(scrum.refuse('GET', `${api}/1/sprint`)).toMatch(/^404 .*sprints\.json/);
});
