import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { writePageKey } from '../../domain/page-key';
import { plainText, refDate } from '../../domain/value';
import { examplePlaybook } from '../example';
import { examplePage, examplePages, unknownExamples } from './example';
import { findPages, foldLabel, label, unknownPages } from './share';

const dayMs = 86_400_000;
const ask = { label: 'decision-log', days: 60 };

/**
 * Was a page with this label changed within so many days? The one that was changed last decides: of many notes the old ones may rest. Counted up to the moment that the
 * pages were read, so that a week's pause between two readings makes no page old.
 */
export const pageFresh = defineCheck({
  id: 'knowledge/page-fresh',
  about: {
    en: 'Was the page with this label, or the newest of several, changed within so many days?',
    fr: 'La page avec cette étiquette, ou la plus récente d’entre elles, a-t-elle été modifiée dans les derniers jours ?',
  },
  needs: ['pages'],
  states: ['met', 'not-yet', 'cant-tell', 'not-applicable'],
  params: z.strictObject({ label, days: z.int().min(1) }),
  tracks: (params) => ({ labels: [foldLabel(params.label)] }),
  messages: {
    en: {
      ...unknownPages.en,
      fresh: '{pages, plural, one {The page} other {The newest of # pages}} with the label *{label}* was last changed on {changed}.',
      old: '{pages, plural, one {The page} other {The newest of # pages}} with the label *{label}* has rested for {age} days, since {changed}.',
      expected: 'Expected: one that was changed within {days, plural, one {# day} other {# days}}.',
      'read-again': 'Read it again: add what has come since, take out what no longer holds.',
      none: 'There is no page with the label *{label}* in the squad’s space that could have aged.',
    },
    fr: {
      ...unknownPages.fr,
      fresh: '{pages, plural, one {La page} other {La plus récente des # pages}} avec l’étiquette *{label}* a été modifiée le {changed}.',
      old: '{pages, plural, one {La page} other {La plus récente des # pages}} avec l’étiquette *{label}* n’a pas bougé depuis {age} jours, soit le {changed}.',
      expected: 'Attendu : une modification dans {days, plural, one {le dernier jour} other {les # derniers jours}}.',
      'read-again': 'La relire : ajouter ce qui est venu depuis, retirer ce qui ne tient plus.',
      none: 'L’espace de la squad ne contient pas de page avec l’étiquette *{label}* qui aurait pu vieillir.',
    },
  },
  evaluate: ({ facts: { pages }, params }) => {
    const looked = findPages(pages, params.label);
    if (!looked.known) return looked.verdict;
    const { found } = looked;
    const [newest] = [...found].sort((a, b) => b.changedAt - a.changedAt);
    const values = { label: plainText(foldLabel(params.label)), days: params.days, pages: found.length };
    if (!newest)
      return {
        measured: 'not-applicable',
        observed: { n: 0, met: 0, rate: null },
        headline: 'none',
        expected: 'engine/expected-nothing',
        values,
      };
    const age = Math.max(0, Math.floor((pages.takenAt - newest.changedAt) / dayMs));
    const isFresh = age <= params.days;
    return {
      measured: isFresh ? 'met' : 'not-yet',
      observed: { n: 1, met: isFresh ? 1 : 0, rate: isFresh ? 1 : 0, age },
      headline: isFresh ? 'fresh' : 'old',
      expected: 'expected',
      fixes: isFresh ? [] : [{ message: 'read-again', minutes: 20, who: 'squad', link: 'wiki-page' }],
      values: { ...values, changed: refDate(newest.changedAt) },
      evidence: isFresh ? [] : [{ key: writePageKey(newest), cost: 1 }],
    };
  },
  examples: [
    {
      title: 'Changed twelve days ago; an older one may rest',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 12), examplePage(2, 300)]) },
      with: ask,
      state: 'met',
      headline: 'The newest of 2 pages with the label *decision-log* was last changed on 22 March.',
    },
    {
      title: 'Asleep for ten weeks',
      playbook: examplePlaybook,
      facts: { pages: examplePages([examplePage(1, 70)]) },
      with: ask,
      state: 'not-yet',
      headline: 'The page with the label *decision-log* has rested for 70 days, since 23 January.',
    },
    {
      title: 'There is none',
      playbook: examplePlaybook,
      facts: { pages: examplePages([]) },
      with: ask,
      state: 'not-applicable',
      headline: 'There is no page with the label *decision-log* in the squad’s space that could have aged.',
    },
    ...unknownExamples(ask, { label: 'launch-review', days: 120 }),
  ],
});
