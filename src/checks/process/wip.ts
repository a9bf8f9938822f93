import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { refAnyStage, refFlow } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { findStage } from './share';

const ask = { flow: 'feature', stages: ['build', 'review'], max: 4 };
const building = ['open', 'build'];

/** How many open cases are in these stages now: a count, no sample, so that it is never too early. Partly = one over `max`. */
export const wip = defineCheck({
  id: 'process/wip',
  about: { en: 'Are few enough work items under way at once?', fr: 'Y a-t-il assez peu de tickets en cours à la fois ?' },
  needs: ['cases'],
  states: ['met', 'partly', 'not-yet'],
  params: z.strictObject({ flow: z.string(), stages: z.array(z.string()).min(1), max: z.int().min(0) }),
  refs: ({ flow, stages }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    ...stages.map((id, index) => ({ kind: 'stage', id, path: ['stages', index] }) as const),
  ],
  messages: {
    en: {
      within: '{n, plural, =0 {No item of *{flow}* is} one {# item of *{flow}* is} other {# items of *{flow}* are}} in {stages} now.',
      over: '{n, plural, one {# item of *{flow}* is in {stages} now} other {# items of *{flow}* are in {stages} at once}}: {over, plural, one {one too many} other {# too many}}.',
      expected: 'Expected: {max, plural, =0 {none} other {# at most}} at once.',
      finish: 'Before the next item begins, finish or stop {over, plural, one {one} other {#}} of these.',
      limit: 'Agree on a limit of {max} and set it on the board’s columns, so that everyone sees it in time.',
    },
    fr: {
      within:
        '{n, plural, =0 {Aucun ticket du parcours *{flow}* n’est} one {# ticket du parcours *{flow}* est} other {# tickets du parcours *{flow}* sont}} en {stages} en ce moment.',
      over: '{n, plural, one {# ticket du parcours *{flow}* est en {stages} en ce moment} other {# tickets du parcours *{flow}* sont à la fois en {stages}}} : {over, plural, one {un de trop} other {# de trop}}.',
      expected: 'Attendu : {max, plural, =0 {aucun} other {# au plus}} à la fois.',
      finish: 'Avant de commencer le prochain ticket, en finir ou en arrêter {over, plural, one {un} other {#}}.',
      limit: 'Convenir d’une limite de {max} et la poser sur les colonnes du tableau, pour que chacun la voie à temps.',
    },
  },
  evaluate: ({ params: { flow, stages, max }, context }) => {
    const { asOf } = context;
    const there = context.open(flow).filter((each) => stages.includes(findStage(each) ?? ''));
    const n = there.length;
    const over = Math.max(0, n - max);
    return {
      measured: over === 0 ? 'met' : over === 1 ? 'partly' : 'not-yet',
      observed: { n, met: n - over, rate: n === 0 ? null : (n - over) / n },
      headline: over === 0 ? 'within' : 'over',
      expected: 'expected',
      fixes:
        over === 0
          ? []
          : [
              { message: 'finish', minutes: 15, who: 'squad', link: 'evidence' },
              { message: 'limit', minutes: 10, who: 'squad', link: null },
            ],
      values: { flow: refFlow(flow), stages: refAnyStage(stages), max, over },
      // The longest there come first.
      evidence: over === 0 ? [] : there.map(({ key, visits }) => ({ key, cost: asOf - (visits.at(-1)?.at ?? asOf) })),
    };
  },
  examples: [
    {
      title: 'As many as agreed',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 4, stages: building }, { count: 5, stages: ['open'] }) },
      with: ask,
      state: 'met',
      headline: '4 items of *Feature* are in *Build* or *Review* now.',
    },
    {
      title: 'Nothing is under way',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 5, stages: ['open', 'build', 'review', 'done'] }) },
      with: ask,
      state: 'met',
      headline: 'No item of *Feature* is in *Build* or *Review* now.',
    },
    {
      title: 'One too many',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: building }, { count: 2, stages: [...building, 'review'] }) },
      with: ask,
      state: 'partly',
      headline: '5 items of *Feature* are in *Build* or *Review* at once: one too many.',
    },
    {
      title: 'Many at once',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: building }) },
      with: ask,
      state: 'not-yet',
      headline: '9 items of *Feature* are in *Build* or *Review* at once: 5 too many.',
    },
  ],
});
