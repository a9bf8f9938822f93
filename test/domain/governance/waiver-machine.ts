import fc from 'fast-check';
import type { Governance } from '../../../src/contract/governance';
import type { Bench } from '../../../src/domain/governance/judges';
import type { Outcome } from '../../../src/domain/governance/refusal';
import { waiverState, type Waiver } from '../../../src/domain/governance/waiver';
import {
  askWaiver,
  closeWaiver,
  decideWaiver,
  renewWaiver,
  revokeWaiver,
  takeBackWaiver,
} from '../../../src/domain/governance/waiver-commands';
import { dayMs } from '../../kit/governance';
import { cast, compareReaders, expectEqual, judgeOf, judgesOf, rules, type Name } from './cast';

interface Request {
  until: number;
  votes: { by: Name; until: number }[];
}

/** What a waiver is, told by hand: one phase, a clock, and nothing derived. */
export interface Model {
  model: Governance;
  now: number;
  phase: 'none' | 'pending' | 'approved' | 'rejected' | 'revoked' | 'expired' | 'ended-early' | 'taken-back';
  askers: Name[];
  request: Request | null;
  from: number;
  until: number;
  renewals: number;
}

export interface Real {
  waiver: Waiver | null;
  bench: Bench;
  /** Every instant at which something happened. */
  instants: number[];
}

export const openModel = (model: Governance): Model => ({
  ...{ model, now: 0, phase: 'none', askers: [], request: null, from: 0, until: 0, renewals: 0 },
});

/** One step: `apply` says what the real thing answers, `expected` what the model knows that it should, null = accepted. */
abstract class Step implements fc.Command<Model, Real> {
  abstract toString(): string;
  check = (): boolean => true;
  protected abstract apply(real: Real, model: Model): Outcome<Waiver>;
  protected abstract follow(model: Model): boolean;

  run(model: Model, real: Real): void {
    const outcome = this.apply(real, model);
    expectEqual(outcome.ok, this.follow(model), `${this.toString()} accepted (${outcome.ok ? '' : outcome.refusal})`);
    if (outcome.ok) real.waiver = outcome.value;
    real.instants.push(model.now);
    if (real.waiver) expectEqual(waiverState(real.waiver, model.now), model.phase, `state after ${this.toString()}`);
    compareReaders(real.waiver, model.now, [model.now]);
  }
}

const none: Outcome<Waiver> = { ok: false, refusal: 'not-pending', values: {} };
const said = (reason: string, practice: string, until: number) => ({ reason, practice, until });

class Ask extends Step {
  constructor(
    readonly by: Name,
    readonly days: number,
    readonly reason: string,
    readonly practice: string,
  ) {
    super();
  }
  toString = (): string => `ask(${this.by}, ${this.days}, "${this.reason}", "${this.practice}")`;
  protected apply({ waiver }: Real, { now }: Model): Outcome<Waiver> {
    const wanted = { id: 'w', squad: 'A', standard: 's', check: null, category: 'imposed' as const };
    const request = said(this.reason, this.practice, now + this.days * dayMs);
    return askWaiver({ ...wanted, request }, waiver ? [waiver] : [], rules, { by: this.by, now });
  }
  protected follow(model: Model): boolean {
    const valid = this.reason.trim() !== '' && this.practice.trim() !== '' && this.days > 0 && this.days <= 180;
    // One waiver a run: asking again after its end is tested apart.
    if (!valid || model.phase !== 'none') return false;
    Object.assign(model, { phase: 'pending', askers: [this.by], request: { until: model.now + this.days * dayMs, votes: [] } });
    return true;
  }
  override check = (model?: Readonly<Model>): boolean => model === undefined || ['none', 'pending', 'approved'].includes(model.phase);
}

class Renew extends Step {
  constructor(
    readonly by: Name,
    readonly days: number,
  ) {
    super();
  }
  toString = (): string => `renew(${this.by}, ${this.days})`;
  protected apply({ waiver }: Real, { now }: Model): Outcome<Waiver> {
    return waiver ? renewWaiver(waiver, said('Longer', 'By hand', now + this.days * dayMs), rules, { by: this.by, now }) : none;
  }
  protected follow(model: Model): boolean {
    const until = model.now + this.days * dayMs;
    if (model.phase !== 'approved' || model.request || model.renewals >= 1) return false;
    if (this.days <= 0 || this.days > 180 || until <= model.until) return false;
    model.askers.push(this.by);
    model.request = { until, votes: [] };
    return true;
  }
}

class Decide extends Step {
  constructor(
    readonly by: Name,
    readonly verdict: 'grant' | 'refuse',
    readonly text: string,
    readonly shorter: number | null,
  ) {
    super();
  }
  toString = (): string => `${this.verdict}(${this.by}, "${this.text}", ${this.shorter})`;
  protected apply({ waiver, bench }: Real, { now }: Model): Outcome<Waiver> {
    const until = this.shorter === null ? null : now + this.shorter * dayMs;
    return waiver ? decideWaiver(waiver, { verdict: this.verdict, text: this.text, until }, bench, judgeOf(this.by), now) : none;
  }
  protected follow(model: Model): boolean {
    const { request, now } = model;
    if (!request || !['pending', 'approved'].includes(model.phase)) return false;
    const until = this.verdict === 'grant' && this.shorter !== null ? now + this.shorter * dayMs : request.until;
    if (until <= now || until > request.until || (model.phase === 'approved' && until <= model.until)) return false;
    const start = model.phase === 'approved' ? model.from : now;
    const { names, needed } = judgesOf(model.model, model.askers, (until - start) / dayMs);
    if (!names.includes(this.by) || request.votes.some(({ by }) => by === this.by)) return false;
    if (this.verdict === 'refuse') {
      if (this.text.trim() === '') return false;
      model.request = null;
      if (model.phase === 'pending') model.phase = 'rejected';
      return true;
    }
    request.votes.push({ by: this.by, until });
    if (request.votes.length < needed) return true;
    if (model.phase === 'pending') model.from = now;
    else model.renewals += 1;
    model.until = Math.max(model.phase === 'approved' ? model.until : 0, Math.min(...request.votes.map((vote) => vote.until)));
    Object.assign(model, { request: null, phase: model.until > now ? 'approved' : 'expired' });
    return true;
  }
}

