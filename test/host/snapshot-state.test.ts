import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOrders } from '../../host/commands/squad-orders';
import { InputError } from '../../host/input-error';
import { loadSnapshot } from '../../host/snapshot/load';
import { buildProject, buildSite } from '../kit/site';

describe('squads in diapason.yaml', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'diapason-state-'));
    const { site } = buildSite();
    writeFileSync(join(dir, 'site.json'), JSON.stringify(site));
    writeFileSync(join(dir, 'projects.json'), JSON.stringify([buildProject('TRIP'), buildProject('PAY')]));
    mkdirSync(join(dir, 'issues'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const load = (yaml: string) => {
    writeFileSync(join(dir, 'diapason.yaml'), yaml);
    return loadSnapshot(dir).state?.squads;
  };
  const problemsOf = (yaml: string): readonly string[] => {
    try {
      load(yaml);
    } catch (error) {
      if (error instanceof InputError) return error.lines;
      throw error;
    }
    return [];
  };

  test('are read as they are written', () => {
    const yaml = `squads:
  - { key: TRIP, name: My trips, tribe: null, kind: product, lead: { accountId: ann, name: Ann }, space: TRIPS, from: 2025-03-01, until: 2026-03-01 }
  - { key: LOYA, of: [{ project: TRIP, component: Loyalty }, { project: PAY, label: loyalty }] }
`;
    expect(load(yaml)).toEqual([
      {
        ...{ key: 'TRIP', name: 'My trips', tribe: null, kind: 'product', lead: { accountId: 'ann', name: 'Ann' }, space: 'TRIPS' },
        ...{ from: '2025-03-01', until: '2026-03-01' },
      },
      {
        key: 'LOYA',
        of: [
          { project: 'TRIP', component: 'Loyalty' },
          { project: 'PAY', label: 'loyalty' },
        ],
      },
    ]);
  });

  test.each([
    ['squads: [{ key: NONE }]', 'no project "NONE" on this site (squad NONE)'],
    ['squads: [{ key: LOYA, of: [{ project: NONE, label: a }] }]', 'no project "NONE" on this site (squad LOYA)'],
    ['squads: [{ key: TRIP }, { key: TRIP }]', '"TRIP" stands twice'],
    ['squads: [{ key: TRIP, of: [{ project: TRIP, component: a, label: b }] }]', 'expected a component or a label, not both'],
    ['squads: [{ key: TRIP, from: 2026-03-01, until: 2025-03-01 }]', 'expected from to be before until'],
    ['assignments: [{ squad: TRIP, role: pm, account: nobody }]', 'assignments[0].account: no account "nobody" on this site'],
    ['assignments: [{ squad: TRIP, role: pm, account: ann, kind: cover }]', 'expected a cover to have an end (until)'],
    ['acknowledgements: [{ squad: TRIP, role: pm, account: nobody }]', 'acknowledgements[0].account: no account "nobody" on this site'],
    ['teams: []', 'expected access, squads, assignments, acknowledgements, attestations, waivers, contests, rollouts and history only'],
  ])('%s is told by line', (yaml, told) => {
    expect(problemsOf(yaml).join('\n')).toContain(told);
  });

  test('become decisions: projects are taken in, slices split off from who has the project, and the rest is left out', () => {
    const candidate = (key: string, status: 'proposed' | 'out' = 'proposed') => ({
      key,
      status,
      sources: [{ projectKey: key, slice: null }],
    });
    const squads = [
      { key: 'LOYA', name: 'Loyalty', of: [{ project: 'TRIP', component: 'Loyalty' }] },
      { key: 'TRIP', kind: 'product', from: '2025-03-01' },
      { key: 'PAY', of: [{ project: 'PAY' }, { project: 'OLD', label: 'pay' }] },
    ];
    expect(writeOrders(squads, [candidate('TRIP'), candidate('PAY'), candidate('IDLE'), candidate('DESK', 'out')])).toEqual([
      { apply: ['TRIP'], decision: { do: 'include' } },
      { apply: ['TRIP'], decision: { do: 'set', kind: 'product' } },
      {
        apply: ['PAY'],
        decision: {
          do: 'sources',
          sources: [
            { project: 'PAY', slice: null },
            { project: 'OLD', slice: { by: 'label', name: 'pay' } },
          ],
        },
      },
      {
        apply: ['TRIP'],
        decision: {
          do: 'split',
          key: 'LOYA',
          name: 'Loyalty',
          parts: [{ project: 'TRIP', slice: { by: 'component', name: 'Loyalty' } }],
          at: null,
        },
      },
      { apply: ['LOYA'], decision: { do: 'set', name: 'Loyalty' } },
      { apply: ['TRIP'], decision: { do: 'start', at: Date.UTC(2025, 2, 1) } },
      { apply: ['IDLE'], decision: { do: 'leave-out' } },
    ]);
  });
});
