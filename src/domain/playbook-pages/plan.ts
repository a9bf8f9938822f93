import { makeHeading, makeParagraph, makeText, type AdfNode } from '../../contract/adf';
import type { Playbook, Standard } from '../../contract/playbook';
import { langSchema, say, type Lang } from '../../contract/text';
import type { CheckRegistry } from '../check';
import { renderRoleCard, type CardGround } from '../render-role-card';
import { boundSection } from './section';
import { createWords, type PageCatalogue, type Words } from './words';
import { writeHome, type FindAddress } from './write-home';
import { writeRole } from './write-role';
import { writeStandard } from './write-standard';

export const pageKinds = ['home', 'standard', 'role'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Which page: `fr/standard/ready-before-build`. The home of a language stands above its other pages; its id is empty. */
export interface PageName {
  lang: Lang;
  kind: PageKind;
  id: string;
}
export const writePageName = ({ lang, kind, id }: PageName): string => `${lang}/${kind}/${id}`;

/** The page that a key names; null for what is no key. */
export function readPageName(key: string): PageName | null {
  const [lang, kind, ...id] = key.split('/');
  const known = langSchema.safeParse(lang);
  const what = pageKinds.find((each) => each === kind);
  return known.success && what ? { lang: known.data, kind: what, id: id.join('/') } : null;
}

/** A page as the playbook wants it. */
export interface WantedPage {
  key: string;
  title: string;
  /** The title when another page of the space has the first. */
  otherTitle: string;
  section: AdfNode[];
}

/** What pages are written from. */
export interface PageGround {
  /** Without the standards that a rollout has retired. */
  playbook: Playbook;
  /** Those, with the moment (epoch ms) since when. */
  retired: ReadonlyMap<string, number>;
  cards: CardGround;
  checks: CheckRegistry;
  catalogues: Readonly<Record<Lang, PageCatalogue>>;
  find: (lang: Lang) => FindAddress;
}

/** Standards in draft are for editors, those in shadow between a squad and Product Ops: neither has a page. */
export function listShown({ standards }: Pick<Playbook, 'standards'>): Standard[] {
  return standards.filter(({ mode }) => mode !== 'draft' && mode !== 'shadow');
}

/**
 * The pages to keep, in the order in which they are made: of each language the home, its standards and roles, at last the home again, which by then can lead to
 * all of them. `kept`: keys of pages that there are; those that the playbook no longer has, or no longer asks for, say so.
 */
export function listPageKeys(playbook: Pick<Playbook, 'standards' | 'roles'>, langs: readonly Lang[], kept: readonly string[]): string[] {
  const wanted = langs.flatMap((lang) => {
    const home = writePageName({ lang, kind: 'home', id: '' });
    const own = [
      ...listShown(playbook).map(({ id }) => writePageName({ lang, kind: 'standard', id })),
      ...playbook.roles.map(({ id }) => writePageName({ lang, kind: 'role', id })),
    ];
    return [home, ...own, home];
  });
  const retired = kept.filter((key) => !wanted.includes(key) && langs.some((lang) => readPageName(key)?.lang === lang));
  return [...wanted, ...retired.sort()];
}

/** What stands on a page when the playbook asks nothing of it any more. `since`: when a rollout retired it; null = it left the playbook. */
function writeRetired(since: number | null, words: Words): AdfNode[] {
  const [heading, text] =
    since === null
      ? [words.say('retired'), words.say('retiredText')]
      : [words.say('outSince', { day: words.day(since) }), words.say('outText')];
  return [makeHeading(2, heading), makeParagraph(text)];
}

function writeContent(name: PageName, ground: PageGround, words: Words): { title: string | null; content: AdfNode[] } {
  const { playbook, checks, cards } = ground;
  const { lang, kind, id } = name;
  if (kind === 'home')
    return { title: say(playbook.name, lang), content: writeHome(playbook, listShown(playbook), ground.find(lang), words) };
  if (kind === 'standard') {
    const standard = listShown(playbook).find((each) => each.id === id);
    if (standard) return { title: say(standard.title, lang), content: writeStandard(standard, playbook, checks, words) };
  } else {
    const role = playbook.roles.find((each) => each.id === id);
    if (role)
      return {
        title: words.say('roleTitle', { role: say(role.name, lang) }),
        content: writeRole(renderRoleCard(role, cards, lang), words),
      };
  }
  const since = kind === 'standard' ? (ground.retired.get(id) ?? null) : null;
  return { title: null, content: writeRetired(since, words) };
}

/** A page as it should be. `title`: what it is called now, for one that the playbook no longer has. */
export function writePage(key: string, title: string, ground: PageGround): WantedPage | null {
  const name = readPageName(key);
  if (!name) return null;
  const words = createWords(ground.catalogues[name.lang], name.lang);
  const written = writeContent(name, ground, words);
  const own = written.title ?? title;
  const playbookName = say(ground.playbook.name, name.lang);
  const first = [makeParagraph(makeText(words.say('source', { playbook: playbookName }), 'strong')), makeParagraph(words.say('kept'))];
  return {
    key,
    // A title of Confluence is one line of at most 255 characters.
    title: own.slice(0, 200),
    otherTitle: `${own.slice(0, 200)} (${playbookName.slice(0, 50)})`,
    section: boundSection(key, first, written.content, [makeParagraph(words.say('yours'))]),
  };
}
