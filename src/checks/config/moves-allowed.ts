import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { listFlowStages } from '../../domain/flow';
import { holdsName } from '../../domain/name';
import { refFlow, refMoves, type Values } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { done, fourStatuses, inReview, teamProject, waiting, workflowOf } from './example';
import { namedAtOnce, sayTooFew } from './share';
import { compareMoves, readReach, type Move } from './reach';
import { listFollowed, servesMessages, tellSharing } from './workflows';

const movesSchema = z.record(z.string(), z.array(z.string()).min(1));
const listMoves = (moves: Readonly<Record<string, readonly string[]>>): Move[] =>
  Object.entries(moves).flatMap(([from, targets]) => targets.map((to): Move => [from, to]));

const firstMoves = <N extends string>(name: N, moves: readonly Move[]): Values => ({
  [name]: refMoves(moves.slice(0, namedAtOnce)),
  [`${name}More`]: Math.max(0, moves.length - namedAtOnce),
});

const ask = { flow: 'feature' };
const closed = { ...ask, forbid: { open: ['review'] } };
const agreed: [string, string][] = [
  ['1', '2'],
  ['2', '3'],
  ['3', '2'],
  ['3', '4'],
  ['4', '2'],
];

/**
 * Does the workflow allow the moves of the flow, and none of those that `forbid` closes (stage → stages)? Judged are moves between stages that
 * have a status here; statuses that stand for no stage may lie between. Whether each stage has one is the business of `config/stages-covered`.
 */