class Revoke extends Step {
  constructor(
    readonly by: Name,
    readonly text: string,
  ) {
    super();
  }
  toString = (): string => `revoke(${this.by}, "${this.text}")`;
  protected apply({ waiver, bench }: Real, { now }: Model): Outcome<Waiver> {
    return waiver ? revokeWaiver(waiver, this.text, bench, judgeOf(this.by), now) : none;
  }
  protected follow(model: Model): boolean {
    const { names } = judgesOf(model.model, model.askers, (model.until - model.from) / dayMs);
    if (model.phase !== 'approved' || !names.includes(this.by) || this.text.trim() === '') return false;
    Object.assign(model, { phase: 'revoked', request: null });
    return true;
  }
}

class Close extends Step {
  constructor(readonly by: Name) {
    super();
  }
  toString = (): string => `close(${this.by})`;
  protected apply({ waiver }: Real, { now }: Model): Outcome<Waiver> {
    return waiver ? closeWaiver(waiver, '', { by: this.by, now }) : none;
  }
  protected follow(model: Model): boolean {
    if (model.phase !== 'approved') return false;
    Object.assign(model, { phase: 'ended-early', request: null });
    return true;
  }
}

class TakeBack extends Step {
  constructor(readonly by: Name) {
    super();
  }
  toString = (): string => `take-back(${this.by})`;
  protected apply({ waiver }: Real, { now }: Model): Outcome<Waiver> {
    return waiver ? takeBackWaiver(waiver, { by: this.by, now }) : none;
  }
  protected follow(model: Model): boolean {
    if (!model.request || !['pending', 'approved'].includes(model.phase)) return false;
    Object.assign(model, { request: null, phase: model.phase === 'pending' ? 'taken-back' : 'approved' });
    return true;
  }
}

/** The clock goes on, at times to the very millisecond before or at an end. */
class Wait extends Step {
  constructor(readonly to: 'end' | 'before-end' | number) {
    super();
  }
  toString = (): string => `wait(${this.to})`;
  protected apply({ waiver }: Real, model: Model): Outcome<Waiver> {
    const end = model.phase === 'pending' ? (model.request?.until ?? model.now) : model.until;
    const to = this.to === 'end' ? end : this.to === 'before-end' ? end - 1 : model.now + this.to;
    model.now = Math.max(model.now, to);
    if (model.phase === 'pending' && model.request && model.now >= model.request.until)
      Object.assign(model, { phase: 'expired', request: null });
    if (model.phase === 'approved' && model.now >= model.until) Object.assign(model, { phase: 'expired', request: null });
    // A renewal cannot outlive what it renews, but its own end may come first.
    if (model.request && model.now >= model.request.until) model.request = null;
    return waiver ? { ok: true, value: waiver } : none;
  }
  protected follow = (model: Model): boolean => model.phase !== 'none';
}

const name = fc.constantFrom(...cast);
/** Whoever asks is now and then somebody who could decide. */
const asker = fc.constantFrom<Name>('pm', 'pm', 'dev', 'lead', 'ops', 'vp', 'far');
const judge = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Name>('ops', 'vp', 'lead', 'far', 'far-2') },
  { weight: 1, arbitrary: name },
);
const text = fc.constantFrom('Because', 'Because', 'Because', 'Because', 'Because', '  ');
const days = fc.oneof(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 1, max: 180 }), fc.integer({ min: -1, max: 200 }));
const longer = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 90, max: 180 }) }, { weight: 1, arbitrary: days });
const verdict = fc.constantFrom<'grant' | 'refuse'>('grant', 'grant', 'grant', 'grant', 'refuse');
const shorter = fc.option(fc.integer({ min: -1, max: 190 }), { freq: 3 });
const toEnd = fc.constantFrom('end' as const, 'before-end' as const);

const ask = fc.tuple(asker, days, text, text).map((args) => new Ask(...args));
const renew = fc.tuple(asker, longer).map((args) => new Renew(...args));
const decide = fc.tuple(judge, verdict, text, shorter).map((args) => new Decide(...args));
const wait = fc
  .oneof({ weight: 1, arbitrary: toEnd }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 * dayMs }) })
  .map((to) => new Wait(to));

/** How most runs begin, so that they come far: somebody asks properly, and two who may well decide grant it. */
export const opening = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(asker, fc.integer({ min: 20, max: 120 }), fc.shuffledSubarray<Name>(['ops', 'vp', 'lead', 'far', 'far-2'], { minLength: 2 }))
      .map(([by, length, judges]) => [
        new Ask(by, length, 'Law', 'By hand'),
        ...judges.map((each) => new Decide(each, 'grant', 'Agreed', null)),
      ]),
  },
);

/** Every command that anybody may try, whoever they are. Those that lead on stand more often. */
export const commands = fc.commands(
  [
    ...[ask, renew, renew, renew, decide, decide, decide, decide, decide, decide, wait],
    fc.tuple(judge, text).map((args) => new Revoke(...args)),
    asker.map((by) => new Close(by)),
    asker.map((by) => new TakeBack(by)),
  ],
  { maxCommands: 16, size: 'max' },
);
