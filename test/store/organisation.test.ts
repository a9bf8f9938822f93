import { organisationStore } from '../../src/adapters/sql/organisation';
import type { SquadEntry } from '../../src/domain/squad/entry';
import type { Space } from '../../src/domain/squad/space';
import { describeOnEngines } from './engines';

const at = Date.UTC(2026, 0, 5, 9, 30, 15, 123);

describeOnEngines('what people decided of squads, and what Jira told of its spaces,', () => {
  test('decisions are one text, replaced whole by who saw it last', async () => {
    const source = { projectId: '10', slice: { by: 'component', name: 'Fidélité' }, from: at, until: null } as const;
    const entry: SquadEntry = {
      ...{ key: 'ABC', home: '10', status: 'in', set: { name: 'Équipe “é” 🎉', tribe: null, lead: { accountId: 'ann', name: 'Ann' } } },
      ...{ sources: [source], inherited: [], spans: [{ from: null, until: at }], mergedInto: null, version: 2 },
    };
    expect(await organisationStore.readDecisions()).toEqual({ entries: [], version: 0 });
    expect(await organisationStore.saveDecisions([entry], 0)).toBe(true);
    expect(await organisationStore.saveDecisions([], 0)).toBe(false);
    expect(await organisationStore.readDecisions()).toEqual({ entries: [entry], version: 1 });
    const made: SquadEntry = { ...entry, key: 'LOYA', home: null, set: {}, inherited: [source], spans: [{ from: null, until: null }] };
    expect(await organisationStore.saveDecisions([entry, made], 1)).toBe(true);
    expect(await organisationStore.readDecisions()).toEqual({ entries: [entry, made], version: 2 });
    // Two thousand squads, each with everything that can be set, pass within one request.
    const many = Array.from({ length: 2000 }, (_, index): SquadEntry => ({ ...entry, key: `SQUAD${index}`, home: String(10_000 + index) }));
    expect(await organisationStore.saveDecisions(many, 2)).toBe(true);
    expect((await organisationStore.readDecisions()).entries).toEqual(many);
  });

  test('spaces are those that Jira last told of', async () => {
    const space: Space = {
      ...{ id: '10', key: 'ABC', name: 'Équipe', type: 'software', style: 'team-managed', category: null },
      ...{ archived: false, deleted: false, issues: null, updatedAt: null },
    };
    const old = { ...space, id: '9', key: 'OLD', archived: true, category: 'Ancien', issues: 3, updatedAt: at };
    await organisationStore.saveSpaces([space, old]);
    expect(await organisationStore.listSpaces()).toEqual([space, old]);
    await organisationStore.saveSpaces([{ ...space, name: 'Autre' }]);
    expect(await organisationStore.listSpaces()).toEqual([{ ...space, name: 'Autre' }]);
  });
});
