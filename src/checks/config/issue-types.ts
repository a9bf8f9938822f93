import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { linkTo } from '../../domain/link';
import { holdsName } from '../../domain/name';
import { refNames } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { sayTooFew } from './share';

const typeSchema = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const typesOf = (...names: string[]) => names.map((name, index) => ({ id: String(index), name, subtask: false }));
const company = { ...exampleProject, issueTypes: typesOf('Épopée', 'Story', 'bug') };
const ask = { types: [['Epic', 'Épopée'], 'Bug'] };

/** Does the squad's project have the agreed issue types? Each is a name or a list of synonyms, of which one is enough; case does not count. */
export const issueTypes = defineCheck({
  id: 'config/issue-types',
  about: { en: 'Are the agreed work item types there?', fr: 'Les types de tickets convenus sont-ils là ?' },
  needs: ['project'],
  params: z.strictObject({ types: z.array(typeSchema).min(1) }),
  messages: {
    en: {
      all: '{n, plural, one {The agreed work item type is} other {The # agreed work item types are}} here: {found}.',
      some: '{missed} of {n} agreed work item types {missed, plural, one {is} other {are}} not here yet: {missing}.',
      expected: 'Expected: {asked}.',
      'add-own': 'Add {missing}, or give a type that you use one of these names. The types serve this space alone.',
      'add-shared': 'Propose {missing} to a Jira admin: types come from the space’s work type scheme, which other spaces may follow.',
    },
    fr: {
      all: '{n, plural, one {Le type de ticket convenu est là} other {Les # types de tickets convenus sont là}} : {found}.',
      some: '{missed, plural, one {# type de ticket convenu sur {n} n’est pas encore là} other {# types de tickets convenus sur {n} ne sont pas encore là}} : {missing}.',
      expected: 'Attendu : {asked}.',
      'add-own': 'Ajouter {missing}, ou donner l’un de ces noms à un type que vous utilisez. Les types ne servent qu’à cet espace.',
      'add-shared':
        'Proposer {missing} à un ou une admin Jira : les types viennent du schéma de l’espace, que d’autres espaces suivent peut-être.',
    },
  },
  evaluate: ({ facts: { project }, params, context: { minSample } }) => {
    const groups = params.types.map((type) => (typeof type === 'string' ? [type] : type));
    const held = groups.map((names) => project.issueTypes.find(({ name }) => holdsName(names, name))?.name);
    const missing = groups.filter((_, index) => held[index] === undefined);
    const n = groups.length;
    const met = n - missing.length;
    const observed = { n, met, rate: met / n };
    const measured = decideVerdict({ n, met, rate: met / n, minSample });
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    const asWritten = (each: readonly string[]): string => each.join(' / ');
    const own = project.style === 'team-managed';
    return {
      measured,
      observed,
      headline: missing.length === 0 ? 'all' : 'some',
      expected: 'expected',
      fixes:
        missing.length === 0
          ? []
          : [
              {
                message: own ? 'add-own' : 'add-shared',
                minutes: own ? 10 : 20,
                who: own ? 'project-admin' : 'jira-admin',
                link: linkTo('types', project),
              },
            ],
      values: {
        ...{ asked: refNames(groups.map(asWritten)), missing: refNames(missing.map(asWritten)), missed: missing.length },
        found: refNames(held.filter((name) => name !== undefined)),
      },
    };
  },
  examples: [
    {
      title: 'Both are there, one under its French name',
      playbook: examplePlaybook,
      facts: { project: company },
      with: ask,
      state: 'met',
      headline: 'The 2 agreed work item types are here: *Épopée* and *bug*.',
    },
    {
      title: 'A company-managed space without bugs',
      playbook: examplePlaybook,
      facts: { project: { ...company, issueTypes: typesOf('Epic', 'Story') } },
      with: ask,
      state: 'partly',
      headline: '1 of 2 agreed work item types is not here yet: *Bug*.',
    },
    {
      title: 'A team-managed space with tasks only',
      playbook: examplePlaybook,
      facts: { project: { ...company, style: 'team-managed', issueTypes: typesOf('Task') } },
      with: ask,
      state: 'not-yet',
      headline: '2 of 2 agreed work item types are not here yet: *Epic / Épopée* and *Bug*.',
    },
    {
      title: 'More types are wanted than are asked about',
      playbook: examplePlaybook,
      facts: { project: company },
      with: ask,
      minSample: 3,
      state: 'too-early',
      headline: 'Too early to tell: 2 of the 3 items that this check needs. Nothing to do.',
    },
  ],
});
