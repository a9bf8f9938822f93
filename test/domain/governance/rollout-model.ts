import type fc from 'fast-check';
import type { Governance } from '../../../src/contract/governance';
import type { Judge } from '../../../src/domain/governance/judges';
import { modeOf, type StandingMode } from '../../../src/domain/governance/mode';
import { refuse, type Outcome } from '../../../src/domain/governance/refusal';
import { isPaused, rolloutState, type Rollout } from '../../../src/domain/governance/rollout';
import type { RolloutGround } from '../../../src/domain/governance/rollout-plan';
import { buildRolloutGround, dayMs } from '../../kit/governance';
import { expectEqual } from './cast';

/** Product Ops, somebody who is that and the sponsor too, the sponsor, two leads, and somebody of a squad. */
export const people = ['ops', 'both', 'vp', 'lead-t', 'lead-u', 'dev'] as const;
export type Name = (typeof people)[number];
export const judgeOf = (name: Name): Judge => ({
  ...{ accountId: name, productOps: name === 'ops' || name === 'both', leadership: name === 'vp' || name === 'both' },
});
export const squads = ['A', 'B', 'C', 'D'] as const;
export type Key = (typeof squads)[number];
/** The second wave names its squads, the first a tribe. */
export const members: readonly (readonly Key[])[] = [
  ['A', 'B'],
  ['C', 'D'],
];
const keyed = (key: Key) => ({ key, tribe: { A: 'T', B: 'T', C: 'U', D: null }[key] });
export const isSaid = (text: string): boolean => text.trim() !== '';

/** What a rollout is, told by hand: a phase, a clock that brings waves as it goes, and nothing derived. */
export interface Model {
  model: Governance;
  now: number;
  phase: 'none' | 'draft' | 'going' | 'standing' | 'retired' | 'withdrawn';
  /** A draft was thrown away before. */
  discarded: boolean;
  paused: boolean;
  days: [number, number];
  lastDay: number | null;
  planners: Name[];
  /** Of each wave, whether it has begun. */
  begun: [boolean, boolean];
  askLeft: number;
  signed: Map<Key, boolean>;
  answers: Map<Key, boolean>;
  publishers: Name[];
  review: 'keep' | 'change' | null;
}

export interface Real {
  rollout: Rollout | null;
  ground: RolloutGround;
  /** The modes of each squad at the last word of each instant. */
  seen: Map<number, string>;
}

export const openModel = (model: Governance): Model => ({
  ...{
    model,
    now: 10 * dayMs,
    phase: 'none',
    discarded: false,
    paused: false,
    days: [0, 0],
    lastDay: null,
    planners: [],
    begun: [false, false],
    askLeft: 0,
  },
  ...{ signed: new Map(), answers: new Map(), publishers: [], review: null },
});
export const openReal = (model: Governance): Real => ({ rollout: null, ground: buildRolloutGround(model), seen: new Map() });

/** Waves whose time has come begin, unless something is in their way. */
function bringWaves(model: Model): void {
  if (model.phase !== 'going' || model.paused) return;
  for (const wave of [0, 1] as const) {
    const isOpen = model.model !== 'holistic' || model.publishers.length > wave;
    if (isOpen && (model.days[wave] ?? 0) * dayMs <= model.now) model.begun[wave] = true;
  }
}

export const isSignedByAll = ({ signed }: Model): boolean => squads.every((key) => signed.get(key) === true);

function expectedMode(model: Model, key: Key): StandingMode {
  if (model.phase === 'retired') return 'out';
  if (model.phase !== 'going') return 'required';
  if (!model.begun[members[0]?.includes(key) ? 0 : 1]) return 'shadow';
  if (model.model === 'top-down') return 'required';
  if (model.model === 'holistic') return model.publishers.length > 1 ? 'required' : 'counted';
  if (model.signed.get(key) !== true) return 'advice';
  return isSignedByAll(model) ? 'required' : 'counted';
}

const readModes = (rollout: Rollout | null, at: number): string =>
  squads.map((key) => modeOf('required', rollout, keyed(key), at)).join(' ');

/** All that must hold of a rollout, whoever did what; what was so at an instant is still known of it. */
export function checkRollout({ rollout, seen }: Real): void {
  if (!rollout) return;
  for (const [instant, modes] of seen) expectEqual(readModes(rollout, instant), modes, `the modes of ${instant}, looked at later`);
  const planners = [rollout.drafted.by, rollout.scheduled?.by];
  for (const { by } of rollout.published) {
    if (planners.includes(by)) throw new Error('published by who planned it');
    if (!judgeOf(by as Name).leadership) throw new Error('published by somebody else than the sponsor');
  }
  if (rollout.reviews.some(({ by }) => by === rollout.published[0]?.by)) throw new Error('reviewed by who published it');
  for (const { by, as, squads: own } of rollout.signatures)
    if (own.some((key) => (key === 'D' ? !judgeOf(by as Name).productOps : by !== (key === 'C' ? 'lead-u' : 'lead-t'))))
      throw new Error(`${by} signed as ${as} for ${own.join()}`);
}

export abstract class Step implements fc.Command<Model, Real> {
  abstract toString(): string;
  check = (): boolean => true;
  /** What the real thing answers; for time that passes, the same as it was. */
  protected abstract apply(rollout: Rollout, real: Real, model: Model): Outcome<Rollout | null>;
  /** What the model knows that it should: true = accepted, and then the model has followed. */
  protected abstract follow(model: Model): boolean;

  run(model: Model, real: Real): void {
    const before = squads.map((key) => expectedMode(model, key)).join(' ');
    const outcome = real.rollout ? this.apply(real.rollout, real, model) : this.begin(real, model);
    const [wasPaused, wasOver] = [model.paused, ['standing', 'retired', 'withdrawn'].includes(model.phase)];
    expectEqual(outcome.ok, this.follow(model), `${this.toString()} accepted (${outcome.ok ? '' : outcome.refusal})`);
    bringWaves(model);
    if (outcome.ok) real.rollout = outcome.value;
    const after = squads.map((key) => expectedMode(model, key)).join(' ');
    expectEqual(readModes(real.rollout, model.now), after, `modes after ${this.toString()}`);
    if (wasOver || (wasPaused && model.paused)) expectEqual(after, before, `nothing changes by ${this.toString()}`);
    real.seen.set(model.now, after);
    if (real.rollout) this.compareState(model, real.rollout);
  }

  protected begin(_real: Real, _model: Model): Outcome<Rollout> {
    return refuse('not-running');
  }

  private compareState(model: Model, rollout: Rollout): void {
    const going = model.begun.includes(true) ? 'active' : 'scheduled';
    const state = model.phase === 'going' ? going : model.phase === 'draft' ? 'draft' : 'ended';
    expectEqual(rolloutState(rollout, model.now), state, `state after ${this.toString()}`);
    expectEqual(isPaused(rollout, model.now), model.paused, `paused after ${this.toString()}`);
  }
}
