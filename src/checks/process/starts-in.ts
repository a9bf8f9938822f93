import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { refAnyStage, refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { chooseHeadline, findCommonPath, measureShare, readPicked } from './share';

const ask = { flow: 'feature', stages: ['open'], atLeast: 0.9 };
const whole = ['open', 'build', 'review', 'done'];
const late = ['build', 'review', 'done'];

/** Share of the cases that began in the window, finished or not, whose first stage is one of these. */
export const startsIn = defineCheck({
  id: 'process/starts-in',
  about: { en: 'Do work items start in these stages?', fr: 'Les tickets commencent-ils par ces étapes ?' },
  needs: ['cases'],
  params: z.strictObject({ flow: z.string(), stages: z.array(z.string()).min(1), atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow, stages }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    ...stages.map((id, index) => ({ kind: 'stage', id, path: ['stages', index] }) as const),
  ],
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* created} other {All # items of *{flow}* created}} {since, select, ever {so far} other {since {since}}} began in {stages}.',
      most: '{met} of {n} items of *{flow}* created {since, select, ever {so far} other {since {since}}} began in {stages}.',
      some: '{missed} of {n} items of *{flow}* created {since, select, ever {so far} other {since {since}}} did not begin in {stages}.',
      none: '{n, plural, one {The only item of *{flow}* created {since, select, ever {so far} other {since {since}}} did not begin} other {None of the # items of *{flow}* created {since, select, ever {so far} other {since {since}}} began}} in {stages}.',
      'too-early':
        'Too early to tell: {n, plural, =0 {no item of *{flow}* has been created} one {# item of *{flow}* has been created} other {# items of *{flow}* have been created}}{since, select, ever {} other { since {since}}}; this check needs {minSample}. Nothing to do.',
      expected:
        'Expected: {atLeast, plural, =1 {every item begins} other {at least {atLeast, number, ::percent .##} of the items begin}} in {stages}.',
      first: 'Most often they began in *{firstStage}* ({firstCases} of {missed}).',
      look: 'Look at these items together: where did the work come from, and what was settled before it was written down?',
      initial: 'Let the workflow begin with a status that stands for {stages}.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* créé} other {Les # tickets du parcours *{flow}* créés}} {since, select, ever {jusqu’ici} other {depuis le {since}}} {n, plural, one {a} other {ont tous}} commencé en {stages}.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* créés {since, select, ever {jusqu’ici} other {depuis le {since}}} {met, plural, one {a} other {ont}} commencé en {stages}.',
      some: '{missed, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* créés {since, select, ever {jusqu’ici} other {depuis le {since}}} {missed, plural, one {n’a} other {n’ont}} pas commencé en {stages}.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* créé {since, select, ever {jusqu’ici} other {depuis le {since}}} n’a pas} other {Aucun des # tickets du parcours *{flow}* créés {since, select, ever {jusqu’ici} other {depuis le {since}}} n’a}} commencé en {stages}.',
      'too-early':
        'Trop tôt pour le dire : {n, plural, =0 {aucun ticket du parcours *{flow}* n’a été créé} one {# ticket du parcours *{flow}* a été créé} other {# tickets du parcours *{flow}* ont été créés}}{since, select, ever {} other { depuis le {since}}} ; il en faut {minSample} pour ce critère. Rien à faire.',
      expected:
        'Attendu : {atLeast, plural, =1 {tous les tickets commencent} other {au moins {atLeast, number, ::percent .##} des tickets commencent}} en {stages}.',
      first: 'Le plus souvent, ils ont commencé en *{firstStage}* ({firstCases} sur {missed}).',
      look: 'Regarder ces tickets ensemble : d’où venait le travail, et qu’avait-on déjà décidé avant de l’écrire ?',
      initial: 'Faire commencer le workflow par un statut qui correspond à {stages}.',
    },
  },
  evaluate: ({ params: { flow, stages, atLeast }, context }) => {
    const judged = readPicked(context, flow, 'all', ({ visits }) => visits[0]?.at ?? null);
    const share = measureShare(judged, ({ visits }) => (stages.includes(visits[0]?.stage ?? '') ? 0 : 1), atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence, missing } = share;
    const observed = { n, met, rate };
    const { window } = judged;
    if (measured === 'too-early')
      return { measured, observed, headline: 'too-early', expected: 'engine/expected-sample', values: judged.values, window };
    const first = findCommonPath(missing.map(({ visits }) => visits.slice(0, 1).map(({ stage }) => stage)));
    const [firstStage] = first?.stages ?? [];
    return {
      measured,
      observed,
      headline: chooseHeadline(share),
      expected: 'expected',
      notes: first && first.count > 1 ? ['first'] : [],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'initial', minutes: 15, who: 'jira-admin', link: null },
            ],
      values: {
        ...judged.values,
        stages: refAnyStage(stages),
        atLeast: atLeast ?? 1,
        missed,
        ...(first && firstStage !== undefined ? { firstStage: refStage(firstStage), firstCases: first.count } : {}),
      },
      evidence,
      window,
    };
  },
  examples: [
    {
      title: 'Every item began where it should, finished or not',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 6, stages: whole }, { count: 2, stages: ['open', 'build'] }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* created since 3 January began in *Open*.',
    },
    {
      title: 'One of ten did not, and nine in ten are asked',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole }, { count: 1, stages: late }) },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* created since 3 January began in *Open*.',
    },
    {
      title: 'Within ten points of the target',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 2, stages: late }) },
      with: ask,
      state: 'partly',
      headline: '2 of 10 items of *Feature* created since 3 January did not begin in *Open*.',
    },
    {
      title: 'Work is written down when it is already being built',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: late }) },
      with: { ...ask, stages: ['open', 'review'] },
      state: 'not-yet',
      headline: 'None of the 8 items of *Feature* created since 3 January began in *Open* or *Review*.',
    },
    {
      title: 'Too few new items',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: ['open'] }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 3 items of *Feature* have been created since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
