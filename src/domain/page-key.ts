const form = /^page\/(\d+)\/(.*)$/s;

/**
 * A page of Confluence as evidence: its id, which says who may see it, and its title, which is for those who may. Issue keys have no slash, so that the two are never
 * taken for each other.
 */
export const writePageKey = ({ id, title }: { id: string; title: string }): string => `page/${id}/${title}`;

/** The page behind a key of evidence; null for a work item's. */
export function readPageKey(key: string): { id: string; title: string } | null {
  const [, id, title] = form.exec(key) ?? [];
  return id === undefined || title === undefined ? null : { id, title };
}

/** The address of a page wherever it stands, relative to the site. */
export const addressPage = (id: string): string => `/wiki/pages/viewpage.action?pageId=${encodeURIComponent(id)}`;
