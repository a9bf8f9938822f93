import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import { listFlowStages } from '../../domain/flow';
import { linkTo } from '../../domain/link';
import { holdsName } from '../../domain/name';
import { plainText, refFlow, refPath, refStages } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { findBest, readLayout, tellUnread, unreadMessages } from './boards';
import {
  boardOf,
  closedBoard,
  column,
  done,
  fourStatuses,
  inProgress,
  inReview,
  requestStatuses,
  teamProject,
  toDo,
  waiting,
} from './example';
import { groupByStage, nameFirst, sayTooFew } from './share';

const ask = { flow: 'feature' };
const whole = boardOf(
  'Team board',
  column('To do', [toDo]),
  column('Doing', [inProgress]),
  column('Review', [inReview]),
  column('Done', [done]),
);

/**
 * Does one board show the stages in the flow's order, with every status of them on it? Judged are the stages that have a status; whether
 * each of them has one is the business of `config/stages-covered`. One good board is enough.
 */
export const boardColumns = defineCheck({
  id: 'config/board-columns',
  about: {
    en: 'Does a board show the stages in order, with every status on it?',
    fr: 'Un tableau montre-t-il les étapes dans l’ordre, avec tous leurs statuts ?',
  },
  needs: ['project', 'statuses', 'boards'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell', 'not-applicable'],
  params: z.strictObject({ flow: z.string() }),
  refs: ({ flow }) => [{ kind: 'flow', id: flow, path: ['flow'] }],
  messages: {
    en: {
      all: 'The board *{board}* shows, in order, every stage of *{flow}* that has a status here: {path}.',
      some: 'The board *{board}* shows {met} of {n} stages of *{flow}* as agreed; {wrong} {wrongCount, plural, one {is} other {are}} not in place yet.',
      'no-board': 'No board shows the work of this space yet.',
      expected: 'Expected: one board that shows {path}, in this order and with every status of them.',
      absent: 'In no column: {off}{offMore, plural, =0 {} other {, and # more}}.',
      order: 'Out of order: {misplaced}.',
      shared: 'The column *{column}* holds {held} together.',
      add: 'Give {off}{offMore, plural, =0 {} other { and # more}} a column on the board *{board}*, at the place of the stage.',
      sort: 'Put the columns of the board *{board}* into the order of the flow: {path}.',
      make: 'Make a board that shows {path}.',
      'no-such-work': 'No work item type of *{flow}* is used here.',
      'no-stage': 'No status stands for a stage of *{flow}* yet, so there is nothing to look for on a board.',
      ...unreadMessages.en,
    },
    fr: {
      all: 'Le tableau *{board}* montre, dans l’ordre, chaque étape du parcours *{flow}* qui a un statut ici : {path}.',
      some: 'Le tableau *{board}* montre {met, plural, one {# étape} other {# étapes}} sur {n} du parcours *{flow}* comme convenu ; {wrong} {wrongCount, plural, one {n’est} other {ne sont}} pas encore en place.',
      'no-board': 'Aucun tableau ne montre encore le travail de cet espace.',
      expected: 'Attendu : un tableau qui montre {path}, dans cet ordre et avec tous leurs statuts.',
      absent: 'Dans aucune colonne : {off}{offMore, plural, =0 {} other {, et # de plus}}.',
      order: 'Pas dans l’ordre : {misplaced}.',
      shared: 'La colonne *{column}* réunit {held}.',
      add: 'Donner à {off}{offMore, plural, =0 {} other { et # de plus}} une colonne du tableau *{board}*, à la place de l’étape.',
      sort: 'Ranger les colonnes du tableau *{board}* dans l’ordre du parcours : {path}.',
      make: 'Créer un tableau qui montre {path}.',
      'no-such-work': 'Aucun type de ticket du parcours *{flow}* n’est utilisé ici.',
      'no-stage': 'Aucun statut ne correspond encore à une étape du parcours *{flow}* : il n’y a rien à chercher sur un tableau.',
      ...unreadMessages.fr,
    },
  },
  evaluate: ({ facts: { project, statuses, boards }, params, context }) => {
    const { stages, stageOf, minSample } = context;
    const flow = context.flow(params.flow);
    const { issueTypes } = flow.appliesTo;
    const groups = groupByStage(statuses, stageOf, issueTypes);
    const asked = new Map(listFlowStages(flow, stages).flatMap((stage) => (groups.has(stage) ? [[stage, groups.get(stage) ?? []]] : [])));
    const n = asked.size;
    const ids = [...asked.keys()];
    const ofFlow = { flow: refFlow(flow.id), path: refPath(ids) };
    if (n === 0) {
      const used = statuses.some((status) => status.issueTypes.some((type) => holdsName(issueTypes, type)));
      const observed = { n, met: 0, rate: null };
      const headline = used ? 'no-stage' : 'no-such-work';
      return { measured: 'not-applicable', observed, headline, expected: 'engine/expected-nothing', values: ofFlow };
    }
    const best = findBest(boards, (columns) => readLayout(asked, columns));
    const met = best?.met ?? 0;
    const observed = { n, met, rate: met / n };
    const measured = decideVerdict({ n, met, rate: met / n, minSample });
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    const unread = measured === 'met' ? null : tellUnread(boards, project);
    if (unread) {
      const values = { ...ofFlow, ...unread.values };
      const seen = best ? observed : { n: 0, met: 0, rate: null };
      return { measured: 'cant-tell', observed: seen, headline: 'unread', expected: 'expected', fixes: unread.fixes, values };
    }
    if (!best) {
      const fixes = [{ message: 'make', minutes: 20, who: 'project-admin', link: linkTo('boards', project) } as const];
      return { measured, observed, headline: 'no-board', expected: 'expected', fixes, values: ofFlow };
    }
    const link = linkTo('board', project);
    const { absent, misplaced, shared, statuses: off } = best.found;
    const wrong = ids.filter((stage) => absent.includes(stage) || misplaced.includes(stage));
    return {
      measured,
      observed,
      headline: wrong.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: [
        ...(absent.length > 0 ? (['absent'] as const) : []),
        ...(misplaced.length > 0 ? (['order'] as const) : []),
        ...(shared ? (['shared'] as const) : []),
      ],
      fixes: [
        ...(absent.length > 0 ? [{ message: 'add', minutes: 5, who: 'project-admin', link } as const] : []),
        ...(misplaced.length > 0 ? [{ message: 'sort', minutes: 5, who: 'project-admin', link } as const] : []),
      ],
      values: {
        ...ofFlow,
        ...{ board: plainText(best.board.name), boardId: best.board.id, wrong: refStages(wrong), wrongCount: wrong.length },
        ...(off.length > 0 ? nameFirst('off', off) : {}),
        ...(misplaced.length > 0 ? { misplaced: refStages(misplaced) } : {}),
        ...(shared ? { column: plainText(shared.column), held: refStages(shared.stages) } : {}),
      },
    };
  },
  examples: [
    {
      title: 'Every stage in its place; a second board shows less',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [boardOf('Bugs', column('To do', [toDo])), whole] },
      with: ask,
      state: 'met',
      headline:
        'The board *Team board* shows, in order, every stage of *Feature* that has a status here: *Open* → *Build* → *Review* → *Done*.',
    },
    {
      title: 'One good board is enough, although another could not be read',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [closedBoard('Support'), whole] },
      with: ask,
      state: 'met',
      headline:
        'The board *Team board* shows, in order, every stage of *Feature* that has a status here: *Open* → *Build* → *Review* → *Done*.',
    },
    {
      title: 'The new board has no column for Review',
      playbook: examplePlaybook,
      facts: {
        project: exampleProject,
        statuses: fourStatuses,
        boards: [boardOf('Data', column('To do', [toDo]), column('Doing', [inProgress]), column('Done', [done]))],
      },
      with: ask,
      state: 'partly',
      headline: 'The board *Data* shows 3 of 4 stages of *Feature* as agreed; *Review* is not in place yet.',
    },
    {
      title: 'Two stages share a column, and Done comes first',
      playbook: examplePlaybook,
      facts: {
        project: teamProject,
        statuses: fourStatuses,
        boards: [boardOf('Team board', column('Done', [done]), column('To do', [toDo, waiting]), column('Work', [inProgress, inReview]))],
      },
      with: ask,
      state: 'partly',
      headline: 'The board *Team board* shows 3 of 4 stages of *Feature* as agreed; *Done* is not in place yet.',
    },
    {
      title: 'Two columns and no more',
      playbook: examplePlaybook,
      facts: {
        project: teamProject,
        statuses: fourStatuses,
        boards: [boardOf('Team board', column('To do', [toDo]), column('Done', [done]))],
      },
      with: ask,
      state: 'not-yet',
      headline: 'The board *Team board* shows 2 of 4 stages of *Feature* as agreed; *Build* and *Review* are not in place yet.',
    },
    {
      title: 'There is no board',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [] },
      with: ask,
      state: 'not-yet',
      headline: 'No board shows the work of this space yet.',
    },
    {
      title: 'The only board could not be read',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [closedBoard('Portail')] },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: the board *Portail* could not be read (error 403).',
    },
    {
      title: 'The space has no stories',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: requestStatuses, boards: [whole] },
      with: ask,
      state: 'not-applicable',
      headline: 'No work item type of *Feature* is used here.',
    },
    {
      title: 'No status is mapped',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: [waiting], boards: [whole] },
      with: ask,
      state: 'not-applicable',
      headline: 'No status stands for a stage of *Feature* yet, so there is nothing to look for on a board.',
    },
    {
      title: 'More stages are wanted than have a status',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [whole] },
      with: ask,
      minSample: 5,
      state: 'too-early',
      headline: 'Too early to tell: 4 of the 5 items that this check needs. Nothing to do.',
    },
  ],
});
