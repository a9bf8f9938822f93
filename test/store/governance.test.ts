import { actStore } from '../../src/adapters/sql/acts';
import { governanceStore } from '../../src/adapters/sql/governance';
import { contestStore, waiverStore } from '../../src/adapters/sql/matters';
import { personalDataStore } from '../../src/adapters/sql/personal-data';
import { buildAsk, buildContest, buildDecision, buildWaiver, dayMs } from '../kit/governance';
import { describeOnEngines } from './engines';

describeOnEngines('waivers, contests and the log of acts', () => {
  test('of two who ask for the same at once one has asked; another check, or another squad, is another thing', async () => {
    expect(await waiverStore.insert(buildWaiver(), 0)).toBe(true);
    expect(await waiverStore.insert(buildWaiver({ id: 'w2' }), 1)).toBe(false);
    expect(await waiverStore.insert(buildWaiver({ id: 'w3', check: 'k' }), 1)).toBe(true);
    expect(await waiverStore.insert(buildWaiver({ id: 'w4', squad: 'B' }), 1)).toBe(true);
    expect((await waiverStore.listBySquad('A')).map(({ id }) => id)).toEqual(['w1', 'w3']);
    expect(await waiverStore.read('w1')).toEqual({ ...buildWaiver(), version: 1 });
    expect(await waiverStore.read('none')).toBeNull();
  });

  test('of two who decide at once one has decided', async () => {
    const granted = {
      ...buildWaiver({ version: 1 }),
      asks: [buildAsk({ decisions: [buildDecision('grant', dayMs)] })] as [ReturnType<typeof buildAsk>],
    };
    const refused = {
      ...buildWaiver({ version: 1 }),
      asks: [buildAsk({ decisions: [buildDecision('refuse', dayMs)] })] as [ReturnType<typeof buildAsk>],
    };
    expect(await waiverStore.save(granted, dayMs)).toBe(true);
    expect(await waiverStore.save(refused, dayMs)).toBe(false);
    expect(await waiverStore.read('w1')).toEqual({ ...granted, version: 2 });
  });

  test('what is over can be asked again, and matters no more from that moment on', async () => {
    const end = 10 * dayMs;
    expect((await waiverStore.listSince(end - 1)).map(({ id }) => id)).toEqual(['w1', 'w3', 'w4']);
    expect(await waiverStore.listSince(end)).toEqual([]);
    const again = (id: string) => buildWaiver({ id, asks: [buildAsk({ at: end, until: 2 * end })] });
    expect(await waiverStore.insert(again('w5'), end - 1)).toBe(false);
    expect(await waiverStore.insert(again('w5'), end)).toBe(true);
    expect((await waiverStore.listSince(end)).map(({ id }) => id)).toEqual(['w5']);
    expect((await waiverStore.listAfter('w3', 2)).map(({ id }) => id)).toEqual(['w4', 'w5']);
  });

  test('a contest stays open until somebody answers it', async () => {
    expect(await contestStore.insert(buildContest(), 0)).toBe(true);
    expect(await contestStore.insert(buildContest({ id: 'c2' }), 400 * dayMs)).toBe(false);
    expect((await contestStore.listSince(400 * dayMs)).map(({ id }) => id)).toEqual(['c1']);
    const answered = buildContest({ version: 1, decisions: [buildDecision('grant', 500 * dayMs)] });
    expect(await contestStore.save(answered, 500 * dayMs)).toBe(true);
    expect(await contestStore.listSince(500 * dayMs)).toEqual([]);
    expect(await contestStore.insert(buildContest({ id: 'c2' }), 500 * dayMs)).toBe(true);
  });

  test('the positions of the tribes are chosen by who saw them last', async () => {
    expect(await governanceStore.read()).toEqual({ tribes: [], answerDays: 10, version: 0 });
    const chosen = { tribes: [{ tribe: 'Voyageur', model: 'relay' as const }], answerDays: 7 };
    expect(await governanceStore.save(chosen, 1)).toBe(false);
    expect(await governanceStore.save(chosen, 0)).toBe(true);
    expect(await governanceStore.read()).toEqual({ ...chosen, version: 1 });
  });

  test('acts are read from the newest on, by what, squad and time, page by page', async () => {
    const act = (id: string, at: number, what: string, squad: string | null) => ({
      ...{ id, at, by: 'ops' as string | null, what, squad, standard: null },
      change: { name: { before: null, after: 'é' } },
    });
    const acts = [act('1', 10, 'waiver.ask', 'A'), act('2', 20, 'waiver.decide', 'A'), act('3', 20, 'access.save', null)];
    await actStore.append(acts);
    await actStore.append([]);
    const ids = async (...args: Parameters<typeof actStore.list>): Promise<string[]> => (await actStore.list(...args)).map(({ id }) => id);
    expect(await actStore.list({}, null, 10)).toEqual([...acts].reverse());
    expect(await ids({}, null, 2)).toEqual(['3', '2']);
    expect(await ids({}, { id: '2', at: 20 }, 2)).toEqual(['1']);
    expect(await ids({ squad: 'A' }, null, 10)).toEqual(['2', '1']);
    expect(await ids({ what: ['waiver.ask', 'access.save'] }, null, 10)).toEqual(['3', '1']);
    expect(await ids({ from: 10, until: 20 }, null, 10)).toEqual(['1']);
  });

  test('a closed account is gone everywhere, and what was done stays', async () => {
    expect(await personalDataStore.listAccounts()).toEqual(['ops', 'pm']);
    await personalDataStore.change(new Map([['ops', { accountId: 'former-1', name: 'Former user', active: false }]]));
    expect(await personalDataStore.listAccounts()).toEqual(['pm']);
    expect((await actStore.list({}, null, 10)).map(({ by }) => by)).toEqual(['former-1', 'former-1', 'former-1']);
    expect((await waiverStore.read('w1'))?.asks[0].decisions[0]?.by).toBe('former-1');
    expect((await contestStore.read('c1'))?.decisions[0]?.by).toBe('former-1');
  });
});
