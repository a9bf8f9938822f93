import { openCaseStore } from '../../src/adapters/sql/cases';
import { etatStore } from '../../src/adapters/sql/etats';
import { squadStore } from '../../src/adapters/sql/squads';
import type { EtatDesLieux } from '../../src/contract/etat-des-lieux';
import type { Change } from '../../src/domain/facts';
import type { ReadCase } from '../../src/ports/jira';
import { describeOnEngines } from './engines';

const at = Date.UTC(2026, 0, 5, 9, 30, 15, 123);
const todo = { id: '1', name: 'À faire' };

function makeCase(id: string, projectId: string, changes: Change[] = []): ReadCase {
  const history = {
    id,
    key: `ABC-${id}`,
    projectId,
    createdAt: at - 10_000,
    type: { id: '5', name: 'Story' },
    status: todo,
    resolution: null,
    changes,
  };
  return { history, updatedAt: at };
}

describeOnEngines('the store of what is so, and of where cases were', () => {
  test('a case that went to another project is found for both, until Jira no longer has it or no squad is where it went', async () => {
    const project = (from: string, to: string): Change => ({
      ...{ at, field: 'project', from: { id: from, name: `P${from}` }, to: { id: to, name: `P${to}` } },
    });
    const store = openCaseStore();
    const ids = async (...projectIds: string[]) => (await store.listByProjects(projectIds)).map(({ id }) => id).sort();
    const moved = makeCase('501', '31', [project('29', '30'), project('30', '31')]);
    const lost = makeCase('502', '99', [project('30', '99')]);
    const squads = ['30', '31'].map((id) => ({
      squad: { key: `K${id}`, name: id, tribe: null, kind: null, projectIds: [id] },
      ...({ home: id, lead: null, space: null, style: 'company-managed', projectKeys: [`K${id}`] } as const),
    }));
    await squadStore.saveAll(squads, at);
    await squadStore.saveHolders(['30', '31'].map((id) => ({ projectId: id, projectKey: `K${id}`, reader: `K${id}`, others: [] })));
    await store.saveRead([moved, makeCase('503', '30')], at);
    await store.saveTold(lost, at);
    await store.saveRead([moved], at);
    expect([await ids('29'), await ids('30'), await ids('31'), await ids('30', '31')]).toEqual([
      ['501'],
      ['501', '502', '503'],
      ['501'],
      ['501', '502', '503'],
    ]);
    // A full reading of 30 that saw only 503: what went to a squad is that squad's to read.
    await store.saveRead([makeCase('503', '30')], at + 1);
    await store.removeUnseen(['30'], at + 1);
    expect([await ids('30'), await store.find('502')]).toEqual([['501', '503'], null]);
    await store.removeUnseen(['31'], at + 1);
    expect([await ids('30'), await ids('31'), await ids('29')]).toEqual([['503'], [], []]);
  });

  test('an état des lieux is replaced, its zero point never', async () => {
    const etat = (issues: number, asOf: number): EtatDesLieux => ({
      ...{
        squad: { key: 'ABC', name: 'Équipe', tribe: 'Tribu' },
        asOf,
        windowDays: 90,
        issues,
        unknownHistory: 1,
        finished: 2,
        medianDays: 1.25,
        reworked: 2,
      },
      ...{ variants: 1, types: [], statuses: [{ name: 'À faire', category: null, now: 1, cases: 2 }] },
      cadence: [{ from: at, created: 1, finished: 2 }],
    });
    expect([await etatStore.read('ABC'), await etatStore.readZeroPoint('ABC')]).toEqual([null, null]);
    for (const each of [etat(3, at), etat(4, at + 1)]) {
      await etatStore.save(each);
      await etatStore.keepZeroPoint(each);
    }
    expect([await etatStore.read('ABC'), await etatStore.readZeroPoint('ABC')]).toEqual([etat(4, at + 1), etat(3, at)]);
    expect(await etatStore.readMany(['ABC', 'NONE'])).toEqual(new Map([['ABC', etat(4, at + 1)]]));
    expect((await etatStore.listSummaries(['ABC'])).get('ABC')).toMatchObject({ issues: 4, statuses: 1, finishedByWeek: [2] });
    expect((await etatStore.listZeroPoints(['ABC', 'NONE'])).get('ABC')).toMatchObject({ issues: 3, asOf: at });
    expect([(await etatStore.listSummaries([])).size, (await etatStore.readMany([])).size]).toEqual([0, 0]);
    await etatStore.remove(['ABC']);
    await etatStore.remove([]);
    expect([await etatStore.read('ABC'), await etatStore.readZeroPoint('ABC')]).toEqual([null, etat(3, at)]);
  });
});
