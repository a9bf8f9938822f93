import { route } from '@forge/api';
import type { WikiSpace } from '../../contract/playbook-pages';
import type { ConfluenceAsApp } from '../../ports/confluence';
import { JiraFailure } from '../../ports/jira';
import { openSender, type Send } from '../sender';
import { listLabelled } from './labelled';
import { openPages } from './pages';
import { spacePageSchema, spaceSearchSchema } from './schemas';
import { readSpace } from './spaces';

/** What a space's key looks like: letters and digits, a tilde before a person's own. */
const KEY = /^~?[A-Za-z0-9]{1,255}$/;

async function findByKeys(send: Send, keys: readonly string[]): Promise<WikiSpace | null> {
  const query = new URLSearchParams();
  for (const key of new Set(keys)) query.append('keys', key);
  const { results } = await send(route`/wiki/api/v2/spaces?${query}`, spacePageSchema);
  return keys.flatMap((key) => results.find((space) => space.key === key) ?? [])[0] ?? null;
}

/** By name as people write it: the search compares without case. */
async function findByName(send: Send, name: string): Promise<WikiSpace | null> {
  const query = new URLSearchParams({ cql: `type = space and title = "${name.replace(/["\\]/g, '\\$&')}"`, limit: '1', excerpt: 'none' });
  const [found] = (await send(route`/wiki/rest/api/search?${query}`, spaceSearchSchema)).results;
  return found ? findByKeys(send, [found.space.key]) : null;
}

async function findSpace(send: Send, named: string): Promise<WikiSpace | null | 'not-connected'> {
  try {
    // Asked also where the text is no key: whether there is a Confluence, this call tells, which refuses nobody whom it knows.
    const byKey = await findByKeys(send, KEY.test(named) ? [named, named.toUpperCase()] : ['-']);
    return byKey ?? (await findByName(send, named));
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'refused') return 'not-connected';
    throw error;
  }
}

/** Confluence Cloud as the app, for one invocation. */
export function openConfluence(): ConfluenceAsApp {
  const send = openSender('confluence');
  return {
    findSpace: (named) => findSpace(send, named),
    listLabelled: (spaceKey, labels) => listLabelled(send, spaceKey, labels),
    readSpace: (id) => readSpace(send, id),
    ...openPages(send),
  };
}
