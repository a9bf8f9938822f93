import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { assigneeField, wasFilled } from '../../domain/case-facts';
import type { CaseHistory } from '../../domain/facts';
import { refAnyStage, refFlow } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { chooseHeadline, findStage, measureShare } from './share';

const ask = { flow: 'feature', stages: ['build', 'review'], atLeast: 0.9 };
const building = ['open', 'build'];
const withSomeone = (): Partial<CaseHistory> => ({ filled: { assignee: true } });
const withNobody = (): Partial<CaseHistory> => ({ filled: { assignee: false } });

/** Share of the open cases in these stages that have an assignee. Who that is, is never read. */
export const assigned = defineCheck({
  id: 'process/assigned',
  about: { en: 'Does every work item under way have an assignee?', fr: 'Chaque ticket en cours a-t-il une personne assignée ?' },
  needs: ['cases'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell'],
  params: z.strictObject({ flow: z.string(), stages: z.array(z.string()).min(1), atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow, stages }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    ...stages.map((id, index) => ({ kind: 'stage', id, path: ['stages', index] }) as const),
  ],
  tracks: () => ({ fields: [assigneeField] }),
  messages: {
    en: {
      all: '{n, plural, one {The only open item of *{flow}* in {stages} has} other {All # open items of *{flow}* in {stages} have}} an assignee.',
      most: '{met} of {n} open items of *{flow}* in {stages} have an assignee.',
      some: '{missed} of {n} open items of *{flow}* in {stages} {missed, plural, one {has} other {have}} no assignee.',
      none: '{n, plural, one {The only open item of *{flow}* in {stages} has no assignee} other {None of the # open items of *{flow}* in {stages} has an assignee}}.',
      unread: 'Can’t tell: whether the open items of *{flow}* have an assignee has not been read yet.',
      expected:
        'Expected: an assignee for {atLeast, plural, =1 {every open item} other {at least {atLeast, number, ::percent .##} of the open items}}.',
      unknown:
        '{unknown, plural, one {# more is left out: it has not been read since it came.} other {# more are left out: they have not been read since they came.}}',
      ask: 'Ask together who takes care of each of these items, and assign it.',
      back: 'What nobody takes care of goes back to the stage before: it is not under way.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket ouvert du parcours *{flow}* en {stages} a} other {Les # tickets ouverts du parcours *{flow}* en {stages} ont tous}} une personne assignée.',
      most: '{met, plural, one {# ticket ouvert sur {n}} other {# tickets ouverts sur {n}}} du parcours *{flow}* en {stages} {met, plural, one {a} other {ont}} une personne assignée.',
      some: '{missed, plural, one {# ticket ouvert sur {n}} other {# tickets ouverts sur {n}}} du parcours *{flow}* en {stages} {missed, plural, one {n’a} other {n’ont}} personne d’assigné.',
      none: '{n, plural, one {Le seul ticket ouvert du parcours *{flow}* en {stages} n’a} other {Aucun des # tickets ouverts du parcours *{flow}* en {stages} n’a}} de personne assignée.',
      unread: 'Indéterminé : on n’a pas encore lu si les tickets ouverts du parcours *{flow}* ont une personne assignée.',
      expected:
        'Attendu : une personne assignée pour {atLeast, plural, =1 {chaque ticket ouvert} other {au moins {atLeast, number, ::percent .##} des tickets ouverts}}.',
      unknown:
        '{unknown, plural, one {# autre est laissé de côté : il n’a pas été relu depuis son arrivée.} other {# autres sont laissés de côté : ils n’ont pas été relus depuis leur arrivée.}}',
      ask: 'Se demander ensemble qui s’occupe de chacun de ces tickets, et l’assigner.',
      back: 'Ce dont personne ne s’occupe revient à l’étape précédente : ce n’est pas en cours.',
    },
  },
  evaluate: ({ params: { flow, stages, atLeast }, context }) => {
    const there = context.open(flow).filter((each) => stages.includes(findStage(each) ?? ''));
    const known = new Map(there.map((each) => [each, wasFilled(each.history, assigneeField, context.asOf)]));
    const cases = there.filter((each) => known.get(each) !== null);
    const share = measureShare({ cases }, (each) => (known.get(each) ? 0 : 1), atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence } = share;
    const observed = { n, met, rate };
    const unknown = there.length - n;
    const values = { flow: refFlow(flow), minSample: context.minSample };
    if (n === 0 && unknown > 0) return { measured: 'cant-tell', observed, headline: 'unread', expected: 'engine/expected-facts', values };
    if (measured === 'too-early') return { measured, observed, headline: 'engine/too-few', expected: 'engine/expected-sample', values };
    return {
      measured,
      observed,
      headline: chooseHeadline(share),
      expected: 'expected',
      notes: unknown > 0 ? ['unknown'] : [],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'ask', minutes: 10, who: 'squad', link: 'evidence' },
              { message: 'back', minutes: 5, who: 'squad', link: null },
            ],
      values: { ...values, stages: refAnyStage(stages), atLeast: atLeast ?? 1, missed, unknown },
      evidence,
    };
  },
  examples: [
    {
      title: 'Someone takes care of each',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: building, more: withSomeone }, { count: 3, stages: ['open'], more: withNobody }) },
      with: ask,
      state: 'met',
      headline: 'All 8 open items of *Feature* in *Build* or *Review* have an assignee.',
    },
    {
      title: 'One of ten has none, and nine in ten are asked; a new one is not known yet',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases(
          { count: 9, stages: building, more: withSomeone },
          { count: 1, stages: building, more: withNobody },
          { count: 1, stages: building },
        ),
      },
      with: ask,
      state: 'met',
      headline: '9 of 10 open items of *Feature* in *Build* or *Review* have an assignee.',
    },
    {
      title: 'As it was at the moment that is judged: the assignee who came later does not count',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases({ count: 8, stages: building, more: withSomeone }, { count: 2, stages: building, more: withNobody }).map(
          (each, index) =>
            index > 0
              ? each
              : {
                  ...each,
                  changes: [
                    ...(each.changes ?? []),
                    { at: Date.parse('2026-04-05T09:00:00Z'), field: 'filled', name: 'assignee', to: true },
                  ],
                },
        ),
      },
      with: { ...ask, atLeast: 0.75 },
      state: 'partly',
      headline: '3 of 10 open items of *Feature* in *Build* or *Review* have no assignee.',
    },
    {
      title: 'Nobody takes care of anything',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: building, more: withNobody }) },
      with: ask,
      state: 'not-yet',
      headline: 'None of the 8 open items of *Feature* in *Build* or *Review* has an assignee.',
    },
    {
      title: 'Too little is under way',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: building, more: withSomeone }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 3 of the 8 items that this check needs. Nothing to do.',
    },
    {
      title: 'Read before assignees were read',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: building }) },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: whether the open items of *Feature* have an assignee has not been read yet.',
    },
  ],
});
