import { parseJiraDate } from '../../../snapshot/jira-date';
import type { BoardJson, SprintJson } from '../../../snapshot/types';
import { pick } from '../../pick';
import { readList, readNumber } from '../../query';
import { replyObjects, type Reply } from '../../reply';
import { JiraError, unknownData } from '../jira-error';
import { requireSignedIn, type Ask, type JiraOperation } from '../operation';
import type { Site } from '../site';

/** The usual page and the greatest, of boards and of sprints. Source: Jira Software Cloud REST, "Pagination": 50. */
const PAGE = 50;
const TYPES = ['scrum', 'kanban', 'simple'];
const STATES: readonly SprintJson['state'][] = ['closed', 'active', 'future'];

function requireLicence(ask: Ask): void {
  requireSignedIn(ask);
  if (!ask.caller.mayUseJira()) throw new JiraError(403, 'You do not have a licence for Jira.');
}

/** Whether the caller may see a board: one that lies in a project is seen by who may browse that, one of a person by everybody. */
function maySee({ site, caller }: Ask, { location }: BoardJson): boolean {
  const key = location?.projectKey ?? location?.projectId;
  if (key === undefined) return true;
  const project = site.findProject(String(key));
  return project !== undefined && caller.mayBrowse(project);
}

/** A page as Agile writes it: without the addresses that the platform's pages have. */
function pageOf<T>(ask: Ask, all: readonly T[]): { page: Record<string, unknown>; values: readonly T[] } {
  const startAt = readNumber(ask, 'startAt', 0);
  const maxResults = Math.min(Math.max(readNumber(ask, 'maxResults', PAGE), 1), PAGE);
  const values = all.slice(startAt, startAt + maxResults);
  return { page: { maxResults, startAt, total: all.length, isLast: startAt + maxResults >= all.length }, values };
}

const LOCATION_KEYS = [
  'projectId',
  'userId',
  'userAccountId',
  'displayName',
  'projectName',
  'projectKey',
  'projectTypeKey',
  'avatarURI',
  'name',
];

function writeBoard(site: Site, { id, name, type, location }: BoardJson): Record<string, unknown> {
  return {
    id,
    self: site.link(`board/${id}`, 'agile/1.0'),
    name,
    type,
    ...(location && { location: pick(location, LOCATION_KEYS) }),
  };
}

function readAmong<T extends string>(ask: Ask, name: string, among: readonly T[]): T[] {
  return readList(ask, name).map((text) => {
    const found = among.find((one) => one === text);
    if (found === undefined) throw new JiraError(400, `The value '${text}' of '${name}' is not one of ${among.join(', ')}.`);
    return found;
  });
}

