import type { AdfNode } from '../../contract/adf';
import type { PageWish } from '../../contract/playbook-pages';
import type { WantedPage } from './plan';
import { findSection, fingerprint } from './section';

/**
 * What is known of a page since it was last written: its title, the fingerprint of the app's section as it was left (`section`), and of what the app had written
 * (`source`): Confluence may store it in other nodes than it was given.
 */
export interface LeftPage {
  title: string;
  section: string | null;
  source: string | null;
  wish: PageWish | null;
}

/** A page as it is. */
export interface PresentPage {
  title: string;
  content: readonly AdfNode[];
}

/** `in-step`: nothing to do · `edited`: a person changed the app's section, or took it out: it stays as it is until Product Ops says otherwise. */
export type Keeping = { do: 'in-step' } | { do: 'edited' } | { do: 'write'; title: string; content: AdfNode[] };

/** The fingerprint of the app's section on a page; null when it is not there. */
export function readFingerprint(key: string, content: readonly AdfNode[]): string | null {
  const split = findSection(key, content);
  return split && fingerprint(split.section);
}

/**
 * What is to be done with a page that is there. Everything outside the app's section stays as it is, and so does a title that a person gave it. A section is
 * written over only when it is as the app left it, or when Product Ops wished so; one that a person took out comes back on top.
 */
export function decideKeeping(left: LeftPage, present: PresentPage, wanted: WantedPage): Keeping {
  const split = findSection(wanted.key, present.content);
  const now = split && fingerprint(split.section);
  const source = fingerprint(wanted.section);
  const isAsLeft = now !== null && now === left.section;
  const isCurrent = now === source || (isAsLeft && left.source === source);
  const title = present.title === left.title ? wanted.title : present.title;
  if (isCurrent && title === present.title) return { do: 'in-step' };
  if (!isAsLeft && !isCurrent && left.wish !== 'overwrite') return { do: 'edited' };
  const { before, after } = split ?? { before: [], after: present.content };
  return { do: 'write', title, content: [...before, ...wanted.section, ...after] };
}
