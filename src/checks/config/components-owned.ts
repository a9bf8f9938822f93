import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { SquadComponent } from '../../domain/facts';
import { linkTo } from '../../domain/link';
import { refNames } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { teamProject } from './example';
import { nameFirst, sayTooFew } from './share';

const led = (name: string, active = true): SquadComponent => ({ name, lead: { active } });
const orphan = (name: string): SquadComponent => ({ name, lead: null });

/** Has every component a lead whose account is open? Who the leads are is not part of the finding. */
export const componentsOwned = defineCheck({
  id: 'config/components-owned',
  about: { en: 'Has every component a lead with an open account?', fr: 'Chaque composant a-t-il un ou une responsable au compte ouvert ?' },
  needs: ['project', 'components'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'not-applicable'],
  params: z.strictObject({}),
  messages: {
    en: {
      all: '{n, plural, one {The one component here has a lead} other {All # components here have a lead}}.',
      some: '{missed} of {n} components {missed, plural, one {has} other {have}} no lead yet whom one could ask: {missing}{missingMore, plural, =0 {} other {, and # more}}.',
      expected: 'Expected: a lead with an open account for every component.',
      gone: 'The lead’s account is closed for {closed}.',
      name: 'Name a lead for {missing}{missingMore, plural, =0 {} other { and # more}}, or take out what nobody looks after.',
      none: 'This space has no components.',
    },
    fr: {
      all: '{n, plural, one {Le seul composant de l’espace a un ou une responsable} other {Les # composants de l’espace ont un ou une responsable}}.',
      some: '{missed, plural, one {# composant sur {n} n’a pas encore de responsable à qui} other {# composants sur {n} n’ont pas encore de responsable à qui}} s’adresser : {missing}{missingMore, plural, =0 {} other {, et # de plus}}.',
      expected: 'Attendu : un ou une responsable au compte ouvert pour chaque composant.',
      gone: 'Le compte du ou de la responsable est fermé pour {closed}.',
      name: 'Nommer un ou une responsable pour {missing}{missingMore, plural, =0 {} other { et # de plus}}, ou retirer ce dont plus personne ne s’occupe.',
      none: 'Cet espace n’a pas de composants.',
    },
  },
  evaluate: ({ facts: { project, components }, context: { minSample } }) => {
    const missing = components.filter(({ lead }) => lead?.active !== true);
    const closed = missing.filter(({ lead }) => lead !== null);
    const names = (each: readonly SquadComponent[]): string[] => each.map(({ name }) => name);
    const n = components.length;
    const met = n - missing.length;
    const observed = { n, met, rate: n === 0 ? null : met / n };
    if (n === 0) return { measured: 'not-applicable', observed, headline: 'none', expected: 'engine/expected-nothing', values: {} };
    const measured = decideVerdict({ n, met, rate: met / n, minSample });
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    return {
      measured,
      observed,
      headline: missing.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: closed.length > 0 ? ['gone'] : [],
      fixes:
        missing.length === 0
          ? []
          : [{ message: 'name', minutes: 2 * missing.length, who: 'project-admin', link: linkTo('components', project) }],
      values: {
        ...(missing.length > 0 ? { missed: missing.length, ...nameFirst('missing', names(missing)) } : {}),
        ...(closed.length > 0 ? { closed: refNames(names(closed).slice(0, 4)) } : {}),
      },
    };
  },
  examples: [
    {
      title: 'All are led',
      playbook: examplePlaybook,
      facts: { project: exampleProject, components: [led('Search'), led('Maps')] },
      with: {},
      state: 'met',
      headline: 'All 2 components here have a lead.',
    },
    {
      title: 'One lead has left',
      playbook: examplePlaybook,
      facts: { project: exampleProject, components: [led('Search'), led('Maps', false), led('Prices')] },
      with: {},
      state: 'partly',
      headline: '1 of 3 components has no lead yet whom one could ask: *Maps*.',
    },
    {
      title: 'Nobody was named',
      playbook: examplePlaybook,
      facts: { project: teamProject, components: ['A', 'B', 'C', 'D', 'E', 'F'].map(orphan) },
      with: {},
      state: 'not-yet',
      headline: '6 of 6 components have no lead yet whom one could ask: *A*, *B*, *C* and *D*, and 2 more.',
    },
    {
      title: 'A space without components',
      playbook: examplePlaybook,
      facts: { project: exampleProject, components: [] },
      with: {},
      state: 'not-applicable',
      headline: 'This space has no components.',
    },
    {
      title: 'More components are wanted than there are',
      playbook: examplePlaybook,
      facts: { project: exampleProject, components: [led('Search')] },
      with: {},
      minSample: 2,
      state: 'too-early',
      headline: 'Too early to tell: 1 of the 2 items that this check needs. Nothing to do.',
    },
  ],
});
