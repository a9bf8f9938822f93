import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { refAnyStage, refFlow } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { durationShape, roundDays } from './duration';
import { findStage, measureShare } from './share';

const ask = { flow: 'feature', stages: ['build', 'review'], days: 10 };
const waiting = ['open', 'build'];

/** Whole days that have passed, unless they would read as within the limit. */
const tellAge = (age: number, limit: number): number => (Math.floor(age) > limit ? Math.floor(age) : roundDays(age));

/**
 * Share of the open cases in these stages that entered the one they are in at most so many days ago. Without `atLeast` (or with 1) it is
 * about each of them and needs no sample; a share below 1 needs `minSample` cases.
 */
export const aging = defineCheck({
  id: 'process/aging',
  about: {
    en: 'Has no open work item waited too long in its stage?',
    fr: 'Aucun ticket ouvert n’attend-il depuis trop longtemps à son étape ?',
  },
  needs: ['cases'],
  params: z.strictObject({
    flow: z.string(),
    stages: z.array(z.string()).min(1),
    ...durationShape,
    atLeast: z.number().min(0).max(1).optional(),
  }),
  refs: ({ flow, stages }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    ...stages.map((id, index) => ({ kind: 'stage', id, path: ['stages', index] }) as const),
  ],
  messages: {
    en: {
      empty: 'No open item of *{flow}* is in {stages}.',
      all: '{n, plural, one {The only open item of *{flow}* in {stages} has not been there} other {None of the # open items of *{flow}* in {stages} has been there}} for too long.',
      some: '{n, plural, one {The only open item of *{flow}* in {stages} has been there} other {{missed} of # open items of *{flow}* in {stages} {missed, plural, one {has} other {have}} been there}} for too long.',
      expected:
        'Expected: {calendar, select, elapsed {{limit, plural, one {# day} other {# days}}} other {{limit, plural, one {# working day} other {# working days}}}} in a stage at most{atLeast, plural, =1 {, for every open item} other {, for at least {atLeast, number, ::percent .##} of the open items}}.',
      oldest:
        'The oldest has been there for {calendar, select, elapsed {{oldest, plural, one {# day} other {# days}}} other {{oldest, plural, one {# working day} other {# working days}}}}.',
      unknown:
        '{unknown, plural, one {# more is left out: since when it has been there is not known.} other {# more are left out: since when they have been there is not known.}}',
      decide: 'Decide for each: finish it next, make it smaller, or stop it.',
      ask: 'If it waits for another squad, say so there and agree on a day.',
    },
    fr: {
      empty: 'Aucun ticket ouvert du parcours *{flow}* n’est en {stages}.',
      all: '{n, plural, one {Le seul ticket ouvert du parcours *{flow}* en {stages} n’y est pas} other {Aucun des # tickets ouverts du parcours *{flow}* en {stages} n’y est}} depuis trop longtemps.',
      some: '{n, plural, one {Le seul ticket ouvert du parcours *{flow}* en {stages} y est} other {{missed, plural, one {# ticket ouvert sur {n}} other {# tickets ouverts sur {n}}} du parcours *{flow}* en {stages} y {missed, plural, one {est} other {sont}}}} depuis trop longtemps.',
      expected:
        'Attendu : {calendar, select, elapsed {{limit, plural, one {# jour} other {# jours}}} other {{limit, plural, one {# jour ouvré} other {# jours ouvrés}}}} au plus à une étape{atLeast, plural, =1 {, pour tous les tickets ouverts} other {, pour au moins {atLeast, number, ::percent .##} des tickets ouverts}}.',
      oldest:
        'Le plus ancien y est depuis {calendar, select, elapsed {{oldest, plural, one {# jour} other {# jours}}} other {{oldest, plural, one {# jour ouvré} other {# jours ouvrés}}}}.',
      unknown:
        '{unknown, plural, one {# autre est laissé de côté : on ne sait pas depuis quand il y est.} other {# autres sont laissés de côté : on ne sait pas depuis quand ils y sont.}}',
      decide: 'Décider pour chacun : le finir en premier, le réduire, ou l’arrêter.',
      ask: 'S’il attend une autre squad, le lui dire et convenir d’un jour.',
    },
  },
  evaluate: ({ params: { flow, stages, days, calendar, atLeast }, context }) => {
    const there = context.open(flow).filter((each) => stages.includes(findStage(each) ?? ''));
    const cases = there.filter(({ historyKnown }) => historyKnown);
    const ages = new Map(cases.map((each) => [each, context.countDays(each.visits.at(-1)?.at ?? context.asOf, context.asOf, calendar)]));
    const share = measureShare({ cases }, (each) => Math.max(0, (ages.get(each) ?? 0) - days), atLeast, context.minSample);
    const isSample = atLeast !== undefined && atLeast < 1;
    const { n, met, missed, rate, evidence } = share;
    const observed = { n, met, rate };
    const unknown = there.length - n;
    const values = { minSample: context.minSample };
    if (isSample && share.measured === 'too-early')
      return { measured: 'too-early', observed, headline: 'engine/too-few', expected: 'engine/expected-sample', values };
    const everyone = missed === 0 ? 'met' : n >= 2 && missed === 1 ? 'partly' : 'not-yet';
    const measured = isSample ? share.measured : everyone;
    return {
      measured,
      observed,
      headline: n === 0 ? 'empty' : missed === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: [...(missed > 0 ? (['oldest'] as const) : []), ...(unknown > 0 ? (['unknown'] as const) : [])],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'decide', minutes: 15, who: 'squad', link: 'evidence' },
              { message: 'ask', minutes: 10, who: 'squad', link: null },
            ],
      values: {
        ...values,
        flow: refFlow(flow),
        stages: refAnyStage(stages),
        limit: days,
        calendar,
        atLeast: atLeast ?? 1,
        missed,
        oldest: tellAge(
          [...ages.values()].reduce((most, age) => Math.max(most, age), 0),
          days,
        ),
        unknown,
      },
      evidence,
    };
  },
  examples: [
    {
      title: 'Nothing has waited long',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: waiting }) },
      with: ask,
      state: 'met',
      headline: 'None of the 3 open items of *Feature* in *Build* or *Review* has been there for too long.',
    },
    {
      title: 'Nothing is open',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: ['open', 'build', 'review', 'done'] }) },
      with: ask,
      state: 'met',
      headline: 'No open item of *Feature* is in *Build* or *Review*.',
    },
    {
      title: 'One of three has been forgotten',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 2, stages: waiting }, { count: 1, stages: waiting, daysAgo: 30 }) },
      with: ask,
      state: 'partly',
      headline: '1 of 3 open items of *Feature* in *Build* or *Review* has been there for too long.',
    },
    {
      title: 'The only one is too old; another is of unknown history',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases({ count: 2, stages: waiting, daysAgo: 30 }).map((each, index) =>
          index === 0 ? each : { ...each, changes: null },
        ),
      },
      with: ask,
      state: 'not-yet',
      headline: 'The only open item of *Feature* in *Build* or *Review* has been there for too long.',
    },
    {
      title: 'A share is asked, and there are too few for one',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: waiting }) },
      with: { ...ask, atLeast: 0.8 },
      state: 'too-early',
      headline: 'Too early to tell: 3 of the 8 items that this check needs. Nothing to do.',
    },
  ],
});
