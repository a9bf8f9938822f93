import type { Playbook } from '../../contract/playbook';
import type { Squad } from '../facts';
import { beginOf, findRuling, knownAt, rolloutState, waveOf, type Rollout } from './rollout';

type Who = Pick<Squad, 'key' | 'tribe'>;

/** Of each standard the rollout that rules it at a moment (epoch ms), where a wave of it is for this squad. */
function listRuling(rollouts: readonly Rollout[], squad: Who, now: number): { rollout: Rollout; wave: number }[] {
  const standards = [...new Set(rollouts.map(({ standard }) => standard))];
  return standards.flatMap((standard) => {
    const rollout = findRuling(rollouts, standard, now);
    const wave = rollout && waveOf(rollout, squad);
    return rollout && wave !== null ? [{ rollout, wave }] : [];
  });
}

/** The rollouts that are bringing a squad a standard at a moment, with the wave that does. */
export function listOwnRollouts(rollouts: readonly Rollout[], squad: Who, now: number): { rollout: Rollout; wave: number }[] {
  return listRuling(rollouts, squad, now).filter(({ rollout }) => rolloutState(rollout, now) !== 'ended');
}

/**
 * When each standard of a playbook reaches a squad, by standard id, epoch ms: the moment its wave began or will; Infinity while that depends on somebody. It stays
 * that moment once the standard is standing. A standard that no wave brings the squad is not in it.
 */
export function listReaches(
  { standards }: Pick<Playbook, 'standards'>,
  rollouts: readonly Rollout[],
  squad: Who,
  now: number,
): Map<string, number> {
  const own = listRuling(rollouts, squad, now).filter(
    ({ rollout }) => knownAt(rollout, now).ended?.how !== 'retire' && standards.some(({ id }) => id === rollout.standard),
  );
  return new Map(own.map(({ rollout, wave }) => [rollout.standard, beginOf(rollout, wave, now) ?? Infinity]));
}
