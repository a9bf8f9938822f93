import { squads } from '../../host/seeds/demo/squads';
import type { Snapshot } from '../../host/snapshot/types';
import { OpenApi } from '../kit/openapi';
import { describeWithShared } from '../kit/shared';
import { asOf, demo, projectOf, readPlaybook } from './demo-site';
import { JiraClient } from './jira-client';

/** The configuration of the demo's projects, as the app's own account is told it, on the demo's day. */
const jira = new JiraClient(demo, asOf);
const keys = squads.filter(({ sliceOf }) => sliceOf === undefined).map(({ key }) => key);
const company = keys.filter((key) => projectOf(demo, key).style === 'classic');
const stages = ['idea', 'discovery', 'solution-test', 'ready', 'build', 'review', 'launch', 'measure', 'done'];
const stageByName = new Map(readPlaybook(demo).stageMap.map(({ status, stage }) => [status.toLowerCase(), stage]));
const stageOf = (statuses: NonNullable<Snapshot['statuses']>, id: string): string | undefined =>
  stageByName.get(statuses.find((status) => status.id === id)?.name.toLowerCase() ?? '');

interface Board {
  id: number;
  name: string;
  location: { projectKey: string };
}
interface Configuration {
  columnConfig: { constraintType: string; columns: { name: string; statuses: { id: string }[]; min?: number; max?: number }[] };
}

const boardsOf = (key: string): Board[] => jira.get<{ values: Board[] }>(`/rest/agile/1.0/board?projectKeyOrId=${key}`).value.values;

function configurationOf(key: string): { status: number; columns: Configuration['columnConfig']['columns'] } {
  const own = boardsOf(key).filter(({ location }) => location.projectKey === key);
  expect(own).toHaveLength(1);
  const { status, value } = jira.get<Configuration>(`/rest/agile/1.0/board/${own[0]?.id}/configuration`);
  return { status, columns: status === 200 ? value.columnConfig.columns : [] };
}

/** The stages that a squad's board shows, in the order of its columns; the names of mapped statuses that it does not show. */
function showBoard(key: string): { shown: string[]; hidden: string[] } {
  const { columns } = configurationOf(key);
  const statuses = demo.statuses ?? [];
  const onBoard = new Set(columns.flatMap((column) => column.statuses.map(({ id }) => id)));
  const shown = columns.flatMap((column) => column.statuses.map(({ id }) => stageOf(statuses, id)));
  const project = projectOf(demo, key);
  const body = { projectAndIssueTypes: project.issueTypes?.map(({ id }) => ({ projectId: project.id, issueTypeId: id })) };
  const { value } = jira.ask<{ statuses: { id: string; name: string }[] }>('POST', '/rest/api/3/workflows', body);
  const hidden = value.statuses.filter(({ id }) => !onBoard.has(id) && stageOf(statuses, id) !== undefined).map(({ name }) => name);
  return { shown: [...new Set(shown.filter((stage) => stage !== undefined))], hidden };
}

describe('boards', () => {
  const whole = keys.filter((key) => !['APP', 'CPOR', 'POLI', 'DATA'].includes(key));

  test.each(whole)('%s shows its nine stages in order, with every mapped status', (key) => {
    expect(showBoard(key)).toEqual({ shown: stages, hidden: [] });
  });

  test('APP launches on the stores’ board, which lies in no squad and mentions it', () => {
    expect(showBoard('APP')).toEqual({ shown: stages.filter((stage) => stage !== 'launch'), hidden: ['Released'] });
    expect(boardsOf('APP').map(({ name, location }) => [name, location.projectKey])).toEqual([
      ['Application mobile', 'APP'],
      ['App stores', 'STORE'],
    ]);
  });

  test('DATA has no column for Review since its board was rebuilt, and none of the columns has a limit', () => {
    expect(showBoard('DATA')).toEqual({ shown: stages.filter((stage) => stage !== 'review'), hidden: ['In Review', 'Testing'] });
    expect(configurationOf('DATA').columns.filter(({ max }) => max !== undefined)).toEqual([]);
  });

  test('POLI has three columns and no more', () => {
    expect(configurationOf('POLI').columns.map(({ name }) => name)).toEqual(['To Do', 'In Progress', 'Done']);
  });

  test('CPOR’s is closed to the app since three days, and was read before', () => {
    expect(configurationOf('CPOR').status).toBe(403);
    const [board] = boardsOf('CPOR');
    const before = new JiraClient(demo, asOf - 4 * 86_400_000).get(`/rest/agile/1.0/board/${board?.id}/configuration`);
    expect(before.status).toBe(200);
  });

  test('limits: where squads have them, of Build and Review; one far too high; one floor under Ready', () => {
    const readable = keys.filter((key) => key !== 'CPOR');
    const limits = readable.flatMap((key) => {
      const limited = configurationOf(key).columns.filter(({ max }) => max !== undefined);
      return limited.length === 0 ? [] : [[key, ...limited.map(({ max }) => max)]];
    });
    expect(limits).toEqual([
      ['SRCH', 5, 5],
      ['CHK', 8, 8],
      ['TRIP', 4, 4],
      ['PAY', 4, 4],
      ['SEAT', 4, 4],
      ['ACC', 12, 12],
      ['EXPN', 5, 5],
      ['IDEN', 3, 3],
      ['DEVX', 4, 4],
    ]);
    expect(configurationOf('SRCH').columns.filter(({ min }) => min !== undefined)).toMatchObject([{ name: 'Prêt', min: 2 }]);
  });
});

