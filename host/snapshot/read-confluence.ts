import { z } from 'zod';
import type { ConfluenceJson, ContentAccess, DocumentNode, PageBlock, PageJson, SpaceJson } from './confluence-types';
import type { Problems } from './problems';
import { readJson } from './read-json';
import { date, grant, listRepeated, text } from './schemas';

const id = z.string().regex(/^\d{1,18}$/, 'expected an id: digits, as Confluence gives them');
const access: z.ZodType<ContentAccess> = z.strictObject({ read: z.array(grant).exactOptional(), update: z.array(grant).exactOptional() });

const spaces: z.ZodType<SpaceJson[]> = z
  .array(
    z.looseObject({
      id,
      key: text,
      name: text,
      type: text,
      status: text,
      authorId: text.exactOptional(),
      createdAt: date.exactOptional(),
      homepageId: id.exactOptional(),
      'diapason:access': access.exactOptional(),
      'diapason:app': z.enum(['closed', 'read-only']).exactOptional(),
    }),
  )
  .superRefine(listRepeated<'id' | 'key'>(['id', 'key']));

const attrs = z.record(z.string(), z.unknown()).exactOptional();
const documentNode: z.ZodType<DocumentNode> = z.lazy(() =>
  z.strictObject({
    type: text,
    text: z.string().exactOptional(),
    attrs,
    marks: z.array(z.strictObject({ type: text, attrs })).exactOptional(),
    content: z.array(documentNode).exactOptional(),
  }),
);
/** A document in the Atlassian Document Format, version 1. */
export const pageDocument = z.strictObject({ type: z.literal('doc'), version: z.literal(1), content: z.array(documentNode) });

/** A body as blocks: what a person may save on a page of the host, too. */
export const pageBlocks: z.ZodType<PageBlock[]> = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: z.string() }),
    z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
    z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('node'), node: documentNode }),
    z.strictObject({ kind: z.literal('macro'), macro: text, config: z.record(z.string(), z.unknown()), localId: text }),
  ]),
);

/** Pages as the file holds them; the host keeps those that people saved in the same shape. */
export const keptPages: z.ZodType<PageJson[]> = z
  .array(
    z.looseObject({
      id,
      status: text,
      title: text,
      spaceId: id,
      parentId: id.nullable().exactOptional(),
      position: z.int().exactOptional(),
      authorId: text.exactOptional(),
      ownerId: text.nullable().exactOptional(),
      createdAt: date.exactOptional(),
      version: z.looseObject({
        number: z.int().min(1).exactOptional(),
        createdAt: date,
        authorId: text.exactOptional(),
        message: z.string().exactOptional(),
      }),
      labels: z.array(text).exactOptional(),
      body: z.looseObject({ atlas_doc_format: z.looseObject({ representation: text, value: z.string() }).exactOptional() }).exactOptional(),
      'diapason:blocks': pageBlocks.exactOptional(),
      'diapason:access': access.exactOptional(),
    }),
  )
  .superRefine(listRepeated<'id'>(['id']));

/** What `pages` and `spaces` say of each other, one line for each that does not fit. */
function checkPlaces({ spaces: all, pages: list }: ConfluenceJson, problems: Problems): void {
  const spaceIds = new Set(all.map((space) => space.id));
  const spaceOf = new Map(list.map((page) => [page.id, page.spaceId]));
  list.forEach(({ spaceId, parentId }, index) => {
    if (!spaceIds.has(spaceId))
      problems.add(`confluence/pages.json: [${index}].spaceId: expected a space of spaces.json, which has no ${spaceId}`);
    if (typeof parentId === 'string' && spaceOf.get(parentId) !== spaceId)
      problems.add(`confluence/pages.json: [${index}].parentId: expected a page of the same space, ${parentId} is none`);
  });
}

/** Reads the confluence folder. Undefined without spaces.json: the site has no Confluence. Without pages.json its spaces are empty. */
export function readConfluence(dir: string, problems: Problems): ConfluenceJson | undefined {
  const found = readJson(dir, 'confluence/spaces.json', spaces, problems);
  if (!found) return undefined;
  const confluence = { spaces: found, pages: readJson(dir, 'confluence/pages.json', keptPages, problems) ?? [] };
  checkPlaces(confluence, problems);
  return confluence;
}
