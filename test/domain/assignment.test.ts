import fc from 'fast-check';
import { exampleRoles, held, notHeld, unread, untied } from '../../src/checks/roles/example';
import { endedAt, everCounted, overlaps, whenOf, type Assignment } from '../../src/domain/assignment/assignment';
import { refuseAssignment } from '../../src/domain/assignment/change';
import { countSpans, listConflicts, listOverloads } from '../../src/domain/assignment/limits';
import { mergeAssignments } from '../../src/domain/assignment/merge';
import type { Assignments, Fact } from '../../src/domain/facts';
import { findHolders, roleHeld } from '../../src/domain/role';

const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const day = (index: number): string => new Date(start + index * dayMs).toISOString().slice(0, 10);
const person = (accountId: string, active = true) => ({ accountId, name: `Person ${accountId}`, active });

const make = (parts: Partial<Assignment> = {}): Assignment => ({
  ...{ id: 'a', squad: 'ABC', role: 'pm', person: person('ann'), kind: 'holder', from: null, until: null, version: 1 },
  ...parts,
});
const jira = (value: Assignments): Fact<Assignments> => ({ known: true, value, readAt: start });
const merge = (read: Fact<Assignments>, set: readonly Assignment[], at = start + 10 * dayMs): Assignments => {
  const merged = mergeAssignments(exampleRoles, read, set, at);
  return merged.known ? merged.value : {};
};
const stateOf = (value: Assignments, id: string) => {
  const role = exampleRoles.find((each) => each.id === id);
  return role && roleHeld(role, findHolders(value, id));
};

const dayIndex = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null });
const anyAssignment = fc
  .record({
    id: fc.uuid(),
    role: fc.constantFrom('pm', 'designer', 'tech-lead', 'lead-pm'),
    who: fc.constantFrom('ann', 'bob', 'cem'),
    active: fc.boolean(),
    kind: fc.constantFrom('holder', 'cover'),
    from: dayIndex,
    until: dayIndex,
  })
  .map(({ who, active, from, until, ...rest }) =>
    make({ ...rest, person: person(who, active), from: from === null ? null : day(from), until: until === null ? null : day(until) }),
  );

describe('spans of days', () => {
  it('an assignment counts on its first and its last day, and on no day around them', () => {
    const span = { from: day(3), until: day(5) };
    expect([2, 3, 5, 6].map((index) => whenOf(span, day(index)))).toEqual(['coming', 'now', 'now', 'past']);
  });

  it('two overlap exactly when they have a day in common', () => {
    fc.assert(
      fc.property(anyAssignment, anyAssignment, (a, b) => {
        const days = Array.from({ length: 33 }, (_, index) => day(index - 1));
        const common = days.some((each) => [a, b].every((span) => everCounted(span) && whenOf(span, each) === 'now'));
        expect(overlaps(a, b)).toBe(common);
      }),
    );
  });

  it('the last who held a role ended it with the start of the day after', () => {
    const history = [make({ until: day(3) }), make({ until: day(5) }), make({ from: day(9), until: day(8) }), make({ until: day(40) })];
    expect(endedAt(history, 'pm', start + 10 * dayMs)).toBe(start + 6 * dayMs);
    expect(endedAt(history, 'designer', start + 10 * dayMs)).toBeNull();
  });
});

