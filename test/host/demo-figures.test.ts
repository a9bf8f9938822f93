import type { FindingState } from '../../src/contract/finding';
import type { SquadAudit } from '../../src/domain/audit';
import { createDemo } from '../../host/seeds/demo';
import { squads } from '../../host/seeds/demo/squads';
import { asOf, demo, judge } from './demo-site';

/** The demo's table: features that entered Build in 180 days, stories finished in 90 days, and what is so now with S1, S2 and S4 as far as their checks exist. */
const table: readonly (readonly [string, number, number, FindingState, FindingState, FindingState])[] = [
  ['SRCH', 14, 121, 'met', 'met', 'met'],
  ['OFFR', 9, 74, 'met', 'not-yet', 'met'],
  ['CHK', 34, 166, 'met', 'not-yet', 'met'],
  ['TRIP', 11, 98, 'met', 'met', 'met'],
  ['LOYA', 3, 41, 'met', 'too-early', 'met'],
  // Three of four stages on its own board: the boards will tell; each stage has a status.
  ['APP', 10, 140, 'met', 'met', 'met'],
  ['PAY', 12, 88, 'met', 'met', 'met'],
  ['INV', 8, 67, 'met', 'met', 'met'],
  ['REFD', 7, 80, 'met', 'not-yet', 'not-yet'],
  ['FRD', 6, 52, 'met', 'met', 'not-yet'],
  // Ready yes; the success measure is what is partly so, and has no check yet.
  ['CONN', 11, 133, 'met', 'met', 'met'],
  ['SEAT', 8, 71, 'met', 'met', 'met'],
  ['DISR', 9, 110, 'met', 'met', 'met'],
  ['CPOR', 8, 59, 'met', 'met', 'met'],
  // What it measures while it settles in.
  ['YIELD', 1, 22, 'met', 'too-early', 'partly'],
  ['ACC', 10, 92, 'met', 'met', 'met'],
  ['POLI', 12, 77, 'not-yet', 'not-yet', 'not-yet'],
  ['EXPN', 7, 63, 'met', 'met', 'met'],
  ['REPO', 4, 38, 'met', 'too-early', 'met'],
  ['IDEN', 8, 70, 'met', 'met', 'met'],
  // What it measures under its waiver.
  ['DSYS', 2, 64, 'met', 'too-early', 'met'],
  ['DATA', 9, 85, 'met', 'not-yet', 'met'],
  ['DEVX', 7, 118, 'met', 'met', 'met'],
  ['CARE', 6, 49, 'met', 'not-yet', 'met'],
];

const worst: readonly FindingState[] = ['not-yet', 'cant-tell', 'too-early', 'partly', 'grace', 'waived', 'met'];

/** The worst of the standard's must checks. */
function stateOf(audit: SquadAudit, standard: string): FindingState | undefined {
  const advice = ['few-returns', 'path'];
  const states = audit.findings
    .filter((finding) => finding.standard === standard && !advice.includes(finding.check))
    .map(({ state }) => state);
  return worst.find((state) => states.includes(state));
}

function finding(audit: SquadAudit, check: string): SquadAudit['findings'][number] {
  const found = audit.findings.find((one) => one.check === check);
  if (!found) throw new Error(`no finding of ${check}`);
  return found;
}

/** A slice is judged on the items of its component, its host project on the others. */
function judgeSquadOf(key: string, at = asOf, site = demo): SquadAudit {
  const row = squads.find((squad) => squad.key === key);
  const slices = squads.filter(({ sliceOf }) => sliceOf !== undefined).map(({ name }) => name);
  return judge(site, row?.sliceOf ?? key, at, ({ fields }) => {
    const components = fields.components;
    const names = Array.isArray(components) ? components.map((component: { name: string }) => component.name) : [];
    return row?.sliceOf === undefined ? !names.some((name) => slices.includes(name)) : names.includes(row.name);
  });
}

