import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { ProjectFact } from '../../domain/facts';
import { linkTo } from '../../domain/link';
import { refMessages } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { sayTooFew } from './share';

const fieldSchema = z.enum(['lead', 'category', 'description', 'url']);
type Field = z.infer<typeof fieldSchema>;

function isSet(project: ProjectFact, field: Field): boolean {
  if (field === 'lead') return project.lead?.active === true;
  return (project[field] ?? '').trim() !== '';
}

const ask = { fields: ['lead', 'category', 'description', 'url'] };

/** Are these fields of the squad's Jira project filled in? A lead whose account is closed counts as none. */
export const projectHygiene = defineCheck({
  id: 'config/project-hygiene',
  about: { en: 'Are the space’s own details filled in?', fr: 'La fiche de l’espace est-elle remplie ?' },
  needs: ['project'],
  params: z.strictObject({ fields: z.array(fieldSchema).min(1) }),
  messages: {
    en: {
      all: 'The details of the space *{key}* are filled in: {asked}.',
      some: '{missed, plural, one {One thing is} other {# things are}} not filled in yet in the space *{key}*: {missing}.',
      expected: 'Expected: {asked}.',
      'lead-gone': 'The lead’s account is closed.',
      fill: 'Fill in {missing}.',
      'field-lead': 'the lead',
      'field-category': 'the category',
      'field-description': 'the description',
      'field-url': 'the URL',
    },
    fr: {
      all: 'La fiche de l’espace *{key}* est à jour : {asked}.',
      some: '{missed, plural, one {Il manque encore un élément} other {Il manque encore # éléments}} sur la fiche de l’espace *{key}* : {missing}.',
      expected: 'Attendu : {asked}.',
      'lead-gone': 'Le compte du ou de la responsable est fermé.',
      fill: 'Renseigner {missing}.',
      'field-lead': 'le ou la responsable',
      'field-category': 'la catégorie',
      'field-description': 'la description',
      'field-url': 'l’URL',
    },
  },
  evaluate: ({ facts: { project }, params: { fields }, context }) => {
    const missing = fields.filter((field) => !isSet(project, field));
    const n = fields.length;
    const met = n - missing.length;
    const measured = decideVerdict({ n, met, rate: met / n, minSample: context.minSample });
    const name = (field: Field): `field-${Field}` => `field-${field}`;
    const values = {
      key: project.key,
      asked: refMessages(fields.map(name)),
      missed: missing.length,
      missing: refMessages(missing.map(name)),
    };
    const observed = { n, met, rate: met / n, missing };
    if (measured === 'too-early') return sayTooFew(observed, context.minSample);
    return {
      measured,
      observed,
      headline: missing.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: missing.includes('lead') && project.lead?.active === false ? ['lead-gone'] : [],
      fixes:
        missing.length === 0
          ? []
          : [
              {
                message: 'fill',
                minutes: 3 * missing.length,
                who: 'project-admin',
                link: linkTo('details', project),
              },
            ],
      values,
    };
  },
  examples: [
    {
      title: 'All filled in',
      playbook: examplePlaybook,
      facts: { project: exampleProject },
      with: ask,
      state: 'met',
      headline: 'The details of the space *DEMO* are filled in: the lead, the category, the description and the URL.',
    },
    {
      title: 'One of four is missing',
      playbook: examplePlaybook,
      facts: { project: { ...exampleProject, url: null } },
      with: ask,
      state: 'partly',
      headline: 'One thing is not filled in yet in the space *DEMO*: the URL.',
    },
    {
      title: 'The lead has left, and nobody wrote a description',
      playbook: examplePlaybook,
      facts: { project: { ...exampleProject, style: 'team-managed', lead: { accountId: 'a', active: false }, description: ' ' } },
      with: ask,
      state: 'not-yet',
      headline: '2 things are not filled in yet in the space *DEMO*: the lead and the description.',
    },
    {
      title: 'No category, and it alone is asked for',
      playbook: examplePlaybook,
      facts: { project: { ...exampleProject, category: null } },
      with: { fields: ['category'] },
      state: 'not-yet',
      headline: 'One thing is not filled in yet in the space *DEMO*: the category.',
    },
    {
      title: 'More items are wanted than are asked about',
      playbook: examplePlaybook,
      facts: { project: exampleProject },
      with: ask,
      minSample: 5,
      state: 'too-early',
      headline: 'Too early to tell: 4 of the 5 items that this check needs. Nothing to do.',
    },
  ],
});
