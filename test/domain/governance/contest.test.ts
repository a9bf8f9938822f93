import fc from 'fast-check';
import { contestStates, type Governance } from '../../../src/contract/governance';
import { governances } from '../../../src/contract/playbook';
import {
  askContest,
  contestsAt,
  contestState,
  decideContest,
  isLate,
  takeBackContest,
  type Contest,
} from '../../../src/domain/governance/contest';
import type { Bench } from '../../../src/domain/governance/judges';
import type { Outcome } from '../../../src/domain/governance/refusal';
import { buildContest, dayMs } from '../../kit/governance';
import { benchOf, cast, expectEqual, judgeOf, judgesOf, type Name } from './cast';

const owner: Name = 'dev';

interface Model {
  governance: Governance;
  now: number;
  phase: 'none' | 'open' | 'upheld' | 'rejected' | 'taken-back';
  by: Name;
  askedAt: number;
  votes: Name[];
}
interface Real {
  contest: Contest | null;
  bench: Bench;
}

/** The owner may always answer; else whom the governance names, and holistic answers take two. */
function mayAnswer({ governance, by }: Model, name: Name): number | null {
  if (name === by) return null;
  if (name === owner) return 1;
  const { names, needed } = judgesOf(governance, [by], 0);
  return names.includes(name) ? needed : null;
}

function step(
  name: string,
  apply: (real: Real, model: Model) => Outcome<Contest>,
  follow: (model: Model) => boolean,
): fc.Command<Model, Real> {
  return {
    check: () => true,
    toString: () => name,
    run(model, real) {
      const outcome = apply(real, model);
      expectEqual(outcome.ok, follow(model), `${name} accepted`);
      if (outcome.ok) real.contest = outcome.value;
      if (!real.contest) return;
      const state = contestState(real.contest, model.now);
      expectEqual(state, model.phase, `state after ${name}`);
      expectEqual(isLate(real.contest, model.now), state === 'open' && model.now >= model.askedAt + 10 * dayMs, 'late');
      expectEqual(contestsAt(real.contest, 's', 'k', model.now), state === 'open', 'the finding');
      const { by, decisions } = real.contest;
      expectEqual(
        decisions.some((decision) => decision.by === by),
        false,
        'decided by who asked',
      );
      expectEqual(
        decisions.some((decision) => decision.text.trim() === ''),
        false,
        'answered without a word',
      );
    },
  };
}

const none: Outcome<Contest> = { ok: false, refusal: 'not-open', values: {} };
const asking = (by: Name, text: string) =>
  step(
    `ask ${by} "${text}"`,
    ({ contest }, { now }) => askContest({ ...buildContest(), text }, contest ? [contest] : [], 10, { by, now }),
    (model) => {
      // One contest a run: after its answer the squad may ask again.
      if (text.trim() === '' || model.phase === 'open') return false;
      Object.assign(model, { phase: 'open', by, askedAt: model.now, votes: [] });
      return true;
    },
  );
const deciding = (by: Name, verdict: 'grant' | 'refuse', text: string) =>
  step(
    `${verdict} ${by} "${text}"`,
    ({ contest, bench }, { now }) => (contest ? decideContest(contest, { verdict, text }, bench, judgeOf(by), now) : none),
    (model) => {
      const needed = mayAnswer(model, by);
      if (model.phase !== 'open' || needed === null || model.votes.includes(by) || text.trim() === '') return false;
      model.votes.push(by);
      if (verdict === 'refuse') model.phase = 'rejected';
      else if (model.votes.length >= needed) model.phase = 'upheld';
      return true;
    },
  );
const takingBack = (by: Name) =>
  step(
    `take back ${by}`,
    ({ contest }, { now }) => (contest ? takeBackContest(contest, { by, now }) : none),
    (model) => {
      if (model.phase !== 'open') return false;
      model.phase = 'taken-back';
      return true;
    },
  );
const waiting = (ms: number) =>
  step(
    `wait ${ms}`,
    ({ contest }, model) => {
      model.now += ms;
      return contest ? { ok: true, value: contest } : none;
    },
    ({ phase }) => phase !== 'none',
  );

const name = fc.constantFrom(...cast);
const text = fc.constantFrom('Because', 'Because', 'Because', ' ');
const commands = fc.commands(
  [
    fc.tuple(name, text).map((args) => asking(...args)),
    fc.tuple(name, fc.constantFrom<'grant' | 'refuse'>('grant', 'grant', 'refuse'), text).map((args) => deciding(...args)),
    name.map(takingBack),
    fc.constantFrom(1, 10 * dayMs - 1, 10 * dayMs, 3 * dayMs).map(waiting),
  ],
  { maxCommands: 14, size: 'max' },
);

describe('a contest', () => {
  test('does as a model told by hand says, whatever anybody tries at whatever time', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(fc.constantFrom(...governances), commands, (governance, steps) => {
        const model: Model = { governance, now: 0, phase: 'none', by: 'pm', askedAt: 0, votes: [] };
        fc.modelRun(() => ({ model, real: { contest: null, bench: { ...benchOf(governance), owner } } }), steps);
        reached.set(model.phase, (reached.get(model.phase) ?? 0) + 1);
      }),
      { seed: 20_260_102, numRuns: 5000 },
    );
    for (const end of contestStates) expect([end, (reached.get(end) ?? 0) >= 50]).toEqual([end, true]);
  });

  test('is late from the very moment that was promised, and never once it is answered', () => {
    const contest = buildContest();
    expect([10 * dayMs - 1, 10 * dayMs, 99 * dayMs].map((at) => isLate(contest, at))).toEqual([false, true, true]);
    const answered = buildContest({
      decisions: [{ verdict: 'refuse', at: 11 * dayMs, by: 'ops', as: 'product-ops', needed: 1, until: null, text: 'No' }],
    });
    expect([10 * dayMs, 12 * dayMs].map((at) => isLate(answered, at))).toEqual([true, false]);
  });
});
