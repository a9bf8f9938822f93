import type { Api } from '../../src/contract/endpoints';
import { countStandards, tallyOf, type Tally } from '../../src/domain/adoption';
import type { Standing } from '../../src/contract/report-parts';
import { countStandings } from '../../src/domain/report/standing';
import { parsePlaybook } from '../../src/domain/playbook/parse';
import { checks } from '../../src/checks';
import { startApp, type AppHost } from '../kit/app-host';
import { accessPlaybook, buildSealedSite } from './access-site';
import { readReport, readReportSquads, standingIn, wanted } from '../kit/report';

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
/** Where a standing counts. */
const tallies: Record<Standing, Tally> = {
  adopted: 'metNow',
  settling: 'metNow',
  'not-yet': 'notYet',
  waived: 'waived',
  'not-judged': 'notJudged',
};

describe('one squad has the same figures wherever it is shown', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildSealedSite(), 'admin');
    await app.publish(accessPlaybook);
    await app.sweep({ window: 'all' });
  });
  afterAll(() => app.stop());

  test.each([
    ['OTH', 'other'],
    ['SEC', 'member'],
  ])('%s: on its page, on its card, in the adoption report and in the audit', async (key, reader) => {
    const page = await app.get('squad.get', { project: key, lang: 'en' }, reader);
    const card = await app.get('squad.card', { squad: key, lang: 'en' }, reader);
    const report = await readReport(app);
    const squads = await readReportSquads(app);
    const own = await readReport(app, reader);
    const audit = await app.get('audit.get', { lang: 'en', after: null });

    const states = Object.fromEntries(
      page.standards.filter(({ mode }) => mode === 'counted' || mode === 'required').map(({ id, state }) => [id, state]),
    );
    expect(new Set(Object.values(states)).size).toBeGreaterThan(1);
    const standings = Object.entries(states).flatMap(([standard, state]) =>
      state === 'not-applicable' ? [] : [[standard, tallyOf(state)]],
    );
    const told = squads.find((squad) => squad.key === key)?.standings ?? [];
    expect(told.map(({ standard, standing }) => [standard, tallies[standing]]).sort()).toEqual(standings.sort());
    expect((await readReportSquads(app, reader)).map((squad) => [squad.key, squad.mayOpen])).toEqual([[key, true]]);
    const parsed = parsePlaybook(accessPlaybook, checks);
    if (!parsed.ok) throw new Error('the playbook of this test is broken');
    expect(card).toMatchObject({ kind: 'squad', key, asOf: page.asOf, counts: countStandards(parsed.playbook, states) });

    const pageFindings = page.standards.flatMap(({ findings }) =>
      findings.map(({ standard, check, state, observed }) => ({ standard, check, state, observed })),
    );
    const auditFindings = audit.squads.find((squad) => squad.key === key)?.findings ?? [];
    expect(auditFindings.map(({ standard, check, state, observed }) => ({ standard, check, state, observed }))).toEqual(
      [...pageFindings].sort((a, b) => (`${a.standard}/${a.check}` < `${b.standard}/${b.check}` ? -1 : 1)),
    );
    for (const { id, counts } of report.standards) {
      const { inScope, adopted, settling, notYet, waived, notJudged } = counts;
      const row = { standard: id, adopted: 0, metNow: adopted + settling, inScope, notYet, waived, notJudged };
      expect(audit.adoption.find(({ standard }) => standard === id)).toEqual(row);
      const figures = own.standards.find((each) => each.id === id)?.counts;
      expect((figures?.adopted ?? 0) + (figures?.settling ?? 0)).toBe(states[id] === 'met' ? 1 : 0);
    }
  });

  test('the figures of the report add up over the squads behind them, in the reader’s language, without what is in shadow', async () => {
    const { standards } = await app.get('report.get', { filter: wanted(), frozen: null, lang: 'fr' });
    const squads = await readReportSquads(app);
    expect(standards.map(({ id, title }) => [id, title])).toContainEqual(['roles-held', 'Chaque rôle est tenu']);
    expect(standards.map(({ id }) => id)).not.toContain('in-the-dark');
    for (const { id, counts } of standards) {
      const own = squads.flatMap(({ key }) => standingIn(squads, key, id) ?? []);
      expect(counts).toEqual(countStandings(own));
    }
  });
});

