import { settingsSchema, standardSchema, type Playbook } from '../../../src/contract/playbook';
import type { RolloutPlan } from '../../../src/contract/rollouts';
import { examplePlaybook } from '../../../src/checks/example';
import { followBaseline } from '../../../src/domain/governance/baseline';
import { findBeyond } from '../../../src/domain/governance/beyond';
import { keepCounted, keepTold } from '../../../src/domain/governance/counted-states';
import { listModes, modeOf } from '../../../src/domain/governance/mode';
import { listReaches } from '../../../src/domain/governance/reach';
import { beginOf, waveOf, type Rollout } from '../../../src/domain/governance/rollout';
import { draftRollout, scheduleRollout } from '../../../src/domain/governance/rollout-commands';
import { checkPlan, type RolloutGround } from '../../../src/domain/governance/rollout-plan';
import { listRolloutsDue } from '../../../src/domain/governance/rollouts-due';
import { listSettling, settleFinding, settleStandards } from '../../../src/domain/governance/settling';
import type { Governance } from '../../../src/contract/governance';
import { buildPlan, buildRolloutGround, dayAt, dayMs } from '../../kit/governance';

const now = 10 * dayMs;
const waves = [
  { day: dayAt(12), tribes: ['T'], squads: [] },
  { day: dayAt(20), tribes: [], squads: ['C', 'D'] },
];
const plan = buildPlan({ waves });
const squadOf = (key: string, tribe: string | null = null) => ({ key, tribe });

