import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { FlowCase } from '../../domain/flow-cases';
import { refStage } from '../../domain/value';
import { startOfWindow } from '../../domain/verdict';
import { exampleCases, examplePlaybook } from '../example';
import { measureShare, readPicked, tellTooFew } from './share';

const ask = { flow: 'feature', from: 'build', to: 'done', atLeast: 0.9 };
const whole = ['open', 'build', 'review', 'done'];
const jumping = ['open', 'build', 'done'];

/** How often the case went straight from one stage to the other after a moment (epoch ms; null = ever). */
function countJumps({ visits }: FlowCase, from: string, to: string, after: number | null): number {
  return visits.filter(({ stage, at }, index) => stage === to && visits[index - 1]?.stage === from && (after === null || at > after))
    .length;
}

/** Share of the cases that entered `to` in the window, finished or not, and never came there straight from `from` in that time. */
export const noJump = defineCheck({
  id: 'process/no-jump',
  about: {
    en: 'Does no work item go straight from one stage to the other?',
    fr: 'Aucun ticket ne passe-t-il directement d’une étape à l’autre ?',
  },
  needs: ['cases'],
  params: z.strictObject({ flow: z.string(), from: z.string(), to: z.string(), atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow, from, to }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: from, path: ['from'] },
    { kind: 'stage', id: to, path: ['to'] },
  ],
  messages: {
    en: {
      none: '{n, plural, one {The only item of *{flow}* that entered *{to}*{since, select, ever {} other { since {since}}} did not come} other {None of the # items of *{flow}* that entered *{to}*{since, select, ever {} other { since {since}}} came}} straight from *{from}*.',
      some: '{missed} of {n} items of *{flow}* that entered *{to}*{since, select, ever {} other { since {since}}} came straight from *{from}*.',
      every:
        '{n, plural, one {The only item of *{flow}* that entered} other {All # items of *{flow}* that entered}} *{to}*{since, select, ever {} other { since {since}}} came straight from *{from}*.',
      expected:
        'Expected: {atLeast, plural, =1 {no item goes} other {at least {atLeast, number, ::percent .##} of the items do not go}} straight from *{from}* to *{to}*.',
      look: 'Look at these items together: what lies between *{from}* and *{to}*, and why was it not needed?',
      workflow: 'If nobody should make this move, take it out of the Jira workflow.',
    },
    fr: {
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* entré en *{to}*{since, select, ever {} other { depuis le {since}}} n’y est pas} other {Aucun des # tickets du parcours *{flow}* entrés en *{to}*{since, select, ever {} other { depuis le {since}}} n’y est}} venu directement de *{from}*.',
      some: '{missed, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* entrés en *{to}*{since, select, ever {} other { depuis le {since}}} y {missed, plural, one {est venu} other {sont venus}} directement de *{from}*.',
      every:
        '{n, plural, one {Le seul ticket du parcours *{flow}* entré} other {Les # tickets du parcours *{flow}* entrés}} en *{to}*{since, select, ever {} other { depuis le {since}}} y {n, plural, one {est venu} other {sont tous venus}} directement de *{from}*.',
      expected:
        'Attendu : {atLeast, plural, =1 {aucun ticket ne passe} other {au moins {atLeast, number, ::percent .##} des tickets ne passent pas}} directement de *{from}* à *{to}*.',
      look: 'Regarder ces tickets ensemble : qu’y a-t-il entre *{from}* et *{to}*, et pourquoi s’en est-on passé ?',
      workflow: 'Si personne ne doit faire ce passage, le retirer du workflow Jira.',
    },
  },
  evaluate: ({ params: { flow, from, to, atLeast }, context }) => {
    const judged = readPicked(context, flow, 'all', ({ visits }) => visits.findLast(({ stage }) => stage === to)?.at ?? null);
    const start = startOfWindow(context.asOf, judged.window.days);
    const share = measureShare(judged, (each) => countJumps(each, from, to, start), atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence } = share;
    const observed = { n, met, rate };
    if (measured === 'too-early') return tellTooFew(observed, judged, 'entered', to);
    return {
      measured,
      observed,
      headline: missed === 0 ? 'none' : met === 0 ? 'every' : 'some',
      expected: 'expected',
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'workflow', minutes: 15, who: 'jira-admin', link: null },
            ],
      values: { ...judged.values, from: refStage(from), to: refStage(to), atLeast: atLeast ?? 1, missed },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'Nobody went around the review',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }) },
      with: ask,
      state: 'met',
      headline: 'None of the 8 items of *Feature* that entered *Done* since 3 January came straight from *Build*.',
    },
    {
      title: 'Every item must keep to it, and exactly one does not',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 1, stages: jumping }) },
      with: { ...ask, atLeast: 1 },
      state: 'partly',
      headline: '1 of 9 items of *Feature* that entered *Done* since 3 January came straight from *Build*.',
    },
    {
      title: 'Reopened and reviewed afterwards: the jump still happened',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: [...jumping, 'build', 'review', 'done'] }) },
      with: ask,
      state: 'not-yet',
      headline: 'All 9 items of *Feature* that entered *Done* since 3 January came straight from *Build*.',
    },
    {
      title: 'Too few have come so far',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 1, stages: whole }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 1 item of *Feature* has entered *Done* since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
