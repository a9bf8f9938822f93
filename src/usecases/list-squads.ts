import type { SquadRow } from '../contract/admin';
import { countStates } from '../domain/standard-state';
import type { Ports } from '../ports/ports';

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
