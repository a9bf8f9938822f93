import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { FinishedCase } from '../../domain/flow-cases';
import { refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { measureShare, readJudged, tellTooEarly } from './share';

/** How often the trace goes straight from one stage to the other. */
function countMoves({ variant: { stages } }: FinishedCase, from: string, to: string): number {
  return stages.filter((stage, index) => stage === to && stages[index - 1] === from).length;
}

const straight = ['open', 'build', 'review', 'done'];
const back = (times: number): string[] => ['open', ...Array.from({ length: times + 1 }, () => ['build', 'review']).flat(), 'done'];
const ask = { flow: 'feature', from: 'review', to: 'build', atMost: 1, atLeast: 0.9 };

/** Share of the judged cases in which the direct move `from` → `to` occurs at most `atMost` times. */
export const noPingPong = defineCheck({
  id: 'process/no-ping-pong',
  about: { en: 'Is this move made at most so many times per item?', fr: 'Ce retour reste-t-il assez rare pour un même ticket ?' },
  needs: ['cases'],
  params: z.strictObject({
    flow: z.string(),
    from: z.string(),
    to: z.string(),
    atMost: z.int().min(0),
    atLeast: z.number().min(0).max(1).optional(),
  }),
  refs: ({ flow, from, to }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: from, path: ['from'] },
    { kind: 'stage', id: to, path: ['to'] },
  ],
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* did not go} other {None of the # items of *{flow}* went}} from *{from}* to *{to}*{atMost, plural, =0 {} =1 { more than once} =2 { more than twice} other { more than # times}}{since, select, ever {} other { since {since}}}.',
      some: '{missed} of {n} items of *{flow}* went from *{from}* to *{to}* {atMost, plural, =0 {at least once} =1 {more than once} =2 {more than twice} other {more than # times}}{since, select, ever {} other { since {since}}}.',
      expected:
        'Expected: {atLeast, plural, =1 {no item goes} other {at least {atLeast, number, ::percent .##} of the items do not go}} from *{from}* to *{to}*{atMost, plural, =0 {} =1 { more than once} =2 { more than twice} other { more than # times}}.',
      most: 'One item made this move {most} times.',
      look: 'Look at these items together: what was missing when they entered *{from}*? Agree on it before the next one does.',
      smaller: 'Hand over smaller parts, so that what comes back is small too.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* n’est pas passé} other {Aucun des # tickets du parcours *{flow}* n’est passé}} de *{from}* à *{to}*{atMost, plural, =0 {} =1 { plus d’une fois} =2 { plus de deux fois} other { plus de # fois}}{since, select, ever {} other { depuis le {since}}}.',
      some: '{missed, plural, one {# ticket sur {n} du parcours *{flow}* est passé} other {# tickets sur {n} du parcours *{flow}* sont passés}} de *{from}* à *{to}* {atMost, plural, =0 {au moins une fois} =1 {plus d’une fois} =2 {plus de deux fois} other {plus de # fois}}{since, select, ever {} other { depuis le {since}}}.',
      expected:
        'Attendu : {atLeast, plural, =1 {aucun ticket ne passe} other {au moins {atLeast, number, ::percent .##} des tickets ne passent pas}} de *{from}* à *{to}*{atMost, plural, =0 {} =1 { plus d’une fois} =2 { plus de deux fois} other { plus de # fois}}.',
      most: 'Un ticket a fait ce passage {most} fois.',
      look: 'Regarder ces tickets ensemble : que manquait-il à leur arrivée en *{from}* ? En convenir avant le prochain.',
      smaller: 'Transmettre de plus petits morceaux : ce qui revient sera petit aussi.',
    },
  },
  evaluate: ({ params: { flow, from, to, atMost, atLeast }, context }) => {
    const judged = readJudged(context, flow);
    const excess = (each: FinishedCase): number => Math.max(0, countMoves(each, from, to) - atMost);
    const { measured, n, met, missed, rate, evidence } = measureShare(judged, excess, atLeast, context.minSample);
    const observed = { n, met, rate };
    if (measured === 'too-early') return tellTooEarly(observed, judged);
    const most = atMost + evidence.reduce((worst, { cost }) => Math.max(worst, cost), 0);
    return {
      measured,
      observed,
      headline: missed === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: most > atMost + 1 ? ['most'] : [],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'smaller', minutes: 15, who: 'squad', link: null },
            ],
      values: { ...judged.values, from: refStage(from), to: refStage(to), atMost, atLeast: atLeast ?? 1, missed, most },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'One return is allowed, and none made more',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 5, stages: straight }, { count: 3, stages: back(1) }) },
      with: ask,
      state: 'met',
      headline: 'None of the 8 items of *Feature* went from *Review* to *Build* more than once since 3 January.',
    },
    {
      title: 'One item of ten came back three times, and one in ten may',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: straight }, { count: 1, stages: back(3) }) },
      with: ask,
      state: 'met',
      headline: '1 of 10 items of *Feature* went from *Review* to *Build* more than once since 3 January.',
    },
    {
      title: 'Every item must meet, and exactly one does not',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: straight }, { count: 1, stages: back(1) }) },
      with: { ...ask, atMost: 0, atLeast: 1 },
      state: 'partly',
      headline: '1 of 9 items of *Feature* went from *Review* to *Build* at least once since 3 January.',
    },
    {
      title: 'Too many returns',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 5, stages: straight }, { count: 4, stages: back(2) }) },
      with: ask,
      state: 'not-yet',
      headline: '4 of 9 items of *Feature* went from *Review* to *Build* more than once since 3 January.',
    },
    {
      title: 'Nothing finished yet',
      playbook: examplePlaybook,
      facts: { cases: [] },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: no item of *Feature* has finished since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
