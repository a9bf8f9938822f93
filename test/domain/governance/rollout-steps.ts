import fc from 'fast-check';
import { refuse, type Outcome } from '../../../src/domain/governance/refusal';
import type { Rollout } from '../../../src/domain/governance/rollout';
import {
  discardDraft,
  draftRollout,
  endRollout,
  extendRollout,
  pauseRollout,
  resumeRollout,
  savePlan,
  scheduleRollout,
  type RolloutEnd,
} from '../../../src/domain/governance/rollout-commands';
import { answerRollout, publishRollout, reviewPilot, signWave } from '../../../src/domain/governance/rollout-words';
import { buildPlan, dayAt, dayMs } from '../../kit/governance';
import { isSaid, isSignedByAll, judgeOf, members, people, squads, Step, type Key, type Model, type Name, type Real } from './rollout-model';

class Save extends Step {
  constructor(
    readonly by: Name,
    readonly days: readonly [number, number],
    readonly last: number | null,
  ) {
    super();
  }
  toString = (): string => `save(${this.by}, ${this.days.join()}, ${this.last})`;
  private planOf({ now }: Model) {
    const today = Math.floor(now / dayMs);
    const [first, second] = this.days.map((days) => dayAt(today + days));
    const waves = [
      { day: first ?? '', tribes: ['t'], squads: [] },
      { day: second ?? '', tribes: [], squads: ['C', 'D'] },
    ];
    return buildPlan({ waves, lastDay: this.last === null ? null : dayAt(today + this.last) });
  }
  protected override begin({ ground }: Real, model: Model): Outcome<Rollout> {
    const draft = draftRollout({ id: 'r', standard: ground.standard, plan: this.planOf(model) }, { by: this.by, now: model.now });
    return { ok: true, value: draft };
  }
  protected apply = (rollout: Rollout, _: Real, model: Model): Outcome<Rollout> =>
    savePlan(rollout, this.planOf(model), { by: this.by, now: model.now });
  protected follow(model: Model): boolean {
    if (model.phase !== 'none' && model.phase !== 'draft') return false;
    const today = Math.floor(model.now / dayMs);
    Object.assign(model, { phase: 'draft', planners: [this.by], days: this.days.map((days) => today + days) });
    model.lastDay = this.last === null ? null : today + this.last;
    return true;
  }
}

class Schedule extends Step {
  constructor(readonly by: Name) {
    super();
  }
  toString = (): string => `schedule(${this.by})`;
  protected apply = (rollout: Rollout, { ground }: Real, { now }: Model): Outcome<Rollout> =>
    scheduleRollout(rollout, ground, { by: this.by, now });
  protected follow(model: Model): boolean {
    const [first, second] = model.days;
    const isSound = first >= Math.floor(model.now / dayMs) && first <= second && model.lastDay !== null && model.lastDay >= second;
    if (model.phase !== 'draft' || !isSound) return false;
    Object.assign(model, { phase: 'going', askLeft: 10 * dayMs, planners: [...model.planners, this.by] });
    return true;
  }
}

class Discard extends Step {
  toString = (): string => 'discard';
  protected apply = (rollout: Rollout, _: Real, { now }: Model): Outcome<null> => discardDraft(rollout, now);
  protected follow(model: Model): boolean {
    if (model.phase !== 'draft') return false;
    Object.assign(model, { phase: 'none', discarded: true, planners: [], days: [0, 0], lastDay: null });
    return true;
  }
}

class Pause extends Step {
  constructor(readonly text: string) {
    super();
  }
  toString = (): string => `pause("${this.text}")`;
  protected apply = (rollout: Rollout, _: Real, { now }: Model): Outcome<Rollout> => pauseRollout(rollout, this.text, { by: 'ops', now });
  protected follow(model: Model): boolean {
    if (model.phase !== 'going' || model.paused || !isSaid(this.text)) return false;
    model.paused = true;
    return true;
  }
}

class Resume extends Step {
  toString = (): string => 'resume';
  protected apply = (rollout: Rollout, _: Real, { now }: Model): Outcome<Rollout> => resumeRollout(rollout, { by: 'ops', now });
  protected follow(model: Model): boolean {
    if (!model.paused) return false;
    model.paused = false;
    return true;
  }
}

class Extend extends Step {
  constructor(readonly days: number) {
    super();
  }
  toString = (): string => `extend(${this.days})`;
  private dayOf = ({ now }: Model): number => Math.floor(now / dayMs) + this.days;
  protected apply = (rollout: Rollout, _: Real, model: Model): Outcome<Rollout> =>
    extendRollout(rollout, dayAt(this.dayOf(model)), 'More time', { by: 'ops', now: model.now });
  protected follow(model: Model): boolean {
    if (model.phase !== 'going' || this.days < 0 || this.dayOf(model) <= (model.lastDay ?? 0)) return false;
    model.lastDay = this.dayOf(model);
    return true;
  }
}

