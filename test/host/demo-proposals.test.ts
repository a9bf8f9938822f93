import { squads } from '../../host/seeds/demo/squads';
import { vocabularyOf, type Step } from '../../host/seeds/demo/vocabulary';
import { createProposer } from '../../src/domain/stage-proposal/propose';
import { drawStatuses } from '../../src/domain/status-picture';
import { knowFacts } from '../kit/facts';
import { asOf, casesOf, demo, projectOf, readPlaybook, statusesOf } from './demo-site';

/** Where each step of the demo's boards truly stands in the process; a step aside has no stage. */
const truth: Partial<Record<Step, string>> = { acceptance: 'review', validation: 'solution-test' };
/** Statuses that are gone from every workflow, by name. */
const gone: Readonly<Record<string, string>> = { Prêt: 'ready', 'In QA': 'review' };
const asides: readonly Step[] = ['aside', 'waiting'];

const propose = createProposer(readPlaybook(demo));

/** The proposals for a squad's board, with the stages that each of its statuses truly stands for. */
function proposeFor(row: (typeof squads)[number]) {
  const project = projectOf(demo, row.key);
  const facts = knowFacts({ statuses: statusesOf(demo, project), cases: casesOf(demo, row.key) }, asOf);
  const picture = drawStatuses({ projectIds: [project.id] }, facts);
  const proposals = propose(picture);
  const { feature, delivery } = vocabularyOf(row);
  const steps = [feature, delivery].flatMap((words) => Object.entries(words) as [Step, string][]);
  return picture.statuses.map((status) => {
    const own = steps.filter(([, name]) => name === status.name).map(([step]) => step);
    const right = own.filter((step) => !asides.includes(step)).map((step) => truth[step] ?? step);
    return {
      squad: row.key,
      name: status.name,
      right: right.length > 0 || status.current ? right : [gone[status.name]],
      proposal: proposals.get(status.id),
    };
  });
}

describe('proposals for the squads of the demo', () => {
  const boards = squads.filter(({ key }) => demo.projects.some((project) => project.key === key));
  const all = boards.flatMap(proposeFor);

  test('what is proposed at 80 % or more is right, for every squad and nearly every status that has a stage', () => {
    const sure = all.filter(({ proposal }) => (proposal?.confidence ?? 0) >= 0.8);
    expect(sure.filter(({ right, proposal }) => !right.includes(proposal?.stage ?? ''))).toEqual([]);
    expect(new Set(sure.map(({ squad }) => squad)).size).toBe(boards.length);
    const withStage = all.filter(({ right }) => right.length > 0);
    expect(sure.length / withStage.length).toBeGreaterThan(0.9);
  });

  test('names that mean different things stay at 60 % or less', () => {
    const open = all.filter(({ name }) => ['Blocked', 'On hold', 'Bloqué', 'En attente', 'Validation'].includes(name));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter(({ proposal }) => (proposal?.confidence ?? 0) > 0.6)).toEqual([]);
  });

  test('“Validation” of OFFR stands before build: Review is proposed by its name, and what the cases say against it lowers it to 55 %', () => {
    const found = all.find(({ squad, name }) => squad === 'OFFR' && name === 'Validation')?.proposal;
    expect(found?.stage).toBe('review');
    expect(found?.confidence).toBeCloseTo(0.55, 1);
    expect(found?.reasons.map(({ id }) => id)).toEqual(['open-name', 'category', 'order-against']);
  });
});
