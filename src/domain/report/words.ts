import type { areas } from '../../contract/playbook';
import type { DecisionAsked, moveKinds, numberIds, Win } from '../../contract/report-parts';
import type { Doer } from '../../contract/finding';
import type { Lang } from '../../contract/text';
import { fillMessage } from '../message';
import { formatDay } from '../value';

type DecisionWords = Readonly<Record<'ask' | 'one' | 'two' | 'three', string>>;

/** What the report says in sentences, by the catalogue's keys. */
export interface ReportCatalogue {
  common: { who: Readonly<Record<Doer, string>> };
  act: { value: Readonly<Record<string, string>> };
  report: {
    decision: Readonly<Record<DecisionAsked['kind'], DecisionWords>>;
    win: Readonly<Record<Win['kind'], string>>;
    note: Readonly<Record<NoteKey, string>>;
    csv: Readonly<Record<'part' | 'subject' | 'group' | 'figure' | 'value' | 'of', string>>;
    page: Readonly<Record<PageKey, string>>;
  };
}

/** What a page of the report says, beside the names of numbers, areas and causes. */
export type PageKey =
  | (typeof numberIds)[number]
  | (typeof areas)[number]
  | (typeof moveKinds)[number]
  | 'title'
  | 'section'
  | 'end'
  | 'withheld'
  | 'headline'
  | 'whole'
  | 'goal'
  | 'reached'
  | 'change'
  | 'trend'
  | 'endsSoon'
  | 'progress'
  | 'day'
  | 'share'
  | 'ahead'
  | 'range'
  | 'outcomes'
  | 'measure'
  | 'cycle-time'
  | 'rework'
  | 'adopters'
  | 'others'
  | 'side'
  | 'tooFew'
  | 'unknown'
  | 'register'
  | 'hidden'
  | 'forecast'
  | 'numbers'
  | 'figure'
  | 'now'
  | 'withWaivers'
  | 'before'
  | 'standards'
  | 'standard'
  | 'settling'
  | 'notYet'
  | 'waived'
  | 'notJudged'
  | 'inScope'
  | 'tribes'
  | 'tribe'
  | 'noTribe'
  | 'moved'
  | 'cause'
  | 'by'
  | 'sum'
  | 'gaps'
  | 'check'
  | 'squads'
  | 'who'
  | 'role'
  | 'held'
  | 'covered'
  | 'squad'
  | 'reason'
  | 'until'
  | 'decisions'
  | 'ask'
  | 'options'
  | 'wins'
  | 'notes';

export type NoteKey =
  'adopted' | 'covered' | 'depth' | 'time' | 'sustained' | 'coverage' | 'version' | 'notJudged' | 'noReading' | 'since' | 'tooFew';

export type Values = Readonly<Record<string, string | number>>;

/** The report's words in one language. */
export interface ReportWords {
  lang: Lang;
  texts: ReportCatalogue['report'];
  /** Fills a text of the catalogue. */
  fill: (text: string, values?: Values) => string;
  /** A day (`2026-03-01`) in words. */
  day: (day: string) => string;
  doer: (who: Doer) => string;
  mode: (mode: string) => string;
}

/** @param now epoch ms: days of its year are said without a year */
export function openWords(catalogue: ReportCatalogue, lang: Lang, now: number): ReportWords {
  return {
    lang,
    texts: catalogue.report,
    fill: (text, values = {}) => fillMessage(text, lang, values),
    day: (day) => formatDay(Date.parse(`${day}T12:00:00.000Z`), { lang, timeZone: 'UTC', asOf: now }),
    doer: (who) => catalogue.common.who[who],
    mode: (mode) => catalogue.act.value[mode] ?? mode,
  };
}
