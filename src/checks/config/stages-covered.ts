import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { SquadStatus } from '../../domain/facts';
import { listFlowStages } from '../../domain/flow';
import { linkTo } from '../../domain/link';
import { holdsName } from '../../domain/name';
import { refFlow, refNames, refStages } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { done, fourStatuses, inProgress, requestStatuses, teamProject, toDo, waiting, workflowOf } from './example';
import { sayTooFew } from './share';
import { listFollowed, servesMessages, tellSharing } from './workflows';

const ask = { flow: 'feature' };

/** Does a status that the flow's items can be in today map to each of the stages (all of the flow unless named)? */
export const stagesCovered = defineCheck({
  id: 'config/stages-covered',
  about: { en: 'Does a status stand for each stage of the flow?', fr: 'Un statut correspond-il à chaque étape du parcours ?' },
  needs: ['project', 'statuses'],
  helpedBy: ['workflows'],
  params: z.strictObject({ flow: z.string(), stages: z.array(z.string()).min(1).optional() }),
  refs: ({ flow, stages = [] }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    ...stages.map((id, index) => ({ kind: 'stage' as const, id, path: ['stages', index] })),
  ],
  messages: {
    en: {
      all: '{n, plural, one {The stage} other {All # stages}} of *{flow}* {n, plural, one {has} other {have}} a status: {asked}.',
      some: '{missed} of {n} stages of *{flow}* {missed, plural, one {has} other {have}} no status yet: {missing}.',
      none: 'No stage of *{flow}* has a status yet.',
      expected: 'Expected: a status for {asked}.',
      unmapped: '{unmappedCount, plural, one {One status stands} other {# statuses stand}} for no stage: {unmapped}.',
      map: 'Say which stage {unmapped} {unmappedCount, plural, one {stands} other {stand}} for.',
      add: 'Add a status for {missing}. If the workflow is shared, propose it to the Jira admin.',
      'add-own': `Add a status for {missing}: ${servesMessages.en.own}.`,
      'add-shared': `Propose a status for {missing} to a Jira admin: ${servesMessages.en.shared}.`,
      'no-such-work': 'No work item type of *{flow}* is used here.',
      'expected-work': 'Expected: nothing, as long as this work is not done here.',
    },
    fr: {
      all: '{n, plural, one {L’étape du parcours *{flow}* a un statut} other {Les # étapes du parcours *{flow}* ont un statut}} : {asked}.',
      some: '{missed, plural, one {# étape sur {n} du parcours *{flow}* n’a pas encore de statut} other {# étapes sur {n} du parcours *{flow}* n’ont pas encore de statut}} : {missing}.',
      none: 'Aucune étape du parcours *{flow}* n’a encore de statut.',
      expected: 'Attendu : un statut pour {asked}.',
      unmapped: '{unmappedCount, plural, one {Un statut ne correspond} other {# statuts ne correspondent}} à aucune étape : {unmapped}.',
      map: 'Dire à quelle étape {unmappedCount, plural, one {correspond} other {correspondent}} {unmapped}.',
      add: 'Ajouter un statut pour {missing}. Si le workflow est partagé, le proposer à l’admin Jira.',
      'add-own': `Ajouter un statut pour {missing} : ${servesMessages.fr.own}.`,
      'add-shared': `Proposer un statut pour {missing} à un ou une admin Jira : ${servesMessages.fr.shared}.`,
      'no-such-work': 'Aucun type de ticket du parcours *{flow}* n’est utilisé ici.',
      'expected-work': 'Attendu : rien, tant que ce travail ne se fait pas ici.',
    },
  },
  evaluate: ({ facts: { project, statuses, workflows = [] }, params, context }) => {
    const flow = context.flow(params.flow);
    const asked = params.stages ?? listFlowStages(flow, context.stages);
    const typesOf = ({ issueTypes }: SquadStatus): readonly string[] =>
      issueTypes.filter((type) => holdsName(flow.appliesTo.issueTypes, type));
    const usable = statuses.filter((each) => typesOf(each).length > 0);
    const ofFlow = { flow: refFlow(flow.id) };
    if (usable.length === 0) {
      return {
        measured: 'not-applicable',
        observed: { n: 0, met: 0, rate: null },
        headline: 'no-such-work',
        expected: 'expected-work',
        values: ofFlow,
      };
    }
    const stagesOf = (each: SquadStatus): (string | null | undefined)[] => typesOf(each).map((type) => context.stageOf(each, type));
    const covered = new Set(usable.flatMap(stagesOf));
    const unmapped = usable.filter((each) => stagesOf(each).every((stage) => stage === undefined)).map(({ name }) => name);
    const missing = asked.filter((stage) => !covered.has(stage));
    const n = asked.length;
    const met = n - missing.length;
    const observed = { n, met, rate: met / n, missing };
    const [workflow] = listFollowed(workflows, flow.appliesTo.issueTypes);
    const sharing = workflow && tellSharing(workflow, project);
    const measured = decideVerdict({ n, met, rate: met / n, minSample: context.minSample });
    if (measured === 'too-early') return sayTooFew(observed, context.minSample);
    return {
      measured,
      observed,
      headline: missing.length === 0 ? 'all' : met === 0 ? 'none' : 'some',
      expected: 'expected',
      notes: unmapped.length > 0 ? ['unmapped'] : [],
      fixes:
        missing.length === 0
          ? []
          : [
              ...(unmapped.length > 0
                ? [{ message: 'map' as const, minutes: 5, who: 'project-admin' as const, link: 'stage-map' as const }]
                : []),
              sharing
                ? { ...sharing.fix, message: sharing.shared ? 'add-shared' : 'add-own' }
                : { message: 'add', minutes: 20, who: 'project-admin', link: linkTo('statuses', project) },
            ],
      values: {
        ...ofFlow,
        asked: refStages(asked),
        missing: refStages(missing),
        missed: missing.length,
        ...(missing.length > 0 ? sharing?.values : {}),
        ...(unmapped.length > 0 ? { unmapped: refNames(unmapped), unmappedCount: unmapped.length } : {}),
      },
    };
  },
  examples: [
    {
      title: 'Every stage has a status',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses },
      with: ask,
      state: 'met',
      headline: 'All 4 stages of *Feature* have a status: *Open*, *Build*, *Review* and *Done*.',
    },
    {
      title: 'One stage has none, and one status is not mapped',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: [toDo, inProgress, { ...waiting, name: 'UAT' }, done] },
      with: ask,
      state: 'partly',
      headline: '1 of 4 stages of *Feature* has no status yet: *Review*.',
    },
    {
      title: 'Three columns and no more',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: [toDo, done] },
      with: ask,
      state: 'not-yet',
      headline: '2 of 4 stages of *Feature* have no status yet: *Build* and *Review*.',
    },
    {
      title: 'A team-managed space whose workflow stops at Build',
      playbook: examplePlaybook,
      facts: { project: teamProject, statuses: [toDo, inProgress], workflows: [workflowOf([[null, '2']], { spaces: 1, scheme: null })] },
      with: ask,
      state: 'not-yet',
      headline: '2 of 4 stages of *Feature* have no status yet: *Review* and *Done*.',
    },
    {
      title: 'One stage is missing in a workflow of 15 spaces',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: [toDo, inProgress, done], workflows: [workflowOf([[null, '2']])] },
      with: ask,
      state: 'partly',
      headline: '1 of 4 stages of *Feature* has no status yet: *Review*.',
    },
    {
      title: 'No status is mapped',
      playbook: examplePlaybook,
      facts: {
        project: exampleProject,
        statuses: [
          { ...waiting, id: '8', name: 'Somewhere' },
          { ...waiting, name: 'Elsewhere' },
        ],
      },
      with: { ...ask, stages: ['build', 'review'] },
      state: 'not-yet',
      headline: 'No stage of *Feature* has a status yet.',
    },
    {
      title: 'The space has no stories',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: requestStatuses },
      with: ask,
      state: 'not-applicable',
      headline: 'No work item type of *Feature* is used here.',
    },
    {
      title: 'More stages are wanted than the flow has',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses },
      with: ask,
      minSample: 5,
      state: 'too-early',
      headline: 'Too early to tell: 4 of the 5 items that this check needs. Nothing to do.',
    },
  ],
});
