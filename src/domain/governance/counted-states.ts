import type { States } from '../adoption';
import { modeIn, type Modes, type StandingMode } from './mode';

/** What of a squad enters figures. */
export interface CountedStates {
  /** The states that count, by standard id: those of standards that are counted or required of this squad. */
  states: States;
  /** Ids of the standards that are required of this squad: what the headline speaks of. */
  required: ReadonlySet<string>;
}

function keep(states: States, modes: Modes, kept: readonly StandingMode[]): States {
  return Object.fromEntries(Object.entries(states).filter(([standard]) => kept.includes(modeIn(modes, standard))));
}

/** The states of a squad that enter figures, by how its standards apply to it now. The one place that says so: whatever counts comes through it. */
export function keepCounted(states: States, modes: Modes): CountedStates {
  const required = Object.keys(modes).filter((standard) => modeIn(modes, standard) === 'required');
  return { states: keep(states, modes, ['counted', 'required']), required: new Set(required) };
}

/** The states that others than the squad and Product Ops may be told of: shadow is between those two. */
export function keepTold(states: States, modes: Modes): States {
  return keep(states, modes, ['advice', 'counted', 'required']);
}
