import { buildIssue, buildProject, buildSite, buildUser, issueTypes } from '../kit/site';
import { JiraClient } from './jira-client';

const summary = { fieldId: 'summary', name: 'Summary', required: true, schema: { type: 'string', system: 'summary' } };
const measure = {
  fieldId: 'customfield_1',
  name: 'Success measure',
  required: false,
  hasDefaultValue: false,
  schema: { type: 'string', custom: 'text', customId: 1 },
};
const abc = buildProject('ABC', {
  lead: buildUser('ann'),
  createFields: { [issueTypes.Story.id]: [summary, measure] },
  components: [
    { id: '1', name: 'Core', description: 'The heart', lead: { accountId: 'ann' }, assigneeType: 'COMPONENT_LEAD' },
    { id: '2', name: 'Shell', lead: { accountId: 'left' } },
    { id: '3', name: 'Archive' },
  ],
  versions: [
    { id: '1', name: '1.0', released: true, archived: false, releaseDate: '2024-01-31', startDate: '2024-01-01' },
    { id: '2', name: '1.1', released: false, archived: false, releaseDate: '2024-06-29' },
    { id: '3', name: '1.2', released: false, archived: false, releaseDate: '2024-06-30', description: 'Today' },
    { id: '4', name: '2.0', released: false, archived: false },
    { id: '5', name: '0.9', released: false, archived: true, releaseDate: '2023-01-01' },
  ],
  properties: { first: { a: 1 }, second: [2] },
  permissions: { BROWSE_PROJECTS: ['anyone'], CREATE_ISSUES: [{ accountId: 'ann' }], ADMINISTER_PROJECTS: [{ accountId: 'ann' }] },
});
const { components: _components, versions: _versions, properties: _properties, createFields: _fields, ...bare } = buildProject('BARE');
const hidden = buildProject('HID', {
  permissions: { BROWSE_PROJECTS: [{ accountId: 'ann' }] },
  properties: {},
  components: [],
  versions: [],
});
const core = { fields: { components: [{ id: '1', name: 'Core' }] } };
const site = buildSite({
  projects: [abc, bare, hidden],
  users: [
    buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }),
    buildUser('ann'),
    buildUser('bob'),
    buildUser('left', { active: false }),
  ],
  issues: new Map([
    ['ABC', [buildIssue(abc, 1, core), buildIssue(abc, 2, core), buildIssue(abc, 3)]],
    ['BARE', []],
  ]),
});
const jira = new JiraClient(site);
const at = (path: string): string => `/rest/api/3/${path}`;
const get = <T>(path: string, as?: string | null) => jira.get<T>(at(path), as);
const everybody = [undefined, 'admin', 'ann', 'bob', null];

describe('create screens', () => {
  interface Fields {
    fields: { fieldId: string; key: string; required: boolean; operations: string[] }[];
    total: number;
  }

  test('tell the issue types of a project, and of each the fields', () => {
    expect(get<{ issueTypes: { name: string }[]; total: number }>('issue/createmeta/ABC/issuetypes').value).toMatchObject({
      startAt: 0,
      maxResults: 50,
      total: 3,
      issueTypes: [{ name: 'Story' }, { name: 'Bug' }, { name: 'Epic' }],
    });
    const { value } = get<Fields>(`issue/createmeta/ABC/issuetypes/${issueTypes.Story.id}`);
    expect(value).toEqual({
      startAt: 0,
      maxResults: 50,
      total: 2,
      fields: [
        { ...summary, key: 'summary', operations: ['set'] },
        { ...measure, key: 'customfield_1', operations: ['set'] },
      ],
    });
    const second = get<Fields>(`issue/createmeta/ABC/issuetypes/${issueTypes.Story.id}?startAt=1&maxResults=1`).value;
    expect([second.total, second.fields.map(({ fieldId }) => fieldId)]).toEqual([2, ['customfield_1']]);
  });

  test('are empty for who may not create, which says nothing of the screen', () => {
    const totals = (path: string) => everybody.map((as) => get<{ total: number }>(path, as).value.total);
    expect(totals('issue/createmeta/ABC/issuetypes')).toEqual([3, 0, 3, 0, 0]);
    expect(totals(`issue/createmeta/ABC/issuetypes/${issueTypes.Story.id}`)).toEqual([2, 0, 2, 0, 0]);
  });

  test('are unknown where the snapshot does not hold them', () => {
    const told = (path: string) => jira.refuse('GET', at(`issue/createmeta/${path}`));
    expect(told(`ABC/issuetypes/${issueTypes.Bug.id}`)).toMatch(/^404 .*"createFields" of it for ABC in projects\.json/);
    expect(told(`BARE/issuetypes/${issueTypes.Bug.id}`)).toMatch(/^404 .*"createFields" of it for BARE/);
    expect(told('ABC/issuetypes/7')).toBe("404 The issue type with id '7' does not exist in project 'ABC'.");
    expect(told('ABC/issuetypes?maxResults=201')).toBe("400 Parameter 'maxResults' must not exceed the limit '200'");
  });
});

