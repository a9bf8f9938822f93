import { route } from '@forge/api';
import type { z } from 'zod';
import type { AdfNode } from '../../contract/adf';
import type { ConfluenceAsApp, WikiPage } from '../../ports/confluence';
import { JiraFailure } from '../../ports/jira';
import type { Send } from '../sender';
import { documentSchema, wikiPageListSchema, wikiPageSchema, writtenSchema } from './schemas';

type Pages = Pick<ConfluenceAsApp, 'readPage' | 'findPage' | 'createPage' | 'updatePage'>;

/** @throws JiraFailure `unreadable` for a body that is no document */
function toPage({ id, title, version, body }: z.infer<typeof wikiPageSchema>): WikiPage {
  try {
    const { content } = documentSchema.parse(JSON.parse(body.atlas_doc_format?.value ?? '{"content":[]}'));
    return { id, title, version: version.number, content };
  } catch (error) {
    throw new JiraFailure('unreadable', `page ${id}: ${error instanceof Error ? error.message.slice(0, 200) : ''}`, 0, 0, 'confluence');
  }
}

const writeBody = (content: readonly AdfNode[]): Record<string, unknown> => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({ type: 'doc', version: 1, content }),
});

async function readPage(send: Send, id: string): Promise<WikiPage | null> {
  try {
    const page = await send(route`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`, wikiPageSchema);
    return page.status === 'current' ? toPage(page) : null;
  } catch (error) {
    if (error instanceof JiraFailure && error.status === 404) return null;
    throw error;
  }
}

async function findPage(send: Send, spaceId: string, title: string): Promise<WikiPage | null> {
  const query = new URLSearchParams({ title, status: 'current', 'body-format': 'atlas_doc_format' });
  const [page] = (await send(route`/wiki/api/v2/spaces/${spaceId}/pages?${query}`, wikiPageListSchema)).results;
  return page ? toPage(page) : null;
}

/** Confluence tells of a title that is taken in words alone: 400, "A page with this title already exists". */
const isTaken = (error: unknown): boolean =>
  error instanceof JiraFailure && error.status === 400 && /title/i.test(error.detail) && /already exists/i.test(error.detail);

const createPage =
  (send: Send): Pages['createPage'] =>
  async ({ spaceId, parentId, title, content }) => {
    const body = { spaceId, status: 'current', title, ...(parentId === null ? {} : { parentId }), body: writeBody(content) };
    try {
      return await send(route`/wiki/api/v2/pages`, writtenSchema, body);
    } catch (error) {
      if (isTaken(error)) return 'title-taken';
      throw error;
    }
  };

const updatePage =
  (send: Send): Pages['updatePage'] =>
  async ({ id, title, version, content }, message) => {
    const body = { id, status: 'current', title, body: writeBody(content), version: { number: version + 1, message } };
    try {
      await send(route`/wiki/api/v2/pages/${id}`, writtenSchema, body, 'PUT');
      return 'saved';
    } catch (error) {
      if (error instanceof JiraFailure && error.status === 409) return 'conflict';
      throw error;
    }
  };

/** The app's own pages: read whole, written whole, never without the version that was read. */
export function openPages(send: Send): Pages {
  return {
    readPage: (id) => readPage(send, id),
    findPage: (spaceId, title) => findPage(send, spaceId, title),
    createPage: createPage(send),
    updatePage: updatePage(send),
  };
}
