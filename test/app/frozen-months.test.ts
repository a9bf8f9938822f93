import { createClock } from '../../host/clock';
import type { Report } from '../../src/contract/report';
import { startApp, type AppHost } from '../kit/app-host';
import { readReport, wanted } from '../kit/report';
import { accessPlaybook, buildSealedSite } from './access-site';

const dayOf = (at: number | undefined): string => new Date(at ?? 0).toISOString().slice(0, 10);

describe('a month freezes by itself', () => {
  let app: AppHost;
  const startAt = async (day: string): Promise<void> => {
    app = await startApp(buildSealedSite(), 'admin', { clock: createClock({ kind: 'simulated', at: Date.parse(day) }) });
    await app.publish(accessPlaybook);
  };
  afterEach(() => app.stop());
  const step = async (by: string): Promise<void> => {
    await app.host.advance(by);
    await app.settle();
  };
  const months = async () => (await readReport(app)).options.months;
  const told = (id: string): Promise<Report> => app.get('report.get', { filter: wanted(), frozen: id, lang: 'en' });
  const titleIn = ({ standards }: Report) => standards.find(({ id }) => id === 'roles-held')?.title;
  /** Something that the next sweep tells otherwise. */
  const rename = (title: string) => app.publish(accessPlaybook.replace('en: Every role is held', `en: ${title}`));

  test('with the last sweep of its own last day, and never changes once it is over', async () => {
    await startAt('2026-05-29T23:00:00Z');
    await app.sweep();
    expect(await months()).toEqual([]);
    await step('34h');
    expect((await months()).map(({ id, month }) => [id, month])).toEqual([['2026-05-end', '2026-05']]);
    const [night] = await months();
    expect([dayOf(night?.frozenAt), titleIn(await told('2026-05-end'))]).toEqual(['2026-05-31', 'Every role is held']);
    // By hand it is frozen beside that; a later sweep of the day comes in the place of the earlier one alone.
    const byHand = await app.get('report.freeze', {});
    const before = JSON.stringify(await told(byHand.id));
    await rename('Nobody is missing');
    await app.sweep();
    const last = await told('2026-05-end');
    expect([titleIn(last), last.frozen?.frozenAt, last.period.to]).toEqual([
      'Nobody is missing',
      Date.parse('2026-05-31T09:00:00Z'),
      '2026-05-31',
    ]);
    expect(await months()).toHaveLength(2);
    await step('1d');
    await rename('Something else');
    await app.sweep();
    await step('30d');
    expect(JSON.stringify(await told('2026-05-end'))).toBe(JSON.stringify(last));
    expect(JSON.stringify(await told(byHand.id))).toBe(before);
    expect((await months()).map(({ month }) => month)).toEqual(['2026-06', '2026-05', '2026-05']);
    expect(dayOf((await months())[0]?.frozenAt)).toBe('2026-06-30');
  });

  test('with the first sweep of the next month where there was none on its last day, and says which day that was', async () => {
    await startAt('2026-05-30T23:30:00Z');
    await app.sweep();
    // A night comes twenty hours after the last sweep at the earliest: on the 31st there is none.
    await step('1d');
    expect(await months()).toEqual([]);
    await step('6h');
    const [first] = await months();
    expect([first?.id, first?.month, dayOf(first?.frozenAt)]).toEqual(['2026-05-end', '2026-05', '2026-06-01']);
    const kept = JSON.stringify(await told('2026-05-end'));
    await rename('Nobody is missing');
    await app.sweep();
    await step('1d');
    expect(JSON.stringify(await told('2026-05-end'))).toBe(kept);
    expect(await months()).toHaveLength(1);
  });
});
