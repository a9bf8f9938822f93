import { personalDataStore } from '../../src/adapters/sql/personal-data';
import { roleStore } from '../../src/adapters/sql/roles';
import { saveSetting } from '../../src/adapters/sql/settings';
import { squadStore } from '../../src/adapters/sql/squads';
import type { Assignment } from '../../src/domain/assignment/assignment';
import { describeOnEngines } from './engines';

const at = Date.UTC(2026, 0, 5, 9, 30);
const ann = { accountId: '5b10a2844c20165700ede21a', name: 'Ann “É” 🎉', active: true };
const bob = { accountId: '712020:0a1b2c3d-0000-4000-8000-00000000000b', name: 'Bob', active: true };

const make = (id: string, parts: Partial<Assignment> = {}): Assignment => ({
  ...{ id, squad: 'ABC', role: 'pm', person: ann, kind: 'holder', from: null, until: null, version: 0 },
  ...parts,
});
const keysOf = (list: readonly Assignment[]) => list.map(({ id, version, until }) => [id, version, until]);

describeOnEngines('roles', () => {
  test('an assignment is changed by who saw it last, and never stands twice', async () => {
    expect(await roleStore.saveAssignment(make('a1', { from: '2026-01-01' }), at)).toBe(true);
    expect(await roleStore.listAssignments()).toEqual([make('a1', { from: '2026-01-01', version: 1 })]);
    expect(await roleStore.saveAssignment(make('a2', { from: '2026-01-01' }), at)).toBe(false);
    expect(await roleStore.saveAssignment(make('a1', { from: '2026-01-01', until: '2026-02-01', version: 1 }), at)).toBe(true);
    expect(await roleStore.saveAssignment(make('a1', { from: '2026-01-01', until: '2026-03-01', version: 1 }), at)).toBe(false);
    expect(keysOf(await roleStore.listAssignments(['ABC']))).toEqual([['a1', 2, '2026-02-01']]);
    expect(await roleStore.listAssignments(['XYZ'])).toEqual([]);
    expect(await roleStore.listAssignments([])).toEqual([]);
  });

  test('of many that are added at once a single double lets none in', async () => {
    const many = Array.from({ length: 600 }, (_, index) => make(`m${index}`, { squad: `SQ${index}`, person: bob }));
    const double = make('double', { from: '2026-01-01' });
    expect(await roleStore.insertAssignments([...many, double], at)).toBe(false);
    expect(await roleStore.listAssignments()).toHaveLength(1);
    expect(await roleStore.insertAssignments(many, at)).toBe(true);
    const found = await roleStore.listAssignments(['SQ7', 'SQ599', 'ABC']);
    expect(found.map(({ id, person }) => [id, person.name])).toEqual([
      ['a1', ann.name],
      ['m599', 'Bob'],
      ['m7', 'Bob'],
    ]);
    expect([await roleStore.listSquadsOf(ann.accountId), (await roleStore.listSquadsOf(bob.accountId)).length]).toEqual([['ABC'], 600]);
  });

  test('people are kept as Jira tells them last', async () => {
    await roleStore.savePeople([{ ...bob, name: 'Robert', active: false }]);
    expect(await roleStore.listPeople()).toEqual(
      [ann, { ...bob, name: 'Robert', active: false }].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)),
    );
  });

  test('a card is read once by each, and its versions are noted once', async () => {
    const read = { accountId: ann.accountId, role: 'pm', hash: 'h1', at };
    await roleStore.acknowledge(read);
    await roleStore.acknowledge({ ...read, at: at + 1 });
    await roleStore.acknowledge({ ...read, hash: 'h2' });
    expect((await roleStore.listAcknowledgements([ann.accountId, 'other'])).sort((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual([
      read,
      { ...read, hash: 'h2' },
    ]);
    expect(await roleStore.listAcknowledgements([])).toEqual([]);
    const first = { role: 'pm', version: 1, hash: 'h1', since: at };
    await roleStore.saveCardVersions([first]);
    await roleStore.saveCardVersions([
      { ...first, hash: 'other' },
      { ...first, version: 2, hash: 'h2' },
    ]);
    expect(await roleStore.listCardVersions()).toEqual([first, { ...first, version: 2, hash: 'h2' }]);
  });

  test('an account gives way to its pseudonym wherever it is kept, and others stay', async () => {
    const slice = { by: 'component' as const, name: 'Any' };
    const part = { projectId: '1', only: slice, except: [], inherited: false, from: null, until: null };
    const squad = { key: 'ABC', name: 'Abc', tribe: null, kind: null, projectIds: ['1'], from: null, parts: [part] };
    await squadStore.saveAll(
      [
        {
          squad,
          home: '1',
          lead: { accountId: ann.accountId, name: ann.name },
          space: null,
          style: 'company-managed',
          projectKeys: ['ABC'],
        },
      ],
      at,
    );
    await squadStore.saveFacts([
      { key: 'ABC', seen: at, name: 'assignments', fact: { known: true, value: { pm: { known: true, holders: [ann, bob] } }, readAt: at } },
      { key: 'ABC', seen: at, name: 'spans', fact: { known: true, value: { pm: { [ann.accountId]: 3 } }, readAt: at } },
    ]);
    await saveSetting(
      'squads',
      JSON.stringify([{ key: 'ABC', set: { lead: { accountId: ann.accountId, name: ann.name } }, sources: [{ slice }] }]),
      0,
    );
    expect(await personalDataStore.listAccounts()).toEqual([ann.accountId, bob.accountId].sort());
    const former = { accountId: 'former-x', name: 'Former user', active: false };
    await personalDataStore.change(new Map([[ann.accountId, former]]));
    expect(await personalDataStore.listAccounts()).toEqual([bob.accountId]);
    expect((await roleStore.listAssignments(['ABC']))[0]?.person).toEqual(former);
    expect(await roleStore.listAcknowledgements([ann.accountId])).toEqual([]);
    const [record] = await squadStore.list();
    expect([record?.lead, record?.squad.parts]).toEqual([{ accountId: 'former-x', name: 'Former user' }, [part]]);
    expect((await squadStore.readFacts('ABC')).assignments?.fact).toMatchObject({ value: { pm: { holders: [former, bob] } } });
    expect(await squadStore.listSpans()).toEqual(new Map([['ABC', { pm: { 'former-x': 3 } }]]));
    await personalDataStore.change(new Map([['former-x', former]]));
    expect(await personalDataStore.listAccounts()).toEqual([bob.accountId]);
  });

  test('the weekly report is noted by who saw it last', async () => {
    expect(await personalDataStore.readReport()).toBeNull();
    const report = { secret: 's', reportedAt: at, former: ['former-x'] };
    expect(await personalDataStore.saveReport(report, 0)).toBe(true);
    expect(await personalDataStore.saveReport(report, 0)).toBe(false);
    expect(await personalDataStore.readReport()).toEqual({ ...report, version: 1 });
  });
});
