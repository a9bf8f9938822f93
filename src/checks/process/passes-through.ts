import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { FinishedCase } from '../../domain/flow-cases';
import { refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { chooseHeadline, findCommonPath, measureShare, readJudged, tellTooEarly } from './share';

const minuteMs = 60_000;

/** The longest stay in the stage, in minutes; null when the case was never there, Infinity when it ended there. */
function measureStay({ visits }: FinishedCase, stage: string): number | null {
  let longest: number | null = null;
  visits.forEach((visit, index) => {
    if (visit.stage !== stage) return;
    const next = visits[index + 1];
    longest = Math.max(longest ?? 0, next ? (next.at - visit.at) / minuteMs : Infinity);
  });
  return longest;
}

const paths = { path: ['open', 'build', 'review', 'done'], skipping: ['open', 'done'] };
const ask = { flow: 'feature', stage: 'review', atLeast: 0.9 };

/** Share of the judged cases whose trace holds the stage, for at least `minStayMinutes` in one go where that is asked. */
export const passesThrough = defineCheck({
  id: 'process/passes-through',
  about: { en: 'Do work items pass through this stage?', fr: 'Les tickets passent-ils par cette étape ?' },
  needs: ['cases'],
  params: z.strictObject({
    flow: z.string(),
    stage: z.string(),
    atLeast: z.number().min(0).max(1).optional(),
    minStayMinutes: z.number().min(0).optional(),
  }),
  refs: ({ flow, stage }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: stage, path: ['stage'] },
  ],
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* passed through *{stage}*} other {All # items of *{flow}* passed through *{stage}*}}{since, select, ever {} other { since {since}}}.',
      most: '{met} of {n} items of *{flow}* passed through *{stage}*{since, select, ever {} other { since {since}}}.',
      some: '{missed} of {n} items of *{flow}* did not pass through *{stage}*{since, select, ever {} other { since {since}}}.',
      none: '{n, plural, one {The only item of *{flow}* did not pass through *{stage}*} other {None of the # items of *{flow}* passed through *{stage}*}}{since, select, ever {} other { since {since}}}.',
      expected:
        'Expected: {atLeast, plural, =1 {every item passes} other {at least {atLeast, number, ::percent .##} pass}} through *{stage}*.',
      'expected-stay':
        'Expected: {atLeast, plural, =1 {every item stays} other {at least {atLeast, number, ::percent .##} stay}} in *{stage}* for {minutes, plural, one {# minute} other {# minutes}} or more.',
      short:
        '{short, plural, one {# of them was there, but left} other {# of them were there, but left}} sooner than after {minutes, plural, one {# minute} other {# minutes}}.',
      path: 'Most often: {path} ({pathCases} of {missed}).',
      look: 'Look at these items together and agree on what makes work leave *{stage}* out.',
      retype: 'If this work rightly goes another way, give it a work type of its own, or ask for a path that fits it.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* est passé par *{stage}*} other {Les # tickets du parcours *{flow}* sont tous passés par *{stage}*}}{since, select, ever {} other { depuis le {since}}}.',
      most: '{met, plural, one {# ticket sur {n} du parcours *{flow}* est passé} other {# tickets sur {n} du parcours *{flow}* sont passés}} par *{stage}*{since, select, ever {} other { depuis le {since}}}.',
      some: '{missed, plural, one {# ticket sur {n} du parcours *{flow}* n’est pas passé} other {# tickets sur {n} du parcours *{flow}* ne sont pas passés}} par *{stage}*{since, select, ever {} other { depuis le {since}}}.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* n’est pas passé par *{stage}*} other {Aucun des # tickets du parcours *{flow}* n’est passé par *{stage}*}}{since, select, ever {} other { depuis le {since}}}.',
      expected:
        'Attendu : {atLeast, plural, =1 {tous les tickets passent} other {au moins {atLeast, number, ::percent .##} des tickets passent}} par *{stage}*.',
      'expected-stay':
        'Attendu : {atLeast, plural, =1 {tous les tickets restent} other {au moins {atLeast, number, ::percent .##} des tickets restent}} en *{stage}* {minutes, plural, one {# minute} other {# minutes}} ou plus.',
      short:
        '{short, plural, one {# d’entre eux y est passé, mais en est sorti} other {# d’entre eux y sont passés, mais en sont sortis}} en moins de {minutes, plural, one {# minute} other {# minutes}}.',
      path: 'Le plus souvent : {path} ({pathCases} sur {missed}).',
      look: 'Regarder ces tickets ensemble et convenir de ce qui fait sauter l’étape *{stage}*.',
      retype:
        'Si ce travail suit à bon droit un autre chemin, lui donner son propre type de ticket, ou demander un parcours qui lui convienne.',
    },
  },
  evaluate: ({ params: { flow, stage, atLeast, minStayMinutes }, context }) => {
    const judged = readJudged(context, flow);
    let short = 0;
    const miss = (each: FinishedCase): number => {
      const stay = measureStay(each, stage);
      if (stay === null) return 1;
      if (minStayMinutes === undefined || stay >= minStayMinutes) return 0;
      short++;
      return 1;
    };
    const share = measureShare(judged, miss, atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence, missing } = share;
    const observed = { n, met, rate };
    if (measured === 'too-early') return tellTooEarly(observed, judged);
    const path = findCommonPath(missing.map(({ variant }) => variant.stages));
    return {
      measured,
      observed,
      headline: chooseHeadline(share),
      expected: minStayMinutes === undefined ? 'expected' : 'expected-stay',
      notes: [...(short > 0 ? (['short'] as const) : []), ...(short === 0 && path && path.count > 1 ? (['path'] as const) : [])],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'retype', minutes: 10, who: 'product-ops', link: null },
            ],
      values: {
        ...judged.values,
        stage: refStage(stage),
        atLeast: atLeast ?? 1,
        missed,
        ...(minStayMinutes === undefined ? {} : { minutes: minStayMinutes, short }),
        ...path?.values,
      },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'Every item was reviewed',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: paths.path }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* passed through *Review* since 3 January.',
    },
    {
      title: 'One of ten was not, and nine in ten are asked',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: paths.path }, { count: 1, stages: paths.skipping }) },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* passed through *Review* since 3 January.',
    },
    {
      title: 'Within ten points of the target',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: paths.path }, { count: 2, stages: paths.skipping }) },
      with: ask,
      state: 'partly',
      headline: '2 of 10 items of *Feature* did not pass through *Review* since 3 January.',
    },
    {
      title: 'No item was reviewed',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: paths.skipping }) },
      with: ask,
      state: 'not-yet',
      headline: 'None of the 9 items of *Feature* passed through *Review* since 3 January.',
    },
    {
      title: 'Reviews of less than an hour do not count here',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 6, stages: paths.path }, { count: 4, stages: paths.path, stayMinutes: 10 }) },
      with: { ...ask, minStayMinutes: 60 },
      state: 'not-yet',
      headline: '4 of 10 items of *Feature* did not pass through *Review* since 3 January.',
    },
    {
      title: 'Too few finished items',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 1, stages: paths.path }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 1 item of *Feature* has finished since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
