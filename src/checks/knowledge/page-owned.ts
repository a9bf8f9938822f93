import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { writePageKey } from '../../domain/page-key';
import { plainText } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { sayTooFew } from '../config/share';
import { examplePlaybook } from '../example';
import { examplePage, examplePages, unknownExamples } from './example';
import { findPages, foldLabel, label, unknownPages } from './share';

const ask = { label: 'decision-log' };

/** Has every page with this label an owner whose account is open? Who owns it is not part of the finding. */
export const pageOwned = defineCheck({
  id: 'knowledge/page-owned',
  about: {
    en: 'Has every page with this label an owner whose account is open?',
    fr: 'Chaque page avec cette étiquette est-elle suivie par une personne au compte ouvert ?',
  },
  needs: ['pages'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell', 'not-applicable'],
  params: z.strictObject({ label }),
  tracks: (params) => ({ labels: [foldLabel(params.label)] }),
  messages: {
    en: {
      ...unknownPages.en,
      all: '{n, plural, one {The page with the label *{label}* has an owner whom one can ask} other {All # pages with the label *{label}* have an owner whom one can ask}}.',
      some: '{n, plural, one {The page with the label *{label}* has no owner yet whom one could ask} other {{missed} of # pages with the label *{label}* {missed, plural, one {has} other {have}} no owner yet whom one could ask}}.',
      expected: 'Expected: an owner with an open account for each of them.',
      gone: '{closed, plural, one {One of them belongs to an account that is closed} other {# of them belong to accounts that are closed}}.',
      own: 'Make somebody of the squad the owner: *Change owner* in the page’s menu.',
      none: 'There is no page with the label *{label}* in the squad’s space that could have an owner.',
    },
    fr: {
      ...unknownPages.fr,
      all: '{n, plural, one {La page avec l’étiquette *{label}* est suivie par une personne à qui s’adresser} other {Les # pages avec l’étiquette *{label}* sont suivies chacune par une personne à qui s’adresser}}.',
      some: '{n, plural, one {La page avec l’étiquette *{label}* n’a pas encore de propriétaire à qui s’adresser} other {{missed, plural, one {# page} other {# pages}} sur {n} avec l’étiquette *{label}* {missed, plural, one {n’a} other {n’ont}} pas encore de propriétaire à qui s’adresser}}.',
      expected: 'Attendu : une ou un propriétaire au compte ouvert pour chacune.',
      gone: '{closed, plural, one {L’une d’elles appartient à un compte fermé} other {# d’entre elles appartiennent à des comptes fermés}}.',
      own: 'En confier le suivi à quelqu’un de la squad : *Modifier le propriétaire* dans le menu de la page.',
      none: 'L’espace de la squad ne contient pas de page avec l’étiquette *{label}* qui pourrait avoir un ou une propriétaire.',
    },
  },
  evaluate: ({ facts: { pages }, params, context: { minSample } }) => {
    const looked = findPages(pages, params.label);
    if (!looked.known) return looked.verdict;
    const { found } = looked;
    const orphans = found.filter(({ owner }) => owner !== 'active');
    const closed = orphans.filter(({ owner }) => owner === 'closed').length;
    const n = found.length;
    const met = n - orphans.length;
    const observed = { n, met, rate: n === 0 ? null : met / n };
    const values = { label: plainText(foldLabel(params.label)), missed: orphans.length, closed };
    if (n === 0) return { measured: 'not-applicable', observed, headline: 'none', expected: 'engine/expected-nothing', values };
    const measured = decideVerdict({ ...observed, minSample });
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    return {
      measured,
      observed,
      headline: orphans.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: closed > 0 ? ['gone'] : [],
      fixes: orphans.length === 0 ? [] : [{ message: 'own', minutes: 2 * orphans.length, who: 'squad', link: 'wiki-page' }],
      values,
      evidence: orphans.map((page) => ({ key: writePageKey(page), cost: 1 })),
    };
  },
  examples: [
    {
      title: 'Owned',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 12)]) },
      with: ask,
      state: 'met',
      headline: 'The page with the label *decision-log* has an owner whom one can ask.',
    },
    {
      title: 'One of two logs is nobody’s',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 12), examplePage(2, 200, 'none')]) },
      with: ask,
      state: 'partly',
      headline: '1 of 2 pages with the label *decision-log* has no owner yet whom one could ask.',
    },
    {
      title: 'Its owner has left',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 280, 'closed')]) },
      with: ask,
      state: 'not-yet',
      headline: 'The page with the label *decision-log* has no owner yet whom one could ask.',
    },
    {
      title: 'More pages are wanted than there are',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 12)]) },
      with: ask,
      minSample: 2,
      state: 'too-early',
      headline: 'Too early to tell: 1 of the 2 items that this check needs. Nothing to do.',
    },
    {
      title: 'There is none',
      playbook: examplePlaybook,
      facts: { pages: examplePages([]) },
      with: ask,
      state: 'not-applicable',
      headline: 'There is no page with the label *decision-log* in the squad’s space that could have an owner.',
    },
    ...unknownExamples(ask, { label: 'launch-review' }),
  ],
});
