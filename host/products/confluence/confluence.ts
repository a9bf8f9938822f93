import type { Answer, Product } from '../../protocol';
import { Refusal } from '../refusal';
import { ResultCache } from '../result-cache';
import { findRoute } from '../route';
import type { ConfluenceOperation, WikiSnapshot } from './operation';
import { pageOperations } from './operations/pages';
import { spaceOperations } from './operations/spaces';
import { Reader } from './reader';

const HEADERS = { 'content-type': 'application/json;charset=UTF-8' };
const CODES = { 400: 'INVALID_REQUEST_PARAMETER', 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 501: 'NOT_MODELLED' } as const;

/** Every operation that the model answers. Whatever is not here the gateway refuses by name. */
const operations: readonly ConfluenceOperation[] = [...spaceOperations, ...pageOperations];

/** A refusal costs its one point, as any request. */
function writeError({ status, message }: Refusal): Answer & { points: number } {
  const errors = [{ status, code: CODES[status], title: message, detail: null }];
  return { status, headers: HEADERS, body: JSON.stringify({ errors }), points: 1 };
}

/**
 * Confluence Cloud as a model over a snapshot: REST v2, read-only so far, with each account's space permissions and page restrictions.
 * Reads the snapshot as it is now: a page that somebody saved is seen.
 */
export function createConfluence(snapshot: WikiSnapshot): Product {
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
        const { value, points } = operation.answer({ snapshot, reader, request, path, query, results });
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
