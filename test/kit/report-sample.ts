import type { Report } from '../../src/contract/report';
import type { NamedSquad, StandingCounts } from '../../src/contract/report-parts';

/** A report in which every part says something; two dozen squads in October 2026. */

const month = 86_400_000 * 30;
export const asOf = Date.UTC(2026, 9, 16, 5, 12);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const counts = (adopted: number, settling: number, notYet: number, waived: number, notJudged: number): StandingCounts => ({
  ...{ inScope: adopted + settling + notYet + waived + notJudged, adopted, settling, notYet, waived, notJudged },
});
const squad = (name: string, tribe: string | null, mayOpen = true): NamedSquad => ({
  ...{ key: name.slice(0, 4).toUpperCase(), name, tribe, projectKey: name.slice(0, 4).toUpperCase(), mayOpen },
});
export const checkout = squad('Checkout', 'Voyageur');
export const fraud = squad('Fraude', 'Paiement', false);
const search = squad('Recherche', 'Voyageur');

const ready = { id: 'ready-before-build', title: 'A feature is ready before anyone builds it' };
const board = { id: 'board-tells', title: 'The board shows where the work really is' };
const measured = { id: 'success-measured', title: 'Success is measured after the launch' };

const tribes = ['Données', 'Entreprises', 'Paiement', 'Plateforme', 'Transporteurs', 'Voyageur'];
const areas = ['discovery', 'ready', 'delivery', 'launch', 'roles', 'knowledge'] as const;

