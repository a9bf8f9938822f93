import type { SquadRow } from '../contract/admin';
import type { Ports } from '../ports/ports';
import type { Standings } from '../ports/stores';

function countStates(standings: Standings): SquadRow['states'] {
  const counts = { met: 0, partly: 0, notYet: 0, other: 0 };
  for (const state of Object.values(standings)) {
    if (state === 'met') counts.met += 1;
    else if (state === 'partly') counts.partly += 1;
    else if (state === 'not-yet') counts.notYet += 1;
    else if (state !== 'not-applicable') counts.other += 1;
  }
  return counts;
}

/** Every open squad in key order, with what the last sweep found. */
export const listSquads =
  ({ squads, audits }: Pick<Ports, 'squads' | 'audits'>) =>
  async (): Promise<SquadRow[]> => {
    const summaries = new Map((await audits.listSummaries()).map((summary) => [summary.squadKey, summary]));
    return (await squads.list()).map(({ squad, style, projectKeys }) => {
      const summary = summaries.get(squad.key);
      return {
        ...{ key: squad.key, name: squad.name, tribe: squad.tribe, style, projectKeys: [...projectKeys] },
        issues: summary?.issues ?? 0,
        asOf: summary?.asOf ?? null,
        states: countStates(summary?.standings ?? {}),
      };
    });
  };
