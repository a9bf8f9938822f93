import type { Headline, Standing } from '../../contract/report-parts';
import { addStanding, noCounts, standingOfAll } from './standing';
import type { Pair, ReportSquad } from './pairs';

export type HeadlineFigures = Pick<Headline, 'squads' | 'adopted' | 'withWaivers' | 'notJudged' | 'required'>;

/** What of the counts by standing the headline says. */
export function toHeadline(counts: ReturnType<typeof noCounts>, required: number): HeadlineFigures {
  const { inScope: squads, adopted, waived, notJudged } = counts;
  return { squads, adopted, withWaivers: adopted + waived, notJudged, required };
}

/** Squads by how they stand with every standard that is required of them; a squad of which nothing is required is outside. */
export function countHeadline(pairs: readonly Pair[], required: number): HeadlineFigures {
  const bySquad = new Map<ReportSquad, Standing[]>();
  for (const { squad, standard, standing } of pairs) {
    if (standard.mode === 'required') bySquad.set(squad, [...(bySquad.get(squad) ?? []), standing]);
  }
  const counts = noCounts();
  for (const standings of bySquad.values()) {
    const standing = standingOfAll(standings);
    if (standing) addStanding(counts, standing);
  }
  return toHeadline(counts, required);
}
