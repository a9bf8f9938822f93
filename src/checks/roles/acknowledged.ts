import { z } from 'zod';
import { beganAt } from '../../domain/assignment/assignment';
import { ownHolders } from '../../domain/assignment/limits';
import { defineCheck } from '../../domain/check';
import { refRoles } from '../../domain/value';
import { decideDespiteUnknown } from '../../domain/verdict';
import { exampleAsOf, examplePlaybook } from '../example';
import { exampleRoles, heldBy, notHeld, unread, untied } from './example';
import { idsOf, listAsked, noRoleMessages, referRoles, rolesParams, tellUnknown, unknownMessages, type AskedRole } from './share';

const dayMs = 86_400_000;
const playbook = { ...examplePlaybook, roles: exampleRoles };
const ask = { roles: ['pm', 'tech-lead'], days: 30 };
const before = exampleAsOf - 90 * dayMs;
const recently = exampleAsOf - 10 * dayMs;
const read = (...accounts: string[]) => ({ since: before, read: accounts });

interface Reading extends AskedRole {
  /** Holders who have read the card as it is now, who have not, and who still have time to. */
  done: number;
  missed: number;
  waiting: number;
}

/**
 * Has each holder read the current text of their role card? Whoever has not has `days` days for it, from the change of the card or from the
 * day that they took the role, whichever is later. Covers and closed accounts are not asked. Who has read it is not part of the finding.
 */
