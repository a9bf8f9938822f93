import { z } from 'zod';
import type { PageJson } from '../../../snapshot/confluence-types';
import { pageDocument } from '../../../snapshot/read-confluence';
import { Refusal } from '../../refusal';
import { replyWritten, type Reply } from '../../reply';
import { readBody, requirePage, requireSpace, type Ask, type ConfluenceOperation } from '../operation';
import { writeOnePage } from '../wire';

/** Pages may be 5 MB (REST v2, 413). */
const MOST_BYTES = 5_000_000;
/** Ids of pages that were made here: beyond those of any snapshot that the host knows of. */
const FIRST_ID = 9_000_000_001;

const body = z.strictObject({ representation: z.string(), value: z.string() });
const title = z.string().trim().min(1).max(255);
const creation = z.strictObject({
  spaceId: z.string(),
  status: z.literal('current').optional(),
  title,
  parentId: z.string().optional(),
  body,
});
const change = z.strictObject({
  id: z.string(),
  status: z.literal('current'),
  title,
  spaceId: z.string().optional(),
  parentId: z.string().optional(),
  ownerId: z.string().optional(),
  body,
  version: z.strictObject({ number: z.int().min(1), message: z.string().optional() }),
});

/** A document as it is written, checked. @throws Refusal 400 for what is no document, 501 for other representations */
function readDocument({ representation, value }: z.infer<typeof body>): NonNullable<PageJson['body']> {
  if (representation !== 'atlas_doc_format')
    throw new Refusal(501, `The host's Confluence does not model representation=${representation}.`);
  if (Buffer.byteLength(value) > MOST_BYTES) throw new Refusal(400, `The body is longer than ${MOST_BYTES} bytes.`);
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
  const parsed = pageDocument.safeParse(json);
  if (!parsed.success) throw new Refusal(400, `The body is no document: ${parsed.error.issues[0]?.message ?? ''}`);
  return { atlas_doc_format: { representation, value: JSON.stringify(parsed.data) } };
}

/** No two pages of a space have one title. */
function requireFreeTitle({ snapshot }: Ask, spaceId: string, wanted: string, own: string | null): void {
  const taken = snapshot.confluence.pages.some(
    (page) => page.spaceId === spaceId && page.id !== own && page.status === 'current' && page.title.toLowerCase() === wanted.toLowerCase(),
  );
  if (taken) throw new Refusal(400, `A page with this title already exists: A page already exists with the same TITLE in this space`);
}

/** The page above, of the same space, that the caller may see. */
function requireParent(ask: Ask, spaceId: string, id: string): void {
  const parent = ask.snapshot.confluence.pages.find((page) => page.id === id);
  if (parent?.status !== 'current' || parent.spaceId !== spaceId || !ask.reader.mayReadPage(parent))
    throw new Refusal(404, `Cannot find parent page with id: ${id}`);
}

function createPage(ask: Ask): Reply {
  const { snapshot, reader, request, onSaved } = ask;
  const asked = readBody(ask, creation);
  const space = requireSpace(ask, asked.spaceId);
  if (!reader.mayCreateIn(space)) throw new Refusal(404, `You may not create pages in the space with id: ${space.id}`);
  requireFreeTitle(ask, space.id, asked.title, null);
  // Without a parent a page stands under the space's home.
  const parentId = asked.parentId ?? space.homepageId ?? null;
  if (parentId !== null) requireParent(ask, space.id, parentId);
  const { pages } = snapshot.confluence;
  const page: PageJson = {
    id: String(Math.max(FIRST_ID, ...pages.map(({ id }) => Number(id) + 1))),
    status: 'current',
    title: asked.title,
    spaceId: space.id,
    parentId,
    position: 1 + Math.max(-1, ...pages.filter((one) => one.parentId === parentId).map(({ position }) => position ?? 0)),
    ...{ authorId: reader.authorId, ownerId: reader.authorId, createdAt: new Date(request.now).toISOString() },
    version: { number: 1, createdAt: new Date(request.now).toISOString(), authorId: reader.authorId },
    body: readDocument(asked.body),
  };
  pages.push(page);
  onSaved(page);
  return replyWritten(200, writeOnePage(snapshot, page, true));
}

/** A change names the version that it makes: one more than there is. Whoever read an older one is told so and nothing is written. */
function updatePage(ask: Ask): Reply {
  const { snapshot, reader, request, path, onSaved } = ask;
  const asked = readBody(ask, change);
  if (asked.id !== path.id) throw new Refusal(400, 'The id of the body is not that of the address.');
  const page = requirePage(ask, ['current', 'archived', 'trashed']);
  if (!reader.mayUpdatePage(page)) throw new Refusal(403, `You may not update the page with id: ${page.id}`);
  const current = page.version.number ?? 1;
  if (asked.version.number !== current + 1)
    throw new Refusal(
      409,
      `Version must be incremented when updating a page. Current Version: [${current}]. Provided version: [${asked.version.number}]`,
    );
  if (asked.spaceId !== undefined && asked.spaceId !== page.spaceId) throw new Refusal(400, 'A page cannot be moved to another space.');
  requireFreeTitle(ask, page.spaceId, asked.title, page.id);
  if (asked.parentId !== undefined) requireParent(ask, page.spaceId, asked.parentId);
  // A page that comes back from the bin comes back as it was: only its state changes (REST v2, "Update page").
  const restored = page.status === 'trashed';
  page.status = 'current';
  if (!restored) {
    page.body = readDocument(asked.body);
    delete page['diapason:blocks'];
    page.title = asked.title;
    if (asked.parentId !== undefined) page.parentId = asked.parentId;
    if (asked.ownerId !== undefined) page.ownerId = asked.ownerId;
  }
  const { message } = asked.version;
  page.version = {
    ...{ number: current + 1, createdAt: new Date(request.now).toISOString(), authorId: reader.authorId },
    ...(message !== undefined && { message }),
  };
  onSaved(page);
  return replyWritten(200, writeOnePage(snapshot, page, true));
}

const scopes = { classic: [], granular: ['write:page:confluence'] };

export const writeOperations: readonly ConfluenceOperation[] = [
  { method: 'POST', template: '/wiki/api/v2/pages', scopes, parameters: [], answer: createPage },
  { method: 'PUT', template: '/wiki/api/v2/pages/{id}', scopes, parameters: [], answer: updatePage },
];
