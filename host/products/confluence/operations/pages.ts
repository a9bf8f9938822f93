import type { PageJson } from '../../../snapshot/confluence-types';
import { readList } from '../../query';
import { Refusal } from '../../refusal';
import { replyObjects, type Reply } from '../../reply';
import { pageByCursor, requirePage, type Ask, type ConfluenceOperation } from '../operation';
import { writePage } from '../wire';

/** Without `status`, archived pages are in a list and trashed ones are not. */
const USUAL_STATES = ['current', 'archived'];

/** Whether the answer carries documents: no body is there unless it is asked for. */
function readBodyFormat({ query }: Ask): boolean {
  const format = query.get('body-format');
  if (format === null) return false;
  if (format === 'atlas_doc_format') return true;
  throw new Refusal(501, `The host's Confluence does not model body-format=${format}.`);
}

/** Pages that the reader may see, of one space (null = of those that the query names, or all). */
function listPages(ask: Ask, spaceId: string | null): Reply {
  const { snapshot, reader, query } = ask;
  const spaces = spaceId === null ? readList(ask, 'space-id') : [spaceId];
  const ids = readList(ask, 'id');
  const asked = readList(ask, 'status');
  const states = asked.length > 0 ? asked : USUAL_STATES;
  const title = query.get('title');
  const withBody = readBodyFormat(ask);
  const isWanted = (page: PageJson): boolean =>
    (spaces.length === 0 || spaces.includes(page.spaceId)) &&
    (ids.length === 0 || ids.includes(page.id)) &&
    states.includes(page.status) &&
    (title === null || title === page.title) &&
    reader.mayReadPage(page);
  return pageByCursor(
    ask,
    () => snapshot.confluence.pages.filter(isWanted),
    (page) => writePage(snapshot, page, withBody),
  );
}

function getPagesOfSpace(ask: Ask): Reply {
  const { snapshot, reader, path } = ask;
  const space = snapshot.confluence.spaces.find(({ id }) => id === path.id);
  if (!space || !reader.mayReadSpace(space)) throw new Refusal(404, `Cannot find space with id: ${path.id ?? ''}`);
  return listPages(ask, space.id);
}

function getPage(ask: Ask): Reply {
  const page = requirePage(ask);
  const base = `${ask.snapshot.site.baseUrl}/wiki`;
  const value = writePage(ask.snapshot, page, readBodyFormat(ask));
  return replyObjects({ ...value, _links: { ...value._links, base } }, 1);
}

/** The host's labels are all global, and have no ids of their own: their place on the page stands for one. */
function getLabels(ask: Ask): Reply {
  const page = requirePage(ask);
  const prefix = ask.query.get('prefix');
  const names = prefix === null || prefix === 'global' ? (page.labels ?? []) : [];
  return pageByCursor(
    ask,
    () => names.map((name, index) => ({ id: `${page.id}${String(index + 1).padStart(3, '0')}`, name, prefix: 'global' })),
    (label) => label,
  );
}

const scopes = { classic: [], granular: ['read:page:confluence'] };
const LIST = ['status', 'title', 'body-format', 'cursor', 'limit'];

export const pageOperations: readonly ConfluenceOperation[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/pages',
    scopes,
    parameters: ['id', 'space-id', ...LIST],
    answer: (ask) => listPages(ask, null),
  },
  { method: 'GET', template: '/wiki/api/v2/spaces/{id}/pages', scopes, parameters: LIST, answer: getPagesOfSpace },
  { method: 'GET', template: '/wiki/api/v2/pages/{id}', scopes, parameters: ['body-format'], answer: getPage },
  { method: 'GET', template: '/wiki/api/v2/pages/{id}/labels', scopes, parameters: ['prefix', 'cursor', 'limit'], answer: getLabels },
];