export const movesAllowed = defineCheck({
  id: 'config/moves-allowed',
  about: {
    en: 'Does the workflow allow the moves that the flow needs, and none that it closes?',
    fr: 'Le workflow permet-il les passages dont le parcours a besoin, et aucun de ceux qu’il ferme ?',
  },
  needs: ['project', 'statuses', 'workflows'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'not-applicable'],
  params: z.strictObject({ flow: z.string(), forbid: movesSchema.optional() }),
  refs: ({ flow, forbid = {} }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    ...Object.entries(forbid).flatMap(([from, targets]) => [
      { kind: 'stage' as const, id: from, path: ['forbid', from] },
      ...targets.map((id, index) => ({ kind: 'stage' as const, id, path: ['forbid', from, index] })),
    ]),
  ],
  messages: {
    en: {
      all: '{n, plural, one {The move of *{flow}* is} other {All # moves of *{flow}* are}} in Jira as agreed.',
      missing:
        '{missedCount} of {needed} moves of *{flow}* {missedCount, plural, one {is} other {are}} not possible in Jira yet: {missed}{missedMore, plural, =0 {} other {, and # more}}.',
      open: '{openCount, plural, one {One move is} other {# moves are}} possible in Jira that *{flow}* leaves out on purpose: {open}{openMore, plural, =0 {} other {, and # more}}.',
      expected:
        'Expected: every move of *{flow}* between stages that have a status{closedCount, plural, =0 {} one {, and never {closed}} other {, and none of {closed}}}.',
      'open-too': 'Possible, though left out on purpose: {open}{openMore, plural, =0 {} other {, and # more}}.',
      'add-own': `Add these moves: ${servesMessages.en.own}.`,
      'add-shared': `Propose these moves to a Jira admin: ${servesMessages.en.shared}.`,
      'close-own': `Take {openCount, plural, one {this move} other {these moves}} out: ${servesMessages.en.own}.`,
      'close-shared': `Propose to a Jira admin to take {openCount, plural, one {this move} other {these moves}} out: ${servesMessages.en.shared}.`,
      'no-such-work': 'No work item type of *{flow}* is used here.',
      'no-moves': 'No move of *{flow}* has a status at both ends here, so there is none to look at.',
    },
    fr: {
      all: '{n, plural, one {Le passage du parcours *{flow}* est} other {Les # passages du parcours *{flow}* sont}} dans Jira comme convenu.',
      missing:
        '{missedCount, plural, one {# passage du parcours *{flow}* sur {needed} n’est pas encore possible} other {# passages du parcours *{flow}* sur {needed} ne sont pas encore possibles}} dans Jira : {missed}{missedMore, plural, =0 {} other {, et # de plus}}.',
      open: '{openCount, plural, one {Jira permet un passage que le parcours *{flow}* écarte} other {Jira permet # passages que le parcours *{flow}* écarte}} volontairement : {open}{openMore, plural, =0 {} other {, et # de plus}}.',
      expected:
        'Attendu : chaque passage du parcours *{flow}* entre étapes qui ont un statut{closedCount, plural, =0 {} one {, et jamais {closed}} other {, et aucun de ceux-ci : {closed}}}.',
      'open-too': 'Possible, bien qu’écarté volontairement : {open}{openMore, plural, =0 {} other {, et # de plus}}.',
      'add-own': `Ajouter ces passages : ${servesMessages.fr.own}.`,
      'add-shared': `Proposer ces passages à un ou une admin Jira : ${servesMessages.fr.shared}.`,
      'close-own': `Retirer {openCount, plural, one {ce passage} other {ces passages}} : ${servesMessages.fr.own}.`,
      'close-shared': `Proposer à un ou une admin Jira de retirer {openCount, plural, one {ce passage} other {ces passages}} : ${servesMessages.fr.shared}.`,
      'no-such-work': 'Aucun type de ticket du parcours *{flow}* n’est utilisé ici.',
      'no-moves': 'Aucun passage du parcours *{flow}* n’a de statut à ses deux bouts ici : il n’y a rien à examiner.',
    },
  },
  evaluate: ({ facts: { project, statuses, workflows }, params, context }) => {
    const { stages, stageOf, minSample } = context;
    const flow = context.flow(params.flow);
    const { issueTypes } = flow.appliesTo;
    const byId = new Map(statuses.map((status) => [status.id, status]));
    const reaches = listFollowed(workflows, issueTypes).flatMap((workflow) =>
      workflow.issueTypes.filter((type) => holdsName(issueTypes, type)).map((type) => readReach(workflow, type, byId, stageOf)),
    );
    const forbidden = listMoves(params.forbid ?? {});
    // In the order of the stages, whatever the order in which the playbook writes them.
    const order = listFlowStages(flow, stages);
    const wanted = listMoves(flow.moves).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const needed = compareMoves(reaches, wanted, true);
    const open = compareMoves(reaches, forbidden, false);
    const n = needed.judged.length + open.judged.length;
    const met = n - needed.wrong.length - open.wrong.length;
    const observed = { n, met, rate: n === 0 ? null : met / n };
    const ofFlow = { flow: refFlow(flow.id) };
    if (n === 0) {
      const headline = reaches.length === 0 ? 'no-such-work' : 'no-moves';
      return { measured: 'not-applicable', observed, headline, expected: 'engine/expected-nothing', values: ofFlow };
    }
    const measured = decideVerdict({ n, met, rate: met / n, minSample });
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    const at = needed.at ?? open.at;
    const sharing = at && tellSharing(at, project);
    const manner = sharing?.shared === true ? 'shared' : 'own';
    return {
      measured,
      observed,
      headline: needed.wrong.length > 0 ? 'missing' : open.wrong.length > 0 ? 'open' : 'all',
      expected: 'expected',
      notes: needed.wrong.length > 0 && open.wrong.length > 0 ? ['open-too'] : [],
      fixes: sharing
        ? [
            ...(needed.wrong.length > 0 ? [{ ...sharing.fix, message: `add-${manner}` as const }] : []),
            ...(open.wrong.length > 0 ? [{ ...sharing.fix, message: `close-${manner}` as const }] : []),
          ]
        : [],
      values: {
        ...ofFlow,
        ...sharing?.values,
        needed: needed.judged.length,
        closedCount: forbidden.length,
        ...(forbidden.length > 0 ? { closed: refMoves(forbidden) } : {}),
        ...(needed.wrong.length > 0 ? { missedCount: needed.wrong.length, ...firstMoves('missed', needed.wrong) } : {}),
        ...(open.wrong.length > 0 ? { openCount: open.wrong.length, ...firstMoves('open', open.wrong) } : {}),
      },
    };
  },
  examples: [
    {
      title: 'Every move of the flow can be made',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, workflows: [workflowOf(agreed)] },
      with: ask,
      state: 'met',
      headline: 'All 5 moves of *Feature* are in Jira as agreed.',
    },
    {
      title: 'A status without a stage lies on the way from Build to Review',
      playbook: examplePlaybook,
      facts: {
        project: exampleProject,
        statuses: [...fourStatuses, waiting],
        workflows: [
          workflowOf([...agreed.slice(0, 1), ['2', '9'], ['9', '3'], ...agreed.slice(2)], { statuses: ['1', '2', '3', '4', '9'] }),
        ],
      },
      with: closed,
      state: 'met',
      headline: 'All 6 moves of *Feature* are in Jira as agreed.',
    },
    {
      title: 'The workflow of 15 spaces has no way back from Done',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, workflows: [workflowOf(agreed.slice(0, 4))] },
      with: ask,
      state: 'partly',
      headline: '1 of 5 moves of *Feature* is not possible in Jira yet: *Done* → *Build*.',
    },
    {
      title: 'A team-managed space, in which every status leads to every other',
      playbook: examplePlaybook,
      facts: {
        project: teamProject,
        statuses: fourStatuses,
        workflows: [
          workflowOf(
            fourStatuses.map(({ id }) => [null, id] as const),
            { spaces: 1, scheme: null },
          ),
        ],
      },
      with: { ...ask, forbid: { open: ['review', 'done'], build: ['done'] } },
      state: 'not-yet',
      headline:
        '3 moves are possible in Jira that *Feature* leaves out on purpose: *Open* → *Review*, *Open* → *Done* and *Build* → *Done*.',
    },
    {
      title: 'Two moves are missing, and a short cut is open, in a workflow of its own',
      playbook: examplePlaybook,
      facts: {
        project: exampleProject,
        statuses: fourStatuses,
        workflows: [workflowOf([['1', '3'], ...agreed.slice(0, 3)], { spaces: 1 })],
      },
      with: closed,
      state: 'not-yet',
      headline: '2 of 5 moves of *Feature* are not possible in Jira yet: *Review* → *Done* and *Done* → *Build*.',
    },
    {
      title: 'One short cut is open; Jira did not tell who else follows the workflow',
      playbook: examplePlaybook,
      facts: {
        project: exampleProject,
        statuses: fourStatuses,
        workflows: [workflowOf([...agreed, ['1', '3']], { spaces: null, scheme: null })],
      },
      with: closed,
      state: 'partly',
      headline: 'One move is possible in Jira that *Feature* leaves out on purpose: *Open* → *Review*.',
    },
    {
      title: 'The space has no stories',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, workflows: [workflowOf(agreed, { issueTypes: ['Request'] })] },
      with: ask,
      state: 'not-applicable',
      headline: 'No work item type of *Feature* is used here.',
    },
    {
      title: 'Two stages have a status, and the flow does not lead from one to the other',
      playbook: { ...examplePlaybook, stageMap: [{ status: 'To Do', stage: 'open' }] },
      facts: { project: exampleProject, statuses: [inReview, done], workflows: [workflowOf(agreed)] },
      with: ask,
      state: 'not-applicable',
      headline: 'No move of *Feature* has a status at both ends here, so there is none to look at.',
    },
    {
      title: 'More moves are wanted than the flow has',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, workflows: [workflowOf(agreed)] },
      with: ask,
      minSample: 8,
      state: 'too-early',
      headline: 'Too early to tell: 5 of the 8 items that this check needs. Nothing to do.',
    },
  ],
});
