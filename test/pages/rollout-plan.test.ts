import { emptyPlan, openPlan, readPlan } from '../../static/app/src/views/admin/rollouts/plan-draft';
import { readMilestones } from '../../static/app/src/views/rollouts/milestones';

const plan = {
  waves: [{ day: '2026-12-01', tribes: ['Voyageur'], squads: ['CHK'] }],
  milestones: [{ day: '2027-01-31', share: 0.35 }],
  ...{ lastDay: '2027-03-01', askDays: 14 },
};

describe('the plan of a rollout', () => {
  test('comes back from its fields as it went in', () => {
    expect(readPlan(openPlan(plan))).toEqual(plan);
    expect(readPlan(openPlan({ ...plan, lastDay: null, milestones: [] }))).toEqual({ ...plan, lastDay: null, milestones: [] });
  });

  test('is none while a day or a number is missing', () => {
    const draft = openPlan(plan);
    expect(readPlan(emptyPlan)).toBeNull();
    expect(readPlan({ ...draft, milestones: [{ day: '2027-01-31', percent: '' }] })).toBeNull();
    expect(readPlan({ ...draft, milestones: [{ day: '2027-01-31', percent: '101' }] })).toBeNull();
    for (const askDays of ['', '0', '61', '1.5']) expect(readPlan({ ...draft, askDays })).toBeNull();
  });
});

test('a milestone says how many squads it wants, and how many there were by its day; of none that is known, nothing', () => {
  const point = (day: string, adopted: number) => ({ day, adopted, withWaivers: adopted, inScope: 24, notJudged: 0 });
  const milestones = [
    { day: '2026-02-01', share: 0.5, isPast: true },
    { day: '2026-03-05', share: 0.6, isPast: true },
    { day: '2026-12-01', share: 1, isPast: false },
  ];
  const burnUp = [point('2026-03-01', 7), point('2026-03-04', 9), point('2026-03-06', 11)];
  expect(readMilestones({ milestones, burnUp, squads: { planned: 24, reached: 8 } }).map(({ squads, then }) => [squads, then])).toEqual([
    [12, null],
    [15, 9],
    [24, null],
  ]);
});
