import type { PageState } from '../contract/playbook-pages';
import { decideKeeping, readFingerprint } from '../domain/playbook-pages/keep';
import type { WantedPage } from '../domain/playbook-pages/plan';
import { findSection, fingerprint } from '../domain/playbook-pages/section';
import type { WikiPage } from '../ports/confluence';
import { isWait, JiraFailure } from '../ports/jira';
import type { KeptPage } from '../ports/playbook-pages';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'log' | 'confluence'>;

/** How often a page is read again that somebody saved at the same moment; after that the next run takes it up. */
const TRIES = 3;

/** Where pages are made: in which space, below which page. `parentId` undefined = the page above is not there. */
export interface PagePlace {
  spaceId: string;
  parentId: string | null | undefined;
  /** Stands with each version that the app makes: "Playbook, version 4". */
  message: string;
}

const standing = (row: KeptPage, state: PageState): KeptPage => ({ ...row, state });

/** What Confluence made of a page that was just written: that is what the app left. Saved by somebody in between, it is what was written. */
async function readLeft(
  { confluence }: Needs,
  id: string,
  version: number,
  wanted: WantedPage,
): Promise<Pick<KeptPage, 'section' | 'source'>> {
  const source = fingerprint(wanted.section);
  const page = await confluence.readPage(id);
  return { source, section: page?.version === version ? readFingerprint(wanted.key, page.content) : source };
}

/** Brings a page that is there in step. What somebody saves in between is read again and merged, never written over. */
async function update(needs: Needs, row: KeptPage, first: WikiPage, wanted: WantedPage, message: string): Promise<KeptPage> {
  const { confluence, now } = needs;
  let page: WikiPage | null = first;
  for (let tries = 0; page && tries < TRIES; tries++) {
    const { id, version } = page;
    const keeping = decideKeeping(row, page, wanted);
    if (keeping.do === 'edited') return { ...row, pageId: id, state: 'edited' };
    if (keeping.do === 'in-step') {
      const left = { section: readFingerprint(wanted.key, page.content), source: fingerprint(wanted.section) };
      return { ...row, ...left, pageId: id, state: 'in-step', wish: null };
    }
    const { title, content } = keeping;
    if ((await confluence.updatePage({ ...page, title, content }, message)) === 'saved') {
      const left = await readLeft(needs, id, version + 1, wanted);
      // A title that a person gave the page is not the app's: it stays known by the app's own.
      const own = page.title === row.title ? title : row.title;
      return { ...row, ...left, pageId: id, title: own, state: 'in-step', wish: null, writtenAt: now() };
    }
    page = await confluence.readPage(id);
  }
  return standing(row, page ? 'failed' : 'gone');
}

/** Makes a page. One of its title that holds the app's section is the app's own, made by a run that was cut short, or in an earlier life of the app: it is taken up again. */
async function make(needs: Needs, row: KeptPage, place: PagePlace, wanted: WantedPage): Promise<KeptPage> {
  const { confluence, now } = needs;
  const { spaceId, parentId } = place;
  if (parentId === undefined) return standing(row, 'waiting');
  for (const title of [wanted.title, wanted.otherTitle]) {
    const made = await confluence.createPage({ spaceId, parentId, title, content: wanted.section });
    if (made !== 'title-taken') {
      const left = await readLeft(needs, made.id, 1, wanted);
      return { ...row, ...left, pageId: made.id, title, state: 'in-step', wish: null, writtenAt: now() };
    }
    const other = await confluence.findPage(spaceId, title);
    if (other && findSection(wanted.key, other.content)) {
      const found = { ...row, title: other.title, section: null, source: null };
      return update(needs, found, other, { ...wanted, title: other.title }, place.message);
    }
  }
  return standing(row, 'title-taken');
}

async function keep(needs: Needs, row: KeptPage, place: PagePlace, wanted: WantedPage): Promise<KeptPage> {
  if (row.pageId === null) return make(needs, row, place, wanted);
  const page = await needs.confluence.readPage(row.pageId);
  if (page) return update(needs, row, page, wanted, place.message);
  // A page that a person deleted is theirs to delete: it is made again when Product Ops says so.
  return row.wish === 'recreate'
    ? make(needs, { ...row, pageId: null, section: null, source: null }, place, wanted)
    : standing(row, 'gone');
}

/** Brings one page in step with what the playbook says, as far as people let it. Throws JiraFailure only when the run has to wait. */
export async function keepPage(needs: Needs, row: KeptPage, place: PagePlace, wanted: WantedPage): Promise<KeptPage> {
  try {
    return await keep(needs, row, place, wanted);
  } catch (error) {
    if (!(error instanceof JiraFailure) || isWait(error)) throw error;
    needs.log.error('a page of the playbook could not be kept', error, { page: row.key });
    return standing(row, error.kind === 'refused' ? 'refused' : 'failed');
  }
}
