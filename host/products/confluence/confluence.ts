import type { Answer, Product } from '../../protocol';
import type { PageJson } from '../../snapshot/confluence-types';
import { Refusal } from '../refusal';
import { ResultCache } from '../result-cache';
import { findRoute } from '../route';
import type { ConfluenceOperation, WikiSnapshot } from './operation';
import { labelOperations } from './operations/labels';
import { pageOperations } from './operations/pages';
import { searchOperations } from './operations/search';
import { spaceOperations } from './operations/spaces';
import { writeOperations } from './operations/write-pages';
import { Reader } from './reader';

const HEADERS = { 'content-type': 'application/json;charset=UTF-8' };
const CODES = {
  400: 'INVALID_REQUEST_PARAMETER',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  501: 'NOT_MODELLED',
} as const;

/** Every operation that the model answers. Whatever is not here the gateway refuses by name. */
const operations: readonly ConfluenceOperation[] = [
  ...spaceOperations,
  ...pageOperations,
  ...writeOperations,
  ...labelOperations,
  ...searchOperations,
];

/** A refusal costs its one point, like every other request. */
function writeError({ status, message }: Refusal): Answer & { points: number } {
  const errors = [{ status, code: CODES[status], title: message, detail: null }];
  return { status, headers: HEADERS, body: JSON.stringify({ errors }), points: 1 };
}

/**
 * Confluence Cloud as a model over a snapshot: pages, labels and spaces of REST v2, search by CQL and labelling of REST v1, with each account's space permissions and
 * page restrictions. Reads and writes the snapshot as it is now: a page that somebody saved is seen. `onSaved` hears of every page that was written.
 */
export function createConfluence(snapshot: WikiSnapshot, onSaved: (page: PageJson) => void = () => undefined): Product {
  const results = new ResultCache();
  return {
    name: 'confluence',
    find: (method, path) => findRoute(operations, method, path)?.operation ?? null,
    handle(request) {
      try {
        const route = findRoute(operations, request.method, request.path);
        if (!route) throw new Refusal(501, `The host's Confluence does not answer ${request.method} ${request.path}.`);
        const { operation, path, query } = route;
        const reader = new Reader(snapshot, request.as);
        if (reader.isAnonymous) throw new Refusal(401, 'You are not logged in.');
        for (const name of query.keys())
          if (!operation.parameters.includes(name)) throw new Refusal(501, `The host's Confluence does not model '${name}' here.`);
        const { value, points } = operation.answer({ snapshot, reader, request, path, query, results, onSaved });
        return { status: 200, headers: HEADERS, body: JSON.stringify(value), points };
      } catch (error) {
        if (error instanceof Refusal) return writeError(error);
        throw error;
      }
    },
  };
}

/** Whether the site has Confluence at all. */
export function hasConfluence(snapshot: { confluence?: WikiSnapshot['confluence'] }): snapshot is WikiSnapshot {
  return snapshot.confluence !== undefined;
}
