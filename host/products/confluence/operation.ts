import type { z } from 'zod';
import type { Operation, ProductRequest } from '../../protocol';
import type { ConfluenceJson, PageJson, SpaceJson } from '../../snapshot/confluence-types';
import type { Snapshot } from '../../snapshot/types';
import { readNumber } from '../query';
import { Refusal } from '../refusal';
import { replyObjects, type Reply } from '../reply';
import type { ResultCache } from '../result-cache';
import type { Reader } from './reader';

/** A snapshot whose site has Confluence. */
export type WikiSnapshot = Snapshot & { confluence: ConfluenceJson };

/** One request on its way through an operation. */
export interface Ask {
  snapshot: WikiSnapshot;
  reader: Reader;
  request: ProductRequest;
  /** Values of the template's placeholders, decoded. */
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Sorted results that later pages of the same question read on in. */
  results: ResultCache;
  /** Hears of a page that was written. */
  onSaved: (page: PageJson) => void;
}

/** The JSON body, checked. @throws Refusal 400 for what the API would not take */
export function readBody<T>({ request }: Ask, schema: z.ZodType<T>): T {
  let body: unknown;
  try {
    body = JSON.parse(request.body ?? '');
  } catch {
    throw new Refusal(400, 'The request body is not JSON.');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Refusal(400, `Invalid request body: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`);
}

/** One row of the table of operations. */
export interface ConfluenceOperation extends Operation {
  /** Parameters of the query that are modelled; any other is refused by name. */
  parameters: readonly string[];
  answer(ask: Ask): Reply;
}

/** Confluence Cloud REST v2: 25 objects a page unless asked otherwise, 250 at most. */
const PAGE = { usual: 25, most: 250 };

/** One page of a list by cursor: `list` finds all of it, `write` gives an object its shape. @throws Refusal 400 for a limit or cursor that Confluence would refuse */
export function pageByCursor<T>(ask: Ask, list: () => readonly T[], write: (one: T) => unknown): Reply {
  const { snapshot, reader, request, query, results } = ask;
  const limit = readNumber(ask, 'limit', PAGE.usual);
  if (limit < 1 || limit > PAGE.most) throw new Refusal(400, `The value ${limit} of 'limit' is not between 1 and ${PAGE.most}.`);
  const [pathname = ''] = request.path.split('?');
  const question = new URLSearchParams(query);
  question.delete('cursor');
  const cursor = query.get('cursor') ?? undefined;
  const { values, next } = results.read([reader.name, pathname, question.toString()], cursor, limit, list);
  if (next !== null) question.set('cursor', next);
  const { baseUrl } = snapshot.site;
  const value = {
    results: values.map(write),
    _links: { ...(next !== null && { next: `${pathname}?${question.toString()}` }), base: `${baseUrl}/wiki` },
  };
  return replyObjects(value, values.length);
}

/** Without `status`, archived pages are answered and trashed ones are not. */
export const usualStates: readonly string[] = ['current', 'archived'];

/** The page that the path names, if the reader may see it; else 404, the same as for one that does not exist. One in the bin is there for whoever asks for its state. */
export function requirePage({ snapshot, reader, path }: Ask, states = usualStates): PageJson {
  const page = snapshot.confluence.pages.find(({ id }) => id === path.id);
  if (page && states.includes(page.status) && reader.mayReadPage(page)) return page;
  throw new Refusal(404, `Cannot find page with id: ${path.id ?? ''}`);
}

/** The space with this id, if the reader may see it; else 404. */
export function requireSpace({ snapshot, reader }: Ask, id: string): SpaceJson {
  const space = snapshot.confluence.spaces.find((one) => one.id === id);
  if (space && reader.mayReadSpace(space)) return space;
  throw new Refusal(404, `Cannot find space with id: ${id}`);
}