/** GET board: with `projectKeyOrId`, every board whose filter mentions the project, wherever the board lies. One that is closed to the app is listed all the same. */
function listBoards(ask: Ask): Reply {
  const { site, caller, query } = ask;
  requireLicence(ask);
  const types = readAmong(ask, 'type', TYPES);
  const [order] = readAmong(ask, 'orderBy', ['name', '-name', '+name']);
  const name = query.get('name')?.toLowerCase();
  const asked = query.get('projectKeyOrId');
  const project = asked === null ? undefined : site.findProject(asked);
  if (asked !== null && (!project || !caller.mayBrowse(project)))
    throw new JiraError(400, `No project could be found with key or id '${asked}'.`);
  const mentions = ({ location, 'diapason:mentions': others = [] }: BoardJson): boolean =>
    project === undefined || [location?.projectKey, ...others].includes(project.key) || String(location?.projectId) === project.id;
  const found = site
    .require('boards')
    .filter(
      (board) =>
        maySee(ask, board) &&
        mentions(board) &&
        (types.length === 0 || types.includes(board.type)) &&
        (name === undefined || board.name.toLowerCase().includes(name)),
    );
  if (order !== undefined) found.sort((a, b) => (order.startsWith('-') ? -1 : 1) * (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const { page, values } = pageOf(ask, found);
  return replyObjects({ ...page, values: values.map((board) => writeBoard(site, board)) }, values.length);
}

/** The board that the path names. @throws JiraError what the snapshot says the app is answered instead; 404 for one that is not there or may not be seen */
function requireBoard(ask: Ask): BoardJson {
  const { site, path, caller, request } = ask;
  requireLicence(ask);
  const { boardId = '' } = path;
  if (!/^\d+$/.test(boardId)) throw new JiraError(400, `The board ID '${boardId}' is not a number.`);
  const board = site.require('boards').find(({ id }) => String(id) === boardId);
  if (!board || !maySee(ask, board))
    throw new JiraError(
      404,
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  const { 'diapason:refused': refused } = board;
  const isClosed = refused && (refused.since === undefined || parseJiraDate(refused.since) <= request.now);
  if (caller.kind === 'app' && isClosed) throw new JiraError(refused.status, 'You do not have permission to view this board.');
  return board;
}

function getBoard(ask: Ask): Reply {
  return replyObjects(writeBoard(ask.site, requireBoard(ask)), 1);
}

/** GET board/{id}/configuration. The file's schema and its example differ on `location`; this is the schema's. */
function getConfiguration(ask: Ask): Reply {
  const { site } = ask;
  const board = requireBoard(ask);
  const { id, name, type, location, configuration } = board;
  if (!configuration) throw unknownData(`The configuration of board ${id}`, `"configuration" for it in boards.json`);
  const { columnConfig, filter, subQuery, estimation, ranking } = configuration;
  const columns = columnConfig.columns.map((column) => ({
    ...pick(column, ['name', 'min', 'max']),
    statuses: column.statuses.map((status) => ({ id: status.id, self: site.link(`status/${status.id}`) })),
  }));
  const key = location?.projectKey ?? location?.projectId;
  const value = {
    id,
    name,
    type,
    self: site.link(`board/${id}/configuration`, 'agile/1.0'),
    ...(key !== undefined && { location: { type: 'project', projectKeyOrId: String(key) } }),
    ...(filter && { filter: { id: filter.id, self: site.link(`filter/${filter.id}`) } }),
    ...(subQuery && { subQuery: pick(subQuery, ['query']) }),
    columnConfig: { columns, ...pick(columnConfig, ['constraintType']) },
    ...(estimation && {
      estimation: { type: estimation.type, ...(estimation.field && { field: pick(estimation.field, ['fieldId', 'displayName']) }) },
    }),
    ...(ranking && { ranking: pick(ranking, ['rankCustomFieldId']) }),
  };
  return replyObjects(value, 1);
}

const SPRINT_KEYS = ['id', 'name', 'state', 'startDate', 'endDate', 'completeDate', 'createdDate', 'originBoardId', 'goal'];

/** GET board/{id}/sprint: closed, active, future; a board without sprints is a 400. */
function getSprints(ask: Ask): Reply {
  const { site } = ask;
  const { id, type } = requireBoard(ask);
  const states = readAmong(ask, 'state', STATES);
  const own = site.require('sprints').filter(({ originBoardId }) => originBoardId === id);
  if (type === 'kanban' || (type === 'simple' && own.length === 0)) throw new JiraError(400, 'The board does not support sprints');
  const sorted = STATES.filter((state) => states.length === 0 || states.includes(state)).flatMap((state) =>
    own.filter((sprint) => sprint.state === state),
  );
  const { page, values } = pageOf(ask, sorted);
  const told = values.map((sprint) => ({ ...pick(sprint, SPRINT_KEYS), self: site.link(`sprint/${sprint.id}`, 'agile/1.0') }));
  return replyObjects({ ...page, values: told }, told.length);
}

export const boardOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/agile/1.0/board',
    parameters: ['projectKeyOrId', 'type', 'name', 'orderBy', 'startAt', 'maxResults'],
    scopes: { classic: [], granular: ['read:board-scope:jira-software', 'read:project:jira'] },
    answer: listBoards,
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}',
    parameters: [],
    scopes: { classic: [], granular: ['read:board-scope:jira-software', 'read:issue-details:jira'] },
    answer: getBoard,
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/configuration',
    parameters: [],
    scopes: { classic: [], granular: ['read:board-scope.admin:jira-software', 'read:project:jira'] },
    answer: getConfiguration,
  },
  {
    method: 'GET',
    template: '/rest/agile/1.0/board/{boardId}/sprint',
    parameters: ['state', 'startAt', 'maxResults'],
    scopes: { classic: [], granular: ['read:sprint:jira-software'] },
    answer: getSprints,
  },
];