function going(model: Governance, more: Partial<Rollout> = {}): Rollout {
  const ground = buildRolloutGround(model);
  const outcome = scheduleRollout(draftRollout({ id: 'r', standard: ground.standard, plan }, { by: 'ops', now }), ground, {
    by: 'ops',
    now,
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { ...outcome.value, ...more };
}

describe('a plan', () => {
  const refusalOf = (more: Partial<RolloutPlan>, ground: RolloutGround = buildRolloutGround('relay')): unknown => {
    const outcome = checkPlan({ ...plan, ...more }, ground, now);
    return outcome.ok ? outcome.value : outcome.refusal;
  };
  const [first, second] = waves;
  if (!first || !second) throw new Error('two waves');

  test.each<[string, Partial<RolloutPlan>]>([
    ['no-waves', { waves: [] }],
    ['wave-order', { waves: [second, first] }],
    ['past-day', { waves: [{ ...first, day: dayAt(9) }] }],
    ['squad-twice', { waves: [first, { ...second, squads: ['C', 'C'] }] }],
    ['empty-wave', { waves: [first, { ...second, squads: ['Z'] }] }],
    [
      'milestone-order',
      {
        milestones: [
          { day: dayAt(20), share: 0.5 },
          { day: dayAt(15), share: 0.7 },
        ],
      },
    ],
    [
      'milestone-order',
      {
        milestones: [
          { day: dayAt(15), share: 0.5 },
          { day: dayAt(20), share: 0.4 },
        ],
      },
    ],
    ['no-last-day', { lastDay: null }],
    ['last-day-early', { lastDay: dayAt(19) }],
    ['last-day-early', { milestones: [{ day: dayAt(70), share: 1 }] }],
  ])('cannot be set going: %s', (refusal, more) => {
    expect(refusalOf(more)).toBe(refusal);
  });

  test('says by which position each wave is carried: the standard’s own, else that of its tribes, which must be one', () => {
    expect(refusalOf({})).toEqual(['relay', 'relay']);
    const standard = standardSchema.parse({ id: 's', title: 'S' });
    const settings = { tribes: [{ tribe: 't', model: 'holistic' as const }] };
    const ground = { ...buildRolloutGround('relay'), standard, settings };
    expect(refusalOf({}, ground)).toEqual(['holistic', 'top-down']);
    expect(refusalOf({ waves: [{ ...first, squads: ['C'] }] }, ground)).toBe('mixed-wave');
  });
});

test('a squad goes with the wave that names it, else with the first of its tribe, whenever it joins that', () => {
  expect([waveOf({ plan }, squadOf('C', 'T')), waveOf({ plan }, squadOf('NEW', ' t ')), waveOf({ plan }, squadOf('X', 'Z'))]).toEqual([
    1,
    0,
    null,
  ]);
});

test('a wave whose day falls into a pause begins when that ends, and no later wave is moved by it', () => {
  const paused = going('top-down', {
    pauses: [{ at: 11 * dayMs, by: 'ops', text: 'Season', resumed: { at: 15 * dayMs, by: 'ops' } }],
  });
  expect([beginOf(paused, 0, 14 * dayMs), beginOf(paused, 0, 16 * dayMs), beginOf(paused, 1, 16 * dayMs)]).toEqual([
    null,
    15 * dayMs,
    20 * dayMs,
  ]);
  expect(modeOf('required', paused, squadOf('A', 'T'), 14 * dayMs)).toBe('shadow');
  expect(modeOf('counted', paused, squadOf('A', 'T'), 15 * dayMs)).toBe('counted');
});

test('a retired standard is out, also for a draft that would bring it back; the next that is set going brings it', () => {
  const retired = going('top-down', { ended: { at: 13 * dayMs, by: 'ops', how: 'retire', text: 'No effect' } });
  const draft = { ...retired, id: 'r2', scheduled: null, ended: null };
  const again = { ...draft, scheduled: { at: 14 * dayMs, by: 'ops', models: ['top-down', 'top-down'] as Governance[] } };
  const playbook: Playbook = { ...examplePlaybook, standards: [buildRolloutGround('top-down').standard] };
  const modeIn = (rollouts: Rollout[]) => listModes(playbook, rollouts, squadOf('A', 'T'), 16 * dayMs).s;
  expect([modeIn([retired]), modeIn([retired, draft]), modeIn([draft, again, retired])]).toEqual(['out', 'out', 'required']);
});

test('what was withdrawn is as if it had not been, from then on: what ruled before rules again', () => {
  const scheduledAt = (day: number) => ({ at: day * dayMs, by: 'ops', models: ['top-down', 'top-down'] as Governance[] });
  const retired = going('top-down', {
    ...{ scheduled: scheduledAt(2), ended: { at: 5 * dayMs, by: 'ops', how: 'retire', text: 'No effect' } },
  });
  const scheduled = scheduledAt(6);
  const withdrawn: Rollout = { ...retired, id: 'r2', scheduled, ended: { at: 8 * dayMs, by: 'ops', how: 'withdraw', text: 'Not now' } };
  const playbook: Playbook = { ...examplePlaybook, standards: [buildRolloutGround('top-down').standard] };
  const modesOf = (rollouts: Rollout[]) => [7, 9, 30].map((day) => listModes(playbook, rollouts, squadOf('A', 'T'), day * dayMs).s);
  expect(modesOf([withdrawn])).toEqual(['shadow', 'required', 'required']);
  expect(modesOf([withdrawn, retired])).toEqual(['shadow', 'out', 'out']);
  expect(listReaches(playbook, [withdrawn], squadOf('A', 'T'), 9 * dayMs).size).toBe(0);
});

test('figures take what is counted or required of a squad, others are told of advice too, and of shadow nobody', () => {
  const states = { a: 'met', b: 'not-yet', c: 'waived', d: 'met', e: 'met', f: 'met' } as const;
  const modes = { a: 'required', b: 'counted', c: 'advice', d: 'shadow', e: 'out' } as const;
  expect(keepCounted(states, modes)).toEqual({ states: { a: 'met', b: 'not-yet' }, required: new Set(['a']) });
  expect(Object.keys(keepTold(states, modes))).toEqual(['a', 'b', 'c']);
});

test('a squad settles in from the day that the wave reached it, and before it; what is met, waived or not applied stays', () => {
  const standard = standardSchema.parse({ id: 's', title: 'S', graceDays: 5 });
  const reaches = (at: number) =>
    listReaches(
      { standards: [standard] },
      [going('holistic', { published: [{ at: 13 * dayMs, by: 'vp', text: '' }] })],
      squadOf('A', 'T'),
      at,
    );
  const settles = (at: number) => listSettling({ standards: [standard] }, reaches(at), at).get('s');
  expect([settles(12 * dayMs), settles(13 * dayMs), settles(18 * dayMs - 1), settles(18 * dayMs)]).toEqual([
    null,
    13 * dayMs,
    13 * dayMs,
    undefined,
  ]);
  const settling = new Map([['s', 13 * dayMs]]);
  const finding = { standard: 's', measured: 'not-yet' as const, since: 0 };
  expect(settleFinding({ ...finding, state: 'not-yet' }, settling)).toMatchObject({
    state: 'grace',
    measured: 'not-yet',
    since: 13 * dayMs,
  });
  expect(settleFinding({ ...finding, state: 'waived' }, settling).state).toBe('waived');
  expect(settleStandards({ s: 'met', other: 'not-yet' }, settling)).toEqual({ s: 'met', other: 'not-yet' });
});

test('known gaps only go down; what opens later is new, and what cannot be told is neither', () => {
  const standard = standardSchema.parse({
    ...{ id: 's', title: 'S' },
    checks: ['a', 'b', 'c'].map((id) => ({ id, use: 'config/project-hygiene' })).concat([]),
  });
  const look = (...measured: ('met' | 'not-yet' | 'cant-tell')[]) =>
    measured.map((state, index) => ({ standard: 's', check: ['a', 'b', 'c'][index] ?? '', measured: state }));
  const taken = { rollout: 'r', squad: 'A', takenAt: now };
  const first = followBaseline(null, standard, look('not-yet', 'not-yet', 'met'), taken);
  expect(first).toEqual({ ...taken, first: ['a', 'b'], known: ['a', 'b'], fresh: [] });
  const second = followBaseline(first, standard, look('met', 'cant-tell', 'not-yet'), taken);
  expect(second).toMatchObject({ first: ['a', 'b'], known: ['b'], fresh: ['c'] });
  expect(followBaseline(second, standard, look('not-yet', 'not-yet', 'met'), taken)).toMatchObject({ known: ['b'], fresh: ['a'] });
});

test('a playbook requires nothing before those whom the position asks have had their say', () => {
  const { squads } = buildRolloutGround('relay');
  const settings = { tribes: [{ tribe: 'U', model: 'relay' as const }] };
  const beyond = (standard: object, rollouts: Rollout[] = []) => {
    const playbook = {
      standards: [standardSchema.parse({ id: 's', title: 'S', mode: 'required', ...standard })],
      settings: settingsSchema.parse({}),
    };
    return findBeyond(playbook, rollouts, squads, settings, 30 * dayMs)?.model ?? null;
  };
  expect([beyond({ governance: 'top-down' }), beyond({ governance: 'relay' }), beyond({ governance: 'holistic' })]).toEqual([
    null,
    'relay',
    'holistic',
  ]);
  expect([beyond({}), beyond({ scope: { tribes: ['T'] } }), beyond({ governance: 'relay', mode: 'counted' })]).toEqual([
    'relay',
    null,
    null,
  ]);
  const word = {
    at: 11 * dayMs,
    by: 'lead-t',
    text: '',
    as: 'lead' as const,
    wave: 0,
    verdict: 'sign' as const,
    squads: ['A'],
    missing: 0,
  };
  expect(beyond({ governance: 'relay' }, [going('relay', { signatures: [{ ...word, missing: 1 }] })])).toBe('relay');
  expect(beyond({ governance: 'relay' }, [going('relay', { signatures: [word] })])).toBeNull();
  const said = { at: 12 * dayMs, by: 'vp', text: '' };
  expect(beyond({ governance: 'holistic' }, [going('holistic', { published: [said] })])).toBe('holistic');
  expect(beyond({ governance: 'holistic' }, [going('holistic', { published: [said, said] })])).toBeNull();
});

test('what waits for whom: each lead once a wave, Product Ops for squads without one; squads, sponsor and review in their turn; nobody while paused', () => {
  const due = (rollout: Rollout, model: Governance, at: number) =>
    listRolloutsDue(rollout, buildRolloutGround(model), at).map((each) =>
      each.what === 'sign'
        ? [each.what, each.wave, each.lead, each.squads.join()]
        : each.what === 'answer'
          ? [each.what, each.squad]
          : [each.what],
    );
  expect(due(going('relay'), 'relay', now)).toEqual([
    ['sign', 0, 'lead-t', 'A,B'],
    ['sign', 1, 'lead-u', 'C'],
    ['sign', 1, null, 'D'],
  ]);
  expect(due(going('relay', { pauses: [{ at: now, by: 'ops', text: 'Season', resumed: null }] }), 'relay', now)).toEqual([]);
  const asked = going('holistic');
  expect(due(asked, 'holistic', now)).toEqual([
    ['answer', 'A'],
    ['answer', 'B'],
    ['answer', 'C'],
    ['answer', 'D'],
  ]);
  expect(due(asked, 'holistic', 20 * dayMs)).toEqual([['publish']]);
  const said = { at: 20 * dayMs, by: 'vp', text: '' };
  const published = { ...asked, published: [said] };
  expect(due(published, 'holistic', 21 * dayMs)).toEqual([['review']]);
  expect(due({ ...published, reviews: [{ ...said, verdict: 'keep' }] }, 'holistic', 21 * dayMs)).toEqual([['publish']]);
  expect(due(going('top-down'), 'top-down', 61 * dayMs)).toEqual([['end']]);
});
