import { auditStore } from '../../src/adapters/sql/audits';
import { openCaseStore } from '../../src/adapters/sql/cases';
import { playbookStore } from '../../src/adapters/sql/playbooks';
import { schemaStore } from '../../src/adapters/sql/schema-store';
import { squadStore } from '../../src/adapters/sql/squads';
import type { Change } from '../../src/domain/facts';
import type { ReadCase } from '../../src/ports/jira';
import type { AuditRecord } from '../../src/ports/stores';
import { describeOnEngines } from './engines';

const at = Date.UTC(2026, 0, 5, 9, 30, 15, 123);
const todo = { id: '1', name: 'À faire' };
const done = { id: '2', name: "C'est fait — “ok” 🎉" };

function makeCase(id: string, parts: Partial<ReadCase['history']> = {}, updatedAt = at): ReadCase {
  const changes: Change[] = [{ at: at - 5000, field: 'status', from: todo, to: done }];
  const history = {
    id,
    key: `ABC-${id}`,
    projectId: '10',
    createdAt: at - 10_000,
    type: { id: '5', name: 'Story' },
    status: done,
    resolution: null,
    changes,
    ...parts,
  };
  return { history, updatedAt };
}

function makeAudit(squadKey: string, sweepId: string): AuditRecord {
  return {
    ...{ squadKey, sweepId, asOf: at, readAt: at, window: 90, playbookVersion: 3, findings: [], standings: { reviewed: 'not-yet' } },
    figures: {
      ...{
        flows: [],
        issues: 12,
        unknownHistory: 1,
        oddities: [{ kind: 'moved', cases: 2 }],
        unmappedStatuses: [{ name: 'Bloqué', cases: 2 }],
        unread: ['cases'],
      },
      casesUnknown: { code: 'refused', status: 403 },
    },
    roles: [{ role: 'pm', held: 'vacant', since: at, before: null }],
    statuses: {
      statuses: [{ id: '1', name: 'À faire', category: 'new', issueTypes: ['Story'], cases: 3, current: true }],
      pairs: [[0, 1, 3, 2]],
    },
  };
}

