import { activities, actors, failedKinds, places, type Activity } from './activities';
import type { NameReading, StepKind } from './kinds';
import { splitName } from './name-words';
import { wholeNames } from './whole-names';

/** A phrase that a name holds: which words of the name, and what it stands for. */
interface Found<T> {
  start: number;
  length: number;
  isExact: boolean;
  means: T;
}

interface Phrase<T> {
  words: readonly string[];
  isExact: boolean;
  means: T;
}

function toPhrase<T>(text: string, means: T): Phrase<T> {
  return { words: text.split(' '), isExact: !text.includes('*'), means };
}

const fits = (pattern: string, word: string | undefined): boolean =>
  word !== undefined && (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern);

const listCovered = ({ start, length }: Found<unknown>): number[] => Array.from({ length }, (_, index) => start + index);

/**
 * Phrases in a name, without overlap: the longest first, the exact before the open ended, the earlier in the list before the later.
 * @param before phrases that have taken their words already
 */
function findPhrases<T>(words: readonly string[], phrases: readonly Phrase<T>[], before: readonly Found<unknown>[] = []): Found<T>[] {
  const all = phrases.flatMap(({ words: pattern, isExact, means }) =>
    words.flatMap((_, start): Found<T>[] =>
      pattern.every((part, index) => fits(part, words[start + index])) ? [{ start, length: pattern.length, isExact, means }] : [],
    ),
  );
  const taken = new Set(before.flatMap(listCovered));
  return all
    .sort((a, b) => b.length - a.length || Number(b.isExact) - Number(a.isExact))
    .filter((found) => {
      const covered = listCovered(found);
      if (covered.some((index) => taken.has(index))) return false;
      for (const index of covered) taken.add(index);
      return true;
    });
}

type Place = keyof typeof places;
interface Spoken {
  activity: Activity;
  rank: number;
  isFinished: boolean;
}

const activityPhrases: readonly Phrase<Spoken>[] = activities.flatMap((activity, rank) => [
  ...activity.finished.map((text) => toPhrase(text, { activity, rank, isFinished: true })),
  ...activity.words.map((text) => toPhrase(text, { activity, rank, isFinished: false })),
]);
const wholePhrases = wholeNames.flatMap((whole) => whole.words.map((text) => toPhrase(text, whole)));
const placePhrases = (Object.keys(places) as Place[]).flatMap((place) => places[place].map((text) => toPhrase(text, place)));

/** Words that nothing explains make a reading less sure: the first costs most. */
function weaken(kinds: Readonly<Partial<Record<StepKind, number>>>, unknown: number): NameReading['kinds'] {
  const cost = unknown === 0 ? 0 : 0.9 + 0.5 * (unknown - 1);
  const entries = Object.entries(kinds) as [StepKind, number][];
  return Object.fromEntries(entries.flatMap(([kind, value]) => (value > cost ? [[kind, value - cost]] : [])));
}

/** Words that no phrase explains and that do not only say who does it. */
function countUnknown(words: readonly string[], found: readonly Found<unknown>[]): number {
  const covered = new Set(found.flatMap(listCovered));
  return words.filter((word, index) => !covered.has(index) && !actors.has(word) && word.length > 1).length;
}

/**
 * Where the work stands: what came back, then what waits, then what is over; without a word for it, the work is under way. After a form
 * that says "over", a word for waiting tells where to ("deployed to production"); beside a word for being at it the form does not say
 * "over" ("being built").
 */
function choosePlace(spoken: Found<Spoken>, placed: readonly Found<Place>[]): Place {
  const says = (place: Place): boolean =>
    placed.some(({ means, start }) => means === place && !(place === 'before' && spoken.means.isFinished && start > spoken.start));
  if (says('failed')) return 'failed';
  if (says('before')) return 'before';
  if (says('after')) return 'after';
  return spoken.means.isFinished && !says('during') ? 'after' : 'during';
}

function readActivities(words: readonly string[], found: readonly Found<Spoken>[]): NameReading {
  const placed = findPhrases(words, placePhrases, found);
  const [first] = [...found].sort((a, b) => a.means.rank - b.means.rank);
  const isOpen = found.some(({ means }) => means.activity.isOpen === true);
  if (!first) return { kinds: {}, isOpen };
  const place = choosePlace(first, placed);
  const kinds = place === 'failed' ? failedKinds : first.means.activity[place];
  return { kinds: weaken(kinds, countUnknown(words, [...found, ...placed])), isOpen };
}

function readWhole(words: readonly string[], found: readonly Found<(typeof wholeNames)[number]>[]): NameReading {
  const [first] = found;
  if (!first) return { kinds: {}, isOpen: false };
  const unknown = countUnknown(words, [...found, ...findPhrases(words, placePhrases, found)]);
  return { kinds: weaken(first.means.kinds, unknown), isOpen: found.some(({ means }) => means.isOpen === true) };
}

/**
 * What a status name says by itself, in English or French: which kinds of step it may stand for and how strongly. A name that as a whole
 * says where work stands ("Sprint backlog") decides; else a word for work with its place ("Ready for review", "Dev terminé"); else the
 * word that says where work stands beside words that are not known.
 */
export function readName(name: string): NameReading {
  const words = splitName(name);
  const wholes = findPhrases(words, wholePhrases);
  const always = wholes.filter(({ means }) => means.always);
  if (always.length > 0) return readWhole(words, always);
  if (wholes[0]?.length === words.length) return readWhole(words, wholes);
  const spoken = findPhrases(words, activityPhrases);
  return spoken.length > 0 ? readActivities(words, spoken) : readWhole(words, wholes);
}
