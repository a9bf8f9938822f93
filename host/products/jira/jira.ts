import type { Answer, Product, ProductRequest } from '../../protocol';
import type { Snapshot } from '../../snapshot/types';
import { Refusal } from '../refusal';
import { ResultCache } from '../result-cache';
import { findRoute, type Route } from '../route';
import { Caller } from './caller';
import { JiraError } from './jira-error';
import type { Ask, JiraOperation } from './operation';
import { operations } from './operations';
import { Site } from './site';

const HEADERS = { 'content-type': 'application/json;charset=UTF-8' };

/** A refusal costs its one point, as any request. */
function writeError({ status, message, errors }: Refusal): Answer & { points: number } {
  return { status, headers: HEADERS, body: JSON.stringify({ errorMessages: message === '' ? [] : [message], errors }), points: 1 };
}

function answer(route: Route<JiraOperation>, ask: Ask): Answer & { points: number } {
  try {
    const { value, points } = route.operation.answer(ask);
    return { status: 200, headers: HEADERS, body: JSON.stringify(value), points };
  } catch (error) {
    if (error instanceof Refusal) return writeError(error);
    throw error;
  }
}

/**
 * Jira Cloud as a model over a snapshot: REST v3, read-only so far, with each account's permissions.
 * What the snapshot does not hold is unknown and is refused by the name of the file, never answered with an empty list.
 */
export function createJira(snapshot: Snapshot): Product {
  const site = new Site(snapshot);
  const results = new ResultCache();
  return {
    name: 'jira',
    find: (method, path) => findRoute(operations, method, path)?.operation ?? null,
    handle: (request: ProductRequest) => {
      const route = findRoute(operations, request.method, request.path);
      if (!route) return writeError(new JiraError(501, `The host's Jira does not answer ${request.method} ${request.path}.`));
      return answer(route, { site, results, request, path: route.path, query: route.query, caller: new Caller(site, request.as) });
    },
  };
}
