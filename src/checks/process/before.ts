import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { FlowCase } from '../../domain/flow-cases';
import { refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { chooseHeadline, findCommonPath, findEntry, measureShare, readPicked, tellTooFew } from './share';

const ask = { flow: 'feature', first: 'review', then: 'done', atLeast: 0.9 };
const whole = ['open', 'build', 'review', 'done'];
const skipping = ['open', 'build', 'done'];

/** The stages up to and including the first entry of `then`. */
function listUntil({ visits }: FlowCase, then: string): string[] {
  const stages = visits.map(({ stage }) => stage);
  return stages.slice(0, stages.indexOf(then) + 1);
}

/**
 * Share of the cases that first entered `then` in the window, finished or not, and had been in `first` before (the template "precedence"
 * of Declare: Pesic, Schonenberg, van der Aalst, "DECLARE: Full Support for Loosely-Structured Processes", 2007).
 */
export const before = defineCheck({
  id: 'process/before',
  about: { en: 'Is a stage entered only after another?', fr: 'Une étape ne commence-t-elle qu’après une autre ?' },
  needs: ['cases'],
  params: z.strictObject({ flow: z.string(), first: z.string(), then: z.string(), atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow, first, then }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: first, path: ['first'] },
    { kind: 'stage', id: then, path: ['then'] },
  ],
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* that entered} other {All # items of *{flow}* that entered}} *{then}*{since, select, ever {} other { since {since}}} had been in *{first}* before.',
      most: '{met} of {n} items of *{flow}* that entered *{then}*{since, select, ever {} other { since {since}}} had been in *{first}* before.',
      some: '{missed} of {n} items of *{flow}* entered *{then}* without *{first}* before it{since, select, ever {} other { since {since}}}.',
      none: '{n, plural, one {The only item of *{flow}* that entered *{then}*{since, select, ever {} other { since {since}}} had not} other {None of the # items of *{flow}* that entered *{then}*{since, select, ever {} other { since {since}}} had}} been in *{first}* before.',
      expected:
        'Expected: *{first}* comes before *{then}*{atLeast, plural, =1 { for every item} other { for at least {atLeast, number, ::percent .##} of the items}}.',
      path: 'Most often: {path} ({pathCases} of {missed}).',
      look: 'Look at these items together and agree on what must be true before *{then}* begins.',
      retype: 'If this work rightly goes another way, give it a work type of its own, or ask for a path that fits it.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* entré} other {Les # tickets du parcours *{flow}* entrés}} en *{then}*{since, select, ever {} other { depuis le {since}}} {n, plural, one {était passé} other {étaient tous passés}} d’abord par *{first}*.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* entrés en *{then}*{since, select, ever {} other { depuis le {since}}} {met, plural, one {était passé} other {étaient passés}} d’abord par *{first}*.',
      some: '{missed, plural, one {# ticket sur {n} du parcours *{flow}* est entré} other {# tickets sur {n} du parcours *{flow}* sont entrés}} en *{then}* sans passer d’abord par *{first}*{since, select, ever {} other { depuis le {since}}}.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* entré en *{then}*{since, select, ever {} other { depuis le {since}}} n’était pas} other {Aucun des # tickets du parcours *{flow}* entrés en *{then}*{since, select, ever {} other { depuis le {since}}} n’était}} passé d’abord par *{first}*.',
      expected:
        'Attendu : *{first}* vient avant *{then}*{atLeast, plural, =1 { pour tous les tickets} other { pour au moins {atLeast, number, ::percent .##} des tickets}}.',
      path: 'Le plus souvent : {path} ({pathCases} sur {missed}).',
      look: 'Regarder ces tickets ensemble et convenir de ce qui doit être acquis avant d’entrer en *{then}*.',
      retype:
        'Si ce travail suit à bon droit un autre chemin, lui donner son propre type de ticket, ou demander un parcours qui lui convienne.',
    },
  },
  evaluate: ({ params: { flow, first, then, atLeast }, context }) => {
    const judged = readPicked(context, flow, 'all', (each) => findEntry(each, then));
    const miss = (each: FlowCase): number => (listUntil(each, then).includes(first) ? 0 : 1);
    const share = measureShare(judged, miss, atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence, missing } = share;
    const observed = { n, met, rate };
    if (measured === 'too-early') return tellTooFew(observed, judged, 'entered', then);
    const path = findCommonPath(missing.map((each) => listUntil(each, then)));
    return {
      measured,
      observed,
      headline: chooseHeadline(share),
      expected: 'expected',
      notes: path && path.count > 1 ? ['path'] : [],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'retype', minutes: 10, who: 'product-ops', link: null },
            ],
      values: { ...judged.values, first: refStage(first), then: refStage(then), atLeast: atLeast ?? 1, missed, ...path?.values },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'Always reviewed first',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 2, stages: ['open', 'build'] }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that entered *Done* since 3 January had been in *Review* before.',
    },
    {
      title: 'One of ten was not, and nine in ten are asked',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole }, { count: 1, stages: skipping }) },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* that entered *Done* since 3 January had been in *Review* before.',
    },
    {
      title: 'A review that comes after the end is no review before it',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 2, stages: [...skipping, 'review', 'done'] }) },
      with: ask,
      state: 'partly',
      headline: '2 of 10 items of *Feature* entered *Done* without *Review* before it since 3 January.',
    },
    {
      title: 'Work in progress counts from the day on which it entered the stage',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: ['open', 'build'] }) },
      with: { ...ask, first: 'review', then: 'build' },
      state: 'not-yet',
      headline: 'None of the 9 items of *Feature* that entered *Build* since 3 January had been in *Review* before.',
    },
    {
      title: 'Too few have come so far',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 3, stages: whole }, { count: 9, stages: ['open', 'build'] }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 3 items of *Feature* have entered *Done* since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
