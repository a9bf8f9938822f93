import fc from 'fast-check';
import { readProductFlow, readStageNames } from '../../bench/stage-names';
import { playbookSchema, type Playbook } from '../../src/contract/playbook';
import { combineEvidence, type Evidence } from '../../src/domain/stage-proposal/evidence';
import { createProposer } from '../../src/domain/stage-proposal/propose';
import type { BoardOrder, StatusPicture, StatusUse } from '../../src/domain/status-picture';
import { root } from '../kit/shared';

const names = readStageNames(root);
const flow = readProductFlow(root, true);

const use = (id: string, name: string, category: StatusUse['category'] = 'indeterminate', more: Partial<StatusUse> = {}): StatusUse => ({
  ...{ id, name, category, issueTypes: ['Story'], cases: 10, current: true },
  ...more,
});
/** Statuses that `cases` cases each went through in this order. */
const walk = (statuses: StatusUse[], order: readonly number[], cases = 20): StatusPicture => ({
  statuses,
  pairs: order.flatMap((earlier, place) =>
    order
      .slice(place + 1)
      .map((later): StatusPicture['pairs'][number] => (earlier < later ? [earlier, later, cases, cases] : [later, earlier, cases, 0])),
  ),
});
const find = (playbook: Playbook, picture: StatusPicture, id: string, boards: BoardOrder[] = []) =>
  createProposer(playbook)({ ...picture, boards }).get(id);