const audits = new Map(table.map(([key]) => [key, judgeSquadOf(key)]));
function auditOf(key: string): SquadAudit {
  const audit = audits.get(key);
  if (!audit) throw new Error(`no audit of ${key}`);
  return audit;
}

test('the table has every squad of the demo', () => {
  expect(table.map(([key]) => key)).toEqual(squads.map(({ key }) => key));
});

describe.each(table)('%s', (key, features, stories, truthful, ready, checked) => {
  const row = squads.find((squad) => squad.key === key);

  test('figures of the table', () => {
    expect(row?.features).toBe(features);
    expect(finding(auditOf(key), 'stories-reviewed').observed.n).toBe(stories);
  });

  test('states of S1, S2 and S4', () => {
    const audit = auditOf(key);
    expect([
      stateOf(audit, 'board-tells-the-truth'),
      stateOf(audit, 'ready-before-build'),
      stateOf(audit, 'checked-before-launch'),
    ]).toEqual([truthful, ready, checked]);
  });

  test('its advice checks are met where its stories are reviewed', () => {
    const { state } = finding(auditOf(key), 'few-returns');
    expect(state).toBe('met');
  });
});

test('Checkout: 9 of 34 features skipped Ready, and 6 of the 9 are urgent fixes', () => {
  const { observed, evidenceTotal, windowDays, widened } = finding(auditOf('CHK'), 'ready-first');
  expect(observed).toMatchObject({ n: 34, met: 25 });
  expect({ evidenceTotal, windowDays, widened }).toEqual({ evidenceTotal: 9, windowDays: 180, widened: false });
});

test('Remboursements: 61 % of the stories pass « Recette »', () => {
  expect(Math.round((finding(auditOf('REFD'), 'stories-reviewed').observed.rate ?? 0) * 100)).toBe(61);
});

test('Offres et tarifs: 3 of 9 features were built before Prêt', () => {
  expect(finding(auditOf('OFFR'), 'ready-first').observed).toMatchObject({ n: 9, met: 6 });
});

test.each([
  ['DISR', 9],
  ['SEAT', 41],
])('%s meets S2 for %i days', (key, days) => {
  const at = (daysAgo: number): FindingState | undefined => stateOf(judgeSquadOf(key, asOf - daysAgo * 86_400_000), 'ready-before-build');
  expect([at(days), at(days + 2)]).toEqual(['met', expect.stringMatching(/^(partly|not-yet)$/)]);
});

test('Plateforme de données: 31 cases in two statuses without a stage', () => {
  expect(auditOf('DATA').unmappedStatuses).toEqual([
    { name: 'Blocked', cases: 19 },
    { name: 'On hold', cases: 12 },
  ]);
});

test('the unmapped statuses of the other squads are those of the story', () => {
  const names = table.flatMap(([key]) => (key === 'DATA' ? [] : auditOf(key).unmappedStatuses.map(({ name }) => `${key} ${name}`)));
  expect(names).toEqual(['OFFR Validation']);
});

test('what cannot be known stays unknown', () => {
  const unknown = table.filter(([key]) => auditOf(key).unknownHistory > 0).map(([key]) => [key, auditOf(key).unknownHistory]);
  expect(unknown).toEqual([
    ['TRIP', 4],
    ['CONN', 9],
    ['ACC', 4],
  ]);
});

test.each(['2026-11-22T23:00:00Z', '2028-02-29T06:00:00Z'])('the table comes out the same as of %s', (date) => {
  const at = Date.parse(date);
  const site = createDemo({ asOf: at });
  const rows = table.map(([key, features]) => {
    const audit = judgeSquadOf(key, at, site);
    const states = ['board-tells-the-truth', 'ready-before-build', 'checked-before-launch'].map((standard) => stateOf(audit, standard));
    return [key, features, finding(audit, 'stories-reviewed').observed.n, ...states];
  });
  expect(rows).toEqual(table);
});
