import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { groupDeviations, sumAlignments } from '../../domain/deviation';
import { refStage } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { exampleCases, examplePlaybook } from '../example';
import { readJudged, tellTooEarly } from './share';

const whole = ['open', 'build', 'review', 'done'];
const ask = { flow: 'feature', atLeast: 0.9 };

/**
 * Mean fitness of the judged cases: how near their traces are to an accepted path of the flow, by exact alignment (`alignment.ts`).
 * `rate` is the mean, `met` counts the cases of cost 0.
 */
export const pathFit = defineCheck({
  id: 'process/path-fit',
  about: { en: 'How near are work items to an agreed path?', fr: 'Les tickets suivent-ils de près un chemin convenu ?' },
  needs: ['cases'],
  params: z.strictObject({ flow: z.string(), atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow }) => [{ kind: 'flow', id: flow, path: ['flow'] }],
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* kept to the agreed path} other {All # items of *{flow}* kept to the agreed path}}{since, select, ever {} other { since {since}}}.',
      some: '{met, plural, =0 {None of the {n}} other {# of {n}}} items of *{flow}* kept to the agreed path all the way{since, select, ever {} other { since {since}}}; on average paths are {rate, number, ::percent .#} as agreed.',
      expected:
        'Expected: {atLeast, plural, =1 {every path is as agreed} other {paths are at least {atLeast, number, ::percent .##} as agreed on average}}.',
      'top-skipped': 'Most often: *{topStage}* is skipped after *{topAfter}* ({topCases, plural, one {# item} other {# items}}).',
      'top-skipped-at-start': 'Most often: *{topStage}* is skipped at the start ({topCases, plural, one {# item} other {# items}}).',
      'top-extra':
        'Most often: *{topStage}* comes after *{topAfter}*, where the path does not have it ({topCases, plural, one {# item} other {# items}}).',
      'top-extra-at-start':
        'Most often: work starts in *{topStage}*, where the path does not begin ({topCases, plural, one {# item} other {# items}}).',
      look: 'Look at these items together: is it the habit or the agreed path that should change?',
      retype: 'If this work rightly goes another way, give it a work type of its own, or ask for a path that fits it.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* a suivi} other {Les # tickets du parcours *{flow}* ont tous suivi}} le chemin convenu{since, select, ever {} other { depuis le {since}}}.',
      some: '{met, plural, =0 {Aucun ticket sur {n} du parcours *{flow}* n’a suivi} one {# ticket sur {n} du parcours *{flow}* a suivi} other {# tickets sur {n} du parcours *{flow}* ont suivi}} le chemin convenu de bout en bout{since, select, ever {} other { depuis le {since}}} ; en moyenne, les chemins sont conformes à {rate, number, ::percent .#}.',
      expected:
        'Attendu : {atLeast, plural, =1 {tous les chemins sont ceux convenus} other {des chemins conformes à {atLeast, number, ::percent .##} au moins en moyenne}}.',
      'top-skipped':
        'Le plus souvent : l’étape *{topStage}* est sautée après *{topAfter}* ({topCases, plural, one {# ticket} other {# tickets}}).',
      'top-skipped-at-start':
        'Le plus souvent : l’étape *{topStage}* est sautée au départ ({topCases, plural, one {# ticket} other {# tickets}}).',
      'top-extra':
        'Le plus souvent : l’étape *{topStage}* vient après *{topAfter}*, où le parcours ne la prévoit pas ({topCases, plural, one {# ticket} other {# tickets}}).',
      'top-extra-at-start':
        'Le plus souvent : le travail commence en *{topStage}*, où le parcours ne débute pas ({topCases, plural, one {# ticket} other {# tickets}}).',
      look: 'Regarder ces tickets ensemble : est-ce l’habitude ou le chemin convenu qui doit changer ?',
      retype:
        'Si ce travail suit à bon droit un autre chemin, lui donner son propre type de ticket, ou demander un parcours qui lui convienne.',
    },
  },
  evaluate: ({ params: { flow, atLeast }, context }) => {
    const judged = readJudged(context, flow);
    const { cases } = judged;
    const { cost, perfect, fitness } = sumAlignments(cases);
    const observed = { n: cases.length, met: perfect, rate: fitness, deviatingMoves: cost };
    const measured = decideVerdict({ n: cases.length, met: perfect, rate: fitness, atLeast, minSample: context.minSample });
    if (measured === 'too-early') return tellTooEarly(observed, judged);
    const [top] = groupDeviations(cases, context.stages);
    return {
      measured,
      observed,
      headline: cost === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: top ? [`top-${top.kind}${top.after === null ? '-at-start' : ''}`] : [],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'retype', minutes: 10, who: 'product-ops', link: null },
            ],
      values: {
        ...judged.values,
        atLeast: atLeast ?? 1,
        ...(top ? { topStage: refStage(top.stage), topCases: top.cases } : {}),
        ...(top && top.after !== null ? { topAfter: refStage(top.after) } : {}),
      },
      evidence: cases.flatMap(({ key, variant }) => (variant.alignment.cost > 0 ? [{ key, cost: variant.alignment.cost }] : [])),
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'Every item on the path',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* kept to the agreed path since 3 January.',
    },
    {
      title: 'A few went around the review',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 2, stages: ['open', 'build', 'done'] }) },
      with: ask,
      state: 'met',
      headline: '8 of 10 items of *Feature* kept to the agreed path all the way since 3 January; on average paths are 97.1% as agreed.',
    },
    {
      title: 'Most begin in the middle',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 10, stages: ['build', 'review', 'done'] }) },
      with: ask,
      state: 'partly',
      headline:
        'None of the 10 items of *Feature* kept to the agreed path all the way since 3 January; on average paths are 85.7% as agreed.',
    },
    {
      title: 'Straight to the end',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: ['done'] }) },
      with: ask,
      state: 'not-yet',
      headline: 'None of the 9 items of *Feature* kept to the agreed path all the way since 3 January; on average paths are 40% as agreed.',
    },
    {
      title: 'Returned to the start after the review',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: ['open', 'build', 'review', 'open', 'build', 'review', 'done'] }) },
      with: ask,
      state: 'met',
      headline:
        'None of the 9 items of *Feature* kept to the agreed path all the way since 3 January; on average paths are 90.9% as agreed.',
    },
    {
      title: 'Reviewed before anything else',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: ['review', ...whole] }) },
      with: ask,
      state: 'partly',
      headline:
        'None of the 9 items of *Feature* kept to the agreed path all the way since 3 January; on average paths are 88.9% as agreed.',
    },
    {
      title: 'Too few finished items',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: whole }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 3 items of *Feature* have finished since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
