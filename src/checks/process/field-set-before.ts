import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { CaseHistory } from '../../domain/facts';
import { foldName } from '../../domain/name';
import { plainText } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { measureFilled } from './filled';

const field = 'Success measure';
const ask = { flow: 'feature', field, stage: 'build', atLeast: 0.8 };
const whole = ['open', 'build', 'review', 'done'];
const name = foldName(field);
const always = (): Partial<CaseHistory> => ({ filled: { [name]: true } });
const never = (): Partial<CaseHistory> => ({ filled: { [name]: false } });

/**
 * Share of the cases that first entered the stage in the window, finished or not, and had the field filled at that moment (a change of
 * that very moment included). What the field holds today does not matter: changes made since are taken back.
 */
export const fieldSetBefore = defineCheck({
  id: 'process/field-set-before',
  about: { en: 'Was the field filled when work entered the stage?', fr: 'Le champ était-il rempli à l’entrée dans l’étape ?' },
  needs: ['cases'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell'],
  params: z.strictObject({ flow: z.string(), field: z.string().min(1), stage: z.string(), atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow, stage }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: stage, path: ['stage'] },
  ],
  tracks: (params) => ({ fields: [params.field] }),
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* that entered} other {All # items of *{flow}* that entered}} *{stage}*{since, select, ever {} other { since {since}}} had *{field}* filled in by then.',
      most: '{met} of {n} items of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} had *{field}* filled in by then.',
      some: '{missed} of {n} items of *{flow}* entered *{stage}* without *{field}*{since, select, ever {} other { since {since}}}.',
      none: '{n, plural, one {The only item of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} did not have} other {None of the # items of *{flow}* that entered *{stage}*{since, select, ever {} other { since {since}}} had}} *{field}* filled in by then.',
      unread: 'Can’t tell: the field *{field}* could not be read. Is there one of this name?',
      expected:
        'Expected: *{field}* is filled in before *{stage}*{atLeast, plural, =1 {, for every item} other {, for at least {atLeast, number, ::percent .##} of the items}}.',
      later: '{later, plural, one {# of them got it later.} other {# of them got it later.}}',
      unknown:
        '{unknown, plural, one {# more is left out: the field has not been read for it yet.} other {# more are left out: the field has not been read for them yet.}}',
      write: 'Write *{field}* together before the next item enters *{stage}*.',
      require: 'Let Jira ask for *{field}* on the way into *{stage}* (a rule of the workflow).',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* entré} other {Les # tickets du parcours *{flow}* entrés}} en *{stage}*{since, select, ever {} other { depuis le {since}}} {n, plural, one {avait} other {avaient tous}} alors le champ *{field}* rempli.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* entrés en *{stage}*{since, select, ever {} other { depuis le {since}}} {met, plural, one {avait} other {avaient}} alors le champ *{field}* rempli.',
      some: '{missed, plural, one {# ticket sur {n} du parcours *{flow}* est entré} other {# tickets sur {n} du parcours *{flow}* sont entrés}} en *{stage}* sans *{field}*{since, select, ever {} other { depuis le {since}}}.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* entré en *{stage}*{since, select, ever {} other { depuis le {since}}} n’avait} other {Aucun des # tickets du parcours *{flow}* entrés en *{stage}*{since, select, ever {} other { depuis le {since}}} n’avait}} alors le champ *{field}* rempli.',
      unread: 'Indéterminé : le champ *{field}* n’a pas pu être lu. Existe-t-il sous ce nom ?',
      expected:
        'Attendu : *{field}* est rempli avant *{stage}*{atLeast, plural, =1 {, pour tous les tickets} other {, pour au moins {atLeast, number, ::percent .##} des tickets}}.',
      later: '{later, plural, one {# d’entre eux l’a eu plus tard.} other {# d’entre eux l’ont eu plus tard.}}',
      unknown:
        '{unknown, plural, one {# autre est laissé de côté : le champ n’a pas encore été lu pour lui.} other {# autres sont laissés de côté : le champ n’a pas encore été lu pour eux.}}',
      write: 'Écrire ensemble *{field}* avant que le prochain ticket entre en *{stage}*.',
      require: 'Faire demander *{field}* par Jira au passage en *{stage}* (une règle du workflow).',
    },
  },
  evaluate: ({ params: { flow, stage, field: wanted, atLeast }, context }) =>
    measureFilled<'write' | 'require'>(
      context,
      { flow, stage, name: wanted, atLeast },
      {
        values: { field: plainText(wanted) },
        fixes: [
          { message: 'write', minutes: 15, who: 'squad', link: 'evidence' },
          { message: 'require', minutes: 15, who: 'jira-admin', link: null },
        ],
      },
    ),
  examples: [
    {
      title: 'Written first, also where it was emptied since',
      playbook: examplePlaybook,
      facts: {
        cases: [
          ...exampleCases({ count: 7, stages: whole, more: always }),
          ...exampleCases({ count: 8, stages: whole, more: never })
            .slice(7)
            .map((each) => ({
              ...each,
              changes: [...(each.changes ?? []), { at: Date.parse('2026-04-02T09:00:00Z'), field: 'filled' as const, name, to: false }],
            })),
        ],
      },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that entered *Build* since 3 January had *Success measure* filled in by then.',
    },
    {
      title: 'Eight of ten are asked, and nine have it; one has not been read yet',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases(
          { count: 9, stages: whole, more: always },
          { count: 1, stages: whole, more: never },
          { count: 1, stages: whole },
        ),
      },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* that entered *Build* since 3 January had *Success measure* filled in by then.',
    },
    {
      title: 'Three of eleven got it afterwards',
      playbook: examplePlaybook,
      facts: {
        cases: exampleCases({ count: 8, stages: whole, more: always }, { count: 3, stages: whole, more: always }).map((each, index) =>
          index < 8
            ? each
            : { ...each, changes: [...(each.changes ?? []), { at: Date.parse('2026-04-02T09:00:00Z'), field: 'filled', name, to: true }] },
        ),
      },
      with: ask,
      state: 'partly',
      headline: '3 of 11 items of *Feature* entered *Build* without *Success measure* since 3 January.',
    },
    {
      title: 'Never written',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: ['open', 'build'], more: never }) },
      with: ask,
      state: 'not-yet',
      headline: 'None of the 8 items of *Feature* that entered *Build* since 3 January had *Success measure* filled in by then.',
    },
    {
      title: 'Too few have come so far',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 2, stages: whole, more: always }) },
      with: ask,
      state: 'too-early',
      headline: 'Too early to tell: 2 items of *Feature* have entered *Build* since 3 April 2025; this check needs 8. Nothing to do.',
    },
    {
      title: 'A field that the site does not have',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole }) },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: the field *Success measure* could not be read. Is there one of this name?',
    },
  ],
});
