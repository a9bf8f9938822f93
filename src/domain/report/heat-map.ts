import type { HeatMap } from '../../contract/report-parts';
import { areas, type Playbook } from '../../contract/playbook';
import { listTribes } from '../adoption-day';
import { groupPairs, type Pair, type ReportSquad } from './pairs';
import { countStandings } from './standing';

/** A cell of fewer squads would speak of each of them. */
export const leastSquads = 3;

type Cell = HeatMap['rows'][number]['cells'][number];

function makeCell(area: HeatMap['areas'][number], pairs: readonly Pair[], minCoverage: number): Cell {
  if (pairs.length === 0) return { area, why: 'nothing' };
  if (new Set(pairs.map(({ squad }) => squad)).size < leastSquads) return { area, why: 'few-squads' };
  const counts = countStandings(pairs.map(({ standing }) => standing));
  return { area, pairs: counts, isThin: counts.inScope - counts.notJudged < minCoverage * counts.inScope };
}

/** Tribe × area, over the pairs of the counted standards of the area. Tribes by name: they are never ranked. */
export function drawHeatMap(squads: readonly ReportSquad[], pairs: readonly Pair[], { minCoverage }: Playbook['settings']): HeatMap {
  const shown = areas.filter((area) => pairs.some(({ standard }) => standard.area === area));
  const byTribe = groupPairs(pairs, ({ squad }) => squad.named.tribe);
  const rows = listTribes(squads.map(({ named }) => named)).map((tribe) => {
    const own = groupPairs(byTribe.get(tribe) ?? [], ({ standard }) => standard.area);
    return {
      tribe,
      squads: squads.filter(({ named }) => named.tribe === tribe).length,
      cells: shown.map((area) => makeCell(area, own.get(area) ?? [], minCoverage)),
    };
  });
  return { areas: shown, rows };
}
