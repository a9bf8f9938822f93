import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { plainText } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook } from '../example';
import { examplePage, examplePages, unknownExamples } from './example';
import { findPages, foldLabel, label, unknownPages } from './share';

const ask = { label: 'decision-log' };

/** Does the squad's Confluence space hold a page with this label, or so many? Titles are not part of the finding: they are for those who may see the page. */
export const pageExists = defineCheck({
  id: 'knowledge/page-exists',
  about: {
    en: 'Is there a page with this label in the squad’s Confluence space?',
    fr: 'L’espace Confluence de la squad contient-il une page avec cette étiquette ?',
  },
  needs: ['pages'],
  states: ['met', 'partly', 'not-yet', 'cant-tell'],
  params: z.strictObject({ label, count: z.int().min(1).max(100).default(1) }),
  tracks: (params) => ({ labels: [foldLabel(params.label)] }),
  messages: {
    en: {
      ...unknownPages.en,
      there: 'The space *{space}* has {found, plural, one {a page} other {# pages}} with the label *{label}*.',
      none: 'The space *{space}* has no page with the label *{label}* yet.',
      fewer: 'The space *{space}* has {found, plural, one {one page} other {# pages}} with the label *{label}* so far, of {count}.',
      expected: 'Expected: {count, plural, one {a page} other {# pages}} with the label *{label}* in the squad’s space.',
      unseen: 'A page that is restricted, or stands in another space, is not seen.',
      write: 'Write the page, or put the label *{label}* on the one that there is.',
    },
    fr: {
      ...unknownPages.fr,
      there: 'L’espace *{space}* contient {found, plural, one {une page} other {# pages}} avec l’étiquette *{label}*.',
      none: 'L’espace *{space}* ne contient pas encore de page avec l’étiquette *{label}*.',
      fewer:
        'L’espace *{space}* contient pour l’instant {found, plural, one {une page} other {# pages}} avec l’étiquette *{label}*, sur {count}.',
      expected: 'Attendu : {count, plural, one {une page} other {# pages}} avec l’étiquette *{label}* dans l’espace de la squad.',
      unseen: 'Une page restreinte, ou rangée dans un autre espace, n’est pas vue.',
      write: 'Écrire la page, ou mettre l’étiquette *{label}* sur celle qui existe.',
    },
  },
  evaluate: ({ facts: { pages }, params }) => {
    const looked = findPages(pages, params.label);
    if (!looked.known) return looked.verdict;
    const { found, space } = looked;
    const { count } = params;
    const met = Math.min(found.length, count);
    const measured = decideVerdict({ n: count, met, rate: met / count, minSample: 1 });
    const isMet = measured === 'met';
    return {
      measured,
      observed: { n: count, met, rate: met / count, found: found.length },
      headline: isMet ? 'there' : met === 0 ? 'none' : 'fewer',
      expected: 'expected',
      notes: isMet ? [] : ['unseen'],
      fixes: isMet ? [] : [{ message: 'write', minutes: 30 * (count - met), who: 'squad', link: 'wiki-space' }],
      values: {
        label: plainText(foldLabel(params.label)),
        space: plainText(space.name),
        spaceKey: plainText(space.key),
        count,
        found: found.length,
      },
    };
  },
  examples: [
    {
      title: 'The log is there',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 12)]) },
      with: ask,
      state: 'met',
      headline: 'The space *Demo squad* has a page with the label *decision-log*.',
    },
    {
      title: 'Two of three that were agreed on',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 12), examplePage(2, 40)]) },
      with: { ...ask, count: 3 },
      state: 'partly',
      headline: 'The space *Demo squad* has 2 pages with the label *decision-log* so far, of 3.',
    },
    {
      title: 'Nobody has written it',
      playbook: examplePlaybook,
      facts: { pages: examplePages([]) },
      with: ask,
      state: 'not-yet',
      headline: 'The space *Demo squad* has no page with the label *decision-log* yet.',
    },
    ...unknownExamples(ask, { label: 'Launch-Review' }),
  ],
});
