import type { areas, governances, modes } from '../../contract/playbook';
import type { Lang } from '../../contract/text';
import { fillMessage } from '../message';
import { formatDay, type Value } from '../value';

/** What a page can say of itself, by the catalogue's key. */
export type WordKey =
  | 'source'
  | 'kept'
  | 'yours'
  | 'why'
  | 'looked'
  | 'lookedNone'
  | 'looksAdvice'
  | 'unfit'
  | 'unfitText'
  | 'retired'
  | 'retiredText'
  | 'outSince'
  | 'outText'
  | 'serves'
  | 'governance'
  | 'mode'
  | 'since'
  | 'reviewBy'
  | 'scope'
  | 'allSquads'
  | 'except'
  | 'minutes'
  | 'minutesText'
  | 'version'
  | 'roleTitle'
  | 'responsibilities'
  | 'decides'
  | 'delivers'
  | 'doesNot'
  | 'needs'
  | 'cover'
  | 'goal'
  | 'roleScope'
  | 'perSquad'
  | 'perSquadText'
  | 'maxSquads'
  | 'maxSquadsText'
  | 'notWith'
  | 'aliases'
  | 'cardVersion'
  | 'cardVersionText'
  | 'homeIntro'
  | 'vision'
  | 'visionBy'
  | 'objectives'
  | 'until'
  | 'stages'
  | 'practices'
  | 'practice'
  | 'roles'
  | 'tools'
  | 'tool'
  | 'use'
  | 'access'
  | 'guide';

/** The part of a locale file that pages are written with. */
export interface PageCatalogue {
  wikiPage: Readonly<Record<WordKey, string>>;
  checkInfo: { parameter: Readonly<Record<string, { title: string }>> };
  page: {
    practices: {
      governance: Readonly<Record<(typeof governances)[number], string>>;
      mode: Readonly<Record<Exclude<(typeof modes)[number], 'draft'>, string>>;
    };
  };
  editor: { area: Readonly<Record<(typeof areas)[number], string>>; governance: Readonly<Record<(typeof governances)[number], string>> };
}

/** How pages speak in one language. */
export interface Words {
  lang: Lang;
  catalogue: PageCatalogue;
  say: (key: WordKey, values?: Readonly<Record<string, Value>>) => string;
  list: (items: readonly string[]) => string;
  /** A day in words, with its year: from `2026-03-01` or epoch ms. */
  day: (at: string | number) => string;
}

export function createWords(catalogue: PageCatalogue, lang: Lang): Words {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB';
  return {
    lang,
    catalogue,
    say: (key, values = {}) => fillMessage(catalogue.wikiPage[key], lang, values),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    // Told from the first day there is, every date is of another year and says so.
    day: (at) => formatDay(typeof at === 'number' ? at : Date.parse(`${at}T00:00:00.000Z`), { lang, timeZone: 'UTC', asOf: 0 }),
  };
}
