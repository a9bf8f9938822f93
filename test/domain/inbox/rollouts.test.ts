import { standardSchema } from '../../../src/contract/playbook';
import type { Rollout } from '../../../src/domain/governance/rollout';
import type { Reader } from '../../../src/domain/inbox/matter-items';
import { listRolloutNotices } from '../../../src/domain/inbox/rollout-items';
import type { Tie } from '../../../src/domain/inbox/ties';
import { dayMs } from '../../kit/governance';

const now = 100 * dayMs;
const dayAt = (days: number): string => new Date(now + days * dayMs).toISOString().slice(0, 10);
const nobody: Tie = { leads: false, holds: false, works: false, within: false, speaks: false };
const squads = ['A', 'B'].map((key) => ({ key, name: key, tribe: 'T', kind: null, lead: key === 'A' ? 'lead' : null }));

type Model = 'top-down' | 'relay' | 'holistic';
/** Waves for A and then B, set going ten days ago. */
const rolloutOf = (models: Model[], days: number[], more: Partial<Rollout> = {}): Rollout => ({
  ...{ id: 'r', standard: 's', title: 'Ours', version: 1, drafted: { at: 0, by: 'ops' } },
  plan: {
    waves: days.map((day, wave) => ({ day: dayAt(day), tribes: [], squads: [wave === 0 ? 'A' : 'B'] })),
    ...{ milestones: [], lastDay: dayAt(60), askDays: 14 },
  },
  scheduled: { at: now - 10 * dayMs, by: 'ops', models },
  ...{ signatures: [], answers: [], published: [], reviews: [], pauses: [], extensions: [], ended: null },
  ...more,
});
const readerOf = (accountId: string, ties: Record<string, Partial<Tie>>, more: Partial<Reader['judge']> = {}): Reader => ({
  judge: { accountId, productOps: false, leadership: false, ...more },
  ties: new Map(Object.entries(ties).map(([key, tie]) => [key, { ...nobody, ...tie }])),
});
const lead = readerOf('lead', { A: { leads: true } });
const holder = readerOf('pm', { A: { holds: true, within: true } });
const ops = readerOf('ops-2', {}, { productOps: true });
const vp = readerOf('vp', {}, { leadership: true });

function told(reader: Reader, rollout: Rollout, mode = 'counted'): string[] {
  const standard = standardSchema.parse({ id: 's', title: 'Ours', mode });
  const ground = {
    now,
    since: now - 30 * dayMs,
    rollouts: [rollout],
    rolloutGroundOf: () => ({ standard, settings: { tribes: [] }, squads }),
  };
  return listRolloutNotices(reader, ground).map(({ text, squad }) => `${text} ${squad ?? ''}`.trim());
}

test('a signature is due of the lead; for a squad that nobody leads, of Product Ops', () => {
  const rollout = rolloutOf(['relay', 'relay'], [20, 30]);
  expect([told(lead, rollout), told(ops, rollout), told(holder, rollout)]).toEqual([['rollout-sign A'], ['rollout-sign B'], []]);
  const word = { at: now - 1, by: 'lead', as: 'lead' as const, wave: 0, squads: ['A'], verdict: 'sign' as const, text: '', missing: 1 };
  expect(told(lead, { ...rollout, signatures: [word] })).toEqual([]);
});

test('an answer is due of the squad, then the sponsor publishes', () => {
  const rollout = rolloutOf(['holistic', 'holistic'], [20, 30]);
  expect([told(holder, rollout), told(vp, rollout), told(readerOf('x', { A: { works: true } }), rollout)]).toEqual([
    ['rollout-answer A'],
    [],
    [],
  ]);
  const answers = ['A', 'B'].map((squad) => ({ at: now - 1, by: 'pm', squad, verdict: 'agree' as const, text: '' }));
  expect([told(holder, { ...rollout, answers }), told(vp, { ...rollout, answers })]).toEqual([[], ['rollout-publish']]);
});

test('a wave is told two weeks before it reaches a squad and when it has; where leads tell, to them alone', () => {
  const isComing = rolloutOf(['top-down'], [13]);
  expect([told(holder, isComing), told(lead, isComing), told(readerOf('b', { B: { holds: true } }), isComing)]).toEqual([
    ['wave-coming A'],
    ['wave-coming A'],
    [],
  ]);
  expect(told(holder, rolloutOf(['top-down'], [16]))).toEqual([]);
  expect(told(holder, rolloutOf(['top-down'], [-2]))).toEqual(['wave-begun A']);
  expect([told(holder, rolloutOf(['relay'], [-2])), told(lead, rolloutOf(['relay'], [-2]))]).toEqual([
    [],
    ['rollout-sign A', 'wave-begun A'],
  ]);
});

test('a pause and an end are news to the squads concerned; of a draft and of what stays in shadow nothing is told', () => {
  const going = rolloutOf(['top-down', 'top-down'], [-5, 10]);
  const paused = { ...going, pauses: [{ at: now - dayMs, by: 'ops', text: 'Wait', resumed: null }] };
  expect(told(holder, paused)).toEqual(['wave-begun A', 'rollout-paused']);
  const ended = (how: 'standing' | 'retire' | 'withdraw', of = going) => ({
    ...of,
    ended: { at: now - dayMs, by: 'ops', text: 'Done', how },
  });
  expect([told(holder, ended('standing')), told(holder, ended('retire'))]).toEqual([
    ['wave-begun A', 'rollout-standing'],
    ['rollout-retired'],
  ]);
  expect(told(holder, ended('withdraw', rolloutOf(['top-down', 'top-down'], [3, 10])))).toEqual(['rollout-withdrawn']);
  for (const reader of [lead, holder, ops, vp]) {
    expect(told(reader, { ...going, scheduled: null })).toEqual([]);
    expect(told(reader, going, 'shadow')).toEqual([]);
  }
});