test('one workflow scheme serves fifteen projects, and its workflows with it; a team-managed workflow serves one', () => {
  const query = keys.map((key) => `projectId=${projectOf(demo, key).id}`).join('&');
  const { value } = jira.get<{ values: { projectIds: string[]; workflowScheme: { id: number } }[] }>(
    `/rest/api/3/workflowscheme/project?${query}`,
  );
  expect(value.values.map(({ projectIds }) => projectIds.length)).toEqual([company.length]);
  expect(company).toHaveLength(15);
  const usages = (path: string) => jira.get<{ projects: { values: unknown[] } }>(`/rest/api/3/${path}/projectUsages`).value.projects.values;
  expect(usages(`workflowscheme/${value.values[0]?.workflowScheme.id}`)).toHaveLength(15);
  expect(['escale-feature-en', 'escale-delivery-fr', 'app-workflow'].map((id) => usages(`workflow/${id}`).length)).toEqual([15, 15, 1]);
});

test('every feature is asked for its success measure when it is created, but in POLI; nothing else is', () => {
  const asked = keys.flatMap((key) => {
    const { value } = jira.get<{ issueTypes: { id: string; hierarchyLevel: number }[] }>(`/rest/api/3/issue/createmeta/${key}/issuetypes`);
    return value.issueTypes.map(({ id, hierarchyLevel }) => {
      const path = `/rest/api/3/issue/createmeta/${key}/issuetypes/${id}`;
      const { fields } = jira.get<{ fields: { name: string; required: boolean }[] }>(path).value;
      expect(fields.filter(({ required }) => required)).toHaveLength(3);
      return { key, feature: hierarchyLevel === 1, asked: fields.some(({ name }) => name === 'Success measure') };
    });
  });
  expect(asked.filter((one) => one.feature !== one.asked)).toEqual([{ key: 'POLI', feature: true, asked: false }]);
});

test('components are led by somebody who is there, but for three', () => {
  interface Component {
    name: string;
    lead?: { active: boolean };
  }
  const all = keys.flatMap((key) =>
    jira.get<{ values: Component[] }>(`/rest/api/3/project/${key}/component`).value.values.map(({ name, lead }) => ({ key, name, lead })),
  );
  expect(all.length).toBeGreaterThan(25);
  expect(all.filter(({ lead }) => !lead?.active).map(({ key, name, lead }) => [key, name, lead?.active])).toEqual([
    ['CHK', 'Confirmation', undefined],
    ['DATA', 'Events', undefined],
    ['CARE', 'Console', false],
  ]);
});

test('open versions have a date that is still ahead, but for one without a date and two that are late, one of them by weeks', () => {
  interface Version {
    name: string;
    releaseDate?: string;
    overdue?: boolean;
  }
  const open = keys.flatMap((key) =>
    jira.get<{ values: Version[] }>(`/rest/api/3/project/${key}/version?status=unreleased`).value.values.map((one) => ({ key, ...one })),
  );
  expect(open.length).toBeGreaterThan(15);
  expect(open.filter(({ releaseDate }) => releaseDate === undefined).map(({ key, name }) => [key, name])).toEqual([['CHK', 'Peak season']]);
  const late = open.filter(({ overdue }) => overdue === true);
  expect(late.map(({ key, releaseDate = '' }) => [key, Math.floor((asOf - Date.parse(releaseDate)) / 86_400_000)])).toEqual([
    ['DISR', 31],
    ['ACC', 6],
  ]);
});

describeWithShared('the demo, beside Atlassian’s descriptions', 'openapi', (folder) => {
  const platform = new OpenApi(`${folder}/jira-platform-v3.swagger-v3.v3.json`);
  const agile = new OpenApi(`${folder}/jira-software-agile-1.0.swagger.v3.json`);
  const problems = (api: OpenApi, template: string, path: string): string[] => {
    const { status, value } = jira.get(path);
    return api.listProblems('GET', template, status, value);
  };

  test.each(keys.filter((key) => key !== 'CPOR'))('%s is configured in the shapes of Jira', (key) => {
    const api = '/rest/api/3';
    const [board] = boardsOf(key);
    const [type] = projectOf(demo, key).issueTypes ?? [];
    expect([
      ...problems(platform, `${api}/project/{projectIdOrKey}/component`, `${api}/project/${key}/component`),
      ...problems(platform, `${api}/project/{projectIdOrKey}/version`, `${api}/project/${key}/version`),
      ...problems(
        platform,
        `${api}/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}`,
        `${api}/issue/createmeta/${key}/issuetypes/${type?.id}`,
      ),
      ...problems(agile, '/rest/agile/1.0/board/{boardId}/configuration', `/rest/agile/1.0/board/${board?.id}/configuration`),
      ...problems(agile, '/rest/agile/1.0/board', `/rest/agile/1.0/board?projectKeyOrId=${key}`),
    ]).toEqual([]);
  });

  test('its workflows too', () => {
    const path = '/rest/api/3/workflows/search';
    expect(problems(platform, path, `${path}?expand=values.transitions`)).toEqual([]);
  });
});
