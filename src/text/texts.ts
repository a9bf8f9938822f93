import { IntlMessageFormat } from 'intl-messageformat';
import type catalogue from '../../locales/en-US.json';
import type { Lang } from '../contract/text';
import { describeWhen } from './when';

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
/** A key of the catalogue: a misspelt one does not compile. */
export type TextKey = Leaves<typeof catalogue>;
export type Values = Readonly<Record<string, string | number>>;

/** What a page says, in the reader's language and time zone. Times are epoch milliseconds. */
export interface Texts {
  lang: Lang;
  timeZone: string;
  t: (key: TextKey, values?: Values) => string;
  /** Whether there is a text for a key that is made of data. */
  has: (key: string) => key is TextKey;
  number: (value: number) => string;
  percent: (share: number) => string;
  /** A short date: 12 Mar 2026. */
  date: (at: number) => string;
  /** A day of this year, for axes: 12 Mar. */
  day: (at: number) => string;
  /** A full date with time, for hovers. */
  dateTime: (at: number) => string;
  time: (at: number) => string;
  /** A short relative time ("today 06:12"), or the date when it is further away than 30 days or lies ahead. */
  when: (at: number, now: number) => string;
  /** "a, b and c" */
  list: (items: readonly string[]) => string;
}

/** Finds a nested key (`page.title`). */
function findText(catalogueOf: unknown, key: string): string | null {
  let node: unknown = catalogueOf;
  for (const part of key.split('.')) {
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? (node as Record<string, unknown>)[part] : undefined;
  }
  return typeof node === 'string' ? node : null;
}

/** The text of a key. A key that is missing is a fault in the catalogue: it throws with its name. */
function readText(catalogueOf: unknown, key: string): string {
  const text = findText(catalogueOf, key);
  if (text === null) throw new Error(`The catalogue has no text for "${key}".`);
  return text;
}

/** Builds the texts over a catalogue (a file of `locales/`). `timeZone` is an IANA name. */
export function createTexts(catalogueOf: unknown, lang: Lang, timeZone: string): Texts {
  // Day before month in both languages, as on Jira boards in Europe; en-GB differs from en-US in nothing else that is shown here.
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB';
  const messages = new Map<string, IntlMessageFormat>();
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  const t = (key: TextKey, values: Values = {}): string => {
    let message = messages.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(readText(catalogueOf, key), locale);
      messages.set(key, message);
    }
    return String(message.format(values));
  };

  return {
    lang,
    timeZone,
    t,
    has: (key): key is TextKey => findText(catalogueOf, key) !== null,
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    date: (at) => dates.format(at),
    day: (at) => days.format(at),
    dateTime: (at) => full.format(at),
    time: (at) => times.format(at),
    when: (at, now) => {
      const said = describeWhen(at, now, timeZone);
      if ('n' in said) return t(`common.when.${said.kind}`, { n: said.n });
      return said.kind === 'date' ? dates.format(at) : t(`common.when.${said.kind}`, { time: times.format(at) });
    },
    list: (items) => lists.format(items),
  };
}