class End extends Step {
  constructor(
    readonly how: RolloutEnd,
    readonly text: string,
  ) {
    super();
  }
  toString = (): string => `end(${this.how}, "${this.text}")`;
  protected apply = (rollout: Rollout, { ground }: Real, { now }: Model): Outcome<Rollout> =>
    endRollout(rollout, this.how, this.text, ground, { by: 'ops', now });
  protected follow(model: Model): boolean {
    if (model.phase !== 'going' || !isSaid(this.text)) return false;
    const isHeard = model.model === 'top-down' || (model.model === 'relay' ? isSignedByAll(model) : model.publishers.length > 1);
    if (this.how === 'standing' && (model.begun.includes(false) || !isHeard)) return false;
    if (this.how === 'withdraw' && model.begun.includes(true)) return false;
    Object.assign(model, { phase: ({ standing: 'standing', retire: 'retired', withdraw: 'withdrawn' } as const)[this.how], paused: false });
    return true;
  }
}

class Sign extends Step {
  constructor(
    readonly by: Name,
    readonly wave: number,
    readonly verdict: 'sign' | 'decline',
    readonly text: string,
  ) {
    super();
  }
  toString = (): string => `${this.verdict}(${this.by}, ${this.wave}, "${this.text}")`;
  protected apply = (rollout: Rollout, { ground }: Real, { now }: Model): Outcome<Rollout> =>
    signWave(rollout, { wave: this.wave, verdict: this.verdict, text: this.text }, ground, judgeOf(this.by), now);
  protected follow(model: Model): boolean {
    if (model.phase !== 'going' || model.paused || model.model !== 'relay') return false;
    const leads: Readonly<Record<Key, readonly Name[]>> = { A: ['lead-t'], B: ['lead-t'], C: ['lead-u'], D: ['ops', 'both'] };
    const own = (members[this.wave] ?? []).filter((key) => leads[key].includes(this.by));
    const isSign = this.verdict === 'sign';
    if (own.length === 0 || (!isSign && !isSaid(this.text)) || own.every((key) => model.signed.get(key) === isSign)) return false;
    for (const key of own) model.signed.set(key, isSign);
    return true;
  }
}

class Answer extends Step {
  constructor(
    readonly squad: Key | 'Z',
    readonly verdict: 'agree' | 'object',
    readonly text: string,
  ) {
    super();
  }
  toString = (): string => `${this.verdict}(${this.squad}, "${this.text}")`;
  protected apply = (rollout: Rollout, { ground }: Real, { now }: Model): Outcome<Rollout> =>
    answerRollout(rollout, { squad: this.squad, verdict: this.verdict, text: this.text }, ground, { by: 'dev', now });
  protected follow(model: Model): boolean {
    if (model.phase !== 'going' || model.paused || model.model !== 'holistic' || model.publishers.length > 0) return false;
    if (this.squad === 'Z' || (this.verdict === 'object' && !isSaid(this.text))) return false;
    model.answers.set(this.squad, this.verdict === 'agree');
    return true;
  }
}

class Publish extends Step {
  constructor(
    readonly by: Name,
    readonly text: string,
  ) {
    super();
  }
  toString = (): string => `publish(${this.by}, "${this.text}")`;
  protected apply = (rollout: Rollout, { ground }: Real, { now }: Model): Outcome<Rollout> =>
    publishRollout(rollout, this.text, ground, judgeOf(this.by), now);
  protected follow(model: Model): boolean {
    if (model.phase !== 'going' || model.paused || model.model !== 'holistic') return false;
    if ((this.by !== 'vp' && this.by !== 'both') || model.planners.includes(this.by) || model.publishers.length > 1) return false;
    const isObjected = [...model.answers.values()].includes(false);
    if (model.publishers.length === 0 && ((model.askLeft > 0 && model.answers.size < 4) || (isObjected && !isSaid(this.text))))
      return false;
    if (model.publishers.length === 1 && model.review !== 'keep') return false;
    model.publishers.push(this.by);
    return true;
  }
}

class Review extends Step {
  constructor(
    readonly by: Name,
    readonly verdict: 'keep' | 'change',
    readonly text: string,
  ) {
    super();
  }
  toString = (): string => `review(${this.by}, ${this.verdict}, "${this.text}")`;
  protected apply = (rollout: Rollout, _: Real, { now }: Model): Outcome<Rollout> =>
    reviewPilot(rollout, { verdict: this.verdict, text: this.text }, judgeOf(this.by), now);
  protected follow(model: Model): boolean {
    if (model.phase !== 'going' || model.paused || model.model !== 'holistic' || !model.begun[0] || !isSaid(this.text)) return false;
    if (!['ops', 'both', 'vp'].includes(this.by) || model.publishers.length !== 1 || model.publishers[0] === this.by) return false;
    model.review = this.verdict;
    return true;
  }
}