describe('the order in which cases go through', () => {
  const board = [
    use('i', 'Idées', 'new'),
    use('p', 'Prêt', 'new'),
    use('x', 'Zone B'),
    use('b', 'En cours'),
    use('r', 'Recette'),
    use('d', 'Terminé', 'done'),
  ];
  const places = { between: [0, 1, 3, 2, 4, 5], early: [0, 2, 1, 3, 4, 5], late: [0, 1, 3, 4, 2, 5] };

  test('tells where a name says nothing, and is never enough to be sure', () => {
    const early = find(flow, walk(board, places.early), 'x');
    const late = find(flow, walk(board, places.late), 'x');
    expect([early?.stage ?? 'discovery', late?.stage ?? 'launch']).toEqual(['discovery', 'launch']);
    for (const found of [early, late]) expect(found?.confidence ?? 0).toBeLessThan(0.6);
  });

  test('raises what agrees and lowers what it speaks against, and says both', () => {
    const named = board.map((each) => (each.id === 'x' ? { ...each, name: 'Validation' } : each));
    const alone = find(flow, { statuses: named, pairs: [] }, 'x');
    const agreeing = find(flow, walk(named, places.late), 'x');
    const against = find(flow, walk(named, places.early), 'x');
    expect([alone, agreeing, against].map((each) => each?.stage)).toEqual(['review', 'review', 'review']);
    expect(agreeing?.confidence).toBe(0.6);
    expect(against?.confidence).toBeLessThan(0.6);
    expect(agreeing?.reasons.map(({ id }) => id)).toContain('order');
    expect(against?.reasons.find(({ id }) => id === 'order-against')?.values).toMatchObject({ where: 'before', cases: 20, n: 20 });
  });

  test('two cases do not weigh what twenty do', () => {
    const confidenceOf = (cases: number) => {
      const named = board.map((each) => (each.id === 'x' ? { ...each, name: 'Validation' } : each));
      return find(flow, walk(named, places.early, cases), 'x')?.confidence ?? 0;
    };
    expect(confidenceOf(2)).toBeGreaterThan(confidenceOf(20));
  });

  test('columns of a board speak, too', () => {
    const picture = { statuses: board.map((each) => (each.id === 'x' ? { ...each, name: 'En analyse' } : each)), pairs: [] };
    const order = (...ids: string[]): BoardOrder => ids.map((id) => [id]);
    const alone = find(flow, picture, 'x');
    const agreeing = find(flow, picture, 'x', [order('i', 'x', 'p', 'b', 'r', 'd')]);
    const against = find(flow, picture, 'x', [order('i', 'p', 'b', 'r', 'x', 'd')]);
    expect(agreeing?.reasons.map(({ id }) => id)).toContain('board');
    expect(against?.reasons.map(({ id }) => id)).toContain('board-against');
    expect(agreeing?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
    expect(against?.confidence).toBeLessThan(alone?.confidence ?? 0);
  });

  test('statuses of one column, and those that a board does not show, say nothing of each other', () => {
    const picture = { statuses: board, pairs: [] };
    const columns: BoardOrder = [['i', 'p', 'x', 'b', 'r']];
    expect(find(flow, picture, 'x', [columns])).toEqual(find(flow, picture, 'x'));
  });
});

describe('any playbook', () => {
  const simple = (stages: readonly (readonly [string, string, Playbook['stages'][number]['category']])[], stageMap: object = {}) =>
    playbookSchema.parse({
      playbook: 1,
      id: 'p',
      name: 'P',
      stages: stages.map(([id, name, category]) => ({ id, name, category })),
      stageMap,
    });
  const bugs = simple([
    ['open', 'Open', 'new'],
    ['build', 'Being built', 'indeterminate'],
    ['review', 'In review', 'indeterminate'],
    ['done', 'Done', 'done'],
  ]);
  const desk = simple(
    [
      ['registered', 'Registered', 'new'],
      ['triaged', 'Triaged', 'new'],
      ['working', 'Being worked on', 'indeterminate'],
      ['waiting', 'Waiting', 'indeterminate'],
      ['resolved', 'Resolved', 'done'],
      ['closed', 'Closed', 'done'],
    ],
    { 'Take in charge ticket': 'working' },
  );
  const stageOf = (playbook: Playbook, name: string, category: StatusUse['category']) =>
    find(playbook, { statuses: [use('1', name, category)], pairs: [] }, '1');

  test.each([
    ['À faire', 'new', 'open'],
    ['Ready for dev', 'new', 'open'],
    ['In Progress', 'indeterminate', 'build'],
    ['Patch Available', 'indeterminate', 'review'],
    ['Recette', 'indeterminate', 'review'],
    ['Closed', 'done', 'done'],
    ['Won’t fix', 'done', 'done'],
  ] as const)('a bug flow of four stages: %s', (name, category, stage) => {
    const found = stageOf(bugs, name, category);
    expect(found?.stage).toBe(stage);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test.each([
    ['Resolved', 'done', 'resolved'],
    ['Closed', 'done', 'closed'],
    ['TAKE IN CHARGE TICKET', 'indeterminate', 'working'],
    ['En cours', 'indeterminate', 'working'],
    ['Nouveau', 'new', 'registered'],
  ] as const)('a help desk: %s', (name, category, stage) => {
    const found = stageOf(desk, name, category);
    expect(found?.stage).toBe(stage);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test('two stages of one kind share it: “Fini” may be either end of a help desk', () => {
    expect(stageOf(desk, 'Fini', 'done')?.confidence).toBeLessThan(0.6);
  });

  test('what waits stays unclear, also where the playbook has a stage for it', () => {
    expect(stageOf(desk, 'En attente', 'indeterminate')).toMatchObject({ stage: 'waiting', confidence: 0.6 });
  });

  test('where the playbook tells issue types apart, each status has what its own types say', () => {
    const split = simple(
      [
        ['idea', 'Idea', 'new'],
        ['ready', 'Ready', 'new'],
        ['done', 'Done', 'done'],
      ],
      [
        { status: 'Pool', issueTypes: ['Epic'], stage: 'idea' },
        { status: 'Pool', stage: 'ready' },
      ],
    );
    const ofTypes = (...issueTypes: string[]) => find(split, { statuses: [use('1', 'Pool', 'new', { issueTypes })], pairs: [] }, '1');
    expect(ofTypes('Epic')).toMatchObject({ stage: 'idea' });
    expect(ofTypes('Story')).toMatchObject({ stage: 'ready' });
    expect(ofTypes('Epic')?.confidence).toBeGreaterThan(0.9);
    expect(ofTypes('Epic', 'Story')?.confidence).toBeLessThan(0.6);
  });

  test('a status for which nothing speaks has no proposal', () => {
    expect(stageOf(flow, 'Marketing', null)).toBeUndefined();
  });
});

describe('adding up evidence', () => {
  const stages = ['a', 'b', 'c', 'd'];
  const weight = fc.integer({ min: -30, max: 70 }).map((tenths) => tenths / 10);
  const evidence = fc
    .array(weight, { minLength: stages.length, maxLength: stages.length })
    .map((values): Evidence => ({ weights: new Map(stages.map((stage, place) => [stage, values[place] ?? 0])), explain: () => null }));

  test('what speaks for the proposed stage at least as much as for any other never lowers the confidence, nor changes the stage', () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 5 }), evidence, fc.integer({ min: 0, max: 7 }), (all, other, more) => {
        const before = combineEvidence(stages, all);
        if (!before) throw new Error('no stage');
        const most = Math.max(0, more, ...other.weights.values());
        const agreeing: Evidence = { ...other, weights: new Map([...other.weights, [before.stage, most]]) };
        const after = combineEvidence(stages, [...all, agreeing]);
        expect(after?.stage).toBe(before.stage);
        expect(after?.confidence).toBeGreaterThanOrEqual(before.confidence - 1e-12);
      }),
    );
  });

  test('the order of the evidence does not matter, and a probability is a probability', () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 5 }), (all) => {
        const one = combineEvidence(stages, all);
        const other = combineEvidence(stages, [...all].reverse());
        expect(other?.confidence).toBeCloseTo(one?.confidence ?? -1, 9);
        expect(one?.confidence).toBeGreaterThan(0);
        expect(one?.confidence).toBeLessThan(1);
      }),
    );
  });
});

