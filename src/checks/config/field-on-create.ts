import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { CreateForm } from '../../domain/facts';
import { linkTo } from '../../domain/link';
import { foldName, holdsName } from '../../domain/name';
import { plainText, refAnyName, refNames } from '../../domain/value';
import { decideDespiteUnknown } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { teamProject } from './example';
import { nameFirst, sayTooFew } from './share';

const types = ['Epic', 'Story', 'Sub-task'].map((name, index) => ({ id: String(index + 1), name, subtask: name === 'Sub-task' }));
const project = { ...exampleProject, issueTypes: types };
const team = { ...teamProject, issueTypes: types };
const form = (type: string, ...fields: [name: string, required: boolean][]): CreateForm => ({
  type,
  fields: [['Summary', true] as const, ...fields].map(([name, required]) => ({ id: name.toLowerCase(), name, required })),
});
const ask = { field: 'Success measure' };

/**
 * Is the field asked for when work items of these types are created (every type but sub-tasks unless named), and must it be filled in where
 * `required` says so? Types that the squad does not use are left out.
 */
export const fieldOnCreate = defineCheck({
  id: 'config/field-on-create',
  about: {
    en: 'Is the field asked for when work of these types is created?',
    fr: 'Le champ est-il demandé à la création de ces tickets ?',
  },
  needs: ['project', 'createForms'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell', 'not-applicable'],
  params: z.strictObject({
    field: z.string().min(1),
    types: z.array(z.string().min(1)).min(1).optional(),
    required: z.boolean().default(false),
  }),
  messages: {
    en: {
      all: 'Creating {asked} asks for *{field}*{must, select, yes {, which must be filled in} other {}}.',
      some: 'Creating {missing}{missingMore, plural, =0 {} other { and # more}} does not {must, select, yes {require} other {ask for}} *{field}* yet.',
      expected: 'Expected: *{field}* {must, select, yes {filled in} other {asked for}} whenever {anyOf} is created.',
      optional: 'It is asked for on {optional}, and may stay empty.',
      'add-own':
        '{must, select, yes {Make *{field}* required on} other {Add *{field}* to}} {missing}{missingMore, plural, =0 {} other { and # more}}. The form serves this space alone.',
      'add-shared':
        'Propose to a Jira admin to {must, select, yes {make *{field}* required on} other {add *{field}* to}} the create screen of {missing}{missingMore, plural, =0 {} other { and # more}}: other spaces may share it.',
      unknown: 'Can’t tell: Jira did not show what creating {unread} asks for.',
      'let-read': 'Give the app the *Create work items* permission in this space: Jira shows forms to nobody else.',
      'no-type': 'This space does not use {anyOf}.',
    },
    fr: {
      all: '*{field}* est demandé à la création de {asked}{must, select, yes { et doit être rempli} other {}}.',
      some: 'La création de {missing}{missingMore, plural, =0 {} other { et # de plus}} {must, select, yes {n’oblige pas encore à remplir} other {ne demande pas encore}} *{field}*.',
      expected: 'Attendu : *{field}* {must, select, yes {rempli} other {demandé}} à chaque création de {anyOf}.',
      optional: 'Le champ est demandé pour {optional}, mais peut rester vide.',
      'add-own':
        '{must, select, yes {Rendre *{field}* obligatoire pour} other {Ajouter *{field}* à}} {missing}{missingMore, plural, =0 {} other { et # de plus}}. Le formulaire ne sert qu’à cet espace.',
      'add-shared':
        'Proposer à un ou une admin Jira {must, select, yes {de rendre *{field}* obligatoire} other {d’ajouter *{field}*}} sur l’écran de création de {missing}{missingMore, plural, =0 {} other { et # de plus}} : d’autres espaces le partagent peut-être.',
      unknown: 'Indéterminé : Jira n’a pas montré ce que demande la création de {unread}.',
      'let-read':
        'Donner à l’application l’autorisation *Créer des tickets* dans cet espace : Jira ne montre les formulaires à personne d’autre.',
      'no-type': 'Cet espace n’utilise pas {anyOf}.',
    },
  },
  evaluate: ({ facts, params: { field, types: named, required }, context: { minSample } }) => {
    const asked = facts.project.issueTypes.filter(({ name, subtask }) => (named === undefined ? !subtask : holdsName(named, name)));
    const fieldOf = (type: string): CreateForm['fields'][number] | null | undefined => {
      const found = facts.createForms.find((each) => foldName(each.type) === foldName(type));
      return found && (found.fields.find(({ name }) => foldName(name) === foldName(field)) ?? null);
    };
    const judged = asked.map((type) => ({ ...type, found: fieldOf(type.name) }));
    const unread = judged.filter(({ found }) => found === undefined);
    const missing = judged.filter(({ found }) => found === null || (required && found?.required === false));
    const optional = missing.filter(({ found }) => found !== null);
    const n = judged.length;
    const met = n - missing.length - unread.length;
    const observed = { n, met, rate: n === 0 ? null : met / n };
    const names = (each: readonly { name: string }[]): string[] => each.map(({ name }) => name);
    const ofAsked = {
      ...{ field: plainText(field), must: required ? 'yes' : 'no' },
      ...{ asked: refNames(names(asked)), anyOf: refAnyName(n > 0 ? names(asked) : (named ?? [])) },
    };
    if (n === 0) return { measured: 'not-applicable', observed, headline: 'no-type', expected: 'engine/expected-nothing', values: ofAsked };
    const measured = decideDespiteUnknown({ met, missed: missing.length, unknown: unread.length, minSample });
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    if (measured === 'cant-tell') {
      const values = { ...ofAsked, unread: refNames(names(unread)) };
      const fixes = [{ message: 'let-read', minutes: 5, who: 'jira-admin', link: linkTo('people', facts.project) } as const];
      return { measured, observed, headline: 'unknown', expected: 'expected', fixes, values };
    }
    const own = facts.project.style === 'team-managed';
    const [first] = missing;
    return {
      measured,
      observed,
      headline: first ? 'some' : 'all',
      expected: 'expected',
      notes: optional.length > 0 ? ['optional'] : [],
      fixes: first
        ? [
            {
              message: own ? 'add-own' : 'add-shared',
              minutes: own ? 5 : 20,
              who: own ? 'project-admin' : 'jira-admin',
              link: linkTo('fields', facts.project),
            },
          ]
        : [],
      values: {
        ...ofAsked,
        ...(first ? { typeId: first.id, ...nameFirst('missing', names(missing)) } : {}),
        ...(optional.length > 0 ? { optional: refNames(names(optional)) } : {}),
      },
    };
  },
  examples: [
    {
      title: 'Both types ask for it',
      playbook: examplePlaybook,
      facts: { project, createForms: [form('Epic', ['Success measure', false]), form('Story', ['success measure', true])] },
      with: ask,
      state: 'met',
      headline: 'Creating *Epic* and *Story* asks for *Success measure*.',
    },
    {
      title: 'One of two types, in a company-managed space',
      playbook: examplePlaybook,
      facts: { project, createForms: [form('Epic', ['Success measure', false]), form('Story')] },
      with: ask,
      state: 'partly',
      headline: 'Creating *Story* does not ask for *Success measure* yet.',
    },
    {
      title: 'It is asked for, but may stay empty',
      playbook: examplePlaybook,
      facts: { project: team, createForms: [form('Epic', ['Success measure', false]), form('Story')] },
      with: { ...ask, types: ['Epic', 'Épopée'], required: true },
      state: 'not-yet',
      headline: 'Creating *Epic* does not require *Success measure* yet.',
    },
    {
      title: 'Jira did not show the form of the only type that is asked about',
      playbook: examplePlaybook,
      facts: { project, createForms: [form('Story')] },
      with: { ...ask, types: ['Epic'] },
      state: 'cant-tell',
      headline: 'Can’t tell: Jira did not show what creating *Epic* asks for.',
    },
    {
      title: 'The space has no such type',
      playbook: examplePlaybook,
      facts: { project, createForms: [] },
      with: { ...ask, types: ['Feature', 'Fonctionnalité'] },
      state: 'not-applicable',
      headline: 'This space does not use *Feature* or *Fonctionnalité*.',
    },
    {
      title: 'More types are wanted than there are',
      playbook: examplePlaybook,
      facts: { project, createForms: [form('Epic'), form('Story')] },
      with: ask,
      minSample: 3,
      state: 'too-early',
      headline: 'Too early to tell: 2 of the 3 items that this check needs. Nothing to do.',
    },
  ],
});
