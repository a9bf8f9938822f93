import type { makeSay } from '../text';
import type { EtatDesLieux } from './app-client';

type Say = ReturnType<typeof makeSay>;

const maxNames = 8;
const maxWaits = 3;
/** A wait that fewer moves speak of is chance. */
const minTimes = 5;

function sayCounts(say: Say, counts: readonly { name: string; n: number }[]): string {
  const named = counts.slice(0, maxNames).map(({ name, n }) => say('audit.etat.counted', { name, n }));
  if (counts.length > maxNames) named.push(say('audit.etat.more', { n: counts.length - maxNames }));
  return named.join(', ');
}

function sayFinished(say: Say, { finished, variants, medianDays, windowDays }: EtatDesLieux): string {
  if (finished === null) return say('audit.etat.unfinished', { variants });
  const median = { hasMedian: medianDays === null ? 'no' : 'yes', median: medianDays ?? 0 };
  return say('audit.etat.finished', { n: finished, days: windowDays ?? 0, variants, ...median });
}

/** The most frequent path of all, whatever its work type. */
function sayPath(say: Say, { types, finished, variants }: EtatDesLieux): string[] {
  const paths = new Map<string, number>();
  for (const { statuses, more, cases } of types.flatMap((type) => type.variants)) {
    const path = [...statuses, ...(more > 0 ? ['…'] : [])].join(' → ');
    paths.set(path, (paths.get(path) ?? 0) + cases);
  }
  const [first] = [...paths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || variants < 2 || finished === null) return [];
  return [say('audit.etat.path', { path: first[0], n: first[1], total: finished })];
}

function sayWaits(say: Say, { types: [type] }: EtatDesLieux): string[] {
  const waits = (type?.moves ?? []).filter(({ times, medianDays }) => times >= minTimes && medianDays > 0);
  waits.sort((a, b) => b.medianDays - a.medianDays);
  const list = waits.slice(0, maxWaits).map(({ from, to, medianDays }) => say('audit.etat.wait', { from, to, days: medianDays }));
  return list.length === 0 ? [] : [say('audit.etat.slowest', { list: list.join(', ') })];
}

/** What is so in a squad, in a few lines. The waits are those of its most frequent work type. */
export function describeEtat(say: Say, etat: EtatDesLieux): string[] {
  const weeks = etat.cadence.flatMap(({ finished }) => finished ?? []);
  return [
    say('audit.etat.types', {
      list: sayCounts(
        say,
        etat.types.map(({ name, cases }) => ({ name, n: cases })),
      ),
    }),
    say('audit.etat.statuses', {
      list: sayCounts(
        say,
        etat.statuses.filter(({ now }) => now > 0).map(({ name, now }) => ({ name, n: now })),
      ),
    }),
    sayFinished(say, etat),
    ...sayPath(say, etat),
    ...sayWaits(say, etat),
    ...(weeks.length === 0 ? [] : [say('audit.etat.weeks', { list: weeks.join(' ') })]),
  ];
}
