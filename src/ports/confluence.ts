import type { AdfNode } from '../contract/adf';
import type { WikiSpace } from '../contract/playbook-pages';

/** A page that a search by label found, with who owns it (account; null = nobody). `changedAt`: of its last version, epoch ms. */
export interface FoundPage {
  id: string;
  title: string;
  labels: readonly string[];
  changedAt: number;
  ownerId: string | null;
}

/** A page as it is, with its document. */
export interface WikiPage {
  id: string;
  title: string;
  version: number;
  content: readonly AdfNode[];
}

/** A space, and whether who asks may make pages in it. */
export interface OpenSpace {
  space: WikiSpace;
  mayCreate: boolean;
}

/**
 * Confluence as the app sees it. Every call may throw JiraFailure, of product `confluence`. What the app may not see is not there: a page that is gone and one that
 * is closed to the app look alike.
 */
export interface ConfluenceAsApp {
  /** The space of this key, else of this name; null = the app sees none. `not-connected` where the site has no Confluence, or none that the app is let into. */
  findSpace(named: string): Promise<WikiSpace | null | 'not-connected'>;
  /** The pages of a space that have one of the labels, newest first; `labels`: those of which every page is among them. */
  listLabelled(spaceKey: string, labels: readonly string[]): Promise<{ pages: FoundPage[]; labels: string[] }>;
  /** Null = the app does not see it. */
  readSpace(id: string): Promise<OpenSpace | null>;
  /** Null = it is gone, archived, or closed to the app. */
  readPage(id: string): Promise<WikiPage | null>;
  findPage(spaceId: string, title: string): Promise<WikiPage | null>;
  /** The new page's id; under the space's home without a parent. */
  createPage(page: {
    spaceId: string;
    parentId: string | null;
    title: string;
    content: readonly AdfNode[];
  }): Promise<{ id: string } | 'title-taken'>;
  /** Replaces title and document of a page that still has this version. `conflict`: somebody saved it in between. */
  updatePage(page: WikiPage, message: string): Promise<'saved' | 'conflict'>;
}

/** Confluence as the calling user sees it. What is refused is not there; other failures are thrown as JiraFailure. */
export interface ConfluenceAsUser {
  /** Spaces by a part of their name, at most twenty; null = the site has no Confluence, or none for them. */
  findSpaces(query: string): Promise<WikiSpace[] | null>;
  readSpace(id: string): Promise<OpenSpace | null>;
}