describe('adoption by day', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildSealedSite(), 'admin');
    await app.publish(accessPlaybook);
  });
  afterAll(() => app.stop());

  const trendOf = async () => (await readReport(app, undefined, { standards: ['space-findable'] })).burnUp.points;
  /** Squads of which the history has readings in a month. */
  const readingsOf = async (month: string) => (await app.get('history.recompute', { month })).squads;
  const today = async () => new Date((await app.get('session.get', {})).now).toISOString().slice(0, 10);

  test('a look at some squads, through another window or at another instant is no day of the history', async () => {
    await app.sweep({ squads: ['OTH'] });
    await app.sweep({ window: 'all' });
    await app.sweep({ asOf: '2024-02-01T00:00:00.000Z' });
    // What is so today is told all the same, as of now.
    expect((await trendOf()).map(({ day }) => day)).toEqual([await today()]);
    expect(await readingsOf('2026-06')).toBe(0);
    expect(await readingsOf('2024-02')).toBe(0);
  });

  test('a sweep of all squads writes its day, and the last one of a day is what the day was', async () => {
    await app.sweep();
    const first = await trendOf();
    expect(first).toEqual([{ day: await today(), adopted: 0, withWaivers: 0, inScope: 2, notJudged: 0 }]);
    expect(await readingsOf('2026-06')).toBe(2);
    await app.sweep();
    expect(await trendOf()).toEqual(first);
    expect(await readingsOf('2026-06')).toBe(2);
  });

  test('days of before can be taken in; those that the app read itself stay, and what is counted follows', async () => {
    const day = await today();
    const read = (on: string): Api['history.import']['input']['squads'][number] => ({
      ...{ squad: 'OTH', parent: null, tribe: 'Open tribe', from: on, until: on },
      standards: [
        {
          ...{ standard: 'space-findable', version: 1, mode: 'counted' },
          checks: [{ check: 'address', severity: 'must', states: [{ from: on, state: 'met' }] }],
        },
      ],
    });
    const squads = [read(dayBefore(day)), read(day)];
    expect(await app.get('history.import', { squads })).toEqual({ stored: 2 });
    expect(await app.get('history.import', { squads })).toEqual({ stored: 2 });
    const recomputed: string[] = [];
    for (let month: string | null = dayBefore(day).slice(0, 7); month !== null;) {
      recomputed.push(month);
      month = (await app.get('history.recompute', { month })).next;
    }
    expect(recomputed).toEqual(['2026-05', '2026-06']);
    expect(await trendOf()).toEqual([
      // Met for one day: not adopted yet.
      { day: dayBefore(day), adopted: 0, withWaivers: 0, inScope: 1, notJudged: 0 },
      { day, adopted: 0, withWaivers: 0, inScope: 2, notJudged: 0 },
    ]);
  });

  test('a night adds its day', async () => {
    // The first night comes less than twenty hours after the last sweep.
    await app.host.advance('2d');
    await app.settle();
    expect((await trendOf())?.map(({ day }) => day)).toContain(await today());
  });
});

test('who holds which role, taken in before the first sweep, is no day of the history and no report', async () => {
  const app = await startApp(buildSealedSite(), 'admin');
  try {
    await app.publish(accessPlaybook);
    await app.get('squad-admin.discover', {});
    expect(await app.get('assignments.import', { csv: 'squad,role,account\nOTH,pm,member', lang: 'en' })).toMatchObject({ saved: 1 });
    await app.settle();
    expect(await readReport(app)).toMatchObject({ withheld: 'no-sweep', numbers: [] });
    expect(await app.get('history.recompute', { month: '2026-06' })).toMatchObject({ squads: 0 });
  } finally {
    await app.stop();
  }
});

test('before the first playbook and before the first sweep there is a report, and it claims nothing', async () => {
  const app = await startApp(buildSealedSite(), 'admin');
  expect(await readReport(app)).toMatchObject({
    ...{ asOf: null, audience: 'all', headline: null, withheld: 'no-sweep', coverage: null, minCoverage: 0.8, standards: [], numbers: [] },
  });
  await app.publish(accessPlaybook);
  const report = await readReport(app);
  expect([report.asOf, report.headline, report.withheld, report.standards]).toEqual([null, null, 'no-sweep', []]);
  await app.stop();
});

test('a squad that no sweep has reached yet is in scope and not judged: a first sweep never counts over the squads read so far', async () => {
  const app = await startApp(buildSealedSite(), 'admin');
  try {
    await app.publish(accessPlaybook);
    const done = async () => (await app.get('sweep.get', {})).sweep?.squads.done ?? 0;
    await app.get('sweep.start', { kind: 'full', window: 'all' });
    while ((await done()) === 0) expect(await app.host.step()).toBe(true);
    const judged = await done();
    const [{ standards }, squads] = [await readReport(app), await readReportSquads(app)];
    expect(squads.length).toBeGreaterThan(judged);
    for (const { counts } of standards) {
      expect(counts.inScope).toBe(squads.length);
      expect(counts.notJudged).toBeGreaterThanOrEqual(squads.length - judged);
    }
  } finally {
    await app.stop();
  }
});