describe('components', () => {
  interface Component {
    id: string;
    name: string;
    issueCount?: number;
    lead?: { accountId: string; active: boolean };
  }
  const page = (query: string) => get<{ values: Component[]; total: number; isLast: boolean }>(`project/ABC/component${query}`).value;
  const names = (query: string): string[] => page(query).values.map(({ name }) => name);

  test('tell who leads them, and whether that account is open', () => {
    const { value } = get<Component[]>('project/ABC/components');
    expect(value.map(({ name, lead }) => [name, lead?.accountId, lead?.active])).toEqual([
      ['Core', 'ann', true],
      ['Shell', 'left', false],
      ['Archive', undefined, undefined],
    ]);
    expect(page('').values.map(({ lead }) => lead?.active)).toEqual([true, false, undefined]);
  });

  test('are paged, found and sorted, with the number of work items', () => {
    expect(page('?maxResults=2')).toMatchObject({ total: 3, isLast: false });
    expect(page('').values.map(({ issueCount }) => issueCount)).toEqual([2, 0, 0]);
    expect([names('?query=HEART'), names('?orderBy=name'), names('?orderBy=-name'), names('?orderBy=-issueCount')]).toEqual([
      ['Core'],
      ['Archive', 'Core', 'Shell'],
      ['Shell', 'Core', 'Archive'],
      ['Core', 'Shell', 'Archive'],
    ]);
    // Without a lead: last, either way.
    expect([names('?orderBy=lead'), names('?orderBy=-lead')]).toEqual([
      ['Core', 'Shell', 'Archive'],
      ['Shell', 'Core', 'Archive'],
    ]);
    expect(get('project/ABC/component?orderBy=colour').status).toBe(400);
    expect(jira.refuse('GET', at('project/ABC/components?componentSource=compass'))).toMatch(/^501 .*componentSource=compass/);
  });

  test('tell a lead as the snapshot has it where nobody else is known', () => {
    const lead = { accountId: 'zoe', displayName: 'Zoe', active: false };
    const client = new JiraClient(buildSite({ projects: [{ ...abc, components: [{ id: '1', name: 'Core', lead }] }], users: undefined }));
    expect(client.get<Component[]>(at('project/ABC/components')).value[0]?.lead).toMatchObject(lead);
  });
});