describe('Jira’s project roles and what was set in Diapason', () => {
  it('nothing that was set leaves Jira’s word as it is', () => {
    const read = jira({ pm: held(1), 'tech-lead': unread });
    expect(mergeAssignments(exampleRoles, read, [], start)).toBe(read);
  });

  it('names each person once in a role, and everybody whom either names', () => {
    fc.assert(
      fc.property(fc.array(anyAssignment, { maxLength: 8 }), fc.integer({ min: 0, max: 30 }), (set, index) => {
        const value = merge(jira({ pm: { known: true, holders: [person('ann')] }, designer: notHeld }), set, start + index * dayMs);
        for (const role of ['pm', 'designer'] as const) {
          const found = findHolders(value, role);
          const ids = found.known ? found.holders.map(({ accountId }) => accountId) : [];
          expect(new Set(ids).size).toBe(ids.length);
          const wanted = set.filter((each) => each.role === role && everCounted(each) && whenOf(each, day(index)) === 'now');
          expect(new Set(ids)).toEqual(new Set([...(role === 'pm' ? ['ann'] : []), ...wanted.map((each) => each.person.accountId)]));
        }
      }),
    );
  });

  it('does not depend on the order in which things were set', () => {
    fc.assert(
      fc.property(fc.array(anyAssignment, { maxLength: 6 }), (set) => {
        const states = (list: readonly Assignment[]) => exampleRoles.map(({ id }) => stateOf(merge(jira({ pm: held(1) }), list), id));
        expect(states([...set].reverse())).toEqual(states(set));
      }),
    );
  });

  it('a role that Jira does not know is held by whom Diapason names, and vacant once the last has gone', () => {
    expect(stateOf(merge(jira({ designer: untied }), [make({ role: 'designer' })]), 'designer')).toBe('held');
    expect(stateOf(merge(jira({ designer: untied }), [make({ role: 'designer', until: day(2) })]), 'designer')).toBe('vacant');
    expect(stateOf(merge(jira({ designer: untied }), [make()]), 'designer')).toBe('unknown');
  });

  it('what Jira could not show stays unknown, unless enough were set', () => {
    expect(stateOf(merge(jira({ pm: unread }), [make({ until: day(2) })]), 'pm')).toBe('unknown');
    expect(stateOf(merge(jira({ pm: unread }), [make()]), 'pm')).toBe('held');
    expect(stateOf(merge({ known: false, reason: { code: 'refused', status: 403 }, at: start }, [make()]), 'designer')).toBe('unknown');
  });

  it('a cover fills the role and is told as one; beside the holder it is not one too many', () => {
    const cover = make({ kind: 'cover', until: day(20) });
    const covered = merge(jira({ pm: notHeld }), [cover]);
    expect(stateOf(covered, 'pm')).toBe('held');
    expect(findHolders(covered, 'pm')).toMatchObject({ holders: [{ accountId: 'ann', set: { kind: 'cover', fills: true } }] });
    expect(stateOf(merge(jira({ pm: held(1) }), [cover]), 'pm')).toBe('held');
    expect(stateOf(merge(jira({ pm: notHeld }), [cover], start + 21 * dayMs), 'pm')).toBe('vacant');
  });

  it('a cover by somebody who holds a role that excludes this one does not fill it', () => {
    const value = merge(jira({ pm: notHeld, 'tech-lead': { known: true, holders: [person('ann')] } }), [
      make({ kind: 'cover', until: day(20) }),
    ]);
    expect(stateOf(value, 'pm')).toBe('vacant');
    expect(findHolders(value, 'pm')).toMatchObject({ holders: [{ set: { fills: false } }] });
  });

  it('who has left fills nothing', () => {
    expect(stateOf(merge(jira({ pm: notHeld }), [make({ person: person('ann', false) })]), 'pm')).toBe('inactive');
  });
});

describe('limits of a person and of a squad', () => {
  const by = (...ids: string[]) => ({ known: true as const, holders: ids.map((id) => person(id)) });
  const squads = new Map<string, Assignments>([
    ['A', { pm: by('ann'), 'tech-lead': by('ann') }],
    ['B', { pm: by('ann'), 'tech-lead': by('bob') }],
    ['C', { pm: by('ann'), designer: by('bob') }],
  ]);

  it('names who holds two roles that exclude each other, in which squad', () => {
    expect([...squads].flatMap(([key, value]) => listConflicts(key, exampleRoles, value))).toEqual([
      { squad: 'A', roles: ['pm', 'tech-lead'], person: { accountId: 'ann', name: 'Person ann' } },
    ]);
  });

  it('names who holds a role in more squads than its card allows, and counts them for each squad', () => {
    expect(listOverloads(exampleRoles, squads)).toEqual([
      { role: 'pm', person: { accountId: 'ann', name: 'Person ann' }, squads: ['A', 'B', 'C'], max: 2 },
    ]);
    expect(countSpans(exampleRoles, squads)).toEqual(
      new Map([
        ['A', { pm: { ann: 3 } }],
        ['B', { pm: { ann: 3 } }],
        ['C', { pm: { ann: 3 } }],
      ]),
    );
  });
});

describe('why somebody cannot be set', () => {
  const ground = { roles: exampleRoles, person: person('ann'), existing: [], today: day(10) };
  const wanted = { id: null, role: 'pm', accountId: 'ann', kind: 'holder' as const, from: null, until: null };
  it.each([
    ['fine', {}, {}, null],
    ['no such role', { role: 'nobody' }, {}, 'unknown-role'],
    ['nobody', {}, { person: null }, 'unknown-person'],
    ['ends before it begins', { from: day(5), until: day(4) }, {}, 'dates'],
    ['a cover without an end', { kind: 'cover' as const }, {}, 'no-end'],
    ['a closed account', {}, { person: person('ann', false) }, 'closed'],
    ['a closed account, in the past', { until: day(9) }, { person: person('ann', false) }, null],
    ['twice at a time', { from: day(5) }, { existing: [make({ until: day(5) })] }, 'overlap'],
    ['one after the other', { from: day(6) }, { existing: [make({ until: day(5) })] }, null],
    ['itself', { id: 'a' }, { existing: [make()] }, null],
  ] as const)('%s', (_title, change, more, refusal) => {
    expect(refuseAssignment({ ...wanted, ...change }, { ...ground, ...more })).toBe(refusal);
  });
});
