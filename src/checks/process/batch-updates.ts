import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { CaseHistory } from '../../domain/facts';
import { refDate } from '../../domain/value';
import { isInWindow, startOfWindow, type JudgedWindow } from '../../domain/verdict';
import { exampleCases, examplePlaybook } from '../example';

const minuteMs = 60_000;
const ask = { moves: 5, minutes: 2, atMost: 0.2 };
const whole = ['open', 'build', 'review', 'done'];

interface Move {
  at: number;
  key: string;
}

/** Every status change in the window, in order of time. */
function listMoves(histories: readonly CaseHistory[], asOf: number, { days }: JudgedWindow): Move[] {
  const moves = histories.flatMap(({ key, changes }) =>
    (changes ?? []).flatMap(({ at, field }) => (field === 'status' && isInWindow(at, asOf, days) ? [{ at, key }] : [])),
  );
  return moves.sort((a, b) => a.at - b.at);
}

/** The moves that stand with at least `size` (itself included) inside some stretch of so many ms. They must be in order of time. */
function findBursts(moves: readonly Move[], size: number, lengthMs: number): Move[] {
  const found: Move[] = [];
  let marked = 0;
  for (let first = 0; first + size <= moves.length; first++) {
    const last = first + size - 1;
    if ((moves[last]?.at ?? Infinity) - (moves[first]?.at ?? 0) > lengthMs) continue;
    for (let index = Math.max(first, marked); index <= last; index++) found.push(...moves.slice(index, index + 1));
    marked = last + 1;
  }
  return found;
}

/**
 * Share of the squad's moves that come in bursts: at least `moves` of them within `minutes`. It says how far times in stages can be
 * trusted and is never scored: whatever it finds, the state is not-applicable.
 */
export const batchUpdates = defineCheck({
  id: 'process/batch-updates',
  about: {
    en: 'Do moves come in bursts? A note on the data, never scored.',
    fr: 'Les passages se font-ils par rafales ? Une note sur les données, jamais notée.',
  },
  needs: ['cases'],
  states: ['not-applicable'],
  params: z.strictObject({ moves: z.int().min(2), minutes: z.number().positive(), atMost: z.number().min(0).max(1) }),
  messages: {
    en: {
      idle: 'No work item has moved{since, select, ever {} other { since {since}}}.',
      calm: '{rate, number, ::percent .#} of {n, plural, one {# move} other {# moves}}{since, select, ever {} other { since {since}}} came one by one: the times in stages can be relied on.',
      bursts:
        '{burst} of {n} moves{since, select, ever {} other { since {since}}} came in bursts, as when a board is tidied once a week: the times in stages are less sure here.',
      expected:
        'Never scored. Times are sure while at most {atMost, number, ::percent .##} of the moves come {moves} or more within {minutes, plural, one {# minute} other {# minutes}}.',
      move: 'Move items on the day the work moves: the board then tells the truth without anyone tidying it.',
    },
    fr: {
      idle: 'Aucun ticket n’a avancé{since, select, ever {} other { depuis le {since}}}.',
      calm: '{rate, number, ::percent .#} {n, plural, one {de # passage a été fait} other {des # passages ont été faits}} un par un{since, select, ever {} other { depuis le {since}}} : on peut se fier aux durées par étape.',
      bursts:
        '{burst, plural, one {# passage sur {n} a été fait} other {# passages sur {n} ont été faits}} par rafales{since, select, ever {} other { depuis le {since}}}, comme lorsqu’on range le tableau une fois par semaine : les durées par étape sont moins sûres ici.',
      expected:
        'Jamais noté. Les durées sont sûres tant qu’au plus {atMost, number, ::percent .##} des passages se font par {moves} ou plus en {minutes, plural, one {# minute} other {# minutes}}.',
      move: 'Faire avancer les tickets le jour où le travail avance : le tableau dit alors vrai sans que personne ait à le ranger.',
    },
  },
  evaluate: ({ params: { moves: size, minutes, atMost }, context: { histories, asOf, window } }) => {
    const moves = listMoves(histories, asOf, window);
    const burst = findBursts(moves, size, minutes * minuteMs);
    const n = moves.length;
    const met = n - burst.length;
    const isOver = burst.length > atMost * n;
    const start = startOfWindow(asOf, window.days);
    const counts = new Map<string, number>();
    for (const { key } of burst) counts.set(key, (counts.get(key) ?? 0) + 1);
    return {
      measured: 'not-applicable',
      observed: { n, met, rate: n === 0 ? null : met / n },
      headline: n === 0 ? 'idle' : isOver ? 'bursts' : 'calm',
      expected: 'expected',
      fixes: isOver ? [{ message: 'move', minutes: 10, who: 'squad', link: null }] : [],
      values: { since: start === null ? 'ever' : refDate(start), moves: size, minutes, atMost, burst: burst.length },
      evidence: isOver ? [...counts].map(([key, cost]) => ({ key, cost })) : [],
      window,
    };
  },
  examples: [
    {
      title: 'One move a day',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole, stayMinutes: 50 }) },
      with: ask,
      state: 'not-applicable',
      headline: '100% of 24 moves since 3 January came one by one: the times in stages can be relied on.',
    },
    {
      title: 'A board that is tidied once in a while',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases({ count: 2, stages: whole, stayMinutes: 0.3, daysAgo: 7 }, { count: 2, stages: whole, stayMinutes: 60 }),
      },
      with: ask,
      state: 'not-applicable',
      headline:
        '6 of 12 moves since 3 January came in bursts, as when a board is tidied once a week: the times in stages are less sure here.',
    },
    {
      title: 'Nothing has moved',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 2, stages: ['open'] }) },
      with: ask,
      state: 'not-applicable',
      headline: 'No work item has moved since 3 January.',
    },
  ],
});