describe('versions', () => {
  interface Version {
    name: string;
    overdue?: boolean;
  }
  const names = (query: string) =>
    get<{ values: Version[] }>(`project/ABC/version${query}`)
      .value.values.map(({ name }) => name)
      .join(' ');

  test('are overdue from the day after their date, on the site’s clock, while they are open', () => {
    const { value } = get<Version[]>('project/ABC/versions');
    expect(value.map(({ name, overdue }) => [name, overdue])).toEqual([
      ['1.0', undefined],
      ['1.1', true],
      ['1.2', false],
      ['2.0', undefined],
      ['0.9', undefined],
    ]);
  });

  test.each([
    ['', '1.0 1.1 1.2 2.0 0.9'],
    ['?status=unreleased', '1.1 1.2 2.0'],
    ['?status=released,archived', '1.0 0.9'],
    ['?query=today', '1.2'],
    ['?orderBy=releaseDate', '0.9 1.0 1.1 1.2 2.0'],
    ['?orderBy=-releaseDate', '1.2 1.1 1.0 0.9 2.0'],
    ['?orderBy=-sequence&maxResults=2', '0.9 2.0'],
  ])('version%s', (query, expected) => {
    expect(names(query)).toBe(expected);
  });

  test('expansions are refused by name', () => {
    expect(jira.refuse('GET', at('project/ABC/version?expand=issuesstatus'))).toMatch(/^501 .*'expand'/);
  });
});

test.each([
  ['component', '"components" for BARE'],
  ['components', '"components" for BARE'],
  ['version', '"versions" for BARE'],
  ['versions', '"versions" for BARE'],
  ['properties', '"properties" for BARE'],
  ['properties/key', '"properties" for BARE'],
])('%s of a project is unknown where the snapshot does not say, and hidden with the project', (path, missing) => {
  expect(jira.refuse('GET', at(`project/BARE/${path}`))).toContain(`${missing} in projects.json`);
  expect(get(`project/HID/${path}`, 'bob').status).toBe(404);
  expect(get(`project/ABC/${path}`, null).status).toBe(path === 'properties/key' ? 404 : 200);
});

describe('project properties', () => {
  const path = 'project/ABC/properties';

  test('are read by who browses the project, changed by who administers it or Jira, and by the app', () => {
    const client = new JiraClient(site);
    const keys = () => client.get<{ keys: { key: string }[] }>(at(path)).value.keys.map(({ key }) => key);
    const put = (as?: string | null) => client.ask('PUT', at(`${path}/third`), { by: as ?? 'app' }, as).status;
    expect(keys()).toEqual(['first', 'second']);
    expect([put(), put('admin'), put('ann'), put('bob'), put(null)]).toEqual([201, 200, 200, 403, 401]);
    expect(client.get(at(`${path}/third`), 'bob').value).toEqual({ key: 'third', value: { by: 'ann' } });
    expect(keys()).toEqual(['first', 'second', 'third']);
    const remove = (key: string, as?: string) => client.ask('DELETE', at(`${path}/${key}`), null, as).status;
    expect([remove('first', 'bob'), remove('first', 'ann'), remove('first', 'ann')]).toEqual([403, 204, 404]);
    expect(keys()).toEqual(['second', 'third']);
  });

  test('are kept beside the snapshot, which stays as it was', () => {
    const client = new JiraClient(site);
    client.ask('PUT', at(`${path}/first`), 'changed');
    expect(client.get(at(`${path}/first`)).value).toEqual({ key: 'first', value: 'changed' });
    expect(new JiraClient(site).get(at(`${path}/first`)).value).toEqual({ key: 'first', value: { a: 1 } });
  });

  test('a property can be written where the others are not known', () => {
    const client = new JiraClient(site);
    expect(client.ask('PUT', at('project/BARE/properties/one'), 1).status).toBe(201);
    expect([client.get(at('project/BARE/properties/one')).status, client.get(at('project/BARE/properties')).status]).toEqual([200, 404]);
  });

  test('have the lengths that Jira allows, and JSON for a value', () => {
    const put = (key: string, value: unknown) => jira.ask('PUT', at(`${path}/${key}`), value).status;
    expect([put('k'.repeat(255), 1), put('k'.repeat(256), 1)]).toEqual([201, 400]);
    expect([put('long', 'x'.repeat(32_766)), put('long', 'x'.repeat(32_767)), put('none', null)]).toEqual([201, 400, 400]);
  });
});
