import { parseJiraDate } from '../../../snapshot/jira-date';
import { readList, readNumber } from '../../query';
import { Refusal } from '../../refusal';
import { replyObjects, type Reply } from '../../reply';
import { compileCql, type Found } from '../cql/compile';
import type { Ask, ConfluenceOperation } from '../operation';
import { writeLabels, writePageLink } from '../wire';

/** 25 results a page unless asked otherwise; REST v1 names no most, its lists end at 250. */
const PAGE = { usual: 25, most: 250 };
const MODELLED = ['content.metadata.labels'];

/** What the reader may see of the site: pages that are current in spaces that are, and those spaces. */
function listAll({ snapshot, reader }: Ask): Found[] {
  const spaces = snapshot.confluence.spaces.filter((space) => space.status === 'current' && reader.mayReadSpace(space));
  const byId = new Map(spaces.map((space) => [space.id, space]));
  const pages = snapshot.confluence.pages.flatMap((page) => {
    const space = byId.get(page.spaceId);
    return space && page.status === 'current' && reader.mayReadPage(page) ? [{ space, page }] : [];
  });
  return [...pages, ...spaces.map((space) => ({ space, page: null }))];
}

/** The sides of an answer that are not expanded. */
const closed = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '']));

function writeSpaceSide({ space }: Found): object {
  const { id, key, name, type, status } = space;
  return {
    id: Number(id),
    key,
    name,
    type,
    status,
    _expandable: closed('homepage', 'metadata'),
    _links: { webui: `/spaces/${encodeURIComponent(key)}` },
  };
}

function writeContent(ask: Ask, page: NonNullable<Found['page']>, expand: readonly string[]): object {
  const { id, title } = page;
  const labels = writeLabels(page).map((label) => ({ ...label, label: label.name }));
  return {
    ...{ id, type: 'page', status: 'current', title, macroRenderedOutput: {} },
    ...(expand.includes('content.metadata.labels') && {
      metadata: { labels: { results: labels, start: 0, limit: 200, size: labels.length, _links: {} } },
    }),
    _expandable: closed('space', 'history', 'version', 'body'),
    _links: { webui: writePageLink(ask.snapshot, page) },
  };
}

function writeFound(ask: Ask, found: Found, expand: readonly string[]): object {
  const { space, page } = found;
  const url = page ? writePageLink(ask.snapshot, page) : `/spaces/${encodeURIComponent(space.key)}`;
  const lastModified = new Date(parseJiraDate(page?.version.createdAt ?? space.createdAt ?? '1970-01-01T00:00:00.000Z')).toISOString();
  return {
    ...(page ? { content: writeContent(ask, page, expand) } : { space: writeSpaceSide(found) }),
    ...{ title: page?.title ?? space.name, excerpt: '', url, breadcrumbs: [], iconCssClass: '', lastModified },
    ...{
      entityType: page ? 'content' : 'space',
      resultGlobalContainer: { title: space.name, displayUrl: `/spaces/${encodeURIComponent(space.key)}` },
    },
  };
}

/** GET search: pages and spaces by CQL. The link to the next page lacks `/wiki`, as Confluence's does. */
function search(ask: Ask): Reply {
  const { snapshot, reader, request, query, results } = ask;
  const cql = query.get('cql');
  if (cql === null || cql.trim() === '') throw new Refusal(400, "Parameter 'cql' is required.");
  const expand = readList(ask, 'expand');
  for (const name of expand)
    if (!MODELLED.includes(name)) throw new Refusal(501, `The host's Confluence does not model expand=${name} here.`);
  if (query.get('excerpt') !== 'none') throw new Refusal(501, "The host's Confluence models excerpt=none here, and no other.");
  const limit = Math.min(readNumber(ask, 'limit', PAGE.usual), PAGE.most);
  const context = { now: request.now, timeZone: snapshot.site.timeZone };
  const compiled = compileCql(cql, context);
  const all = (): Found[] => listAll(ask).filter(compiled.test).sort(compiled.compare);
  const total = all().length;
  const { values, next, isFirst } = results.read(['search', reader.name, cql, expand], query.get('cursor') ?? undefined, limit, all);
  const question = new URLSearchParams(query);
  if (next !== null) question.set('cursor', next);
  const value = {
    results: values.map((found) => writeFound(ask, found, expand)),
    ...{ start: isFirst ? 0 : readNumber(ask, 'start', 0), limit, size: values.length, totalSize: total, cqlQuery: cql, searchDuration: 1 },
    _links: {
      ...(next !== null && { next: `/rest/api/search?next=true&${question.toString()}` }),
      ...{ base: `${snapshot.site.baseUrl}/wiki`, context: '/wiki' },
    },
  };
  return replyObjects(value, values.length);
}

export const searchOperations: readonly ConfluenceOperation[] = [
  {
    method: 'GET',
    template: '/wiki/rest/api/search',
    scopes: { classic: ['search:confluence'], granular: ['read:content-details:confluence'] },
    parameters: ['cql', 'cursor', 'limit', 'start', 'next', 'excerpt', 'expand'],
    answer: search,
  },
];
