import { z } from 'zod';
import type { PageBlock } from '../snapshot/confluence-types';
import { pageBlocks } from '../snapshot/read-confluence';

const accountId = z.string().min(1).max(128);
const id = z.string().min(1).max(20);

/** What the shell asks of the site's Confluence; part of the shell's API (shell-api.ts). */
export const wikiApi = {
  /** Spaces and page trees as a persona sees them; null when Confluence is not connected to the site. */
  wiki: z.strictObject({ as: accountId }),
  /** One page; null when there is none that this persona may see. */
  wikiPage: z.strictObject({ as: accountId, id }),
  /** Saves a page's title, labels and blocks. `basedOn`: the version that the editor began with; what was saved in between is never overwritten. */
  saveWikiPage: z.strictObject({
    as: accountId,
    id,
    basedOn: z.int().min(1),
    title: z.string().trim().min(1).max(255),
    labels: z.array(z.string().regex(/^[^\s,]{1,255}$/)).max(50),
    blocks: pageBlocks,
  }),
  /** Puts a page into the bin, with the pages below it. */
  binWikiPage: z.strictObject({ as: accountId, id }),
};

export interface WikiSpace {
  id: string;
  key: string;
  name: string;
  homepageId: string | null;
  /** In the order of the tree's levels; a page whose parent is not shown stands at the root. */
  pages: { id: string; title: string; parentId: string | null }[];
}

export interface WikiPage {
  id: string;
  title: string;
  space: { id: string; key: string; name: string };
  version: number;
  /** Who made the page, who owns it and who changed it last, by name; null = nobody, or nobody knows. */
  author: string | null;
  owner: string | null;
  editor: string | null;
  /** Of the version, ISO. */
  editedAt: string;
  labels: string[];
  /** The body as blocks; what of a document is none of the simple ones is a block as it was written. */
  blocks: PageBlock[];
  mayUpdate: boolean;
  /** Not everyone who sees the space sees this page. */
  isRestricted: boolean;
}

export interface WikiAnswers {
  wiki: { spaces: WikiSpace[] } | null;
  wikiPage: WikiPage | null;
  saveWikiPage: 'saved' | 'conflict';
  binWikiPage: null;
}
