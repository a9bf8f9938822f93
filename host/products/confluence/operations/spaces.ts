import { readList } from '../../query';
import type { Reply } from '../../reply';
import { pageByCursor, type Ask, type ConfluenceOperation } from '../operation';
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

export const spaceOperations: readonly ConfluenceOperation[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/spaces',
    scopes: { classic: [], granular: ['read:space:confluence'] },
    parameters: ['ids', 'keys', 'type', 'status', 'cursor', 'limit'],
    answer: getSpaces,
  },
];
