import { modes as ladder, type Playbook, type Standard } from '../../contract/playbook';
import type { Squad } from '../facts';
import { findRuling, hasBegun, isSignedByAll, knownAt, retiredSince, rolloutState, signedFor, waveOf, type Rollout } from './rollout';

type Mode = Standard['mode'];

/** How far a standard applies to one squad at one instant. `out`: not at all, a draft or retired. */
export type StandingMode = 'out' | Exclude<Mode, 'draft'>;

/** How each standard of a playbook applies to one squad, by standard id. */
export type Modes = Readonly<Record<string, StandingMode>>;

/** The lower of two rungs of the ladder. */
export function lowerMode<M extends Mode>(one: M, other: M): M {
  return ladder.indexOf(one) <= ladder.indexOf(other) ? one : other;
}

/**
 * How far up the ladder the position of a wave lets a standard go for a squad that the wave has reached (PRODUCT.md, "Governance"). Top-down: all the way ·
 * relay: advice until the squad's lead has signed, required only when all have · holistic: counted in the pilot, required once its review let the sponsor publish the rest.
 */
function capOf(rollout: Rollout, wave: number, squad: string): Exclude<Mode, 'draft'> {
  switch (rollout.scheduled?.models[wave]) {
    case 'relay':
      if (signedFor(rollout, wave, squad) !== true) return 'advice';
      return isSignedByAll(rollout) ? 'required' : 'counted';
    case 'holistic':
      return rollout.published.length > 1 ? 'required' : 'counted';
    case 'top-down':
      return 'required';
    case undefined:
      return 'shadow';
  }
}

/**
 * How a standard of the playbook applies to a squad at an instant (epoch ms). The one truth: whatever shows or counts a standard asks here, at the moment of
 * reading. Without a rollout, or once it has made the standard standing or was withdrawn, as the playbook says; where no wave has been yet, in shadow; else as the playbook says,
 * as far as the position of the wave lets it.
 *
 * @param rollout the one that rules this standard (`findRuling`)
 */
export function modeOf(mode: Mode, rollout: Rollout | null, squad: Pick<Squad, 'key' | 'tribe'>, now: number): StandingMode {
  const state = rollout ? rolloutState(rollout, now) : 'draft';
  if (mode === 'draft') return 'out';
  if (!rollout || state === 'draft') return mode;
  const known = knownAt(rollout, now);
  if (state === 'ended') return known.ended?.how === 'retire' ? 'out' : mode;
  const wave = waveOf(rollout, squad);
  return lowerMode<Exclude<Mode, 'draft'>>(mode, wave !== null && hasBegun(rollout, wave, now) ? capOf(known, wave, squad.key) : 'shadow');
}

/** How each standard of a playbook applies to a squad at an instant. */
export function listModes(
  { standards }: Pick<Playbook, 'standards'>,
  rollouts: readonly Rollout[],
  squad: Pick<Squad, 'key' | 'tribe'>,
  now: number,
): Modes {
  return Object.fromEntries(standards.map(({ id, mode }) => [id, modeOf(mode, findRuling(rollouts, id, now), squad, now)]));
}

/** A playbook without the standards that a rollout has retired, which are no part of any list either; and those, with the moment (epoch ms) since when. */
export function setRetiredApart<P extends Pick<Playbook, 'standards'>>(
  playbook: P,
  rollouts: readonly Rollout[],
  now: number,
): { playbook: P; retired: Map<string, number> } {
  const retired = new Map<string, number>();
  for (const { id } of playbook.standards) {
    const since = retiredSince(rollouts, id, now);
    if (since !== null) retired.set(id, since);
  }
  return { playbook: { ...playbook, standards: playbook.standards.filter(({ id }) => !retired.has(id)) }, retired };
}

/** How a standard applies; `out` when nothing is known of it. */
export function modeIn(modes: Modes, standard: string): StandingMode {
  return Object.hasOwn(modes, standard) ? (modes[standard] ?? 'out') : 'out';
}
