import type { PageWish, PlaybookPage, PlaybookPages } from '../contract/playbook-pages';
import type { Lang } from '../contract/text';
import { addressPage } from '../domain/page-key';
import { listShown, readPageName } from '../domain/playbook-pages/plan';
import { AppFailure } from '../ports/failure';
import type { KeptPage } from '../ports/playbook-pages';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';
import { withoutRetired } from './read-modes';
import { startPagesRun } from './start-pages-run';

type Needs = Pick<Ports, 'now' | 'playbooks' | 'playbookPages' | 'rollouts'>;
type Writing = Needs & Pick<Ports, 'newId' | 'pagesQueue' | 'confluence' | 'confluenceAsUser'>;

function viewPage({ key, pageId, title, state, wish, writtenAt }: KeptPage, isHeld: (kind: string, id: string) => boolean): PlaybookPage[] {
  const name = readPageName(key);
  if (!name) return [];
  const url = pageId === null || state === 'gone' ? null : addressPage(pageId);
  return [{ key, kind: name.kind, lang: name.lang, title, state, retired: !isHeld(name.kind, name.id), url, writtenAt, wish }];
}

/** Where the playbook is published in Confluence, and how its pages stand. */
export const getPlaybookPages = (needs: Needs) => async (): Promise<PlaybookPages> => {
  const { space, langs, run, version } = await needs.playbookPages.read();
  const loaded = space && (await loadPlaybook(needs)('latest'));
  const standards = new Set(loaded ? listShown(await withoutRetired(needs, loaded.playbook)).map(({ id }) => id) : []);
  const roles = new Set(loaded?.playbook.roles.map(({ id }) => id) ?? []);
  const isHeld = (kind: string, id: string): boolean => kind === 'home' || (kind === 'standard' ? standards : roles).has(id);
  return {
    ...{ space, langs, version },
    run: run && {
      ...{ state: run.state, startedAt: run.startedAt, endedAt: run.endedAt, problem: run.problem },
      ...{ done: run.step, total: run.steps },
    },
    pages: (await needs.playbookPages.list()).flatMap((page) => viewPage(page, isHeld)),
  };
};

/** Spaces that the calling user may see. */
export const findWikiSpaces =
  ({ confluenceAsUser }: Pick<Ports, 'confluenceAsUser'>) =>
  async ({ query }: { query: string }) => {
    const spaces = await confluenceAsUser.findSpaces(query);
    return { connected: spaces !== null, spaces: spaces ?? [] };
  };

export interface PagesChoice {
  space: string | null;
  langs: readonly Lang[];
  basedOn: number;
}

/** The space, if both the calling user and the app may make pages in it: nobody has pages written where they may not write themselves. */
async function requireSpace({ confluence, confluenceAsUser }: Writing, id: string) {
  const refuse = (reason: 'hidden' | 'user' | 'app'): AppFailure => new AppFailure('space-refused', { reason });
  const seen = await confluenceAsUser.readSpace(id);
  if (!seen) throw refuse('hidden');
  if (!seen.mayCreate) throw refuse('user');
  if ((await confluence.readSpace(id))?.mayCreate !== true) throw refuse('app');
  return seen.space;
}

/** Chooses the space and languages of the pages, and publishes. Pages of another space than before are no longer the app's: they stay as they are. */
export const choosePagesSpace =
  (needs: Writing) =>
  async ({ space: id, langs, basedOn }: PagesChoice): Promise<PlaybookPages> => {
    const { playbookPages } = needs;
    const before = await playbookPages.read();
    const space = id === null ? null : await requireSpace(needs, id);
    const chosen = [...new Set(langs)].sort();
    if (before.version !== basedOn || !(await playbookPages.save({ space, langs: chosen, run: null }, basedOn)))
      throw new AppFailure('conflict', { current: before.version });
    if (before.space && before.space.id !== id) await playbookPages.forget();
    await startPagesRun(needs)();
    return getPlaybookPages(needs)();
  };

/** Brings all pages in step now. `not-found` while no space is chosen. */
export const publishPages = (needs: Writing) => async (): Promise<PlaybookPages> => {
  if (!(await needs.playbookPages.read()).space) throw new AppFailure('not-found');
  await startPagesRun(needs)();
  return getPlaybookPages(needs)();
};

/** Says what is to be done with a page that is not kept in step, and begins a run that does it. */
export const settlePage =
  (needs: Writing) =>
  async ({ key, wish }: { key: string; wish: PageWish }): Promise<PlaybookPages> => {
    const page = (await needs.playbookPages.list()).find((each) => each.key === key);
    if (!page) throw new AppFailure('not-found');
    await needs.playbookPages.savePage({ ...page, wish });
    return publishPages(needs)();
  };

/** The addresses of the pages of standards, by id: those of this language before others. */
export async function readStandardPages({ playbookPages }: Pick<Ports, 'playbookPages'>, lang: Lang): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const { key, pageId, state } of await playbookPages.list()) {
    const name = readPageName(key);
    if (name?.kind !== 'standard' || pageId === null || state === 'gone') continue;
    if (name.lang === lang || !pages.has(name.id)) pages.set(name.id, addressPage(pageId));
  }
  return pages;
}
