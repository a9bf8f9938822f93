import type { Standard } from '../contract/playbook';
import type { StandingMode } from './governance/mode';

type Mode = Standard['mode'];

/** How the standards of a layout apply to one squad at an instant. */
export interface AppliedModes {
  modeOf(standard: { id: string; mode: Mode }): StandingMode;
  /** True while a wave has not brought it for longer than its settling-in time: what is not met then is not judged. */
  isSettling(standard: string): boolean;
}

/** How standards apply to a squad at an instant (epoch ms). What enters figures is decided here, for every day and every reader. */
export type Applying = (squad: { key: string; tribe: string | null }, at: number) => AppliedModes;

/** As the playbook says it, for every squad alike: where there are no rollouts. */
export const asPublished: Applying = () => ({ modeOf: ({ mode }) => (mode === 'draft' ? 'out' : mode), isSettling: () => false });

export type CountedMode = 'counted' | 'required';
export const isCountedMode = (mode: StandingMode): mode is CountedMode => mode === 'counted' || mode === 'required';
