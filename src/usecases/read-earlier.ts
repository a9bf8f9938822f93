import type { DayNumber } from '../domain/history/days';
import { readLetter } from '../domain/history/standing-month';
import type { TallyReader } from '../domain/history/walk';
import type { EarlierSquad } from '../domain/report/ground';
import type { Ports } from '../ports/ports';
import type { Whose } from './read-past';

/** How squads stood on a day of the past that has readings, as it was counted then, by key. */
export async function readEarlier(
  { history }: Pick<Ports, 'history'>,
  { whose, day, reader }: { whose: Whose; day: DayNumber; reader: TallyReader },
): Promise<Map<string, EarlierSquad>> {
  const squads = new Map<string, EarlierSquad>();
  for (const [key, { tribe, layout, letters }] of await history.readStandings(day, whose.kind === 'squads' ? whose.keys : null)) {
    if (whose.kind === 'tribes' && !whose.tribes.includes(tribe)) continue;
    const standings = reader.layoutOf({ layout }).map(({ standard }, place) => [standard, readLetter(letters[place])] as const);
    squads.set(key, { tribe, standings: new Map(standings) });
  }
  return squads;
}
