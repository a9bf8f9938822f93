import type { SquadSelector, Standard } from '../contract/playbook';
import type { Squad } from './facts';
import { holdsName } from './name';

type Named = Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>;

/** True when every list that is given holds the squad. Squads go by key or name, compared case-insensitively. */
function selects({ tribes, squads, kinds }: SquadSelector, squad: Named): boolean {
  return holdsName(tribes, squad.tribe) && holdsName(kinds, squad.kind) && (holdsName(squads, squad.key) || holdsName(squads, squad.name));
}

/** True when a standard is asked of a squad: its scope selects the squad and its `except` does not (an empty `except` excepts none). */
export function isInScope({ scope }: Pick<Standard, 'scope'>, squad: Named): boolean {
  const { except } = scope;
  const exceptsSome = except !== undefined && Object.values(except).some((names) => names !== undefined);
  return selects(scope, squad) && !(exceptsSome && selects(except, squad));
}
