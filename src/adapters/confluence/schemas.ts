import { z } from 'zod';
import type { AdfNode } from '../../contract/adf';

const text = z.string();
const links = z.object({ next: text.optional() }).optional();

export const spaceSchema = z.object({ id: text, key: text, name: text });

/** GET spaces. */
export const spacePageSchema = z.object({ results: z.array(spaceSchema) });

/** GET search for spaces: their id is a number here and not the one that other calls take, so that only the key is read. */
export const spaceSearchSchema = z.object({ results: z.array(z.object({ space: z.object({ key: text, name: text }) })) });

/** GET search for pages, with their labels. */
export const pageSearchSchema = z.object({
  results: z.array(
    z.object({
      content: z.object({ id: text, metadata: z.object({ labels: z.object({ results: z.array(z.object({ name: text })) }) }) }),
    }),
  ),
  _links: links,
});

/** GET pages, without bodies. */
export const pageListSchema = z.object({
  results: z.array(z.object({ id: text, title: text, ownerId: text.nullish(), version: z.object({ createdAt: text }) })),
});

/** GET spaces/{id} with operations. */
export const openSpaceSchema = spaceSchema.extend({
  operations: z.object({ results: z.array(z.object({ operation: text, targetType: text })) }),
});

/** A node of a document, kept as it is: what the app does not know of it goes back unchanged. */
const nodeSchema: z.ZodType<AdfNode> = z.lazy(() =>
  z.looseObject({
    type: text,
    text: text.exactOptional(),
    attrs: z.record(text, z.unknown()).exactOptional(),
    marks: z.array(z.looseObject({ type: text, attrs: z.record(text, z.unknown()).exactOptional() })).exactOptional(),
    content: z.array(nodeSchema).exactOptional(),
  }),
);
export const documentSchema = z.looseObject({ content: z.array(nodeSchema) });

/** A page with its body, which is JSON in a text. */
export const wikiPageSchema = z.object({
  id: text,
  title: text,
  status: text,
  version: z.object({ number: z.number() }),
  /** A page that nobody has written on may have none. */
  body: z.object({ atlas_doc_format: z.object({ value: text }).optional() }),
});
export const wikiPageListSchema = z.object({ results: z.array(wikiPageSchema) });

/** What is read of the answer to a write. */
export const writtenSchema = z.object({ id: text });
