import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { FlowCase } from '../../domain/flow-cases';
import { findPercentile } from '../../domain/percentile';
import { refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { durationShape, roundDays } from './duration';
import { measureShare, readPicked, tellTooFew } from './share';

const ask = { flow: 'feature', from: 'build', to: 'done', days: 5, percentile: 85 };
const whole = ['open', 'build', 'review', 'done'];
const weekMinutes = 7 * 24 * 60;

/** From first entering `from` to last entering `to`: what was begun again is part of it. Null when the case did not go that way. */
function findSpan({ visits }: FlowCase, from: string, to: string): { start: number; end: number } | null {
  const start = visits.findIndex(({ stage }) => stage === from);
  const end = visits.findLastIndex(({ stage }) => stage === to);
  const [first, last] = [visits[start], visits[end]];
  return first && last && start < end ? { start: first.at, end: last.at } : null;
}

/**
 * The percentile of the time that finished cases took between two stages, by nearest rank (`percentile.ts`). It is within the limit exactly
 * when that share of the cases is, so the verdict is the share's, with the percentile as its target.
 */
export const cycleTime = defineCheck({
  id: 'process/cycle-time',
  about: { en: 'How long does work take between two stages?', fr: 'Combien de temps prend le travail entre deux étapes ?' },
  needs: ['cases'],
  params: z.strictObject({
    flow: z.string(),
    from: z.string(),
    to: z.string(),
    ...durationShape,
    percentile: z.number().positive().max(100),
  }),
  refs: ({ flow, from, to }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: from, path: ['from'] },
    { kind: 'stage', id: to, path: ['to'] },
  ],
  messages: {
    en: {
      took: '{n, plural, one {The only item} other {{share, plural, =1 {All {n} items} other {{share, number, ::percent .##} of the {n} items}}}} of *{flow}* finished{since, select, ever {} other { since {since}}} took {calendar, select, elapsed {{value, plural, one {# day} other {# days}}} other {{value, plural, one {# working day} other {# working days}}}} at most from *{from}* to *{to}*.',
      expected:
        'Expected: {calendar, select, elapsed {{limit, plural, one {# day} other {# days}}} other {{limit, plural, one {# working day} other {# working days}}}} at most for {share, plural, =1 {every item} other {{share, number, ::percent .##} of the items}}.',
      median:
        'Half of them took {calendar, select, elapsed {{median, plural, one {# day} other {# days}}} other {{median, plural, one {# working day} other {# working days}}}} at most.',
      look: 'Look at the slowest items together: where did they wait, and for what?',
      smaller: 'Cut work into smaller parts and begin fewer at once.',
    },
    fr: {
      took: '{n, plural, one {Le seul ticket} other {{share, plural, =1 {Les {n} tickets} other {{share, number, ::percent .##} des {n} tickets}}}} du parcours *{flow}* {n, plural, one {terminé} other {terminés}}{since, select, ever {} other { depuis le {since}}} {n, plural, one {a} other {ont}} mis au plus {calendar, select, elapsed {{value, plural, one {# jour} other {# jours}}} other {{value, plural, one {# jour ouvré} other {# jours ouvrés}}}} de *{from}* à *{to}*.',
      expected:
        'Attendu : au plus {calendar, select, elapsed {{limit, plural, one {# jour} other {# jours}}} other {{limit, plural, one {# jour ouvré} other {# jours ouvrés}}}} pour {share, plural, =1 {tous les tickets} other {{share, number, ::percent .##} des tickets}}.',
      median:
        'La moitié d’entre eux a mis au plus {calendar, select, elapsed {{median, plural, one {# jour} other {# jours}}} other {{median, plural, one {# jour ouvré} other {# jours ouvrés}}}}.',
      look: 'Regarder ensemble les tickets les plus lents : où ont-ils attendu, et quoi ?',
      smaller: 'Découper le travail en plus petits morceaux et en commencer moins à la fois.',
    },
  },
  evaluate: ({ params: { flow, from, to, days, calendar, percentile }, context }) => {
    const judged = readPicked(context, flow, 'finished', (each) => (findSpan(each, from, to) === null ? null : each.finishedAt));
    const lengths = new Map(
      judged.cases.map((each) => {
        const span = findSpan(each, from, to);
        return [each, span ? context.countDays(span.start, span.end, calendar) : 0];
      }),
    );
    const share = percentile / 100;
    const over = (each: FlowCase): number => Math.max(0, (lengths.get(each) ?? 0) - days);
    const { measured, n, met, rate, evidence } = measureShare(judged, over, share, context.minSample);
    const value = findPercentile([...lengths.values()], percentile);
    const observed = { n, met, rate, value: value === null ? null : roundDays(value) };
    if (measured === 'too-early') return tellTooFew(observed, judged, 'through', from);
    return {
      measured,
      observed,
      headline: 'took',
      expected: 'expected',
      notes: n > 1 && percentile !== 50 ? ['median'] : [],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'smaller', minutes: 15, who: 'squad', link: null },
            ],
      values: {
        ...judged.values,
        from: refStage(from),
        to: refStage(to),
        limit: days,
        calendar,
        share,
        median: roundDays(findPercentile([...lengths.values()], 50) ?? 0),
      },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'Two days each, weekends left out',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }) },
      with: ask,
      state: 'met',
      headline: '85% of the 8 items of *Feature* finished since 3 January took 2 working days at most from *Build* to *Done*.',
    },
    {
      title: 'What was begun again is part of it',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: ['open', 'build', 'review', 'build', 'review', 'done'] }) },
      with: { ...ask, calendar: 'elapsed', percentile: 100 },
      state: 'met',
      headline: 'All 8 items of *Feature* finished since 3 January took 4 days at most from *Build* to *Done*.',
    },
    {
      title: 'Within ten points of the percentile',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 2, stages: whole, stayMinutes: 3 * weekMinutes }) },
      with: ask,
      state: 'partly',
      headline: '85% of the 10 items of *Feature* finished since 3 January took 30 working days at most from *Build* to *Done*.',
    },
    {
      title: 'Half of the items are slow',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 4, stages: whole }, { count: 4, stages: whole, stayMinutes: weekMinutes }) },
      with: ask,
      state: 'not-yet',
      headline: '85% of the 8 items of *Feature* finished since 3 January took 10 working days at most from *Build* to *Done*.',
    },
    {
      title: 'Too few went that way',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 1, stages: whole }, { count: 9, stages: ['open', 'done'] }) },
      with: ask,
      state: 'too-early',
      headline:
        'Too early to tell: 1 item of *Feature* that was in *Build* has finished since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
