import { createDemo } from '../../host/seeds/demo';
import { operator } from '../../host/operator';
import type { Api } from '../../src/contract/endpoints';
import { reportFilterSchema, type Report, type ReportFilter } from '../../src/contract/report';
import { exportAdoption, exportTexts } from '../../src/macros/adf';
import type { AppHost } from '../kit/app-host';
import { startDemoApp } from '../kit/demo-app';
import { expectAdf } from '../kit/adf';
import { chooseSpace, publishReport, tellEverywhere } from '../kit/report-told';
import { expectEverywhere, readTables } from '../kit/report-walk';

/** Reading a whole demo site takes its time on a busy machine. */
jest.setTimeout(300_000);

const asOf = Date.parse('2026-11-20T09:30:00.000Z');
const filter = (more: Partial<ReportFilter> = {}): ReportFilter => reportFilterSchema.parse(more);

describe('the demo’s adoption report', () => {
  const demo = createDemo({ asOf });
  let app: AppHost;
  const ask = (more: Partial<ReportFilter> = {}, as = operator.accountId, lang: 'en' | 'fr' = 'en') =>
    app.get('report.get', { filter: filter(more), frozen: null, lang }, as);
  beforeAll(async () => {
    app = await startDemoApp(asOf, demo);
  });
  afterAll(() => app.stop());

  test('says what the story’s table says', async () => {
    const { headline, standards, withheld } = await ask();
    expect(withheld).toBeNull();
    expect(headline).toMatchObject({ squads: 24, adopted: 9, withWaivers: 10, notJudged: 2, required: 3, goal: { share: 0.6 } });
    expect(standards.map(({ id, counts: c }) => [id, c.inScope, c.adopted, c.settling, c.notYet, c.waived, c.notJudged])).toEqual([
      ['board-tells-the-truth', 24, 19, 1, 3, 0, 1],
      ['ready-before-build', 24, 12, 1, 7, 1, 3],
      ['roles-held', 24, 20, 0, 4, 0, 0],
      ['checked-before-launch', 24, 20, 0, 3, 0, 1],
      ['explore-and-stop-early', 17, 8, 0, 6, 0, 3],
      ['users-every-month', 17, 12, 0, 4, 0, 1],
      ['launched-then-measured', 5, 4, 0, 1, 0, 0],
      // The newest squad has met it since today.
      ['decisions-written', 24, 18, 1, 5, 0, 0],
      ['common-tools', 24, 16, 0, 5, 2, 1],
    ]);
    const { squads } = await app.get('report.squads', {
      filter: filter(),
      standard: 'ready-before-build',
      standings: ['settling', 'waived'],
      after: null,
      lang: 'en',
    });
    expect(squads.map(({ key, standings }) => [key, standings[0]?.standing])).toEqual([
      ['DISR', 'settling'],
      ['DSYS', 'waived'],
    ]);
  });

  test('adds up: standards, tribes, curve, moves and squads tell one figure', async () => {
    for (const period of ['month', 'quarter', 'half-year', 'year'] as const) {
      const report = await ask({ period });
      expectSound(report);
      expect(report.burnUp.points.at(-1)).toMatchObject({ adopted: report.headline?.adopted, withWaivers: report.headline?.withWaivers });
      expect(report.burnUp.points[0]?.adopted).toBe(report.headline?.before?.adopted);
    }
  });

  test('a year tells which squads split, merged and ended, by the names that they had, on its axis and behind why it moved', async () => {
    const { burnUp, moved } = await ask({ period: 'year' });
    const told = burnUp.events.flatMap(({ kind, subject, detail }) => (kind.startsWith('squad') ? [[kind, subject, detail]] : []));
    expect(told).toEqual([
      ['squads-split', 'Paiement et facturation', 'Facturation, Paiements'],
      ['squads-merged', 'Alertes voyageurs', 'Perturbations'],
      ['squad-ended', 'Cartes cadeaux', null],
      ['squad-began', 'Tarification dynamique', null],
    ]);
    const squads = moved?.parts.find(({ kind }) => kind === 'scope-changed')?.pairs.map(({ squad }) => squad.name);
    expect([...new Set(squads)].sort()).toEqual([
      ...['Alertes voyageurs', 'Cartes cadeaux', 'Facturation', 'Paiement et facturation', 'Paiements', 'Tarification dynamique'],
    ]);
  });

  test('the same report twice is the same, and reads in French with the same figures', async () => {
    const [one, other, french] = [await ask(), await ask(), await ask({}, operator.accountId, 'fr')];
    expect(other).toEqual(one);
    const figures = ({ numbers, heatMap, burnUp: { points }, moved }: Report) => ({
      numbers,
      heatMap,
      points,
      parts: moved?.parts.map(({ kind, by }) => [kind, by]),
    });
    expect(figures(french)).toEqual(figures(one));
    expect(french.decisions.map(({ kind }) => kind)).toEqual(one.decisions.map(({ kind }) => kind));
    expect(french.decisions[0]?.ask).toMatch(/«/);
  });

  test('a tribe’s figures are the same whether it is filtered for, led, or one of all', async () => {
    const all = await ask();
    const row = all.heatMap.rows.find(({ tribe }) => tribe === 'Voyageur');
    const tribe = await ask({ tribes: ['Voyageur'] });
    expect(tribe.heatMap.rows).toEqual([row]);
    const lead = await ask({ lead: 'escale-lead-voyageur' });
    expect(lead.headline).toEqual(tribe.headline);
    // A squad that closed counts in the tribe's earlier months, and is nobody's now.
    const figures = ({ numbers }: Report) => numbers.map(({ id, now, withWaivers, before }) => [id, now, withWaivers, before]);
    expect(figures(lead)).toEqual(figures(tribe));
    expect(lead.burnUp.points).toEqual(tribe.burnUp.points);
    const own = await ask({}, 'escale-lead-voyageur');
    expect([own.audience, own.hiddenSquads]).toEqual(['own', 18]);
    expect(own.headline).toEqual(tribe.headline);
    expect(own.burnUp.points).toEqual(tribe.burnUp.points);
  });

  test('a director sees the tribe that the access settings name their group for, and nothing else', async () => {
    const { version, productOps, leadership } = await app.get('access.get', {});
    const member = demo.groups?.find(({ members }) => members.includes('escale-lead-paiement'));
    const groups = [{ groupId: member?.groupId ?? 'none', name: member?.name ?? 'none' }];
    expect(member).toBeDefined();
    await app.get('access.save', { productOps, leadership, directors: [{ tribe: 'Paiement', groups }], basedOn: version });
    const report = await ask({}, 'escale-lead-paiement');
    expect([report.audience, report.options.tribes]).toEqual(['tribes', ['Paiement']]);
    expect(report.headline).toEqual((await ask({ tribes: ['Paiement'] })).headline);
    expect((await ask({ tribes: ['Voyageur'] }, 'escale-lead-paiement')).withheld).toBe('no-squads');
    expect(JSON.stringify(report)).not.toMatch(/Voyageur|Checkout/);
    // Who saves without them leaves them as they are.
    await app.get('access.save', { productOps, leadership, basedOn: version + 1 });
    expect((await app.get('access.get', {})).directors).toEqual([{ tribe: 'Paiement', groups }]);
    await app.get('access.save', { productOps, leadership, directors: [], basedOn: version + 2 });
  });

  test('every figure of the page is the same in the table, on the Confluence page, in the macro and in the audit', async () => {
    await chooseSpace(app, 'PRODOPS', 'escale-product-ops');
    for (const period of ['quarter', 'year'] as const) {
      const told = await tellEverywhere(app, demo, { period });
      expectEverywhere(told);
      expect(told.report.headline).toMatchObject({ adopted: 9, squads: 24 });
    }
  });

  test('the Confluence page holds headline, numbers, tables and pictures; written again it changes nothing but the app’s own section', async () => {
    const page = await publishReport(app, demo);
    expectAdf(page);
    const cells = readTables(page.content);
    const cell = (section: string, row: string, column: string) => cells.get([section, row, column].join('\0'));
    const texts = page.content.map((node) => JSON.stringify(node));
    expect(texts[1]).toContain('9 of 24 squads have adopted every required standard (10 with waivers); 2 cannot be judged yet.');
    const headings = page.content.flatMap(({ type, content }) => (type === 'heading' ? [content?.[0]?.text] : []));
    expect(headings).toEqual(
      expect.arrayContaining([
        'Five numbers',
        'Why it moved',
        'What stops most squads',
        'Decisions asked',
        'Standards',
        'Roles',
        'Exceptions',
        'Wins',
        'Notes',
      ]),
    );
    // Pictures of text and shade: columns of the months, bars of twenty blocks, a hue behind each cell of tribe and area.
    expect(cell('Five numbers', 'Adopted', 'Month by month')).toMatch(/^[▁▂▃▄▅▆▇█ ]{5,13}$/);
    expect(cell('Standards', 'The board shows where the work really is', 'Share')).toBe('█'.repeat(16) + '░'.repeat(4));
    expect(texts.find((_, index) => texts[index - 1]?.includes('Tribes and areas'))).toMatch(/"background":"#(DEEBFF|B3D4FF|4C9AFF)"/);
    const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const kept = demo.confluence?.pages.find(({ body }) => body?.atlas_doc_format?.value === JSON.stringify(page));
    const edited = { ...page, content: [line('Read this first'), ...page.content, line('What we make of it')] };
    const { status } = app.host.request({
      ...{ product: 'confluence', method: 'PUT', path: `/wiki/api/v2/pages/${kept?.id}`, accountId: 'escale-product-ops' },
      body: JSON.stringify({
        ...{ id: kept?.id, status: 'current', title: kept?.title, version: { number: (kept?.version.number ?? 1) + 1 } },
        body: { representation: 'atlas_doc_format', value: JSON.stringify(edited) },
      }),
    });
    expect(status).toBe(200);
    const again = await publishReport(app, demo, { period: 'year' });
    expect([again.content[0], again.content.at(-1)]).toEqual([edited.content[0], edited.content.at(-1)]);
    expect(again.content.slice(1, -1)).not.toEqual(page.content);
    expect(await publishReport(app, demo)).toEqual(edited);
  });

  test('the headline is the one of a practice that is chosen alone, and says so where it speaks of more than what was chosen', async () => {
    const whole = await ask();
    const one = await tellEverywhere(app, demo, { standards: ['ready-before-build'] });
    expectEverywhere(one);
    expect(one.report.headline).toMatchObject({
      squads: 24,
      adopted: 12,
      withWaivers: 13,
      notJudged: 3,
      standard: { id: 'ready-before-build' },
    });
    expect(one.report.headline?.adopted).toBe(one.report.burnUp.points.at(-1)?.adopted);
    expect(one.report.headline?.adopted).toBe(one.report.standards[0]?.counts.adopted);
    expect(one.report.coverage).toEqual({ value: 21, of: 24 });
    // A practice that is counted and not required has a headline of its own all the same.
    expect((await ask({ standards: ['common-tools'] })).headline).toMatchObject({ squads: 24, adopted: 16, withWaivers: 18 });
    const sentence = 'The headline and the curve speak of everything that is required, whatever areas and practices are chosen.';
    const choices: [Partial<ReportFilter>, boolean][] = [
      [{ areas: ['ready'] }, true],
      [{ standards: ['ready-before-build', 'common-tools'] }, true],
      [{ standards: ['common-tools'] }, false],
      [{ tribes: ['Voyageur'] }, false],
    ];
    for (const [more, isWhole] of choices) {
      const told = await tellEverywhere(app, demo, more);
      if (isWhole) expect(told.report.headline).toEqual(whole.headline);
      const places = [
        told.csv,
        JSON.stringify(told.page),
        JSON.stringify(exportAdoption({ kind: 'ready', value: told.report }, exportTexts('en', 'UTC'))),
      ];
      for (const place of places) expect(place.includes(sentence)).toBe(isWhole);
    }
  });

  test('a frozen month is told the same, whatever changes afterwards, and only to those who see all', async () => {
    const { id, month } = await app.get('report.freeze', {});
    expect(month).toBe('2026-11');
    const told = async (as = operator.accountId) => app.ask('report.get', { filter: filter(), frozen: id, lang: 'fr' }, as);
    const before = JSON.stringify(await told());
    expect(JSON.parse(before)).toMatchObject({
      ok: true,
      value: { frozen: { id, month }, headline: { adopted: 9 }, options: { leads: [] } },
    });
    expect((await ask()).options.months.map((each) => each.id)).toEqual([id]);
    await app.publish(
      (demo.playbook ?? '').replace('mode: required', 'mode: counted').replace('adoptedAfterDays: 14', 'adoptedAfterDays: 3'),
    );
    await app.get('squad-admin.save', { orders: [{ apply: ['SRCH'], decision: { do: 'set', name: 'Renamed' } }], basedOn: {} });
    const { matters } = await app.get('governance.queue', { lang: 'en' }, 'escale-product-ops');
    const open = matters.find(({ squad, state }) => squad.key === 'EXPN' && state === 'pending');
    await app.get(
      'waiver.decide',
      { waiver: open?.id ?? '', verdict: 'grant', text: '', lastDay: null, basedOn: open?.version ?? 0, lang: 'en' },
      'escale-product-ops',
    );
    await app.sweep();
    expect((await ask()).headline).not.toEqual((JSON.parse(before) as { value: Report }).value.headline);
    expect(JSON.stringify(await told())).toBe(before);
    expect(await told('escale-lead-voyageur')).toMatchObject({ ok: false, failure: { code: 'frozen-for-all' } });
    expect(await app.ask('report.get', { filter: filter(), frozen: 'none', lang: 'fr' })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });

  test('a waiver begins and ends in the report in the moment in which it is decided, and days that are over stay as they were', async () => {
    const told: Partial<ReportFilter> = { standards: ['common-tools'], period: 'month' };
    const yesterday = async () => (await ask(told)).burnUp.points.find(({ day }) => day === '2026-11-20');
    const waived = async () => (await ask()).standards.find(({ id }) => id === 'common-tools')?.counts;
    const before = await waived();
    const { matters } = await app.get('governance.queue', { lang: 'en' }, 'escale-product-ops');
    const open = matters.find(({ squad, state }) => squad.key === 'INV' && state === 'pending');
    const verdict: Api['waiver.decide']['input'] = {
      waiver: open?.id ?? '',
      verdict: 'grant',
      text: '',
      lastDay: null,
      basedOn: open?.version ?? 0,
      lang: 'en',
    };
    const granted = await app.get('waiver.decide', verdict, 'escale-product-ops');
    expect(await waived()).toMatchObject({
      waived: (before?.waived ?? 0) + 1,
      notYet: (before?.notYet ?? 0) - 1,
      adopted: before?.adopted,
    });
    const counted = await yesterday();
    expect(counted?.withWaivers).toBe((counted?.adopted ?? 0) + (before?.waived ?? 0) + 1);
    // The day has ended, and no sweep has come since.
    await app.host.advance('15h');
    expect(await yesterday()).toEqual(counted);
    await app.get(
      'waiver.revoke',
      { waiver: granted.id, text: 'Not after all', basedOn: granted.version, lang: 'en' },
      'escale-product-ops',
    );
    expect(await waived()).toEqual(before);
    expect(await yesterday()).toEqual(counted);
  });
});

/** What holds of every report. */
function expectSound({ standards, heatMap, numbers, moved, burnUp, decisions, wins, gaps }: Report): void {
  for (const { counts: c } of standards) expect(c.adopted + c.settling + c.notYet + c.waived + c.notJudged).toBe(c.inScope);
  const pairs = numbers.find(({ id }) => id === 'adopted')?.now;
  expect(standards.reduce((sum, { counts }) => sum + counts.adopted, 0)).toBe(pairs?.value);
  expect(standards.reduce((sum, { counts }) => sum + counts.inScope, 0)).toBe(pairs?.of);
  expect(moved?.after).toBe(pairs?.value);
  expect(moved?.before).toBe(numbers.find(({ id }) => id === 'adopted')?.before?.value);
  expect(moved?.parts.reduce((sum, { by }) => sum + by, 0)).toBe((moved?.after ?? 0) - (moved?.before ?? 0));
  for (const { cells } of heatMap.rows) expect(cells).toHaveLength(heatMap.areas.length);
  for (const { adopted, withWaivers, inScope, notJudged } of burnUp.points) {
    expect(withWaivers).toBeGreaterThanOrEqual(adopted);
    expect(withWaivers + notJudged).toBeLessThanOrEqual(inScope);
  }
  expect(burnUp.cone.every(({ low, middle, high }) => low <= middle && middle <= high)).toBe(true);
  expect(decisions.every(({ ask, options }) => ask.length > 20 && options.length >= 2)).toBe(true);
  expect(new Set(wins.map(({ text }) => text)).size).toBe(wins.length);
  expect(gaps.length).toBeGreaterThan(0);
}
