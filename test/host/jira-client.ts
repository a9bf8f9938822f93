import { createJira } from '../../host/products/jira/jira';
import type { Product, ProductRequest } from '../../host/protocol';
import type { Snapshot } from '../../host/snapshot/types';

/** An answer with its body read. Tests say which shape they expect by what they compare. */
export interface Told<T> {
  status: number;
  value: T;
  points: number;
}

/** A page of search/jql, as far as tests look. */
export interface SearchPage {
  issues: { id: string; key?: string; fields?: Record<string, unknown>; changelog?: { total: number; histories: { id: string }[] } }[];
  nextPageToken?: string;
  isLast: boolean;
}

/** 30 June 2024, 12:00 UTC: the test sites' "now". */
export const NOW = Date.UTC(2024, 5, 30, 12);

const app: ProductRequest['as'] = { kind: 'app' };

/** Asks a site's Jira over its wire: method, path, JSON body; as the app unless an account is named (null = anonymous). */
export class JiraClient {
  private readonly jira: Product;

  /** @param now epoch ms */
  constructor(
    snapshot: Snapshot,
    private readonly now: number = NOW,
  ) {
    this.jira = createJira(snapshot);
  }

  ask<T = unknown>(method: string, path: string, body: unknown = null, as: string | null | undefined = undefined): Told<T> {
    const request: ProductRequest = {
      method,
      path,
      headers: {},
      body: body === null ? null : JSON.stringify(body),
      as: as === undefined ? app : { kind: 'user', accountId: as },
      now: this.now,
    };
    const { status, body: text, points } = this.jira.handle(request);
    return { status, value: (text === '' ? null : JSON.parse(text)) as T, points };
  }

  get<T = unknown>(path: string, as?: string | null): Told<T> {
    return this.ask<T>('GET', path, null, as);
  }

  search(body: Record<string, unknown>, as?: string | null): Told<SearchPage> {
    return this.ask<SearchPage>('POST', '/rest/api/3/search/jql', body, as);
  }

  /** Keys of all issues that a query finds, in its order, over as many pages as it takes. */
  findKeys(jql: string, as?: string | null, pageSize = 100): string[] {
    const keys: string[] = [];
    for (let token: string | undefined; ;) {
      const { status, value } = this.search(
        { jql, fields: ['key'], maxResults: pageSize, ...(token !== undefined && { nextPageToken: token }) },
        as,
      );
      if (status !== 200) throw new Error(JSON.stringify(value));
      keys.push(...value.issues.map(({ key = '' }) => key));
      token = value.nextPageToken;
      if (token === undefined) return keys;
    }
  }

  /** The first message of a refusal, with its status. */
  refuse(method: string, path: string, body: unknown = null, as?: string | null): string {
    const { status, value } = this.ask<{ errorMessages: string[] }>(method, path, body, as);
    return `${status} ${value.errorMessages?.[0] ?? ''}`;
  }
}
