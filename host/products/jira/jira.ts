import { createAccounts, type Accounts } from '../../accounts';
import type { Answer, Product, ProductRequest } from '../../protocol';
import type { Snapshot } from '../../snapshot/types';
import { Refusal } from '../refusal';
import { ResultCache } from '../result-cache';
import { findRoute, type Route } from '../route';
import { Caller } from './caller';
import { JiraError, notModelled } from './jira-error';
import type { Ask, JiraOperation } from './operation';
import { operations } from './operations';
import { Site } from './site';

const HEADERS = { 'content-type': 'application/json;charset=UTF-8' };

/** A refusal costs its one point, like every other request. */
function writeError({ status, message, errors }: Refusal): Answer & { points: number } {
  return { status, headers: HEADERS, body: JSON.stringify({ errorMessages: message === '' ? [] : [message], errors }), points: 1 };
}

function answer(route: Route<JiraOperation>, ask: Ask): Answer & { points: number } {
  try {
    const { parameters, method, template } = route.operation;
    for (const name of route.query.keys())
      if (!parameters.includes(name)) throw notModelled(`the query parameter '${name}' of ${method} ${template}`);
    const { value, points, status = 200 } = route.operation.answer(ask);
    return { status, headers: HEADERS, body: value === undefined ? '' : JSON.stringify(value), points };
  } catch (error) {
    if (error instanceof Refusal) return writeError(error);
    throw error;
  }
}

/**
 * Jira Cloud as a model over a snapshot: REST v3 and Agile 1.0, with each account's permissions. What is written (project properties) is kept beside the
 * snapshot for as long as the model lives. What the snapshot does not hold is unknown and is refused by the name of the file, never answered with an empty list.
 */
export function createJira(snapshot: Snapshot, accounts: Accounts = createAccounts(snapshot)): Product {
  const site = new Site(snapshot, accounts);
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
