import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { BoardColumn } from '../../domain/facts';
import { linkTo } from '../../domain/link';
import { plainText, refAnyStage, refStages } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { findBest, tellUnread, unreadMessages } from './boards';
import { boardOf, closedBoard, column, done, fourStatuses, inProgress, inReview, teamProject, toDo } from './example';
import { groupByStage, nameFirst, sayTooFew } from './share';

const paramsSchema = z.strictObject({
  stages: z.array(z.string()).min(1),
  min: z.int().min(1).optional(),
  max: z.int().min(1).optional(),
});
type Range = Pick<z.output<typeof paramsSchema>, 'min' | 'max'>;

const isAgreed = ({ max: limit }: BoardColumn, { min = 0, max = Infinity }: Range): boolean =>
  limit !== null && limit >= min && limit <= max;

/** Which form of the range a sentence tells. */
function nameRange({ min, max }: Range): 'any' | 'least' | 'most' | 'between' {
  if (min !== undefined) return max === undefined ? 'least' : 'between';
  return max === undefined ? 'any' : 'most';
}

const boardWith = (build: number | null, review: number | null) =>
  boardOf(
    'Team board',
    column('To do', [toDo]),
    column('Doing', [inProgress], build),
    column('Review', [inReview], review),
    column('Done', [done]),
  );
const ask = { stages: ['build', 'review'], min: 2, max: 8 };

