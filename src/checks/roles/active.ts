import { defineCheck } from '../../domain/check';
import { linkTo } from '../../domain/link';
import { refRoles } from '../../domain/value';
import { decideDespiteUnknown } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { exampleRoles, held, notHeld, unread, untied } from './example';
import { idsOf, listAsked, noRoleMessages, referRoles, rolesParams, tellUnknown, unknownMessages, type AskedRole } from './share';

const playbook = { ...examplePlaybook, roles: exampleRoles };
const project = exampleProject;
const ask = { roles: ['pm', 'designer', 'tech-lead'] };

const countHolders = ({ holders }: AskedRole): number => (holders.known ? holders.holders.length : 0);
const countClosed = ({ holders }: AskedRole): number => (holders.known ? holders.holders.filter(({ active }) => !active).length : 0);
/** A closed account of a role that others hold by cover leaves nothing open. */
const isCovered = ({ holders }: AskedRole): boolean =>
  holders.known && holders.holders.some(({ active, set }) => active && set?.kind === 'cover' && set.fills);

/**
 * Are the accounts of those who hold the roles open? It judges the roles that somebody holds; vacancies are the business of
 * `roles/filled`, and a role that is covered meanwhile is in good hands. Who the holders are is not part of the finding.
 */
export const active = defineCheck({
  id: 'roles/active',
  about: { en: 'Are the accounts of those who hold the roles open?', fr: 'Les comptes des titulaires des rôles sont-ils ouverts ?' },
  needs: ['project', 'assignments'],
  params: rolesParams,
  refs: referRoles,
  messages: {
    en: {
      all: 'Whoever holds {judged} has an open account.',
      some: '{closed, plural, one {One account is closed} other {# accounts are closed}} among the holders of {missing}.',
      expected: 'Expected: open accounts for all who hold {asked}.',
      replace:
        'Agree on who holds {missing} now, say so in the Jira role or in Diapason, and take the closed {closed, plural, one {account} other {accounts}} out.',
      nobody: 'Nobody holds {asked} yet, so there is no account to look at.',
      ...noRoleMessages.en,
      ...unknownMessages.en,
    },
    fr: {
      all: 'Qui tient {judged} a un compte ouvert.',
      some: '{closed, plural, one {Un compte est fermé} other {# comptes sont fermés}} parmi les titulaires de {missing}.',
      expected: 'Attendu : des comptes ouverts pour les titulaires de {asked}.',
      replace:
        'Convenir de qui tient désormais {missing}, le dire dans le rôle Jira ou dans Diapason, et en retirer {closed, plural, one {le compte fermé} other {les comptes fermés}}.',
      nobody: 'Personne ne tient encore {asked} : il n’y a pas de compte à examiner.',
      ...noRoleMessages.fr,
      ...unknownMessages.fr,
    },
  },
  evaluate: ({ facts, params, context: { roles, minSample } }) => {
    const asked = listAsked(roles, params.roles, facts.assignments);
    const judged = asked.filter((each) => countHolders(each) > 0);
    const missing = judged.filter((each) => countClosed(each) > 0 && !isCovered(each));
    const unknown = tellUnknown(asked);
    const unknownCount = asked.filter(({ holders }) => !holders.known).length;
    const n = judged.length;
    const met = n - missing.length;
    const observed = { n, met, rate: n === 0 ? null : met / n, missing: idsOf(missing) };
    const values = { asked: refRoles(idsOf(asked)), ...unknown.values };
    if (n + unknownCount === 0) {
      const headline = asked.length === 0 ? 'no-role' : 'nobody';
      return { measured: 'not-applicable', observed, headline, expected: 'engine/expected-nothing', values };
    }
    const measured = decideDespiteUnknown({ met, missed: missing.length, unknown: unknownCount, minSample });
    if (measured === 'too-early') {
      return {
        measured,
        observed,
        headline: 'engine/too-few',
        expected: 'engine/expected-sample',
        values: { ...values, n: n + unknownCount, minSample },
      };
    }
    return {
      measured,
      observed,
      headline: measured === 'cant-tell' ? 'unknown' : missing.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: unknown.notes,
      fixes: [
        ...(missing.length > 0
          ? [{ message: 'replace', minutes: 10, who: 'project-admin', link: linkTo('people', facts.project) } as const]
          : []),
        ...unknown.fixes,
      ],
      values: {
        ...values,
        judged: refRoles(idsOf(judged)),
        missing: refRoles(idsOf(missing)),
        closed: missing.reduce((sum, each) => sum + countClosed(each), 0),
      },
    };
  },
  examples: [
    {
      title: 'Every account is open',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: held(2), 'tech-lead': held(1) } },
      with: ask,
      state: 'met',
      headline: 'Whoever holds *Product Manager*, *Product Designer* and *Tech Lead* has an open account.',
    },
    {
      title: 'A role that nobody holds is not looked at here',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: notHeld, 'tech-lead': notHeld } },
      with: ask,
      state: 'met',
      headline: 'Whoever holds *Product Manager* has an open account.',
    },
    {
      title: 'One of three roles is held with a closed account',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: held(0, 1), 'tech-lead': held(1) } },
      with: ask,
      state: 'partly',
      headline: 'One account is closed among the holders of *Product Designer*.',
    },
    {
      title: 'Two people have left',
      playbook,
      facts: {
        project: { ...project, style: 'team-managed' },
        assignments: { pm: held(1), designer: held(0, 1), 'tech-lead': held(0, 1) },
      },
      with: ask,
      state: 'not-yet',
      headline: '2 accounts are closed among the holders of *Product Designer* and *Tech Lead*.',
    },
    {
      title: 'One role could not be read, and it decides',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: held(1), 'tech-lead': unread } },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Tech Lead* is not known.',
    },
    {
      title: 'All the roles that a squad fills; the lead of the tribe is tied to no role in Jira',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: held(1), 'tech-lead': held(1), 'lead-pm': untied } },
      with: {},
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Lead PM* is not known.',
    },
    {
      title: 'Nobody holds anything yet',
      playbook,
      facts: { project, assignments: { pm: notHeld } },
      with: { roles: ['pm'] },
      state: 'not-applicable',
      headline: 'Nobody holds *Product Manager* yet, so there is no account to look at.',
    },
    {
      title: 'A role that is not held in squads',
      playbook,
      facts: { project, assignments: {} },
      with: { roles: ['product-ops'] },
      state: 'not-applicable',
      headline: 'No role card asks for holders in a squad here.',
    },
    {
      title: 'More roles are wanted than are held',
      playbook,
      facts: { project, assignments: { pm: held(1) } },
      with: { roles: ['pm'] },
      minSample: 2,
      state: 'too-early',
      headline: 'Too early to tell: 1 of the 2 items that this check needs. Nothing to do.',
    },
  ],
});
