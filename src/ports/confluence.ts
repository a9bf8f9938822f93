/** A space of Confluence. */
export interface WikiSpace {
  id: string;
  key: string;
  name: string;
}

/** A page that a search by label found, with who owns it (account; null = nobody). `changedAt`: of its last version, epoch ms. */
export interface FoundPage {
  id: string;
  title: string;
  labels: readonly string[];
  changedAt: number;
  ownerId: string | null;
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
}
