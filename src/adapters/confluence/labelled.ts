import { route } from '@forge/api';
import type { FoundPage } from '../../ports/confluence';
import { JiraFailure } from '../../ports/jira';
import type { Send } from '../sender';
import { pageListSchema, pageSearchSchema } from './schemas';

/** Pages of one answer, and answers that are read: a space of more labelled pages than that is told in part. */
const PAGE = 100;
const PAGES = 10;

/** A text within CQL. */
const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

interface Labels {
  id: string;
  labels: string[];
}

/** Ids of pages with their labels, newest first, and whether that is all of them. The link to the next answer lacks `/wiki`; of it the cursor is taken. */
async function search(send: Send, cql: string): Promise<{ found: Labels[]; isAll: boolean }> {
  const found: Labels[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < PAGES; pages++) {
    const query: URLSearchParams = new URLSearchParams({ cql, limit: String(PAGE), excerpt: 'none', expand: 'content.metadata.labels' });
    if (cursor !== null) query.set('cursor', cursor);
    const { results, _links } = await send(route`/wiki/rest/api/search?${query}`, pageSearchSchema);
    found.push(...results.map(({ content: { id, metadata } }) => ({ id, labels: metadata.labels.results.map(({ name }) => name) })));
    cursor = _links?.next === undefined ? null : new URLSearchParams(_links.next.split('?')[1] ?? '').get('cursor');
    if (cursor === null) return { found, isAll: true };
  }
  return { found, isAll: false };
}

/** Title, owner and last version of pages by id. One that Confluence does not tell of has gone since the search. */
async function readPages(send: Send, found: readonly Labels[]): Promise<FoundPage[]> {
  const labelsOf = new Map(found.map(({ id, labels }) => [id, labels]));
  const pages: FoundPage[] = [];
  for (let at = 0; at < found.length; at += PAGE) {
    const query = new URLSearchParams({ limit: String(PAGE), status: 'current' });
    for (const { id } of found.slice(at, at + PAGE)) query.append('id', id);
    const { results } = await send(route`/wiki/api/v2/pages?${query}`, pageListSchema);
    for (const { id, title, ownerId = null, version } of results) {
      const changedAt = Date.parse(version.createdAt);
      if (Number.isNaN(changedAt)) throw new JiraFailure('unreadable', `page ${id}: no date "${version.createdAt}"`, 0, 0, 'confluence');
      pages.push({ id, title, labels: labelsOf.get(id) ?? [], changedAt, ownerId });
    }
  }
  return pages.sort((a, b) => b.changedAt - a.changedAt);
}

/** The pages of a space that have one of the labels: one search for all of them. Where there are too many to read, a label without a page among those read stays open. */
export async function listLabelled(
  send: Send,
  spaceKey: string,
  labels: readonly string[],
): Promise<{ pages: FoundPage[]; labels: string[] }> {
  if (labels.length === 0) return { pages: [], labels: [] };
  const cql = `space = ${quote(spaceKey)} and type = page and label in (${labels.map(quote).join(', ')}) order by lastmodified desc`;
  const { found, isAll } = await search(send, cql);
  const wanted = found.map((page) => ({ ...page, labels: page.labels.filter((label) => labels.includes(label)) }));
  return {
    pages: await readPages(send, wanted),
    labels: labels.filter((label) => isAll || wanted.some((page) => page.labels.includes(label))),
  };
}
