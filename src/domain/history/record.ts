import { isInScope } from '../scope';
import type { Squad } from '../facts';
import type { Playbook } from '../../contract/playbook';
import { monthOf, type DayNumber } from './days';
import { countChecks, writeState, type Layout } from './layout';
import { putReading, type Carry, type Reading, type SquadMonth } from './month';
import { endOfMonth, keptDays, type TallyReader } from './walk';

/** What a squad's last audit measured. `day`: of its instant. */
export interface Measured {
  day: DayNumber;
  playbookVersion: number | null;
  letters: string;
}

/** Letters for a squad of which nothing can be told: what is asked of it cannot be told, the rest is not asked. */
function writeUnknown({ standards }: Pick<Playbook, 'standards'>, squad: Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>): string {
  return standards
    .filter(({ mode }) => mode !== 'draft')
    .map((standard) => writeState(isInScope(standard, squad) ? 'cant-tell' : 'not-applicable').repeat(standard.checks.length))
    .join('');
}

/** What a sweep read of a squad on a day. An audit by another playbook, or one that is too old to stand, tells nothing. */
export function makeReading(
  day: DayNumber,
  squad: Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>,
  measured: Measured | undefined,
  judged: { playbook: Playbook; version: number; layout: Layout; name: string },
): Reading {
  const stands =
    measured?.playbookVersion === judged.version &&
    day - measured.day <= keptDays &&
    measured.letters.length === countChecks(judged.layout);
  const states = measured && stands ? measured.letters : writeUnknown(judged.playbook, squad);
  return { day, tribe: squad.tribe, layout: judged.name, states, own: true };
}

/**
 * A squad's month with one more reading, and where it stands after it.
 *
 * @param month what the month held of it; undefined = nothing yet
 * @param carry where it stood after its last reading of an earlier month; null = it has none
 * @param parent the squad that it was split from, for its first month
 */
export function recordReading(
  squad: string,
  reading: Reading,
  month: SquadMonth | undefined,
  carry: Carry | null,
  parent: string | null,
  reader: TallyReader,
  afterDays: number,
): { month: SquadMonth; carry: Carry | null } {
  const start: SquadMonth = month ?? { squad, month: monthOf(reading.day), parent, before: carry, readings: [] };
  const next = putReading(start, reading);
  return { month: next, carry: endOfMonth(next, reader, afterDays) };
}
