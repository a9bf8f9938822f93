import { z } from 'zod';

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
