/** How a page is looked at: read, edited, or as an export would have it, for the persona or for no known reader. */
export type WikiMode = 'view' | 'edit' | 'export' | 'export-nobody';

/** A place in Confluence; without a page the space's home, without a space the list of spaces. */
export interface WikiRoute {
  kind: 'wiki';
  spaceKey: string | null;
  pageId: string | null;
  mode: WikiMode;
}

const modes: readonly WikiMode[] = ['edit', 'export', 'export-nobody'];

/** Reads `/wiki`, `/wiki/spaces/KEY`, `/wiki/spaces/KEY/pages/ID` and `/wiki/pages/viewpage.action?pageId=ID`, as Confluence itself addresses them; null for anything else of it. */
export function readWikiRoute(parts: readonly string[], query: string): WikiRoute | null {
  const [wiki, spaces, spaceKey = null, pages, pageId = null] = parts;
  const asked = new URLSearchParams(query);
  const mode = modes.find((each) => each === asked.get('mode')) ?? 'view';
  // A page by its number alone, wherever it stands.
  if (wiki === 'wiki' && spaces === 'pages' && spaceKey === 'viewpage.action')
    return { kind: 'wiki', spaceKey: null, pageId: asked.get('pageId'), mode };
  if (wiki !== 'wiki' || (spaces !== undefined && spaces !== 'spaces')) return null;
  if (pages !== undefined && pages !== 'pages' && pages !== 'overview') return null;
  return { kind: 'wiki', spaceKey, pageId, mode };
}

export function spacePath(key: string): string {
  return `/wiki/spaces/${encodeURIComponent(key)}`;
}

export function pageAddress(spaceKey: string, pageId: string, mode: WikiMode = 'view'): string {
  return `${spacePath(spaceKey)}/pages/${encodeURIComponent(pageId)}${mode === 'view' ? '' : `?mode=${mode}`}`;
}
