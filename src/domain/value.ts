import type { Playbook } from '../contract/playbook';
import { localTextSchema, say, type Lang, type LocalText } from '../contract/text';

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
/** Moves between stages as a sentence's list: "Build → Review and Review → Done". */
export const refMoves = (moves: readonly (readonly [from: string, to: string])[]): Value =>
  `@moves:${moves.map(([from, to]) => `${from}>${to}`).join(',')}`;
export const refFlow = (id: string): Value => `@flow:${id}`;
/** Role names as a sentence's list. */
export const refRoles = (ids: readonly string[]): Value => `@roles:${ids.join(',')}`;
/** The name of a purpose of the tool catalogue. */
export const refPurpose = (id: string): Value => `@purpose:${id}`;
/** A text that has its own form in each language. */
export const refText = (text: LocalText): Value => `@text:${JSON.stringify(text)}`;
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
  playbook: Pick<Playbook, 'stages' | 'flows' | 'roles' | 'tools'>;
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

const listTexts = (texts: readonly string[], lang: Lang, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(localeOf[lang], { type }).format(texts);

const emphasise = (name: string): string => `*${withoutStars(name)}*`;

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

const readNames = (json: string): string[] => (JSON.parse(json) as unknown[]).map((name) => emphasise(String(name)));

const nameStage = (id: string, { playbook, lang }: Reading): string => nameOf(playbook.stages, id, lang);

/** A value as the reader sees it. `textOf` gives the check's own texts. */
export function readValue(value: Value, reading: Reading, textOf: (message: string) => string): Value {
  if (typeof value === 'number' || !value.startsWith('@')) return typeof value === 'number' ? value : withoutStars(value);
  if (value.startsWith('@@')) return withoutStars(value.slice(1));
  const colon = value.indexOf(':');
  const rest = value.slice(colon + 1);
  const ids = rest === '' ? [] : rest.split(',');
  const { lang } = reading;
  const stage = (id: string): string => emphasise(nameStage(id, reading));
  switch (value.slice(1, colon)) {
    case 'stage':
      return withoutStars(nameStage(rest, reading));
    case 'stages':
      return listTexts(ids.map(stage), lang);
    case 'any-stage':
      return listTexts(ids.map(stage), lang, 'disjunction');
    case 'path':
      return ids.map(stage).join(' → ');
    case 'moves':
      return listTexts(
        ids.map((move) => move.split('>').map(stage).join(' → ')),
        lang,
      );
    case 'flow':
      return withoutStars(nameOf(reading.playbook.flows, rest, lang));
    case 'roles':
      return listTexts(
        ids.map((id) => emphasise(nameOf(reading.playbook.roles, id, lang))),
        lang,
      );
    case 'purpose':
      return withoutStars(
        nameOf(
          reading.playbook.tools.map(({ purpose, name }) => ({ id: purpose, name })),
          rest,
          lang,
        ),
      );
    case 'text':
      return withoutStars(say(localTextSchema.parse(JSON.parse(rest)), lang));
    case 'date':
      return formatDay(Number(rest), reading);
    case 'names':
      return listTexts(readNames(rest), lang);
    case 'any-name':
      return listTexts(readNames(rest), lang, 'disjunction');
    case 'messages':
      return listTexts(ids.map(textOf).map(withoutStars), lang);
    default:
      throw new Error(`Unknown kind of value: ${value}`);
  }
}
