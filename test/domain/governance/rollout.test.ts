import fc from 'fast-check';
import { governances } from '../../../src/contract/playbook';
import { rolloutState } from '../../../src/domain/governance/rollout';
import { checkRollout, openModel, openReal } from './rollout-model';
import { commands, opening } from './rollout-steps';

test('a rollout does as a model told by hand says, whatever anybody tries at whatever time', () => {
  const reached = new Map<string, number>();
  const count = (what: string): unknown => reached.set(what, (reached.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(fc.constantFrom(...governances), opening, commands, (governance, first, steps) => {
      const model = openModel(governance);
      const real = openReal(governance);
      fc.modelRun(() => ({ model, real }), [...first, ...steps]);
      checkRollout(real);
      if (model.discarded) count(`discarded ${model.phase}`);
      if (real.rollout) count(rolloutState(real.rollout, model.now));
      count(`${governance} ${model.phase}`);
      for (const modes of real.seen.values()) for (const mode of modes.split(' ')) count(`${governance} ${mode}`);
      if (model.paused && model.begun.includes(true)) count('paused under way');
    }),
    { seed: 20_260_401, numRuns: 6000 },
  );
  // The runs came everywhere.
  const ends = governances.flatMap((governance) =>
    ['standing', 'retired', 'withdrawn', 'required', 'shadow'].map((end) => `${governance} ${end}`),
  );
  for (const end of [
    'draft',
    'scheduled',
    'active',
    'ended',
    'discarded none',
    'discarded draft',
    'paused under way',
    'relay advice',
    'relay counted',
    'holistic counted',
    ...ends,
  ])
    expect([end, (reached.get(end) ?? 0) >= 5]).toEqual([end, true]);
});