export const acknowledged = defineCheck({
  id: 'roles/acknowledged',
  about: {
    en: 'Has each holder read the current version of their role card?',
    fr: 'Chaque titulaire a-t-il lu la version actuelle de sa fiche de rôle ?',
  },
  needs: ['assignments', 'acknowledgements'],
  params: rolesParams.extend({ days: z.int().min(0).default(30) }),
  refs: referRoles,
  messages: {
    en: {
      all: 'Whoever holds {judged} has read the role card as it is now.',
      some: 'The role card as it is now has not been read yet by whoever holds {missing}.',
      expected:
        'Expected: each holder of {asked} reads the card within {days, plural, one {# day} other {# days}} of its change, or of taking the role.',
      read: 'Open the role card of {missing} on this page, read it, and say so with one click.',
      waiting: 'There is still time to read the card of {waiting}.',
      'in-time': 'Too early to tell: there is still time to read the card of {waiting}.',
      nobody: 'Nobody with an open account holds {asked} yet, so there is nobody to read the card.',
      ...noRoleMessages.en,
      ...unknownMessages.en,
    },
    fr: {
      all: 'Qui tient {judged} a lu la fiche de rôle dans sa version actuelle.',
      some: 'La fiche de rôle, dans sa version actuelle, n’a pas encore été lue par qui tient {missing}.',
      expected:
        'Attendu : pour {asked}, une fiche lue dans {days, plural, one {le jour} other {les # jours}} qui {days, plural, one {suit} other {suivent}} son changement ou la prise du rôle.',
      read: 'Ouvrir sur cette page la fiche de {missing}, la lire, et le dire d’un clic.',
      waiting: 'Il reste du temps pour lire la fiche de {waiting}.',
      'in-time': 'Trop tôt pour le dire : il reste du temps pour lire la fiche de {waiting}.',
      nobody: 'Personne avec un compte ouvert ne tient encore {asked} : il n’y a personne pour lire la fiche.',
      ...noRoleMessages.fr,
      ...unknownMessages.fr,
    },
  },
  evaluate: ({ facts: { assignments, acknowledgements }, params: { roles: named, days }, context: { roles, asOf, minSample } }) => {
    const asked = listAsked(roles, named, assignments);
    const readings = asked.map((each): Reading => {
      const card = Object.hasOwn(acknowledgements, each.role.id) ? acknowledgements[each.role.id] : undefined;
      const holders = (ownHolders(assignments, each.role.id) ?? []).filter(({ active }) => active);
      const unread = holders.filter(({ accountId }) => !card?.read.includes(accountId));
      const isDue = (began: number | null): boolean => asOf >= Math.max(card?.since ?? asOf, began ?? 0) + days * dayMs;
      const missed = unread.filter((holder) => isDue(beganAt(holder))).length;
      return { ...each, done: holders.length - unread.length, missed, waiting: unread.length - missed };
    });
    const judged = readings.filter(({ done, missed }) => done + missed > 0);
    const missing = judged.filter(({ missed }) => missed > 0);
    const waiting = readings.filter((reading) => reading.waiting > 0);
    const unknown = tellUnknown(asked);
    const unknownCount = asked.filter(({ holders }) => !holders.known).length;
    const sum = (list: readonly Reading[], of: 'done' | 'missed'): number => list.reduce((total, each) => total + each[of], 0);
    const met = sum(judged, 'done');
    const missed = sum(judged, 'missed');
    const n = met + missed;
    const observed = { n, met, rate: n === 0 ? null : met / n, missing: idsOf(missing) };
    const late = waiting.length > 0 ? { waiting: refRoles(idsOf(waiting)) } : {};
    const values = { asked: refRoles(idsOf(asked)), days, ...late, ...unknown.values };
    if (asked.length === 0)
      return { measured: 'not-applicable', observed, headline: 'no-role', expected: 'engine/expected-nothing', values };
    if (n + unknownCount === 0 && waiting.length > 0)
      return { measured: 'too-early', observed, headline: 'in-time', expected: 'expected', values };
    if (n + unknownCount === 0)
      return { measured: 'not-applicable', observed, headline: 'nobody', expected: 'engine/expected-nothing', values };
    const measured = decideDespiteUnknown({ met, missed, unknown: unknownCount, minSample });
    if (measured === 'too-early')
      return {
        measured,
        observed,
        headline: 'engine/too-few',
        expected: 'engine/expected-sample',
        values: { n: n + unknownCount, minSample },
      };
    return {
      measured,
      observed,
      headline: measured === 'cant-tell' ? 'unknown' : missing.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: [...(waiting.length > 0 ? (['waiting'] as const) : []), ...unknown.notes],
      fixes: [...(missing.length > 0 ? [{ message: 'read', minutes: 4, who: 'squad', link: null } as const] : []), ...unknown.fixes],
      values: { ...values, judged: refRoles(idsOf(judged)), missing: refRoles(idsOf(missing)) },
    };
  },
  examples: [
    {
      title: 'Both holders have read their card',
      playbook,
      facts: {
        assignments: { pm: heldBy('ana'), 'tech-lead': heldBy('bo') },
        acknowledgements: { pm: read('ana'), 'tech-lead': read('bo') },
      },
      with: ask,
      state: 'met',
      headline: 'Whoever holds *Product Manager* and *Tech Lead* has read the role card as it is now.',
    },
    {
      title: 'One of two has not',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), 'tech-lead': heldBy('bo') }, acknowledgements: { pm: read('ana'), 'tech-lead': read() } },
      with: ask,
      state: 'partly',
      headline: 'The role card as it is now has not been read yet by whoever holds *Tech Lead*.',
    },
    {
      title: 'Neither has',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), 'tech-lead': heldBy('bo') }, acknowledgements: { pm: read(), 'tech-lead': read('ana') } },
      with: ask,
      state: 'not-yet',
      headline: 'The role card as it is now has not been read yet by whoever holds *Product Manager* and *Tech Lead*.',
    },
    {
      title: 'A card changed ten days ago, the other has been read',
      playbook,
      facts: {
        assignments: { pm: heldBy('ana'), 'tech-lead': heldBy('bo') },
        acknowledgements: { pm: read('ana'), 'tech-lead': { since: recently, read: [] } },
      },
      with: ask,
      state: 'met',
      headline: 'Whoever holds *Product Manager* has read the role card as it is now.',
    },
    {
      title: 'Its holder came ten days ago',
      playbook,
      facts: { assignments: { pm: heldBy('ana', { seen: recently }) }, acknowledgements: { pm: read() } },
      with: { roles: ['pm'], days: 30 },
      state: 'too-early',
      headline: 'Too early to tell: there is still time to read the card of *Product Manager*.',
    },
    {
      title: 'Nobody holds the role',
      playbook,
      facts: { assignments: { pm: notHeld }, acknowledgements: { pm: read() } },
      with: { roles: ['pm'] },
      state: 'not-applicable',
      headline: 'Nobody with an open account holds *Product Manager* yet, so there is nobody to read the card.',
    },
    {
      title: 'Who is Tech Lead could not be read',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), 'tech-lead': unread }, acknowledgements: { pm: read('ana') } },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Tech Lead* is not known.',
    },
    {
      title: 'No role of Jira stands for the designer, and nobody was set to it',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), designer: untied }, acknowledgements: { pm: read('ana') } },
      with: { roles: ['pm', 'designer'] },
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Product Designer* is not known.',
    },
    {
      title: 'The playbook asks for no such role in a squad',
      playbook,
      facts: { assignments: {}, acknowledgements: {} },
      with: { roles: ['product-ops'] },
      state: 'not-applicable',
      headline: 'No role card asks for holders in a squad here.',
    },
    {
      title: 'More holders are wanted than there are',
      playbook,
      facts: { assignments: { pm: heldBy('ana') }, acknowledgements: { pm: read('ana') } },
      with: { roles: ['pm'] },
      minSample: 2,
      state: 'too-early',
      headline: 'Too early to tell: 1 of the 2 items that this check needs. Nothing to do.',
    },
  ],
});
