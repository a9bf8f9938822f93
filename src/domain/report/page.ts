import {
  makeBullets,
  makeGrid,
  makeHeading,
  makeParagraph,
  makeShadedTable,
  makeTable,
  type AdfNode,
  type ShadedCell,
} from '../../contract/adf';
import type { Report } from '../../contract/report';
import type { Forecast, Gap, HeatMap, Measure } from '../../contract/report-parts';
import { writeHeadline } from './page-headline';
import { writeOutcomes } from './page-outcomes';
import { drawBar, drawColumns, shadeOf } from './pictures';
import type { ReportWords } from './words';

type Lines = readonly (readonly string[])[];

const of = (measure: Measure | null): string => (measure ? `${measure.value}${measure.of === null ? '' : ` / ${measure.of}`}` : '–');

function section(title: string, head: readonly string[], rows: Lines): AdfNode[] {
  return rows.length === 0 ? [] : [makeHeading(2, title), makeTable(head, rows)];
}

function writeNumbers({ numbers }: Report, { texts: { page }, fill }: ReportWords): AdfNode[] {
  const rows = numbers.map(({ id, unit, now, withWaivers, before, spark, endsSoon }) => {
    const values = spark.map(({ value }) => value);
    const top = unit === 'pairs' || unit === 'share' ? 1 : Math.max(...values.map((value) => value ?? 0));
    const soon = endsSoon === null ? '' : ` (${fill(page.endsSoon, { n: endsSoon })})`;
    return [page[id], `${of(now)}${soon}`, of(withWaivers), of(before), drawColumns(values, top)];
  });
  return section(page.numbers, [page.figure, page.now, page.withWaivers, page.before, page.trend], rows);
}

function sayForecast(forecast: Forecast, { texts: { page }, fill, day }: ReportWords): string {
  if (forecast.kind === 'silent') return '–';
  if (forecast.kind === 'reached') return page.reached;
  return fill(page.range, { day: day(forecast.day), early: day(forecast.early), late: day(forecast.late) });
}

function writeStandards({ standards }: Report, words: ReportWords): AdfNode[] {
  const { page } = words.texts;
  return section(
    page.standards,
    [
      page.standard,
      page.adopted,
      page.settling,
      page.notYet,
      page.waived,
      page.notJudged,
      page.inScope,
      page.before,
      page.share,
      page.ahead,
    ],
    standards.map(({ title, counts: c, before, forecast }) => [
      ...[title, ...[c.adopted, c.settling, c.notYet, c.waived, c.notJudged, c.inScope].map(String)],
      ...[before ? `${before.adopted} / ${before.inScope}` : '–', drawBar(c.inScope === 0 ? 0 : c.adopted / c.inScope)],
      sayForecast(forecast, words),
    ]),
  );
}

function shadeCell(cell: HeatMap['rows'][number]['cells'][number]): ShadedCell {
  const judged = 'pairs' in cell ? cell.pairs.inScope - cell.pairs.notJudged : 0;
  if (!('pairs' in cell) || judged === 0) return { text: '–', shade: null };
  const { adopted } = cell.pairs;
  // What little could be judged of has no shade: it would say more than is known.
  return { text: `${adopted} / ${judged}`, shade: cell.isThin ? null : shadeOf(adopted / judged) };
}

function writeHeatMap({ heatMap }: Report, { texts: { page } }: ReportWords): AdfNode[] {
  if (heatMap.rows.length === 0) return [];
  const rows = heatMap.rows.map(({ tribe, squads, cells }) => ({
    ...{ name: tribe ?? page.noTribe, cells: [{ text: String(squads), shade: null }, ...cells.map(shadeCell)] },
  }));
  return [makeHeading(2, page.tribes), makeShadedTable([page.tribe, page.squads, ...heatMap.areas.map((area) => page[area])], rows)];
}

/** The last reading of each month, the newest first. */
function writeProgress({ burnUp: { standard, points } }: Report, { texts: { page }, fill, day }: ReportWords): AdfNode[] {
  const ends = points.filter((point, index) => points[index + 1]?.day.slice(0, 7) !== point.day.slice(0, 7)).reverse();
  return section(
    fill(page.progress, { standard: standard?.title ?? 'none' }),
    [page.day, page.adopted, page.withWaivers, page.notJudged, page.inScope, page.share],
    ends.map((point) => [
      ...[day(point.day), ...[point.adopted, point.withWaivers, point.notJudged, point.inScope].map(String)],
      drawBar(point.inScope === 0 ? 0 : point.adopted / point.inScope),
    ]),
  );
}

function writeMoved({ moved }: Report, { texts: { page } }: ReportWords): AdfNode[] {
  if (!moved) return [];
  const { parts, before, after } = moved;
  const rows = [[page.before, String(before)], ...parts.map(({ kind, by }) => [page[kind], String(by)]), [page.now, String(after)]];
  return section(page.moved, [page.cause, page.by], rows);
}

function writeRegister({ exceptions, exceptionsTotal }: Report, { texts: { page }, fill, day }: ReportWords): AdfNode[] {
  const rows = exceptions.map(({ squad, standard, reason, until }) => [squad.name, standard.title, reason, day(until)]);
  const isCut = exceptionsTotal > exceptions.length;
  return [
    ...section(page.exceptions, [page.squad, page.standard, page.reason, page.until], rows),
    ...(isCut ? [makeParagraph(fill(page.register, { n: exceptions.length, total: exceptionsTotal }))] : []),
  ];
}

function writeDecisions({ decisions }: Report, { texts: { page }, day }: ReportWords): AdfNode[] {
  const asked = decisions.map(({ ask, options, by }) => [
    makeParagraph(ask),
    makeBullets(options),
    makeParagraph(by === null ? ' ' : day(by)),
  ]);
  return asked.length > 0 ? [makeHeading(2, page.decisions), makeGrid([page.ask, page.options, page.until], asked)] : [];
}

/** What it expects, without the marks of emphasis, of which work. */
const sayCheck = ({ about, expected, flow }: Gap['check']): string =>
  [...(flow === null ? [] : [flow]), (expected ?? about).replaceAll('*', '')].join(' · ');

function list(title: string, items: readonly { text: string }[]): AdfNode[] {
  return items.length === 0 ? [] : [makeHeading(2, title), makeBullets(items.map(({ text }) => text))];
}

/** The report as the content of a page: headline, numbers, tables with their pictures, decisions, wins and notes. The same figures as everywhere. */
export function writeReportPage(report: Report, words: ReportWords): AdfNode[] {
  const { page } = words.texts;
  const { gaps, roles, wins, notes } = report;
  return [
    ...writeHeadline(report, words),
    ...writeNumbers(report, words),
    ...writeHeatMap(report, words),
    ...writeProgress(report, words),
    ...writeMoved(report, words),
    ...section(
      page.gaps,
      [page.standard, page.check, page.squads, page.who],
      gaps.map(({ check, standard, squads, who }) => [standard.title, sayCheck(check), String(squads), who ?? '–']),
    ),
    ...writeDecisions(report, words),
    ...writeStandards(report, words),
    ...writeOutcomes(report, words),
    ...section(
      page.roles,
      [page.role, page.held, page.covered, page.unknown, page.squads],
      roles.map(({ name, held, covered, unknown, squads }) => [name, ...[held, covered, unknown, squads].map(String)]),
    ),
    ...list(page.wins, wins),
    ...writeRegister(report, words),
    ...list(page.notes, notes),
  ];
}
