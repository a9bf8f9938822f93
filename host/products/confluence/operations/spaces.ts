import { readList } from '../../query';
import { replyObjects, type Reply } from '../../reply';
import { pageByCursor, requireSpace, type Ask, type ConfluenceOperation } from '../operation';
import { writeSpace } from '../wire';

/** GET spaces: what the reader may see, archived spaces included. */
function getSpaces(ask: Ask): Reply {
  const { snapshot, reader, query } = ask;
  const ids = readList(ask, 'ids');
  const keys = readList(ask, 'keys');
  const [type, status] = [query.get('type'), query.get('status')];
  const list = () =>
    snapshot.confluence.spaces.filter(
      (space) =>
        reader.mayReadSpace(space) &&
        (ids.length === 0 || ids.includes(space.id)) &&
        (keys.length === 0 || keys.includes(space.key)) &&
        (type === null || type === space.type) &&
        (status === null || status === space.status),
    );
  return pageByCursor(ask, list, writeSpace);
}

/** What the reader may do in a space, as far as the host knows rights. */
function writeOperations(ask: Ask, mayCreate: boolean): object {
  const results = [{ operation: 'read', targetType: 'space' }, ...(mayCreate ? [{ operation: 'create', targetType: 'page' }] : [])];
  return { results, meta: { hasMore: false }, _links: { self: `/wiki/api/v2/spaces/${ask.path.id ?? ''}/operations` } };
}

function getSpace(ask: Ask): Reply {
  const space = requireSpace(ask, ask.path.id ?? '');
  const told = writeSpace(space);
  const value = {
    ...told,
    ...(ask.query.get('include-operations') === 'true' && { operations: writeOperations(ask, ask.reader.mayCreateIn(space)) }),
    _links: { ...(told._links as object), base: `${ask.snapshot.site.baseUrl}/wiki` },
  };
  return replyObjects(value, 1);
}

const scopes = { classic: [], granular: ['read:space:confluence'] };

export const spaceOperations: readonly ConfluenceOperation[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/spaces',
    scopes,
    parameters: ['ids', 'keys', 'type', 'status', 'cursor', 'limit'],
    answer: getSpaces,
  },
  { method: 'GET', template: '/wiki/api/v2/spaces/{id}', scopes, parameters: ['include-operations'], answer: getSpace },
];
