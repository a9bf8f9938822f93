import { defineCheck } from '../../domain/check';
import { linkTo } from '../../domain/link';
import { roleHeld } from '../../domain/role';
import { refRoles } from '../../domain/value';
import { decideDespiteUnknown } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { exampleRoles, held, heldBy, notHeld, standingIn, unread, untied } from './example';
import { idsOf, listAsked, noRoleMessages, referRoles, rolesParams, tellUnknown, unknownMessages, type AskedRole } from './share';

const playbook = { ...examplePlaybook, roles: exampleRoles };
const withoutRoles = { ...playbook, roles: [] };
const project = exampleProject;
const ask = { roles: ['pm', 'designer', 'tech-lead'] };

/** Everybody with an open account who fills the role covers it. */
const isHeldByCover = ({ holders }: AskedRole): boolean => {
  const open = holders.known ? holders.holders.filter(({ active }) => active) : [];
  return open.length > 0 && open.every(({ set }) => set?.kind === 'cover');
};

/** Is each role held by as many people as its card's `perSquad` asks? A cover fills it, and is told as one. Who they are is not part of the finding. */
export const filled = defineCheck({
  id: 'roles/filled',
  about: {
    en: 'Is each role held by as many people as its card asks?',
    fr: 'Chaque rôle a-t-il autant de titulaires que sa fiche le demande ?',
  },
  needs: ['project', 'assignments'],
  params: rolesParams,
  refs: referRoles,
  messages: {
    en: {
      all: '{n, plural, one {The role {asked} is held} other {All # roles are held}}{n, plural, one {} other {: {asked}}}.',
      vacant: '{missed, plural, one {One role is} other {# roles are}} not held yet: {missing}.',
      some: '{missed, plural, one {One role is} other {# roles are}} not held yet by as many people as agreed: {missing}.',
      expected: 'Expected: each of {asked} held by as many people as its card asks.',
      crowded: 'More people than agreed hold {crowded}.',
      covered: 'Held by cover for now: {covered}.',
      'stands-in': 'Someone stands in for {standsIn} who holds a role that excludes it: it stays not held.',
      fill: 'Say who holds {vacant}, in the Jira role or in Diapason; while nobody is free, name who covers it, and until when.',
      agree: 'Agree on who holds {crowded}, and take the others out.',
      ...noRoleMessages.en,
      ...unknownMessages.en,
    },
    fr: {
      all: '{n, plural, one {Le rôle {asked} est pourvu} other {Les # rôles sont pourvus}}{n, plural, one {} other { : {asked}}}.',
      vacant: '{missed, plural, one {Un rôle n’est pas encore pourvu} other {# rôles ne sont pas encore pourvus}} : {missing}.',
      some: '{missed, plural, one {Un rôle n’a pas encore le nombre convenu de titulaires} other {# rôles n’ont pas encore le nombre convenu de titulaires}} : {missing}.',
      expected: 'Attendu : pour {asked}, autant de titulaires que la fiche le demande.',
      crowded: 'Il y a plus de titulaires que convenu pour {crowded}.',
      covered: 'Tenu pour l’instant en suppléance : {covered}.',
      'stands-in': 'Une personne qui tient un rôle incompatible assure la suppléance de {standsIn} : le rôle reste non pourvu.',
      fill: 'Indiquer qui tient {vacant}, dans le rôle Jira ou dans Diapason ; si personne n’est libre, nommer une suppléance, avec sa date de fin.',
      agree: 'Convenir de qui tient {crowded}, et retirer les autres.',
      ...noRoleMessages.fr,
      ...unknownMessages.fr,
    },
  },
  evaluate: ({ facts, params, context: { roles, minSample } }) => {
    const asked = listAsked(roles, params.roles, facts.assignments);
    const stateOf = ({ role, holders }: AskedRole): ReturnType<typeof roleHeld> => roleHeld(role, holders);
    const vacant = asked.filter((each) => stateOf(each) === 'vacant');
    const crowded = asked.filter((each) => stateOf(each) === 'too-many');
    const missing = asked.filter((each) => vacant.includes(each) || crowded.includes(each));
    const covered = asked.filter((each) => stateOf(each) === 'held' && isHeldByCover(each));
    const standsIn = vacant.filter(({ holders }) => holders.known && holders.holders.some(({ set }) => set?.fills === false));
    const unknown = tellUnknown(asked);
    const n = asked.filter(({ holders }) => holders.known).length;
    const met = n - missing.length;
    const observed = { n, met, rate: n === 0 ? null : met / n, missing: idsOf(missing) };
    if (asked.length === 0) {
      return { measured: 'not-applicable', observed, headline: 'no-role', expected: 'engine/expected-nothing', values: {} };
    }
    const measured = decideDespiteUnknown({ met, missed: missing.length, unknown: asked.length - n, minSample });
    if (measured === 'too-early') {
      return { measured, observed, headline: 'engine/too-few', expected: 'engine/expected-sample', values: { n: asked.length, minSample } };
    }
    const link = linkTo('people', facts.project);
    const empty = vacant.every(({ holders }) => holders.known && holders.holders.every(({ set }) => set?.fills === false));
    const named = missing.length === 0 ? 'all' : empty && crowded.length === 0 ? 'vacant' : 'some';
    return {
      measured,
      observed,
      headline: measured === 'cant-tell' ? 'unknown' : named,
      expected: 'expected',
      notes: [
        ...(crowded.length > 0 ? (['crowded'] as const) : []),
        ...(covered.length > 0 ? (['covered'] as const) : []),
        ...(standsIn.length > 0 ? (['stands-in'] as const) : []),
        ...unknown.notes,
      ],
      fixes: [
        ...(vacant.length > 0 ? [{ message: 'fill', minutes: 10, who: 'project-admin', link } as const] : []),
        ...(crowded.length > 0 ? [{ message: 'agree', minutes: 10, who: 'project-admin', link } as const] : []),
        ...unknown.fixes,
      ],
      values: {
        asked: refRoles(idsOf(asked)),
        missing: refRoles(idsOf(missing)),
        missed: missing.length,
        ...(vacant.length > 0 ? { vacant: refRoles(idsOf(vacant)) } : {}),
        ...(crowded.length > 0 ? { crowded: refRoles(idsOf(crowded)) } : {}),
        ...(covered.length > 0 ? { covered: refRoles(idsOf(covered)) } : {}),
        ...(standsIn.length > 0 ? { standsIn: refRoles(idsOf(standsIn)) } : {}),
        ...unknown.values,
      },
    };
  },
  examples: [
    {
      title: 'Every role is held',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: held(2), 'tech-lead': held(1) } },
      with: ask,
      state: 'met',
      headline: 'All 3 roles are held: *Product Manager*, *Product Designer* and *Tech Lead*.',
    },
    {
      title: 'One of three is vacant',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: notHeld, 'tech-lead': held(1) } },
      with: ask,
      state: 'partly',
      headline: 'One role is not held yet: *Product Designer*.',
    },
    {
      title: 'One of three is covered',
      playbook,
      facts: { project, assignments: { pm: heldBy('ana'), designer: held(1), 'tech-lead': standingIn('bo') } },
      with: ask,
      state: 'met',
      headline: 'All 3 roles are held: *Product Manager*, *Product Designer* and *Tech Lead*.',
    },
    {
      title: 'The lead of the tribe stands in for a role that theirs excludes',
      playbook,
      facts: { project, assignments: { pm: standingIn('cem', false), designer: held(1), 'tech-lead': held(1), 'lead-pm': heldBy('cem') } },
      with: ask,
      state: 'partly',
      headline: 'One role is not held yet: *Product Manager*.',
    },
    {
      title: 'Nobody holds the only role asked about',
      playbook,
      facts: { project, assignments: { pm: notHeld } },
      with: { roles: ['pm'] },
      state: 'not-yet',
      headline: 'One role is not held yet: *Product Manager*.',
    },
    {
      title: 'Two people share a role that one should hold, and another role is vacant',
      playbook,
      facts: { project, assignments: { pm: held(2), designer: held(1), 'tech-lead': notHeld } },
      with: ask,
      state: 'not-yet',
      headline: '2 roles are not held yet by as many people as agreed: *Product Manager* and *Tech Lead*.',
    },
    {
      title: 'All the roles that a squad fills, the lead of its tribe among them; one is tied to no role in Jira',
      playbook,
      facts: { project, assignments: { pm: held(1), designer: held(1), 'tech-lead': held(1), 'lead-pm': untied } },
      with: {},
      state: 'cant-tell',
      headline: 'Can’t tell: who holds *Lead PM* is not known.',
    },
    {
      title: 'Two are vacant, so that the one that could not be read changes nothing',
      playbook,
      facts: { project, assignments: { pm: notHeld, designer: notHeld, 'tech-lead': unread } },
      with: ask,
      state: 'not-yet',
      headline: '2 roles are not held yet: *Product Manager* and *Product Designer*.',
    },
    {
      title: 'The playbook asks for no roles in a squad',
      playbook: withoutRoles,
      facts: { project, assignments: {} },
      with: {},
      state: 'not-applicable',
      headline: 'No role card asks for holders in a squad here.',
    },
    {
      title: 'More roles are wanted than are asked about',
      playbook,
      facts: { project, assignments: { pm: held(1) } },
      with: { roles: ['pm'] },
      minSample: 2,
      state: 'too-early',
      headline: 'Too early to tell: 1 of the 2 items that this check needs. Nothing to do.',
    },
  ],
});