export const report: Report = {
  asOf,
  audience: 'all',
  hiddenSquads: 0,
  filter: { tribes: [], lead: null, areas: [], standards: [], period: 'quarter' },
  options: {
    tribes: [...tribes, null],
    leads: [
      { accountId: 'lead-a', name: 'Lead PM Voyageur' },
      { accountId: 'lead-b', name: null },
    ],
    areas: [...areas],
    standards: [
      { ...ready, area: 'ready', mode: 'required', version: 2 },
      { ...board, area: 'delivery', mode: 'required', version: 1 },
      { ...measured, area: 'launch', mode: 'counted', version: 1 },
    ],
    months: [{ id: '2026-09-a1', month: '2026-09', frozenAt: Date.UTC(2026, 9, 1, 3) }],
  },
  period: { from: '2026-07-16', to: '2026-10-16' },
  frozen: null,
  headline: {
    ...{ squads: 24, adopted: 9, withWaivers: 10, notJudged: 2, required: 3, standard: null },
    before: { day: '2026-07-16', squads: 23, adopted: 7, withWaivers: 7, notJudged: 4, required: 3 },
    goal: { share: 0.8, by: '2026-10-01' },
    forecast: { kind: 'expected', day: '2026-11-12', early: '2026-10-28', late: '2026-12-09' },
  },
  withheld: null,
  coverage: { value: 70, of: 72 },
  minCoverage: 0.8,
  numbers: [
    {
      ...{
        id: 'adopted',
        unit: 'pairs',
        now: { value: 126, of: 216 },
        withWaivers: { value: 134, of: 216 },
        before: { value: 108, of: 210 },
      },
      ...{ goal: 0.8, endsSoon: null },
      spark: [0.3, 0.36, 0.41, 0.46, 0.51, 0.58].map((value, index) => ({ day: dayOf(asOf - (5 - index) * month), value })),
    },
    {
      ...{ id: 'depth', unit: 'share', now: { value: 738, of: 900 }, withWaivers: null, before: { value: 700, of: 880 } },
      ...{ goal: null, endsSoon: null },
      spark: [0.7, 0.74, 0.76, null, 0.8, 0.82].map((value, index) => ({ day: dayOf(asOf - (5 - index) * month), value })),
    },
    {
      ...{ id: 'time-to-adopt', unit: 'days', now: { value: 64, of: null }, withWaivers: null, before: { value: 71, of: null } },
      ...{ goal: 60, endsSoon: null },
      spark: [80, 78, 71, 70, 66, 64].map((value, index) => ({ day: dayOf(asOf - (5 - index) * month), value })),
    },
    {
      ...{ id: 'sustained', unit: 'share', now: { value: 88, of: 100 }, withWaivers: null, before: { value: 90, of: 100 } },
      ...{ goal: null, endsSoon: null },
      spark: [0.9, 0.9, 0.89, 0.9, 0.88, 0.88].map((value, index) => ({ day: dayOf(asOf - (5 - index) * month), value })),
    },
    {
      ...{ id: 'exceptions', unit: 'waivers', now: { value: 5, of: null }, withWaivers: null, before: { value: 3, of: null } },
      ...{ goal: null, endsSoon: 1, spark: [] },
    },
  ],
  standards: [
    {
      ...ready,
      area: 'ready',
      mode: 'required',
      version: 2,
      counts: counts(11, 3, 7, 1, 2),
      before: counts(9, 0, 12, 0, 2),
      forecast: { kind: 'expected', day: '2027-01-20', early: '2026-12-02', late: '2027-04-11' },
    },
    {
      ...board,
      area: 'delivery',
      mode: 'required',
      version: 1,
      counts: counts(20, 1, 2, 0, 1),
      before: counts(20, 0, 3, 0, 0),
      forecast: { kind: 'reached' },
    },
    {
      ...measured,
      area: 'launch',
      mode: 'counted',
      version: 1,
      counts: counts(4, 0, 16, 0, 4),
      before: null,
      forecast: { kind: 'silent', why: 'too-thin' },
    },
  ],
  heatMap: {
    areas: [...areas],
    rows: tribes.map((tribe, row) => ({
      tribe,
      squads: row === 0 ? 2 : 3 + row,
      cells: areas.map((area, column) => {
        if (row === 0) return { area, why: 'few-squads' as const };
        if (row === 1 && column === 5) return { area, why: 'nothing' as const };
        const scope = 6 + row;
        const notJudged = row === 3 && column === 2 ? 4 : column % 2;
        const adopted = (row * 5 + column * 3) % (scope - notJudged + 1);
        const left = scope - notJudged - adopted;
        return {
          area,
          pairs: counts(adopted, Math.floor(left / 3), left - Math.floor(left / 3), 0, notJudged),
          isThin: notJudged / scope > 0.2,
        };
      }),
    })),
  },
  burnUp: {
    standard: null,
    points: Array.from({ length: 14 }, (_, week) => ({
      day: dayOf(asOf - (13 - week) * 7 * 86_400_000),
      adopted: [7, 7, 7, 7, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9][week] ?? 9,
      withWaivers: [7, 7, 7, 7, 7, 7, 8, 8, 9, 9, 9, 10, 10, 10][week] ?? 10,
      inScope: week < 6 ? 23 : 24,
      notJudged: 2,
    })),
    goal: { share: 0.8, by: '2026-10-01' },
    cone: Array.from({ length: 6 }, (_, step) => ({
      day: dayOf(asOf + (step + 1) * 14 * 86_400_000),
      ...{ low: 9 + step * 0.9, middle: 9 + (step + 1) * 2, high: Math.min(24, 9 + (step + 1) * 3.2) },
    })),
    events: [
      { day: '2026-08-13', kind: 'version', subject: ready.title, detail: 'v2' },
      { day: '2026-08-14', kind: 'wave', subject: board.title, detail: 'Voyageur' },
      { day: '2026-08-27', kind: 'squad-began', subject: 'Fidélité', detail: null },
      { day: '2026-09-20', kind: 'lead-vacant', subject: 'Entreprises', detail: null },
    ],
  },
  moved: {
    ...{ from: '2026-07-16', to: '2026-10-16', before: 108, after: 126 },
    parts: [
      {
        kind: 'improved',
        by: 25,
        pairs: [
          { squad: checkout, standard: ready },
          { squad: search, standard: board },
        ],
      },
      { kind: 'relapsed', by: -3, pairs: [{ squad: fraud, standard: measured }] },
      { kind: 'standard-changed', by: -6, pairs: [] },
      { kind: 'scope-changed', by: 3, pairs: [] },
      { kind: 'waiver-began', by: 0, pairs: [] },
      { kind: 'waiver-ended', by: -1, pairs: [] },
      { kind: 'data-coverage', by: 0, pairs: [] },
    ],
  },
  gaps: [
    {
      ...{
        standard: measured,
        check: { id: 'measure', about: 'What it asks', expected: 'A success measure is written before Build', flow: null },
        squads: 12,
        effort: 'S',
        minutes: 3,
      },
      ...{
        who: 'the squad',
        proposal: 'Make *Success measure* a required field when a feature enters Build.',
        named: [checkout, search, fraud],
      },
    },
    {
      ...{
        standard: ready,
        check: { id: 'no-jump', about: 'What it asks', expected: 'Features pass *Ready* before *Build*', flow: 'Feature' },
        squads: 7,
        effort: 'M',
        minutes: 60,
      },
      ...{ who: 'a space admin', proposal: 'Retype urgent fixes as *Bug*, or add the *Expedite* path.', named: [checkout] },
    },
    {
      standard: board,
      check: { id: 'mapped', about: 'What it asks', expected: 'Every status has a stage', flow: null },
      squads: 2,
      effort: null,
      minutes: null,
      who: null,
      proposal: null,
      named: [search, fraud],
    },
  ],
  outcomes: [
    { measure: 'cycle-time', unit: 'days', standard: ready, adopters: { squads: 11, median: 23 }, others: { squads: 9, median: 31 } },
    { measure: 'rework', unit: 'share', standard: ready, adopters: { squads: 11, median: 0.12 }, others: null },
  ],
  roles: [
    {
      role: 'pm',
      name: 'Product Manager',
      squads: 24,
      held: 23,
      covered: 1,
      vacancies: [{ squad: search, since: Date.UTC(2026, 7, 1) }],
      unknown: 0,
    },
    { role: 'tech-lead', name: 'Tech Lead', squads: 24, held: 20, covered: 0, vacancies: [{ squad: checkout, since: null }], unknown: 1 },
  ],
  exceptionsTotal: 12,
  exceptions: Array.from({ length: 12 }, (_, index) => ({
    squad: index % 2 === 0 ? checkout : fraud,
    standard: index % 3 === 0 ? ready : measured,
    check: null,
    state: index === 3 ? ('pending' as const) : ('approved' as const),
    category: 'tooling' as const,
    reason: 'The board is shared with two other squads until the end of the migration.',
    until: dayOf(Date.UTC(2026, 10, 1 + index)),
    renewals: index === 1 ? 1 : 0,
    unneededDays: index === 2 ? 21 : null,
    isLate: index === 3,
  })),
  decisions: [
    {
      kind: 'goal-at-risk',
      ask: 'At the present pace the goal is reached six weeks late. Keep the day?',
      options: ['Move the goal to 30 November', 'Give the last wave a coach for a month'],
      by: '2026-10-30',
    },
    {
      kind: 'review-standard',
      ask: 'Three squads asked to be excepted from “Success is measured after the launch”. Is the standard right?',
      options: ['Change it', 'Keep it', 'Retire it'],
      by: null,
    },
  ],
  wins: [
    { kind: 'all-required', text: 'Checkout lives all required practices', day: '2026-10-02' },
    { kind: 'adopted', text: 'The board shows where the work really is: adopted by 20 squads', day: '2026-09-18' },
  ],
  notes: [
    { kind: 'definition', text: 'Adopted: every must check met, none needing a waiver, for 14 days running.' },
    { kind: 'version', text: 'A feature is ready before anyone builds it: version 2 since 13 August.' },
    { kind: 'unseen', text: '2 squads could not be judged: their board could not be read.' },
  ],
};
