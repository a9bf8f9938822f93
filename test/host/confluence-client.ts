import { createConfluence, hasConfluence } from '../../host/products/confluence/confluence';
import type { Product } from '../../host/protocol';
import type { Snapshot } from '../../host/snapshot/types';
import { NOW } from './jira-client';

/** An answer with its body read. */
export interface WikiTold<T> {
  status: number;
  value: T;
  points: number;
}

/** A list of Confluence, as far as tests look. */
export interface WikiList {
  results: { id: string; title?: string; key?: string }[];
  _links: { next?: string };
}

/** Asks a site's Confluence over its wire; as the app unless an account is named (null = anonymous). */
export class ConfluenceClient {
  private readonly confluence: Product;

  constructor(snapshot: Snapshot) {
    if (!hasConfluence(snapshot)) throw new Error('this site has no Confluence');
    this.confluence = createConfluence(snapshot);
  }

  get<T = WikiList>(path: string, as?: string | null): WikiTold<T> {
    const { status, body, points } = this.confluence.handle({
      method: 'GET',
      path: path.startsWith('/wiki/') ? path : `/wiki/api/v2${path}`,
      headers: {},
      body: null,
      as: as === undefined ? { kind: 'app' } : { kind: 'user', accountId: as },
      now: NOW,
    });
    return { status, value: JSON.parse(body) as T, points };
  }

  /** Sends a body; `path` is the whole address. */
  send<T>(method: 'POST' | 'PUT', path: string, body: unknown, as?: string | null): WikiTold<T> {
    const {
      status,
      body: text,
      points,
    } = this.confluence.handle({
      ...{ method, path, headers: {}, body: JSON.stringify(body), now: NOW },
      as: as === undefined ? { kind: 'app' } : { kind: 'user', accountId: as },
    });
    return { status, value: JSON.parse(text) as T, points };
  }

  /** Titles of what a search finds, pages and spaces. */
  search(cql: string, as?: string | null): WikiTold<{ results: { title: string }[] }> {
    return this.get(`/wiki/rest/api/search?cql=${encodeURIComponent(cql)}&excerpt=none`, as);
  }

  /** Keys, or titles, of everything on one list. */
  listNames(path: string, as?: string | null): string[] {
    return this.get(path, as).value.results.map(({ key, title }) => key ?? title ?? '');
  }
}