describe('agreement, on real names', () => {
  const all = [...names.development, ...names.heldOut];
  const anyName = fc.constantFrom(...all);

  test('the playbook naming the status so, and Jira’s category agreeing, never lower a proposal', () => {
    const bare = readProductFlow(root, false);
    fc.assert(
      fc.property(anyName, ({ name, category }) => {
        const one = (playbook: Playbook, asked: StatusUse['category']) =>
          find(playbook, { statuses: [use('1', name, asked, { issueTypes: [] })], pairs: [] }, '1');
        const before = one(bare, null);
        if (!before) return;
        const stage = bare.stages.find(({ id }) => id === before.stage);
        if (!stage) throw new Error('an unknown stage');
        expect(one({ ...bare, stageMap: [{ status: name, stage: stage.id }] }, null)?.confidence).toBeGreaterThanOrEqual(before.confidence);
        expect(one(bare, stage.category)?.confidence).toBeGreaterThanOrEqual(before.confidence);
        expect(['new', 'indeterminate', 'done']).toContain(category);
      }),
    );
  });

  test('cases that pass on the right side of known statuses never lower a proposal', () => {
    const anchors = [use('i', 'Idée', 'new'), use('b', 'In development'), use('d', 'Done', 'done')];
    const at = ['idea', 'build', 'done'].map((stage) => flow.stages.findIndex(({ id }) => id === stage));
    fc.assert(
      fc.property(anyName, fc.integer({ min: 1, max: 50 }), ({ name, category }, cases) => {
        const statuses = [...anchors, use('x', name, category)];
        const before = find(flow, { statuses, pairs: [] }, 'x');
        if (!before) return;
        const own = flow.stages.findIndex(({ id }) => id === before.stage);
        const pairs = at.flatMap((place, index): StatusPicture['pairs'] =>
          place === own ? [] : [[index, 3, cases, place < own ? cases : 0]],
        );
        expect(find(flow, { statuses, pairs }, 'x')?.confidence).toBeGreaterThanOrEqual(before.confidence - 1e-12);
      }),
    );
  });

  test('twice the same question has the same answer', () => {
    const picture: StatusPicture = {
      statuses: all.map(({ name, category }, index) => use(String(index), name, category)),
      pairs: [[0, 1, 5, 2]],
    };
    expect(createProposer(flow)(picture)).toEqual(createProposer(readProductFlow(root, true))(picture));
  });
});
