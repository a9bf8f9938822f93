import type { Headline, StandingCounts } from '../../contract/report-parts';

type HeadlineFigures = Pick<Headline, 'squads' | 'adopted' | 'withWaivers' | 'notJudged' | 'required'>;

/** What the headline says of squads that are counted by all that is required of them, or by one standard. */
export function toHeadline(counts: StandingCounts, required: number): HeadlineFigures {
  const { inScope: squads, adopted, waived, notJudged } = counts;
  return { squads, adopted, withWaivers: adopted + waived, notJudged, required };
}
