import type { Grant } from './types';

/** The site's Confluence: confluence/spaces.json and confluence/pages.json, in the shapes of its REST API v2. */
export interface ConfluenceJson {
  spaces: SpaceJson[];
  pages: PageJson[];
}

/** Who may do what in a space or on a page: accounts, groups, or "anyone" with a licence. Absent = anyone in a space, no restriction on a page. */
export interface ContentAccess {
  read?: Grant[];
  update?: Grant[];
}

export interface SpaceJson {
  id: string;
  key: string;
  name: string;
  type: string;
  status: string;
  authorId?: string;
  createdAt?: string;
  homepageId?: string;
  /** The host's own addition: the space's permissions, as far as pages need them. */
  'diapason:access'?: ContentAccess;
  /** The host's own addition: what an admin took from the app in this space: all of it, or writing. Absent = nothing. */
  'diapason:app'?: 'closed' | 'read-only';
}

export interface PageJson {
  id: string;
  status: string;
  title: string;
  spaceId: string;
  /** Null or absent = at the root of its space. */
  parentId?: string | null;
  position?: number;
  authorId?: string;
  ownerId?: string | null;
  createdAt?: string;
  version: { number?: number; createdAt: string; authorId?: string; message?: string };
  labels?: string[];
  body?: { atlas_doc_format?: { representation: string; value: string } };
  /** The host's own addition: the body as a list of blocks, which is what its pages are edited as. Goes before `body`. */
  'diapason:blocks'?: PageBlock[];
  /** The host's own addition: the page's restrictions. Those on reading hold for its children too. */
  'diapason:access'?: ContentAccess;
}

/** A node of the Atlassian Document Format (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
export interface DocumentNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: DocumentNode[];
}

/**
 * One block of a page. A macro names the module of the app that draws it, and carries its configuration. A `node` is whatever else a document holds: it can be seen,
 * moved and taken out, and stays as it was written.
 */
export type PageBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'node'; node: DocumentNode }
  | MacroBlock;

export interface MacroBlock {
  kind: 'macro';
  macro: string;
  config: Record<string, unknown>;
  /** One macro keeps one id as long as it stands on its page. */
  localId: string;
}
