import type { Playbook } from '../contract/playbook';
import { say, type Lang, type LocalText } from '../contract/text';

/**
 * What may fill a message. A finding is stored once and read in either language, so names that the playbook owns are stored as
 * references (`@stage:review`), and dates and lists as data; plain texts that begin with `@` are stored with a second one.
 */
export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

/** The stage's name in the reader's language. */
export const refStage = (id: string): Value => `@stage:${id}`;
/** Stage names as a sentence's list. */
export const refStages = (ids: readonly string[]): Value => `@stages:${ids.join(',')}`;
/** Stage names as a sentence's choice: "Idea or Discovery". */
export const refAnyStage = (ids: readonly string[]): Value => `@any-stage:${ids.join(',')}`;
/** Stage names as a path: "Open → Done". */
export const refPath = (ids: readonly string[]): Value => `@path:${ids.join(',')}`;
export const refFlow = (id: string): Value => `@flow:${id}`;
/** Role names as a sentence's list. */
export const refRoles = (ids: readonly string[]): Value => `@roles:${ids.join(',')}`;
/** A day, from epoch milliseconds, in the reader's language and the site's time zone. */
export const refDate = (at: number): Value => `@date:${at}`;
/** Names from Jira as a sentence's list. */
export const refNames = (names: readonly string[]): Value => `@names:${JSON.stringify(names)}`;
/** The same as a choice. */
export const refAnyName = (names: readonly string[]): Value => `@any-name:${JSON.stringify(names)}`;
/** Texts of the check's own messages as a sentence's list. */
export const refMessages = (ids: readonly string[]): Value => `@messages:${ids.join(',')}`;
/** A name from Jira or any other plain text. */
export const plainText = (text: string): Value => (text.startsWith('@') ? `@${text}` : text);

/** What rendering needs to know of the reader and of the playbook that the finding was judged with. */
export interface Reading {
  playbook: Pick<Playbook, 'stages' | 'flows' | 'roles'>;
  lang: Lang;
  /** IANA name. */
  timeZone: string;
  /** The moment of the finding, epoch ms: dates of its year are told without the year. */
  asOf: number;
}

/** Days before months and no comma before "and", as the English texts have it. */
const localeOf: Readonly<Record<Lang, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** Only the messages themselves may emphasise: a star in a name becomes the star operator. */
const withoutStars = (text: string): string => text.replaceAll('*', '\u2217');

const listNames = (names: readonly string[], lang: Lang, emphasise: boolean, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(localeOf[lang], { type }).format(names.map((name) => (emphasise ? `*${withoutStars(name)}*` : withoutStars(name))));

/** A day in words; in French the first of a month is "1er". */
export function formatDay(at: number, { lang, timeZone, asOf }: Pick<Reading, 'lang' | 'timeZone' | 'asOf'>): string {
  const yearOf = (moment: number): string => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(moment);
  const text = new Intl.DateTimeFormat(localeOf[lang], {
    day: 'numeric',
    month: 'long',
    timeZone,
    ...(yearOf(at) === yearOf(asOf) ? {} : { year: 'numeric' }),
  }).format(at);
  return lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The name of a part of the playbook; an id that it no longer holds reads as itself. */
const nameOf = (parts: readonly { id: string; name: LocalText }[], id: string, lang: Lang): string => {
  const part = parts.find((each) => each.id === id);
  return part ? say(part.name, lang) : id;
};

const nameStage = (id: string, { playbook, lang }: Reading): string => nameOf(playbook.stages, id, lang);

/** A value as the reader sees it. `textOf` gives the check's own texts. */
export function readValue(value: Value, reading: Reading, textOf: (message: string) => string): Value {
  if (typeof value === 'number' || !value.startsWith('@')) return typeof value === 'number' ? value : withoutStars(value);
  if (value.startsWith('@@')) return withoutStars(value.slice(1));
  const colon = value.indexOf(':');
  const rest = value.slice(colon + 1);
  const ids = rest === '' ? [] : rest.split(',');
  switch (value.slice(1, colon)) {
    case 'stage':
      return withoutStars(nameStage(rest, reading));
    case 'stages':
      return listNames(
        ids.map((id) => nameStage(id, reading)),
        reading.lang,
        true,
      );
    case 'any-stage':
      return listNames(
        ids.map((id) => nameStage(id, reading)),
        reading.lang,
        true,
        'disjunction',
      );
    case 'path':
      return ids.map((id) => `*${withoutStars(nameStage(id, reading))}*`).join(' → ');
    case 'flow':
      return withoutStars(nameOf(reading.playbook.flows, rest, reading.lang));
    case 'roles':
      return listNames(
        ids.map((id) => nameOf(reading.playbook.roles, id, reading.lang)),
        reading.lang,
        true,
      );
    case 'date':
      return formatDay(Number(rest), reading);
    case 'names':
      return listNames((JSON.parse(rest) as unknown[]).map(String), reading.lang, true);
    case 'any-name':
      return listNames((JSON.parse(rest) as unknown[]).map(String), reading.lang, true, 'disjunction');
    case 'messages':
      return listNames(ids.map(textOf), reading.lang, false);
    default:
      throw new Error(`Unknown kind of value: ${value}`);
  }
}
