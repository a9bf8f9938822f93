import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { CaseHistory } from '../../domain/facts';
import { nameObjectives } from '../../domain/objective-naming';
import { plainText } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { measureFilled } from '../process/filled';

const objectives = [{ id: 'first-trip', name: { en: 'A first trip within a day', fr: 'Un premier voyage en un jour' } }];
const playbook = { ...examplePlaybook, objectives };
const ask = { flow: 'feature', stage: 'build', field: 'Objective', atLeast: 0.8 };
const whole = ['open', 'build', 'review', 'done'];
const { mark } = nameObjectives(ask.field, objectives);
const named = (): Partial<CaseHistory> => ({ filled: { [mark]: true } });
const unnamed = (): Partial<CaseHistory> => ({ filled: { [mark]: false } });

/**
 * Share of the cases that first entered the stage in the window, finished or not, and named one of the playbook's objectives in the field at that
 * moment: by its id or its name in either language, as words of their own. What else the field says is not read.
 */
export const objectiveLinked = defineCheck({
  id: 'steering/objective-linked',
  about: {
    en: 'Does each item name an objective of the playbook before it enters the stage?',
    fr: 'Chaque ticket nomme-t-il un objectif du playbook avant d’entrer dans l’étape ?',
  },
  needs: ['cases'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell', 'not-applicable'],
  params: z.strictObject({ flow: z.string(), stage: z.string(), field: z.string().min(1), atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow, stage }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: stage, path: ['stage'] },
  ],
  tracks: ({ field }) => ({ objectives: [field] }),
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* that entered} other {All # items of *{flow}* that entered}} *{stage}*{since, select, ever {} other { since {since}}} named an objective by then.',
      most: '{met} of {n} items of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} named an objective by then.',
      some: '{missed} of {n} items of *{flow}* entered *{stage}* without naming an objective{since, select, ever {} other { since {since}}}.',
      none: '{n, plural, one {The only item of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} did not name} other {None of the # items of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} named}} an objective by then.',
      unread: 'Can’t tell: the field *{field}* could not be read for these objectives. Is there one of this name?',
      'no-objective': 'The playbook names no objectives, so there is none to name.',
      expected:
        'Expected: before *{stage}*, *{field}* names one of the {objectives, plural, one {# objective} other {# objectives}} of the playbook{atLeast, plural, =1 {, for every item} other {, for at least {atLeast, number, ::percent .##} of the items}}.',
      later: '{later, plural, one {# of them did so later.} other {# of them did so later.}}',
      unknown:
        '{unknown, plural, one {# more is left out: the field has not been read for it yet.} other {# more are left out: the field has not been read for them yet.}}',
      name: 'Say in *{field}* which objective each of these items serves; what serves none may wait.',
      offer: 'Let *{field}* offer the objectives of the playbook to choose from.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* entré} other {Les # tickets du parcours *{flow}* entrés}} en *{stage}*{since, select, ever {} other { depuis le {since}}} {n, plural, one {nommait} other {nommaient tous}} alors un objectif.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* entrés en *{stage}*{since, select, ever {} other { depuis le {since}}} {met, plural, one {nommait} other {nommaient}} alors un objectif.',
      some: '{missed, plural, one {# ticket sur {n} du parcours *{flow}* est entré} other {# tickets sur {n} du parcours *{flow}* sont entrés}} en *{stage}* sans nommer d’objectif{since, select, ever {} other { depuis le {since}}}.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* entré en *{stage}*{since, select, ever {} other { depuis le {since}}} ne nommait} other {Aucun des # tickets du parcours *{flow}* entrés en *{stage}*{since, select, ever {} other { depuis le {since}}} ne nommait}} alors d’objectif.',
      unread: 'Indéterminé : le champ *{field}* n’a pas pu être lu pour ces objectifs. Existe-t-il un champ de ce nom ?',
      'no-objective': 'Le playbook ne donne pas d’objectif : il n’y en a donc aucun à nommer.',
      expected:
        'Attendu : avant *{stage}*, le champ *{field}* nomme {objectives, plural, one {l’objectif} other {l’un des # objectifs}} du playbook{atLeast, plural, =1 {, pour tous les tickets} other {, pour au moins {atLeast, number, ::percent .##} des tickets}}.',
      later: '{later, plural, one {# d’entre eux l’a fait plus tard.} other {# d’entre eux l’ont fait plus tard.}}',
      unknown:
        '{unknown, plural, one {# autre est laissé de côté : le champ n’a pas encore été lu pour lui.} other {# autres sont laissés de côté : le champ n’a pas encore été lu pour eux.}}',
      name: 'Dire dans *{field}* quel objectif sert chacun de ces tickets ; ce qui n’en sert aucun peut attendre.',
      offer: 'Proposer dans *{field}* le choix entre les objectifs du playbook.',
    },
  },
  evaluate: ({ params: { flow, stage, field, atLeast }, context }) => {
    const { objectives: asked } = context;
    if (asked.length === 0) {
      const observed = { n: 0, met: 0, rate: null };
      return { measured: 'not-applicable', observed, headline: 'no-objective', expected: 'engine/expected-nothing', values: {} };
    }
    return measureFilled<'name' | 'offer'>(
      context,
      { flow, stage, name: nameObjectives(field, asked).mark, atLeast },
      {
        values: { field: plainText(field), objectives: asked.length },
        fixes: [
          { message: 'name', minutes: 15, who: 'squad', link: 'evidence' },
          { message: 'offer', minutes: 15, who: 'jira-admin', link: null },
        ],
      },
    );
  },
  examples: [
    {
      title: 'Every item names one',
      playbook,
      facts: { cases: exampleCases({ count: 8, stages: whole, more: named }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that entered *Build* since 3 January named an objective by then.',
    },
    {
      title: 'Eight of ten are asked, and nine do; one has not been read yet',
      playbook,
      facts: {
        cases: exampleCases(
          { count: 9, stages: whole, more: named },
          { count: 1, stages: whole, more: unnamed },
          { count: 1, stages: whole },
        ),
      },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* that entered *Build* since 3 January named an objective by then.',
    },
    {
      title: 'Three of eleven did so afterwards',
      playbook,
      facts: {
        cases: exampleCases({ count: 8, stages: whole, more: named }, { count: 3, stages: whole, more: named }).map((each, index) =>
          index < 8
            ? each
            : {
                ...each,
                changes: [...(each.changes ?? []), { at: Date.parse('2026-04-02T09:00:00Z'), field: 'filled', name: mark, to: true }],
              },
        ),
      },
      with: ask,
      state: 'partly',
      headline: '3 of 11 items of *Feature* entered *Build* without naming an objective since 3 January.',
    },
    {
      title: 'None ever does',
      playbook,
      facts: { cases: exampleCases({ count: 8, stages: ['open', 'build'], more: unnamed }) },
      with: ask,
      state: 'not-yet',
      headline: 'None of the 8 items of *Feature* that entered *Build* since 3 January named an objective by then.',
    },
    {
      title: 'Too few have come so far',
      playbook,
      facts: { cases: exampleCases({ count: 2, stages: whole, more: named }) },
      with: ask,
      minSample: 8,
      state: 'too-early',
      headline: 'Too early to tell: 2 items of *Feature* have entered *Build* since 3 April 2025; this check needs 8. Nothing to do.',
    },
    {
      title: 'A field that the site does not have, or that was read for other objectives',
      playbook,
      facts: { cases: exampleCases({ count: 9, stages: whole }) },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: the field *Objective* could not be read for these objectives. Is there one of this name?',
    },
    {
      title: 'A playbook without objectives',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole, more: named }) },
      with: ask,
      state: 'not-applicable',
      headline: 'The playbook names no objectives, so there is none to name.',
    },
  ],
});
