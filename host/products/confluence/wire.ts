import type { PageJson, SpaceJson } from '../../snapshot/confluence-types';
import { parseJiraDate } from '../../snapshot/jira-date';
import { pick } from '../pick';
import { writeDocument } from './adf';
import type { WikiSnapshot } from './operation';

/** Dates are written as Confluence does: `2026-03-01T09:30:00.000Z`. */
function writeDate(date: string): string {
  return new Date(parseJiraDate(date)).toISOString();
}

export function writeSpace(space: SpaceJson): Record<string, unknown> {
  return {
    ...pick(space, ['id', 'key', 'name', 'type', 'status', 'authorId', 'homepageId']),
    ...(space.createdAt !== undefined && { createdAt: writeDate(space.createdAt) }),
    _links: { webui: `/spaces/${encodeURIComponent(space.key)}` },
  };
}

/** The space's key is a part of a page's address. */
export function writePageLink({ confluence }: WikiSnapshot, { id, spaceId }: PageJson): string {
  const key = confluence.spaces.find((space) => space.id === spaceId)?.key ?? '';
  return `/spaces/${encodeURIComponent(key)}/pages/${id}`;
}

/** The labels of a page. The host's are all global, and have no ids of their own: their place on the page stands for one. */
export function writeLabels({ id, labels = [] }: PageJson): { id: string; name: string; prefix: string }[] {
  return labels.map((name, index) => ({ id: `${id}${String(index + 1).padStart(3, '0')}`, name, prefix: 'global' }));
}

/** One page alone, which also says where the site is. */
export function writeOnePage(snapshot: WikiSnapshot, page: PageJson, withBody: boolean): object {
  const value = writePage(snapshot, page, withBody);
  return { ...value, _links: { ...value._links, base: `${snapshot.site.baseUrl}/wiki` } };
}

/** A page as lists and single reads have it; `withBody` adds the document, where there is one. */
export function writePage(snapshot: WikiSnapshot, page: PageJson, withBody: boolean) {
  const { version, body, createdAt, parentId = null, 'diapason:blocks': blocks } = page;
  const document = blocks ? { representation: 'atlas_doc_format', value: JSON.stringify(writeDocument(blocks)) } : body?.atlas_doc_format;
  return {
    ...pick(page, ['id', 'status', 'title', 'spaceId', 'position', 'authorId', 'ownerId']),
    parentId,
    parentType: parentId === null ? null : 'page',
    ...(createdAt !== undefined && { createdAt: writeDate(createdAt) }),
    version: { ...pick(version, ['authorId', 'message']), number: version.number ?? 1, createdAt: writeDate(version.createdAt) },
    body: withBody && document ? { atlas_doc_format: document } : {},
    _links: { webui: writePageLink(snapshot, page) },
  };
}
