import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { wasLinked } from '../../domain/case-facts';
import type { CaseHistory } from '../../domain/facts';
import type { FlowCase } from '../../domain/flow-cases';
import { plainText, refAnyName, refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { chooseHeadline, findEntry, measureShare, readPicked, tellTooFew } from './share';

const ask = { flow: 'feature', stage: 'build', via: 'parent', types: ['Epic'], atLeast: 0.9 };
const whole = ['open', 'build', 'review', 'done'];
const underEpic = (): Partial<CaseHistory> => ({ links: { now: [{ via: 'parent', type: 'Epic', since: null }], cutAt: null } });
const unlinked = (): Partial<CaseHistory> => ({ links: { now: [], cutAt: null } });

/**
 * Share of the cases that first entered the stage in the window, finished or not, and had a parent, or a link of that type, at that moment.
 * What was linked then and is not any more is not told by Jira: such cases are left out.
 */
export const linked = defineCheck({
  id: 'process/linked',
  about: {
    en: 'Is work linked to a parent or another item when it enters the stage?',
    fr: 'Le ticket est-il rattaché à un parent ou à un autre ticket à l’entrée dans l’étape ?',
  },
  needs: ['cases'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell'],
  params: z.strictObject({
    flow: z.string(),
    stage: z.string(),
    /** `parent`, or the name of a type of link, as Jira has it ("Blocks"). */
    via: z.string().min(1),
    types: z.array(z.string().min(1)).min(1).optional(),
    atLeast: z.number().min(0).max(1).optional(),
  }),
  refs: ({ flow, stage }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: stage, path: ['stage'] },
  ],
  tracks: () => ({ links: true }),
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* that entered} other {All # items of *{flow}* that entered}} *{stage}*{since, select, ever {} other { since {since}}} had {via, select, parent {a parent} other {a link “{via}”}} by then.',
      most: '{met} of {n} items of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} had {via, select, parent {a parent} other {a link “{via}”}} by then.',
      some: '{missed} of {n} items of *{flow}* entered *{stage}* without {via, select, parent {a parent} other {a link “{via}”}}{since, select, ever {} other { since {since}}}.',
      none: '{n, plural, one {The only item of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} did not have} other {None of the # items of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} had}} {via, select, parent {a parent} other {a link “{via}”}} by then.',
      unread: 'Can’t tell: the parents and links of these items have not been read yet.',
      expected:
        'Expected: before *{stage}*, {via, select, parent {a parent} other {a link “{via}”}}{types, select, any {} other { ({types})}}{atLeast, plural, =1 {, for every item} other {, for at least {atLeast, number, ::percent .##} of the items}}.',
      unknown:
        '{unknown, plural, one {# more is left out: what it was linked to then is not known.} other {# more are left out: what they were linked to then is not known.}}',
      link: 'Link each of these items to what it serves; what serves nothing may wait.',
      habit: 'Agree that nothing enters *{stage}* before it is linked.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* entré} other {Les # tickets du parcours *{flow}* entrés}} en *{stage}*{since, select, ever {} other { depuis le {since}}} {n, plural, one {avait} other {avaient tous}} alors {via, select, parent {un parent} other {un lien « {via} »}}.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* entrés en *{stage}*{since, select, ever {} other { depuis le {since}}} {met, plural, one {avait} other {avaient}} alors {via, select, parent {un parent} other {un lien « {via} »}}.',
      some: '{missed, plural, one {# ticket sur {n} du parcours *{flow}* est entré} other {# tickets sur {n} du parcours *{flow}* sont entrés}} en *{stage}* sans {via, select, parent {parent} other {lien « {via} »}}{since, select, ever {} other { depuis le {since}}}.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* entré en *{stage}*{since, select, ever {} other { depuis le {since}}} n’avait} other {Aucun des # tickets du parcours *{flow}* entrés en *{stage}*{since, select, ever {} other { depuis le {since}}} n’avait}} alors de {via, select, parent {parent} other {lien « {via} »}}.',
      unread: 'Indéterminé : les parents et les liens de ces tickets n’ont pas encore été lus.',
      expected:
        'Attendu : avant *{stage}*, {via, select, parent {un parent} other {un lien « {via} »}}{types, select, any {} other { ({types})}}{atLeast, plural, =1 {, pour tous les tickets} other {, pour au moins {atLeast, number, ::percent .##} des tickets}}.',
      unknown:
        '{unknown, plural, one {# autre est laissé de côté : on ne sait pas à quoi il était alors rattaché.} other {# autres sont laissés de côté : on ne sait pas à quoi ils étaient alors rattachés.}}',
      link: 'Rattacher chacun de ces tickets à ce qu’il sert ; ce qui ne sert rien peut attendre.',
      habit: 'Convenir que rien n’entre en *{stage}* avant d’être rattaché.',
    },
  },
  evaluate: ({ params: { flow, stage, via, types, atLeast }, context }) => {
    const stateOf = (each: FlowCase): boolean | null => wasLinked(each.history, { via, types }, findEntry(each, stage) ?? context.asOf);
    const all = readPicked(context, flow, 'all', (each) => findEntry(each, stage));
    const judged = readPicked(context, flow, 'all', (each) => (stateOf(each) === null ? null : findEntry(each, stage)));
    const share = measureShare(judged, (each) => (stateOf(each) ? 0 : 1), atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence } = share;
    const observed = { n, met, rate };
    const unknown = all.cases.filter((each) => stateOf(each) === null).length;
    if (n === 0 && unknown > 0)
      return { measured: 'cant-tell', observed, headline: 'unread', expected: 'engine/expected-facts', values: judged.values };
    if (measured === 'too-early') return tellTooFew(observed, judged, 'entered', stage);
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
              { message: 'link', minutes: 15, who: 'squad', link: 'evidence' },
              { message: 'habit', minutes: 10, who: 'squad', link: null },
            ],
      values: {
        ...judged.values,
        stage: refStage(stage),
        via: plainText(via),
        types: types ? refAnyName(types) : 'any',
        atLeast: atLeast ?? 1,
        missed,
        unknown,
      },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'Every item has its epic; one lost it since and is left out',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases(
          { count: 8, stages: whole, more: underEpic },
          { count: 1, stages: whole, more: (at) => ({ links: { now: [], cutAt: at(3) } }) },
        ),
      },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that entered *Build* since 3 January had a parent by then.',
    },
    {
      title: 'One of ten has none, and nine in ten are asked',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole, more: underEpic }, { count: 1, stages: whole, more: unlinked }) },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* that entered *Build* since 3 January had a parent by then.',
    },
    {
      title: 'Two were linked only when they were done',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases(
          { count: 8, stages: whole, more: underEpic },
          { count: 2, stages: whole, more: (at) => ({ links: { now: [{ via: 'parent', type: 'Epic', since: at(3) }], cutAt: null } }) },
        ),
      },
      with: ask,
      state: 'partly',
      headline: '2 of 10 items of *Feature* entered *Build* without a parent since 3 January.',
    },
    {
      title: 'A link of another type does not count',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases({
          count: 8,
          stages: whole,
          more: () => ({ links: { now: [{ via: 'Blocks', type: 'Story', since: null }], cutAt: null } }),
        }),
      },
      with: { flow: 'feature', stage: 'build', via: 'Implements' },
      state: 'not-yet',
      headline: 'None of the 8 items of *Feature* that entered *Build* since 3 January had a link “Implements” by then.',
    },
    {
      title: 'Too few have come so far',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 2, stages: whole, more: underEpic }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 2 items of *Feature* have entered *Build* since 3 April 2025; this check needs 8. Nothing to do.',
    },
    {
      title: 'Read before links were read',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole }) },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: the parents and links of these items have not been read yet.',
    },
  ],
});
