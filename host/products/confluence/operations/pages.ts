import type { PageJson } from '../../../snapshot/confluence-types';
import { readList } from '../../query';
import { Refusal } from '../../refusal';
import { replyObjects, type Reply } from '../../reply';
import { pageByCursor, requirePage, requireSpace, usualStates, type Ask, type ConfluenceOperation } from '../operation';
import { writeLabels, writeOnePage, writePage } from '../wire';

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
  const states = asked.length > 0 ? asked : usualStates;
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
  return listPages(ask, requireSpace(ask, ask.path.id ?? '').id);
}

function getPage(ask: Ask): Reply {
  const asked = readList(ask, 'status');
  const page = requirePage(ask, asked.length > 0 ? asked : undefined);
  return replyObjects(writeOnePage(ask.snapshot, page, readBodyFormat(ask)), 1);
}

function getLabels(ask: Ask): Reply {
  const page = requirePage(ask);
  const prefix = ask.query.get('prefix');
  return pageByCursor(
    ask,
    () => (prefix === null || prefix === 'global' ? writeLabels(page) : []),
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
  { method: 'GET', template: '/wiki/api/v2/pages/{id}', scopes, parameters: ['body-format', 'status'], answer: getPage },
  { method: 'GET', template: '/wiki/api/v2/pages/{id}/labels', scopes, parameters: ['prefix', 'cursor', 'limit'], answer: getLabels },
];