/** The clock goes on, at times to the very millisecond before or at the day of a wave. */
class Wait extends Step {
  constructor(readonly to: 'wave' | 'before-wave' | number) {
    super();
  }
  toString = (): string => `wait(${this.to})`;
  protected apply(rollout: Rollout, _: Real, model: Model): Outcome<Rollout> {
    this.pass(model);
    return { ok: true, value: rollout };
  }
  protected override begin(_: Real, model: Model): Outcome<Rollout> {
    this.pass(model);
    return refuse('not-running');
  }
  protected follow = (model: Model): boolean => model.phase !== 'none';

  private pass(model: Model): void {
    const next = (model.days[model.begun[0] ? 1 : 0] ?? 0) * dayMs;
    const to = this.to === 'wave' ? next : this.to === 'before-wave' ? next - 1 : model.now + this.to;
    const passed = Math.max(0, to - model.now);
    if (!model.paused) model.askLeft -= passed;
    model.now += passed;
  }
}

const text = fc.constantFrom('Because', 'Because', 'Because', 'Because', '  ');
const anybody = fc.constantFrom(...people);
const planner = fc.constantFrom<Name>('ops', 'ops', 'both');
const soundDays = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([first, more]) => [first, first + more] as const);
const anyDays = fc.tuple(fc.integer({ min: -2, max: 20 }), fc.integer({ min: -2, max: 20 }));
const save = fc.tuple(planner, soundDays, fc.integer({ min: 24, max: 60 })).map((args) => new Save(...args));
const wave = fc.integer({ min: 0, max: 2 });
const lead = fc.constantFrom<Name>('lead-t', 'lead-u', 'ops', 'both');
const verdict = fc.constantFrom<'sign' | 'decline'>('sign', 'sign', 'sign', 'decline');
const word = fc.constantFrom<'agree' | 'object'>('agree', 'agree', 'agree', 'object');
const sign = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: lead }, { weight: 1, arbitrary: anybody }), wave, verdict, text)
  .map((args) => new Sign(...args));
const answer = fc.tuple(fc.constantFrom<Key | 'Z'>(...squads, ...squads, 'Z'), word, text).map((args) => new Answer(...args));
const publish = fc.tuple(fc.constantFrom<Name>('vp', 'vp', 'both', 'ops'), text).map((args) => new Publish(...args));
const review = fc
  .tuple(fc.constantFrom<Name>('ops', 'ops', 'both', 'vp', 'dev'), fc.constantFrom<'keep' | 'change'>('keep', 'keep', 'change'), text)
  .map((args) => new Review(...args));
const wait = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom('wave' as const, 'before-wave' as const) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 8 * dayMs }) },
  )
  .map((to) => new Wait(to));
const pause = text.map((said) => new Pause(said));
const resume = fc.constant(null).map(() => new Resume());
const end = fc.tuple(fc.constantFrom<RolloutEnd>('standing', 'standing', 'retire', 'withdraw'), text).map((args) => new End(...args));

/** Everybody who is asked says yes. */
const allWords = [
  ...[new Sign('lead-t', 0, 'sign', ''), new Sign('lead-u', 1, 'sign', ''), new Sign('ops', 1, 'sign', '')],
  ...squads.map((key) => new Answer(key, 'agree', '')),
  new Publish('vp', ''),
];
/** And its waves come, the pilot with its review between them. */
const allWaves = [new Wait('wave'), new Review('ops', 'keep', 'Good'), new Publish('vp', ''), new Wait('wave')];

/** How most runs begin, so that they come far: somebody plans it properly and sets it going. */
export const opening = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 6, arbitrary: fc.tuple(save, planner).map(([first, by]) => [first, new Schedule(by)]) },
  { weight: 2, arbitrary: fc.tuple(save, planner).map(([first, by]) => [first, new Schedule(by), ...allWords]) },
  { weight: 1, arbitrary: fc.tuple(save, planner).map(([first, by]) => [first, new Schedule(by), ...allWords, ...allWaves]) },
);

/** Every command that anybody may try, whoever they are. Those that lead on stand more often. */
export const commands = fc.commands(
  [
    ...[wait, wait, wait, wait, sign, sign, sign, sign, answer, answer, publish, publish, publish, review, review, pause, resume, resume],
    ...[save, planner.map((by) => new Schedule(by)), end, end, fc.constant(null).map(() => new Discard())],
    fc.tuple(planner, anyDays, fc.option(fc.integer({ min: -5, max: 60 }), { freq: 4 })).map((args) => new Save(...args)),
    fc.integer({ min: -5, max: 90 }).map((days) => new Extend(days)),
  ],
  { maxCommands: 24, size: 'max' },
);
