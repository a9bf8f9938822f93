import type { z } from 'zod';
import { hasConfluence } from '../products/confluence/confluence';
import type { WikiSnapshot } from '../products/confluence/operation';
import { readBlocks } from '../products/confluence/adf';
import { appAccountId, Reader } from '../products/confluence/reader';
import type { PageBlock, PageJson, SpaceJson } from '../snapshot/confluence-types';
import { parseJiraDate } from '../snapshot/jira-date';
import { pageDocument } from '../snapshot/read-confluence';
import type { Snapshot } from '../snapshot/types';
import type { WikiAnswers, wikiApi, WikiPage, WikiSpace } from './wiki-api';

/** The app's account has the app's name on a site; here it is the one app that there is. */
const appName = 'Diapason';

type Handlers = { [N in keyof typeof wikiApi]: (input: z.infer<(typeof wikiApi)[N]>) => Promise<WikiAnswers[N]> };

/**
 * The shell's half of Confluence: what a person reads and edits in a browser. It asks the model itself, not its REST API through the gateway, because Confluence's own
 * screens need none of the app's scopes; who sees and changes what is the same.
 * `now` is the site's time, epoch ms; `onSaved` hears of every page that was saved.
 */
export function createWiki(snapshot: Snapshot, now: () => number, onSaved: (page: PageJson) => void): Handlers {
  const connected = hasConfluence(snapshot) ? snapshot : null;
  const find = (as: string, id: string): { wiki: WikiSnapshot; reader: Reader; page: PageJson } | null => {
    if (!connected) return null;
    const reader = new Reader(connected, { kind: 'user', accountId: as });
    const page = connected.confluence.pages.find((one) => one.id === id);
    return page?.status === 'current' && reader.mayReadPage(page) ? { wiki: connected, reader, page } : null;
  };
  return {
    async wiki({ as }) {
      if (!connected) return null;
      const reader = new Reader(connected, { kind: 'user', accountId: as });
      const { spaces, pages } = connected.confluence;
      const seen = pages.filter((page) => page.status === 'current' && reader.mayReadPage(page));
      return {
        spaces: spaces
          .filter((space) => space.status === 'current' && reader.mayReadSpace(space))
          .map((space) =>
            describeSpace(
              space,
              seen.filter(({ spaceId }) => spaceId === space.id),
            ),
          ),
      };
    },
    async wikiPage({ as, id }) {
      const found = find(as, id);
      return found && describePage(found.wiki, found.page, found.reader.mayUpdatePage(found.page));
    },
    async saveWikiPage({ as, id, basedOn, title, labels, blocks }) {
      const found = find(as, id);
      if (!found?.reader.mayUpdatePage(found.page)) throw new Error('Confluence: this page is not there, or you may not edit it');
      const { page } = found;
      if ((page.version.number ?? 1) !== basedOn) return 'conflict';
      page.title = title;
      page.labels = [...new Set(labels)];
      page['diapason:blocks'] = blocks;
      page.version = { number: basedOn + 1, createdAt: new Date(now()).toISOString(), authorId: as };
      onSaved(page);
      return 'saved';
    },
    async binWikiPage({ as, id }) {
      const found = find(as, id);
      if (!found?.reader.mayUpdatePage(found.page)) throw new Error('Confluence: this page is not there, or you may not delete it');
      for (const page of listTree(found.wiki, found.page)) {
        page.status = 'trashed';
        onSaved(page);
      }
      return null;
    },
  };
}

function describeSpace({ id, key, name, homepageId }: SpaceJson, pages: readonly PageJson[]): WikiSpace {
  const ids = new Set(pages.map((page) => page.id));
  const inOrder = [...pages].sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  return {
    id,
    key,
    name,
    homepageId: homepageId !== undefined && ids.has(homepageId) ? homepageId : null,
    pages: inOrder.map(({ id: pageId, title, parentId }) => ({
      id: pageId,
      title,
      parentId: typeof parentId === 'string' && ids.has(parentId) ? parentId : null,
    })),
  };
}

/** A page and the pages below it. */
function listTree(wiki: WikiSnapshot, page: PageJson): PageJson[] {
  const below = wiki.confluence.pages.filter(({ parentId, status }) => parentId === page.id && status === 'current');
  return [page, ...below.flatMap((each) => listTree(wiki, each))];
}

/** The body as blocks: as people saved them here, or those of the document that the page came as. */
function listBlocks({ body, 'diapason:blocks': blocks }: PageJson): PageBlock[] {
  const value = body?.atlas_doc_format?.value;
  if (blocks || value === undefined) return blocks ?? [];
  return readBlocks(pageDocument.parse(JSON.parse(value)).content);
}

function describePage({ confluence, users }: WikiSnapshot, page: PageJson, mayUpdate: boolean): WikiPage {
  const space = confluence.spaces.find(({ id }) => id === page.spaceId);
  if (!space) throw new Error(`page ${page.id} stands in no space`);
  const nameOf = (account: string | null | undefined): string | null =>
    account === appAccountId ? appName : (users?.find(({ accountId }) => accountId === account)?.displayName ?? null);
  const { version, labels = [] } = page;
  return {
    id: page.id,
    title: page.title,
    space: { id: space.id, key: space.key, name: space.name },
    version: version.number ?? 1,
    author: nameOf(page.authorId),
    owner: nameOf(page.ownerId),
    editor: nameOf(version.authorId),
    editedAt: new Date(parseJiraDate(version.createdAt)).toISOString(),
    labels,
    blocks: listBlocks(page),
    mayUpdate,
    isRestricted: page['diapason:access']?.read !== undefined,
  };
}
