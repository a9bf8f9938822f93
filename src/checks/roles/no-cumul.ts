import { listExclusive, listConflicts, ownHolders } from '../../domain/assignment/limits';
import { defineCheck } from '../../domain/check';
import { linkTo } from '../../domain/link';
import { refRoles } from '../../domain/value';
import { decideDespiteUnknown } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { exampleRoles, heldBy, notHeld, standingIn, unread, untied } from './example';
import { listAsked, referRoles, rolesParams, tellUnknown, unknownMessages } from './share';

const playbook = { ...examplePlaybook, roles: exampleRoles };
const project = exampleProject;
const ask = { roles: ['pm', 'tech-lead'] };

/**
 * Does nobody hold two roles that exclude each other in the squad? It judges each two roles of which one card names the other in `notWith`,
 * where at least one of them is asked about. A cover is for a time and no second role. Who holds them is not part of the finding.
 */
export const noCumul = defineCheck({
  id: 'roles/no-cumul',
  about: {
    en: 'Does nobody hold roles that exclude each other?',
    fr: 'Les rôles qui s’excluent sont-ils tenus par des personnes différentes ?',
  },
  needs: ['project', 'assignments'],
  params: rolesParams,
  refs: referRoles,
  messages: {
    en: {
      all: 'Nobody holds two roles that exclude each other: {judged}.',
      some: '{missed, plural, one {One person holds} other {The same people hold}} roles that exclude each other: {missing}.',
      expected: 'Expected: roles that exclude each other held by different people.',
      share: 'Agree on who takes one of the two roles; until then, name it a cover with a date.',
      'no-pair': 'None of the roles asked about excludes another one.',
      ...unknownMessages.en,
    },
    fr: {
      all: 'Personne ne cumule deux rôles qui s’excluent : {judged}.',
      some: '{missed, plural, one {Une même personne tient} other {Les mêmes personnes tiennent}} des rôles qui s’excluent : {missing}.',
      expected: 'Attendu : des personnes différentes pour les rôles qui s’excluent.',
      share: 'Convenir de qui reprend l’un des deux rôles ; d’ici là, en faire une suppléance avec une date de fin.',
      'no-pair': 'Aucun des rôles demandés n’en exclut un autre.',
      ...unknownMessages.fr,
    },
  },
  evaluate: ({ facts: { assignments, project: place }, params, context: { roles, minSample } }) => {
    const all = listAsked(roles, undefined, assignments);
    const wanted = new Set(listAsked(roles, params.roles, assignments).map(({ role }) => role.id));
    const pairs = listExclusive(all.map(({ role }) => role)).filter(([one, other]) => wanted.has(one.id) || wanted.has(other.id));
    // With nobody in one of the two, it does not matter who holds the other.
    const isEmpty = (role: string): boolean => ownHolders(assignments, role)?.length === 0;
    const known = pairs.filter(
      (pair) => pair.some(({ id }) => isEmpty(id)) || pair.every(({ id }) => ownHolders(assignments, id) !== null),
    );
    const conflicts = listConflicts('', roles, assignments);
    const missed = known.filter(([one, other]) => conflicts.some(({ roles: [a, b] }) => a === one.id && b === other.id));
    const namesOf = (list: readonly (typeof pairs)[number][]): string[] => {
      const ids = new Set(list.flat().map(({ id }) => id));
      return all.map(({ role }) => role.id).filter((id) => ids.has(id));
    };
    const met = known.length - missed.length;
    const observed = { n: known.length, met, rate: known.length === 0 ? null : met / known.length, missing: namesOf(missed) };
    if (pairs.length === 0)
      return { measured: 'not-applicable', observed, headline: 'no-pair', expected: 'engine/expected-nothing', values: {} };
    const unknown = tellUnknown(all.filter(({ role }) => pairs.flat().includes(role)));
    const measured = decideDespiteUnknown({ met, missed: missed.length, unknown: pairs.length - known.length, minSample });
    if (measured === 'too-early')
      return { measured, observed, headline: 'engine/too-few', expected: 'engine/expected-sample', values: { n: pairs.length, minSample } };
    return {
      measured,
      observed,
      headline: measured === 'cant-tell' ? 'unknown' : missed.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: known.length < pairs.length ? unknown.notes : [],
      fixes: [
        ...(missed.length > 0 ? [{ message: 'share', minutes: 20, who: 'project-admin', link: linkTo('people', place) } as const] : []),
        ...(known.length < pairs.length ? unknown.fixes : []),
      ],
      values: { judged: refRoles(namesOf(known)), missing: refRoles(namesOf(missed)), missed: missed.length, ...unknown.values },
    };
  },
  examples: [
    {
      title: 'Each role has its own holder',
      playbook,
      facts: { project, assignments: { pm: heldBy('ana'), 'tech-lead': heldBy('bo'), 'lead-pm': heldBy('cem') } },
      with: ask,
      state: 'met',
      headline: 'Nobody holds two roles that exclude each other: *Product Manager*, *Tech Lead* and *Lead PM*.',
    },
    {
      title: 'One person is Product Manager and Tech Lead',
      playbook,
      facts: { project, assignments: { pm: heldBy('ana'), 'tech-lead': heldBy('ana'), 'lead-pm': heldBy('cem') } },
      with: ask,
      state: 'partly',
      headline: 'One person holds roles that exclude each other: *Product Manager* and *Tech Lead*.',
    },
    {
      title: 'The lead holds all three',
      playbook,
      facts: { project, assignments: { pm: heldBy('cem'), 'tech-lead': heldBy('cem'), 'lead-pm': heldBy('cem') } },
      with: ask,
      state: 'not-yet',
      headline: 'The same people hold roles that exclude each other: *Product Manager*, *Tech Lead* and *Lead PM*.',
    },
    {
      title: 'A cover is no second role',
      playbook,
      facts: { project, assignments: { pm: standingIn('cem'), 'tech-lead': heldBy('bo'), 'lead-pm': heldBy('cem') } },
      with: ask,
      state: 'met',
      headline: 'Nobody holds two roles that exclude each other: *Product Manager*, *Tech Lead* and *Lead PM*.',
    },
    {
      title: 'Who is Tech Lead could not be read',
      playbook,
      facts: { project, assignments: { pm: heldBy('ana'), 'tech-lead': unread, 'lead-pm': notHeld } },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Tech Lead* is not known.',
    },
    {
      title: 'No role of Jira stands for the Tech Lead, and nobody was set to it',
      playbook,
      facts: { project, assignments: { pm: heldBy('ana'), 'tech-lead': untied, 'lead-pm': notHeld } },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Tech Lead* is not known.',
    },
    {
      title: 'A role that excludes none',
      playbook,
      facts: { project, assignments: { designer: heldBy('ana') } },
      with: { roles: ['designer'] },
      state: 'not-applicable',
      headline: 'None of the roles asked about excludes another one.',
    },
    {
      title: 'More pairs are wanted than there are',
      playbook,
      facts: { project, assignments: { pm: heldBy('ana'), 'tech-lead': heldBy('bo'), 'lead-pm': notHeld } },
      with: ask,
      minSample: 5,
      state: 'too-early',
      headline: 'Too early to tell: 2 of the 5 items that this check needs. Nothing to do.',
    },
  ],
});
