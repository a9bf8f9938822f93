import { isOverloaded, ownHolders } from '../../domain/assignment/limits';
import { defineCheck } from '../../domain/check';
import { refRoles } from '../../domain/value';
import { decideDespiteUnknown } from '../../domain/verdict';
import { examplePlaybook } from '../example';
import { exampleRoles, heldBy, notHeld, standingIn, unread, untied } from './example';
import { idsOf, listAsked, referRoles, rolesParams, tellUnknown, unknownMessages } from './share';

const playbook = { ...examplePlaybook, roles: exampleRoles };
const ask = { roles: ['pm', 'designer'] };

/**
 * Does nobody hold the role in more squads than its card's `maxSquads` allows? All squads of the site are counted, covers are not. In how
 * many squads somebody holds a role is not part of the finding.
 */
export const span = defineCheck({
  id: 'roles/span',
  about: {
    en: 'Does nobody hold the role in more squads than its card allows?',
    fr: 'Personne ne tient-il le rôle dans plus de squads que la fiche ne le permet ?',
  },
  needs: ['assignments', 'spans'],
  params: rolesParams,
  refs: referRoles,
  messages: {
    en: {
      all: 'Whoever holds {judged} here has no more squads than the card allows.',
      some: 'Whoever holds {missing} here does so in more squads than the card allows.',
      expected: 'Expected: {asked} held by people who have no more squads than the card allows.',
      relieve: 'Say to the lead that {missing} is spread too thin, and agree on who takes over one of the squads.',
      'no-limit': 'No card of the roles asked about says in how many squads one person may hold it.',
      nobody: 'Nobody holds {asked} here yet.',
      ...unknownMessages.en,
    },
    fr: {
      all: 'Qui tient {judged} ici n’a pas plus de squads que la fiche ne le permet.',
      some: 'Qui tient {missing} ici a plus de squads que la fiche ne le permet.',
      expected: 'Attendu : pour {asked}, pas plus de squads par personne que la fiche ne le permet.',
      relieve: 'Dire au ou à la lead que {missing} est trop dispersé, et convenir de qui reprend une des squads.',
      'no-limit': 'Aucune fiche des rôles demandés ne dit dans combien de squads une personne peut le tenir.',
      nobody: 'Personne ne tient encore {asked} ici.',
      ...unknownMessages.fr,
    },
  },
  evaluate: ({ facts: { assignments, spans }, params, context: { roles, minSample } }) => {
    const asked = listAsked(roles, params.roles, assignments).filter(({ role }) => role.maxSquads !== undefined);
    const unknown = tellUnknown(asked);
    const unknownCount = asked.filter(({ holders }) => !holders.known).length;
    const judged = asked.filter(({ role }) => (ownHolders(assignments, role.id) ?? []).length > 0);
    const missing = judged.filter(({ role }) => isOverloaded(role, assignments, spans));
    const n = judged.length;
    const met = n - missing.length;
    const observed = { n, met, rate: n === 0 ? null : met / n, missing: idsOf(missing) };
    const values = { asked: refRoles(idsOf(asked)), ...unknown.values };
    if (n + unknownCount === 0) {
      const headline = asked.length === 0 ? 'no-limit' : 'nobody';
      return { measured: 'not-applicable', observed, headline, expected: 'engine/expected-nothing', values };
    }
    const measured = decideDespiteUnknown({ met, missed: missing.length, unknown: unknownCount, minSample });
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
      notes: unknown.notes,
      fixes: [...(missing.length > 0 ? [{ message: 'relieve', minutes: 20, who: 'squad', link: null } as const] : []), ...unknown.fixes],
      values: { ...values, judged: refRoles(idsOf(judged)), missing: refRoles(idsOf(missing)) },
    };
  },
  examples: [
    {
      title: 'Nobody has more squads than allowed',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), designer: heldBy('bo') }, spans: { pm: { ana: 2 } } },
      with: ask,
      state: 'met',
      headline: 'Whoever holds *Product Manager* and *Product Designer* here has no more squads than the card allows.',
    },
    {
      title: 'One of two roles is spread over more squads than its card allows',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), designer: heldBy('bo') }, spans: { designer: { bo: 4 } } },
      with: ask,
      state: 'partly',
      headline: 'Whoever holds *Product Designer* here does so in more squads than the card allows.',
    },
    {
      title: 'Both are',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), designer: heldBy('bo') }, spans: { pm: { ana: 3 }, designer: { bo: 4 } } },
      with: ask,
      state: 'not-yet',
      headline: 'Whoever holds *Product Manager* and *Product Designer* here does so in more squads than the card allows.',
    },
    {
      title: 'Who covers a role does not hold it',
      playbook,
      facts: { assignments: { pm: standingIn('ana'), designer: notHeld }, spans: {} },
      with: ask,
      state: 'not-applicable',
      headline: 'Nobody holds *Product Manager* and *Product Designer* here yet.',
    },
    {
      title: 'The card sets no limit',
      playbook,
      facts: { assignments: { 'lead-pm': heldBy('cem') }, spans: { 'lead-pm': { cem: 9 } } },
      with: { roles: ['lead-pm'] },
      state: 'not-applicable',
      headline: 'No card of the roles asked about says in how many squads one person may hold it.',
    },
    {
      title: 'Who the designer is could not be read',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), designer: unread }, spans: {} },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Product Designer* is not known.',
    },
    {
      title: 'No role of Jira stands for the designer, and nobody was set to it',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), designer: untied }, spans: {} },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Product Designer* is not known.',
    },
    {
      title: 'More roles are wanted than are held',
      playbook,
      facts: { assignments: { pm: heldBy('ana'), designer: notHeld }, spans: {} },
      with: ask,
      minSample: 2,
      state: 'too-early',
      headline: 'Too early to tell: 1 of the 2 items that this check needs. Nothing to do.',
    },
  ],
});
