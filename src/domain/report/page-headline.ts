import { makeParagraph, makeText, type AdfNode } from '../../contract/adf';
import { speaksOfMore, type Report } from '../../contract/report';
import type { ReportWords } from './words';

/** The headline with its change, goal and forecast, and what it speaks of beside what was chosen; why there is none where it is withheld. */
export function writeHeadline(report: Report, { texts: { page }, fill, day }: ReportWords): AdfNode[] {
  const { headline, withheld, coverage, hiddenSquads } = report;
  const hidden = hiddenSquads > 0 ? [makeParagraph(fill(page.hidden, { n: hiddenSquads }))] : [];
  if (!headline)
    return [makeParagraph(makeText(fill(page.withheld, { why: withheld?.replaceAll('-', '') ?? 'other' }), 'strong')), ...hidden];
  const { adopted, squads, withWaivers, notJudged, forecast, goal, before, standard } = headline;
  const judged = coverage?.of ? coverage.value / coverage.of : 1;
  const values = { adopted, squads, withWaivers, notJudged, judged, standard: standard?.title ?? 'none' };
  const lines = [
    before && fill(page.change, { by: adopted - before.adopted, day: day(before.day) }),
    goal && fill(page.goal, { share: goal.share, by: goal.by === null ? 'none' : day(goal.by) }),
    goal && forecast.kind === 'expected'
      ? fill(page.forecast, { share: goal.share, day: day(forecast.day), early: day(forecast.early), late: day(forecast.late) })
      : null,
    goal && forecast.kind === 'reached' ? page.reached : null,
    speaksOfMore(report) ? page.whole : null,
  ];
  return [
    makeParagraph(makeText(fill(page.headline, values), 'strong')),
    ...lines.flatMap((line) => (line === null ? [] : [makeParagraph(line)])),
    ...hidden,
  ];
}
