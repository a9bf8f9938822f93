import { makeHeading, makeTable, type AdfNode } from '../../contract/adf';
import type { Report } from '../../contract/report';
import type { OutcomeView } from '../../contract/report-parts';
import type { ReportWords } from './words';

/** Working days by the day, as they are read; a share in whole per cent. */
function sayMedian(unit: OutcomeView['unit'], median: number, { fill }: ReportWords): string {
  return unit === 'share' ? fill('{median, number, percent}', { median }) : fill('{median, number}', { median: Math.round(median) });
}

/** Adopters beside the others; nothing where Product Ops has not switched it on. */
export function writeOutcomes({ outcomes }: Report, words: ReportWords): AdfNode[] {
  const { page } = words.texts;
  if (!outcomes || outcomes.length === 0) return [];
  const side = (unit: OutcomeView['unit'], told: OutcomeView['adopters']): string =>
    told ? words.fill(page.side, { value: sayMedian(unit, told.median, words), n: told.squads }) : page.tooFew;
  const rows = outcomes.map(({ standard, measure, unit, adopters, others }) => [
    ...[standard.title, page[measure], side(unit, adopters), side(unit, others)],
  ]);
  return [makeHeading(2, page.outcomes), makeTable([page.standard, page.measure, page.adopters, page.others], rows)];
}
