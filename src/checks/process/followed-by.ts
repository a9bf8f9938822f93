import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { FlowCase } from '../../domain/flow-cases';
import { refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { durationShape } from './duration';
import { chooseHeadline, findEntry, measureShare, readPicked, tellTooFew } from './share';

const ask = { flow: 'feature', from: 'build', to: 'review', days: 5, atLeast: 0.9 };
const whole = ['open', 'build', 'review', 'done'];
const weekMinutes = 7 * 24 * 60;

/** For each time that the case entered `from`: the first entry of `to` after it, null when there is none. */
function pairVisits({ visits }: FlowCase, from: string, to: string): { from: number; to: number | null }[] {
  return visits.flatMap(({ stage, at }, index) =>
    stage === from ? [{ from: at, to: visits.slice(index + 1).find((visit) => visit.stage === to)?.at ?? null }] : [],
  );
}

/**
 * Share of the finished cases that were in `from` and reached `to` within so many days each time (the template "response" of Declare,
 * with a time limit). Days run from entering the one to entering the other.
 */
export const followedBy = defineCheck({
  id: 'process/followed-by',
  about: { en: 'Is a stage followed by another within so many days?', fr: 'Une étape est-elle suivie d’une autre dans le délai prévu ?' },
  needs: ['cases'],
  params: z.strictObject({
    flow: z.string(),
    from: z.string(),
    to: z.string(),
    ...durationShape,
    atLeast: z.number().min(0).max(1).optional(),
  }),
  refs: ({ flow, from, to }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: from, path: ['from'] },
    { kind: 'stage', id: to, path: ['to'] },
  ],
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* that was in} other {All # items of *{flow}* that were in}} *{from}* and finished{since, select, ever {} other { since {since}}} reached *{to}* in time.',
      most: '{met} of {n} items of *{flow}* that were in *{from}* and finished{since, select, ever {} other { since {since}}} reached *{to}* in time.',
      some: '{missed} of {n} items of *{flow}* that were in *{from}* and finished{since, select, ever {} other { since {since}}} did not reach *{to}* in time.',
      none: '{n, plural, one {The only item of *{flow}* that was in *{from}* and finished{since, select, ever {} other { since {since}}} did not reach} other {None of the # items of *{flow}* that were in *{from}* and finished{since, select, ever {} other { since {since}}} reached}} *{to}* in time.',
      expected:
        'Expected: *{to}* follows *{from}* within {calendar, select, elapsed {{limit, plural, one {# day} other {# days}}} other {{limit, plural, one {# working day} other {# working days}}}}{atLeast, plural, =1 {, for every item} other {, for at least {atLeast, number, ::percent .##} of the items}}.',
      late: '{late, plural, one {# of them came there later.} other {# of them came there later.}}',
      never: '{never, plural, one {# of them never came there.} other {# of them never came there.}}',
      plan: 'When an item enters *{from}*, agree at once on the day of *{to}* and on who takes care of it.',
      look: 'Look at these items together: what came in between?',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* passé} other {Les # tickets du parcours *{flow}* passés}} par *{from}* et {n, plural, one {terminé} other {terminés}}{since, select, ever {} other { depuis le {since}}} {n, plural, one {a} other {ont tous}} atteint *{to}* à temps.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* passés par *{from}* et terminés{since, select, ever {} other { depuis le {since}}} {met, plural, one {a} other {ont}} atteint *{to}* à temps.',
      some: '{missed, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* passés par *{from}* et terminés{since, select, ever {} other { depuis le {since}}} {missed, plural, one {n’a} other {n’ont}} pas atteint *{to}* à temps.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* passé par *{from}* et terminé{since, select, ever {} other { depuis le {since}}} n’a pas} other {Aucun des # tickets du parcours *{flow}* passés par *{from}* et terminés{since, select, ever {} other { depuis le {since}}} n’a}} atteint *{to}* à temps.',
      expected:
        'Attendu : *{to}* suit *{from}* sous {calendar, select, elapsed {{limit, plural, one {# jour} other {# jours}}} other {{limit, plural, one {# jour ouvré} other {# jours ouvrés}}}}{atLeast, plural, =1 {, pour tous les tickets} other {, pour au moins {atLeast, number, ::percent .##} des tickets}}.',
      late: '{late, plural, one {# d’entre eux y est venu plus tard.} other {# d’entre eux y sont venus plus tard.}}',
      never: '{never, plural, one {# d’entre eux n’y est jamais venu.} other {# d’entre eux n’y sont jamais venus.}}',
      plan: 'Dès qu’un ticket entre en *{from}*, convenir du jour de *{to}* et de qui s’en charge.',
      look: 'Regarder ces tickets ensemble : que s’est-il passé entre les deux ?',
    },
  },
  evaluate: ({ params: { flow, from, to, days, calendar, atLeast }, context }) => {
    const judged = readPicked(context, flow, 'finished', (each) => (findEntry(each, from) === null ? null : each.finishedAt));
    let late = 0;
    let never = 0;
    const miss = (each: FlowCase): number => {
      const pairs = pairVisits(each, from, to);
      if (pairs.some((pair) => pair.to === null)) never++;
      else if (pairs.some((pair) => context.countDays(pair.from, pair.to ?? pair.from, calendar) > days)) late++;
      else return 0;
      return 1;
    };
    const share = measureShare(judged, miss, atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence } = share;
    const observed = { n, met, rate };
    if (measured === 'too-early') return tellTooFew(observed, judged, 'through', from);
    return {
      measured,
      observed,
      headline: chooseHeadline(share),
      expected: 'expected',
      notes: [...(late > 0 ? (['late'] as const) : []), ...(never > 0 ? (['never'] as const) : [])],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'plan', minutes: 10, who: 'squad', link: null },
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
            ],
      values: {
        ...judged.values,
        from: refStage(from),
        to: refStage(to),
        limit: days,
        calendar,
        atLeast: atLeast ?? 1,
        missed,
        ...(late > 0 ? { late } : {}),
        ...(never > 0 ? { never } : {}),
      },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'Reviewed the next day',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that were in *Build* and finished since 3 January reached *Review* in time.',
    },
    {
      title: 'A week of seven days has five working days',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole, stayMinutes: weekMinutes }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that were in *Build* and finished since 3 January reached *Review* in time.',
    },
    {
      title: 'One of ten never was, and nine in ten are asked',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole }, { count: 1, stages: ['open', 'build', 'done'] }) },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* that were in *Build* and finished since 3 January reached *Review* in time.',
    },
    {
      title: 'Each time counts: the second build was never reviewed',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 2, stages: ['open', 'build', 'review', 'build', 'done'] }) },
      with: ask,
      state: 'partly',
      headline: '2 of 10 items of *Feature* that were in *Build* and finished since 3 January did not reach *Review* in time.',
    },
    {
      title: 'Counted in elapsed days a week is too long',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole, stayMinutes: weekMinutes }) },
      with: { ...ask, calendar: 'elapsed' },
      state: 'not-yet',
      headline: 'None of the 8 items of *Feature* that were in *Build* and finished since 3 January reached *Review* in time.',
    },
    {
      title: 'Too few went that way',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 2, stages: whole }, { count: 9, stages: ['open', 'done'] }) },
      with: ask,
      state: 'too-early',
      headline:
        'Too early to tell: 2 items of *Feature* that were in *Build* have finished since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
