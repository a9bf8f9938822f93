import { operations } from '../../host/products/jira/operations';
import { OpenApi } from '../kit/openapi';
import { describeWithShared } from '../kit/shared';
import { JiraClient } from './jira-client';
import { requests, site } from './jira-requests';

/** Where the file names no classic scope although the platform asks for one in practice. */
const UNNAMED_CLASSIC = ['/rest/api/3/permissions/check'];

const jira = new JiraClient(site);

const files = [
  { file: 'jira-platform-v3.swagger-v3.v3.json', prefix: '/rest/api/3/' },
  { file: 'jira-software-agile-1.0.swagger.v3.json', prefix: '/rest/agile/1.0/' },
];

describe.each(files)("the host's Jira beside Atlassian's own description of $prefix", ({ file, prefix }) => {
  describeWithShared(file, `openapi/${file}`, (path) => {
    let api: OpenApi;
    beforeAll(() => {
      api = new OpenApi(path);
    });
    const own = operations.filter(({ template }) => template.startsWith(prefix));

    test.each(own)('$method $template exists, is not deprecated and has the query parameters that are read', (operation) => {
      const described = api.find(operation.method, operation.template);
      expect(described).toMatchObject({ deprecated: false });
      expect(operation.parameters.filter((name) => !described?.parameters.includes(name))).toEqual([]);
    });

    test.each(own)('$method $template asks for the scopes that the file names', ({ method, template, scopes }) => {
      const described = api.find(method, template)?.scopes;
      const classic = UNNAMED_CLASSIC.includes(template) ? null : described?.classic;
      if (classic) expect([...scopes.classic].sort()).toEqual([...classic].sort());
      if (described?.granular) expect([...scopes.granular].sort()).toEqual([...described.granular].sort());
    });

    test.each(requests.filter(([template]) => template.startsWith(prefix)))(
      '%s answers %s %s in its schema and costs what it costs',
      (template, method, at, body, status, points) => {
        const told = jira.ask(method, at, body);
        expect({ status: told.status, points: told.points }).toEqual({ status, points });
        if (status !== 204) expect(api.listProblems(method, template, told.status, told.value)).toEqual([]);
      },
    );

    test.each(own)('$method $template refuses a query parameter that the model does not know, by its name', ({ method, template }) => {
      const at = template.replace('{boardId}', '1').replaceAll(/\{[a-zA-Z]+\}/g, 'ABC');
      expect(jira.refuse(method, `${at}?surprise=1`)).toBe(
        `501 The host's Jira does not model the query parameter 'surprise' of ${method} ${template}.`,
      );
    });
  });
});

describeWithShared("the description of Jira's platform", 'openapi/jira-platform-v3.swagger-v3.v3.json', (path) => {
  test('a key that the file does not name would be noticed', () => {
    const { value } = jira.get<Record<string, unknown>>('/rest/api/3/project/ABC');
    expect(new OpenApi(path).listProblems('GET', '/rest/api/3/project/{projectIdOrKey}', 200, { ...value, own: 1 })).toEqual([
      expect.stringContaining('"additionalProperty":"own"'),
    ]);
  });
});

test('no operation is listed twice, each belongs to a description, and each is asked at least once', () => {
  const names = operations.map(({ method, template }) => `${method} ${template}`);
  expect(names).toEqual([...new Set(names)]);
  expect(operations.filter(({ template }) => !files.some(({ prefix }) => template.startsWith(prefix)))).toEqual([]);
  const asked = new Set(requests.map(([template, method]) => `${method} ${template}`));
  expect(names.filter((name) => !asked.has(name))).toEqual([]);
});
