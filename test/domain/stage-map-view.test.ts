import { exampleAsOf, exampleCases, examplePlaybook } from '../../src/checks/example';
import type { CaseHistory, SquadStatus, StatusRef } from '../../src/domain/facts';
import { acceptProposals, findMapProblems, listMapRows, listMapStages } from '../../src/domain/stage-map-view';
import type { Proposal } from '../../src/domain/stage-proposal/propose';
import { drawStatuses } from '../../src/domain/status-picture';
import { knowFacts } from '../kit/facts';

const known = <T>(value: T) => ({ known: true, value, readAt: exampleAsOf }) as const;
const status = (id: string, name: string, category: SquadStatus['category']): SquadStatus => ({
  id,
  name,
  category,
  issueTypes: ['Story'],
});
const statuses = [status('4', 'Done', 'done'), status('9', 'UAT', 'indeterminate'), status('1', 'To Do', 'new')];
const squad = { projectIds: ['1'] };
const proposals = new Map<string, Proposal>([
  ['9', { stage: 'review', confidence: 0.95, reasons: [] }],
  ['1', { stage: 'open', confidence: 0.9, reasons: [] }],
  ['4', { stage: 'done', confidence: 0.6, reasons: [] }],
]);
const needs = { playbook: examplePlaybook, proposals, sayReasons: () => 'because' };

/** Two cases open → build → review → done, and one open → done; "In Progress" and "In Review" are no longer in the workflow. */
const cases = exampleCases({ count: 2, stages: ['open', 'build', 'review', 'done'] }, { count: 1, stages: ['open', 'done'] });
const facts = knowFacts({ statuses, cases }, exampleAsOf);

const list = (map: Record<string, string | null> = {}, more: Partial<typeof facts> = {}, accepted: string[] = []) =>
  listMapRows(needs, { stageMap: map, accepted }, drawStatuses(squad, { ...facts, ...more }));
const brief = (rows: ReturnType<typeof list>) =>
  rows.map(({ name, stage, source, cases: count, current }) => [name, stage, source, count, current]);

describe('the stage map of a squad', () => {
  it('lists those without a stage, then today’s statuses by category, then those that only histories know, with the cases that went through', () => {
    expect(brief(list())).toEqual([
      ['UAT', null, 'unmapped', 0, true],
      ['To Do', 'open', 'playbook', 3, true],
      ['Done', 'done', 'playbook', 3, true],
      ['In Progress', 'build', 'playbook', 2, false],
      ['In Review', 'review', 'playbook', 2, false],
    ]);
  });

  it('puts what the squad confirmed before the playbook, and keeps showing what the playbook would say', () => {
    const rows = list({ '9': 'review', '1': null, '4': 'done' });
    expect(brief(rows).slice(0, 3)).toEqual([
      ['To Do', null, 'left-out', 3, true],
      ['UAT', 'review', 'confirmed', 0, true],
      ['Done', 'done', 'confirmed', 3, true],
    ]);
    expect(rows.slice(0, 3).map(({ byPlaybook }) => byPlaybook)).toEqual(['open', null, 'done']);
  });

  it('counts a case once for a status that it entered twice, and the status in which a case of unknown history stands', () => {
    const back = exampleCases({ count: 1, stages: ['open', 'build', 'open', 'build'] });
    const blind: CaseHistory[] = exampleCases({ count: 1, stages: ['open'] }).map((each) => ({ ...each, changes: null }));
    const rows = list({}, { cases: known([...back, ...blind]) });
    expect(brief(rows).map(([name, , , count]) => [name, count])).toEqual([
      ['UAT', 0],
      ['To Do', 2],
      ['Done', 0],
      ['In Progress', 1],
    ]);
  });

  it('leaves out cases that have moved to another squad', () => {
    const moved = cases.map((each) => ({ ...each, projectId: '2' }));
    expect(list({}, { cases: known(moved) }).map(({ name }) => name)).toEqual(['UAT', 'To Do', 'Done']);
  });

  it('gives an old status its last name and the category of its stage', () => {
    const renamed = (name: string, at: number): CaseHistory => {
      const old: StatusRef = { id: '7', name };
      const done = { id: '4', name: 'Done' };
      const [base] = cases;
      if (!base) throw new Error('no case');
      return { ...base, createdAt: at, status: done, changes: [{ at: at + 1, field: 'status', from: old, to: done }] };
    };
    const rows = list({}, { cases: known([renamed('In Review', exampleAsOf - 10), renamed('Checking', exampleAsOf - 99)]) });
    expect(rows.at(-1)).toEqual({
      ...{ id: '7', name: 'In Review', category: 'indeterminate', issueTypes: ['Story'], stage: 'review' },
      ...{ source: 'playbook', byPlaybook: 'review', cases: 2, current: false, proposal: null },
    });
  });

  it('takes the statuses that cases are in as current while the workflows cannot be read', () => {
    const blind = { known: false, reason: { code: 'refused', status: 403 }, at: exampleAsOf } as const;
    expect(brief(list({}, { statuses: blind })).map(([name, , , , current]) => [name, current])).toEqual([
      ['Done', true],
      ['To Do', false],
      ['In Progress', false],
      ['In Review', false],
    ]);
  });

  it('puts the most used of those without a stage first, also when only histories know them', () => {
    const asked = cases.map((each) => ({ ...each, status: { id: '8', name: 'Somewhere' } }));
    expect(brief(list({}, { cases: known(asked) })).slice(0, 2)).toEqual([
      ['Somewhere', null, 'unmapped', 3, false],
      ['UAT', null, 'unmapped', 0, true],
    ]);
  });

  it('proposes a stage where nobody has confirmed one, and nowhere else', () => {
    const proposed = list({ '1': 'build', '4': null }).map(({ name, proposal }) => [name, proposal]);
    expect(Object.fromEntries(proposed)).toMatchObject({
      UAT: { stage: 'review', confidence: 0.95, reason: 'because' },
      'To Do': null,
      Done: null,
    });
  });

  it('tells a stage that Product Ops accepted from one that the squad confirmed', () => {
    const rows = list({ '9': 'review', '1': 'open' }, {}, ['9']);
    expect(rows.filter(({ id }) => id === '9' || id === '1').map(({ source }) => source)).toEqual(['confirmed', 'accepted']);
  });

  it('accepts what is sure enough and open, and changes nothing that somebody has said', () => {
    const picture = drawStatuses(squad, facts);
    const accept = (stageMap: Record<string, string | null>, atLeast: number) =>
      acceptProposals({ stageMap, accepted: [] }, picture, proposals, atLeast);
    expect(accept({}, 0.9)).toEqual({ stages: { '1': 'open', '9': 'review' }, accepted: ['1', '9'] });
    expect(accept({ '9': null, '1': 'build' }, 0.5)).toEqual({ stages: { '9': null, '1': 'build', '4': 'done' }, accepted: ['4'] });
    expect(accept({}, 0.96)).toEqual({ stages: {}, accepted: [] });
  });

  it('offers the playbook’s stages in the reader’s language', () => {
    expect(listMapStages(examplePlaybook, 'fr')[2]).toEqual({ id: 'review', name: 'Vérification', category: 'indeterminate' });
  });

  it('is not stored with a stage that the playbook does not hold', () => {
    expect(findMapProblems(examplePlaybook, { '1': 'open', '2': null })).toEqual([]);
    expect(findMapProblems(examplePlaybook, { '1': 'opened', '2': null, '9': '' })).toEqual([
      { statusId: '1', stage: 'opened' },
      { statusId: '9', stage: '' },
    ]);
  });
});