/** Do the columns of these stages have a limit, and does it lie in the agreed range? Judged are the columns of the board that has most of them. */
export const wipLimit = defineCheck({
  id: 'config/wip-limit',
  about: {
    en: 'Do the columns of these stages have a limit in the agreed range?',
    fr: 'Les colonnes de ces étapes ont-elles une limite dans la fourchette convenue ?',
  },
  needs: ['project', 'statuses', 'boards'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell', 'not-applicable'],
  params: paramsSchema,
  refs: ({ stages }) => stages.map((id, index) => ({ kind: 'stage', id, path: ['stages', index] })),
  messages: {
    en: {
      all: '{n, plural, one {The column of {asked} on the board *{board}* has} other {The # columns of {asked} on the board *{board}* have}} a limit as agreed.',
      some: '{missed} of {n, plural, one {# column} other {# columns}} of {asked} on the board *{board}* {missed, plural, one {has} other {have}} no limit as agreed yet: {columns}{columnsMore, plural, =0 {} other {, and # more}}.',
      expected:
        'Expected: a limit{range, select, least { of at least {min}} most { of at most {max}} between { from {min} to {max}} other {}} on each column of {asked}.',
      outside: 'Today *{column}* is limited to {limit}.',
      set: 'Set the maximum of {columns}{columnsMore, plural, =0 {} other { and # more}} on the board *{board}*{range, select, least { to {min} or more} most { to {max} or less} between {, from {min} to {max}} other {}}.',
      'no-column': 'No board here has a column of {anyOf}, so there is no limit to look at.',
      ...unreadMessages.en,
    },
    fr: {
      all: '{n, plural, one {La colonne de {asked} du tableau *{board}* a} other {Les # colonnes de {asked} du tableau *{board}* ont}} une limite comme convenu.',
      some: '{missed, plural, one {# colonne de {asked} sur {n} du tableau *{board}* n’a pas encore} other {# colonnes de {asked} sur {n} du tableau *{board}* n’ont pas encore}} de limite comme convenu : {columns}{columnsMore, plural, =0 {} other {, et # de plus}}.',
      expected:
        'Attendu : une limite{range, select, least { d’au moins {min}} most { d’au plus {max}} between { de {min} à {max}} other {}} sur chaque colonne de {asked}.',
      outside: 'Aujourd’hui, *{column}* est limitée à {limit}.',
      set: 'Fixer le maximum de {columns}{columnsMore, plural, =0 {} other { et de # autres}} sur le tableau *{board}*{range, select, least { à {min} ou plus} most { à {max} ou moins} between {, de {min} à {max}} other {}}.',
      'no-column': 'Aucun tableau n’a ici de colonne pour {anyOf} : il n’y a pas de limite à examiner.',
      ...unreadMessages.fr,
    },
  },
  evaluate: ({ facts: { project, statuses, boards }, params, context: { stageOf, minSample } }) => {
    const groups = groupByStage(statuses, stageOf, undefined);
    const wanted = new Set(params.stages.flatMap((stage) => groups.get(stage) ?? []).map(({ id }) => id));
    const best = findBest(boards, (columns) => {
      const held = columns.filter((each) => each.statuses.some((id) => wanted.has(id)));
      const met = held.filter((each) => isAgreed(each, params)).length;
      return held.length === 0 ? null : { n: held.length, met, found: held };
    });
    const { n, met, found } = best ?? { n: 0, met: 0, found: [] };
    const observed = { n, met, rate: n === 0 ? null : met / n };
    const ofAsked = {
      ...{ asked: refStages(params.stages), anyOf: refAnyStage(params.stages) },
      ...{ range: nameRange(params), min: params.min ?? 0, max: params.max ?? 0 },
    };
    const measured = best ? decideVerdict({ n, met, rate: met / n, minSample }) : 'not-applicable';
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    const unread = measured === 'met' ? null : tellUnread(boards, project);
    if (unread) {
      const values = { ...ofAsked, ...unread.values };
      return { measured: 'cant-tell', observed, headline: 'unread', expected: 'expected', fixes: unread.fixes, values };
    }
    if (!best) return { measured, observed, headline: 'no-column', expected: 'engine/expected-nothing', values: ofAsked };
    const missing = found.filter((each) => !isAgreed(each, params));
    const outside = missing.find(({ max }) => max !== null);
    return {
      measured,
      observed,
      headline: missing.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: outside ? ['outside'] : [],
      fixes: missing.length === 0 ? [] : [{ message: 'set', minutes: 5, who: 'project-admin', link: linkTo('board', project) }],
      values: {
        ...ofAsked,
        ...{ board: plainText(best.board.name), boardId: best.board.id, missed: missing.length },
        ...nameFirst(
          'columns',
          missing.map(({ name }) => name),
        ),
        ...(outside ? { column: plainText(outside.name), limit: outside.max ?? 0 } : {}),
      },
    };
  },
  examples: [
    {
      title: 'Both columns have a limit',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [boardWith(5, 3)] },
      with: ask,
      state: 'met',
      headline: 'The 2 columns of *Build* and *Review* on the board *Team board* have a limit as agreed.',
    },
    {
      title: 'One limit is so high that it stops nothing',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [boardWith(30, 3)] },
      with: { ...ask, min: undefined },
      state: 'partly',
      headline: '1 of 2 columns of *Build* and *Review* on the board *Team board* has no limit as agreed yet: *Doing*.',
    },
    {
      title: 'No limit at all',
      playbook: examplePlaybook,
      facts: { project: teamProject, statuses: fourStatuses, boards: [boardWith(null, null)] },
      with: { stages: ['build', 'review'] },
      state: 'not-yet',
      headline: '2 of 2 columns of *Build* and *Review* on the board *Team board* have no limit as agreed yet: *Doing* and *Review*.',
    },
    {
      title: 'The board could not be read',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [closedBoard('Team board')] },
      with: { stages: ['build'], min: 2 },
      state: 'cant-tell',
      headline: 'Can’t tell: the board *Team board* could not be read (error 403).',
    },
    {
      title: 'No board shows these stages',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [boardOf('Ideas', column('To do', [toDo]))] },
      with: ask,
      state: 'not-applicable',
      headline: 'No board here has a column of *Build* or *Review*, so there is no limit to look at.',
    },
    {
      title: 'More columns are wanted than there are',
      playbook: examplePlaybook,
      facts: { project: exampleProject, statuses: fourStatuses, boards: [boardWith(5, 3)] },
      with: ask,
      minSample: 3,
      state: 'too-early',
      headline: 'Too early to tell: 2 of the 3 items that this check needs. Nothing to do.',
    },
  ],
});