describeOnEngines('the store', () => {
  test('migrations run once', async () => {
    expect(await schemaStore.migrate()).toEqual({ complete: true, ran: [] });
  });

  test('playbook versions are kept word for word and never overwritten', async () => {
    const info = { id: 'p', name: 'P', version: 1, hash: 'h', publishedAt: at, stages: 2, flows: 1, standards: 0 };
    const yaml = `# "quoted" 'too' \\ and é 🎉\n${'x'.repeat(100_000)}`;
    expect(await playbookStore.readLatest()).toBeNull();
    const document = { playbook: 1, id: 'p', name: 'É' };
    expect(await playbookStore.insert({ info, yaml, document }, 'ann')).toBe(true);
    expect(await playbookStore.insert({ info, yaml: 'other', document }, 'bob')).toBe(false);
    expect(await playbookStore.readLatest()).toEqual({ info, yaml, document });
    expect(await playbookStore.readVersion(2)).toBeNull();
    // Of a very long one only the text is kept: both would not fit a request.
    const long = { info: { ...info, version: 2 }, yaml: 'y'.repeat(450_000), document };
    expect(await playbookStore.insert(long, 'bob')).toBe(true);
    expect(await playbookStore.readVersion(2)).toEqual({ ...long, document: null });
    const listed = [
      { info: long.info, publishedBy: 'bob' },
      { info, publishedBy: 'ann' },
    ];
    expect(await playbookStore.list(null, 9)).toEqual(listed);
    expect(await playbookStore.list(null, 1)).toEqual(listed.slice(0, 1));
    expect(await playbookStore.list(2, 9)).toEqual(listed.slice(1));
  });

  test('squads are found by key and by project, are taken anew without their stage map, and can be closed and come back', async () => {
    const squad = { key: 'ABC', name: 'Équipe', tribe: null, kind: null, projectIds: ['10'], from: null };
    const record = { squad, home: '10', lead: null, space: null, style: 'company-managed', projectKeys: ['ABC'] } as const;
    const holder = { projectId: '10', projectKey: 'ABC', reader: 'ABC', others: [] };
    await squadStore.saveAll([record], at);
    await squadStore.saveHolders([holder]);
    const parts = [
      { projectId: '10', only: null, except: [{ by: 'label', name: 'été' } as const], inherited: false, from: null, until: at },
    ];
    const lead = { accountId: 'ann', name: 'Ann “é”' };
    const moved = { ...record, lead, space: 'DOCS', squad: { ...squad, tribe: 'Tribu', kind: 'product', parts, from: at } };
    await squadStore.saveAll([moved], at + 1);
    const found = {
      ...{ ...moved, squad: { ...moved.squad, stageMap: {} } },
      ...{ casesReadAt: null, mapVersion: 0, mapConfirmedAt: null, mapAccepted: [] },
    };
    expect(await squadStore.findByProject('ABC')).toEqual(found);
    expect(await squadStore.findByProject('10')).toEqual(found);
    expect(await squadStore.listByProject('10')).toEqual([found]);
    expect(await squadStore.findByProject('abc')).toBeNull();
    await squadStore.markCasesRead('ABC', at);
    await squadStore.forgetReading(['ABC']);
    expect((await squadStore.list()).map(({ casesReadAt }) => casesReadAt)).toEqual([null]);
    await squadStore.markCasesRead('ABC', at);
    await squadStore.close(['ABC'], at);
    expect(await squadStore.list()).toEqual([]);
    expect(await squadStore.findByProject('ABC')).toBeNull();
    expect(await squadStore.listByProject('10')).toEqual([]);
    // A project keeps the key of its squad, also while it has none.
    expect(await squadStore.listKeys()).toEqual(new Map([['10', 'ABC']]));
    await squadStore.saveAll([record], at + 2);
    // What was read of it went with it: all its cases are read again.
    expect((await squadStore.list()).map(({ casesReadAt }) => casesReadAt)).toEqual([null]);
  });

  test('a project has one squad that reads it, and others with a slice of it', async () => {
    const slice = { key: 'SLICE', name: 'Slice', tribe: null, kind: null, projectIds: ['10'] };
    await squadStore.saveAll([{ squad: slice, home: null, lead: null, space: null, style: 'team-managed', projectKeys: ['ABC'] }], at);
    const keysOf = async (id: string) => (await squadStore.listByProject(id)).map(({ squad }) => squad.key);
    await squadStore.saveHolders([
      { projectId: '10', projectKey: 'ABC', reader: 'ABC', others: ['SLICE'] },
      { projectId: '11', projectKey: 'DEF', reader: 'SLICE', others: [] },
    ]);
    expect([await keysOf('10'), await keysOf('11')]).toEqual([['ABC', 'SLICE'], ['SLICE']]);
    expect((await squadStore.findByProject('DEF'))?.squad.key).toBe('SLICE');
    expect((await squadStore.findByProject('SLICE'))?.home).toBeNull();
    await squadStore.saveHolders([{ projectId: '10', projectKey: 'ABC', reader: 'ABC', others: [] }]);
    expect([await keysOf('10'), await keysOf('11')]).toEqual([['ABC'], []]);
    await squadStore.close(['SLICE'], at);
    expect((await squadStore.listKeys()).has('')).toBe(false);
  });

  test('facts come back as they were read, known or not', async () => {
    const statuses = { known: true, value: [{ id: '1', name: 'À faire', category: 'new', issueTypes: ['Story'] }], readAt: at } as const;
    const project = { known: false, reason: { code: 'refused', status: 403 }, at } as const;
    const holders = [{ accountId: 'ann', name: 'Ann “é”', active: false }];
    const roles = { pm: { known: true, holders }, lead: { known: false, reason: { code: 'refused', status: 404 } } } as const;
    const assignments = { known: true, value: roles, readAt: at } as const;
    const moves = [
      { from: null, to: '1' },
      { from: '1', to: '2' },
    ];
    const workflow = { id: 'w', name: 'Flux “é”', issueTypes: ['Story'], statuses: ['1', '2'], moves, spaces: null };
    const workflows = { known: true, value: [{ ...workflow, scheme: { name: 'Schéma', spaces: 15 } }], readAt: at } as const;
    const column = { name: 'À faire', statuses: ['1'], min: null, max: 5 };
    const open = { id: 1, name: 'B', type: 'kanban', columns: { known: true, value: [column] } } as const;
    const closed = { id: 2, name: 'C', type: 'simple', columns: { known: false, reason: { code: 'refused', status: 403 } } } as const;
    const boards = { known: true, value: [open, closed], readAt: at } as const;
    const parts = [
      { name: 'A', lead: null },
      { name: 'B', lead: { active: false } },
    ];
    const components = { known: true, value: parts, readAt: at } as const;
    const forms = [{ type: 'Story', fields: [{ id: 'summary', name: 'Résumé', required: true }] }];
    const createForms = { known: true, value: forms, readAt: at } as const;
    const versions = { known: true, value: [{ name: '1.0', releaseDate: null }], readAt: at } as const;
    const page = { id: '7', title: 'Décisions “é”', labels: ['decision-log'], changedAt: at, owner: 'none' } as const;
    const space = { key: 'ABC', name: 'Équipe' };
    const found = { asked: 'abc', space, takenAt: at, labels: ['decision-log'], pages: [page] };
    const pages = { known: true, value: found, readAt: at } as const;
    await squadStore.saveFacts([
      { key: 'ABC', name: 'pages', fact: pages, seen: at },
      { key: 'ABC', name: 'workflows', fact: workflows, seen: at },
      { key: 'ABC', name: 'boards', fact: boards, seen: at },
      { key: 'ABC', name: 'components', fact: components, seen: at },
      { key: 'ABC', name: 'createForms', fact: createForms, seen: at },
      { key: 'ABC', name: 'versions', fact: versions, seen: at },
      { key: 'ABC', name: 'assignments', fact: assignments, seen: at },
      { key: 'ABC', name: 'statuses', fact: statuses, seen: at },
      { key: 'ABC', name: 'project', fact: project, seen: at },
    ]);
    expect(await squadStore.readFacts('ABC')).toEqual({
      statuses: { fact: statuses, seen: at },
      project: { fact: project, seen: at },
      assignments: { fact: assignments, seen: at },
      workflows: { fact: workflows, seen: at },
      boards: { fact: boards, seen: at },
      components: { fact: components, seen: at },
      createForms: { fact: createForms, seen: at },
      versions: { fact: versions, seen: at },
      pages: { fact: pages, seen: at },
      spans: null,
    });
    expect(new Set(Object.values(await squadStore.readFacts('NONE')))).toEqual(new Set([null]));
    expect(await squadStore.listAssignments()).toEqual(new Map([['ABC', assignments]]));
    expect(await squadStore.listAssignments(['ABC', 'NONE'])).toEqual(new Map([['ABC', assignments]]));
    expect(await squadStore.listAssignments(['NONE'])).toEqual(new Map());
    expect([await squadStore.listNaming('ann'), await squadStore.listNaming('an')]).toEqual([['ABC'], []]);
  });

  test('a stage map is confirmed by who saw it last, and a sweep leaves it alone', async () => {
    const map = { stages: { '1': 'build', '2': null }, accepted: ['1'] };
    const other = { stages: {}, accepted: [] };
    expect(await squadStore.saveStageMap('ABC', map, 0, at)).toBe(true);
    expect(await squadStore.saveStageMap('ABC', other, 0, at + 1)).toBe(false);
    expect(await squadStore.saveStageMap('NONE', other, 0, at)).toBe(false);
    const [record] = await squadStore.readMany(['ABC']);
    expect(record).toMatchObject({ mapVersion: 1, mapConfirmedAt: at, mapAccepted: ['1'], squad: { stageMap: map.stages } });
    if (record) await squadStore.saveAll([record], at + 2);
    expect(await squadStore.readMany(['ABC'])).toEqual([record]);
    expect(await squadStore.listAfter(null, 5)).toEqual([record]);
    expect(await squadStore.listAfter('ABC', 5)).toEqual([]);
    expect(await squadStore.listAfter(null, 0)).toEqual([]);
  });

  test('cases come back whole: names in any script, empty fields, unknown and empty histories', async () => {
    const store = openCaseStore();
    const resolved: Change = { at, field: 'resolution', from: null, to: { id: '9', name: 'Fait' } };
    const cases = [
      makeCase('1'),
      makeCase('2', { changes: null }),
      makeCase('3', { changes: [], resolution: { id: '9', name: 'Fait' } }),
      makeCase('4', { changes: [resolved] }),
    ];
    await store.saveRead(cases, at);
    await store.saveRead(cases, at);
    expect(await openCaseStore().listByProjects(['10'])).toEqual(cases.map(({ history }) => history));
    expect(await openCaseStore().find('3')).toEqual(cases[2]);
    expect(await openCaseStore().find('99')).toBeNull();
  });

  test('a full reading removes what it did not see, and keeps what an event told meanwhile', async () => {
    const store = openCaseStore();
    const later = at + 1000;
    await store.saveTold(makeCase('1', { status: todo }, at + 500), later + 1);
    await store.saveRead([makeCase('1'), makeCase('2')], later);
    await store.removeUnseen(['10'], later);
    const left = await store.listByProjects(['10']);
    expect(left.map(({ id, status }) => [id, status.name])).toEqual([
      ['1', todo.name],
      ['2', done.name],
    ]);
    await store.remove('1');
    expect(await store.find('1')).toBeNull();
  });

  test('thousands of cases and a very long history pass within the limits of one request and one answer', async () => {
    const changes = Array.from({ length: 5000 }, (_, index): Change => ({
      at: at + index,
      field: 'status',
      from: index % 2 ? done : todo,
      to: index % 2 ? todo : done,
    }));
    const cases = Array.from({ length: 9000 }, (_, index) =>
      makeCase(String(100_000 + index), { projectId: '20', ...(index === 7 ? { changes } : {}) }),
    );
    await openCaseStore().saveRead(cases, at);
    const stored = await openCaseStore().listByProjects(['20']);
    expect(stored.length).toBe(9000);
    expect(stored[7]?.changes).toEqual(changes);
  });

  test('an audit is replaced whole, and paged by key', async () => {
    for (const key of ['A', 'B', 'C']) await auditStore.save(makeAudit(key, 's1'));
    await auditStore.save({ ...makeAudit('B', 's2'), window: 'all', playbookVersion: null });
    expect(await auditStore.read('A')).toEqual(makeAudit('A', 's1'));
    expect(await auditStore.read('B')).toMatchObject({ sweepId: 's2', window: 'all', playbookVersion: null });
    expect(await auditStore.readMany(['C', 'A', 'none'])).toEqual([makeAudit('A', 's1'), makeAudit('C', 's1')]);
    expect(await auditStore.readMany([])).toEqual([]);
    expect((await auditStore.listOfSweep('s1', null, 1)).map(({ squadKey }) => squadKey)).toEqual(['A']);
    expect((await auditStore.listOfSweep('s1', 'A', 5)).map(({ squadKey }) => squadKey)).toEqual(['C']);
    expect(await auditStore.listSummaries('s2')).toEqual([
      { squadKey: 'B', sweepId: 's2', asOf: at, readAt: at, playbookVersion: null, issues: 12, standings: { reviewed: 'not-yet' } },
    ]);
    expect((await auditStore.listSummaries()).length).toBe(3);
    expect(await auditStore.listStatuses([])).toEqual(new Map());
    expect(await auditStore.listStatuses(['C', 'none'])).toEqual(new Map([['C', makeAudit('C', 's1').statuses]]));
    expect((await auditStore.listRoles()).get('C')).toEqual(makeAudit('C', 's1').roles);
    await auditStore.remove(['A', 'C']);
    await auditStore.remove([]);
    expect((await auditStore.listSummaries()).map(({ squadKey }) => squadKey)).toEqual(['B']);
  });
});
