import { makeBullets, makeGrid, makeHeading, makeParagraph, makeTable, makeText, type AdfNode } from '../../contract/adf';
import type { Report } from '../../contract/report';
import type { Measure } from '../../contract/report-parts';
import type { ReportWords } from './words';

type Lines = readonly (readonly string[])[];

const of = (measure: Measure | null): string => (measure ? `${measure.value}${measure.of === null ? '' : ` / ${measure.of}`}` : '–');

function writeHeadline({ headline, withheld, coverage }: Report, { texts, fill, day }: ReportWords): AdfNode[] {
  if (!headline) return [makeParagraph(makeText(fill(texts.page.withheld, { why: withheld?.replaceAll('-', '') ?? 'other' }), 'strong'))];
  const { adopted, squads, withWaivers, notJudged, forecast, goal } = headline;
  const judged = coverage?.of ? coverage.value / coverage.of : 1;
  const ahead =
    goal && forecast.kind === 'expected'
      ? [
          makeParagraph(
            fill(texts.page.forecast, { share: goal.share, day: day(forecast.day), early: day(forecast.early), late: day(forecast.late) }),
          ),
        ]
      : [];
  return [makeParagraph(makeText(fill(texts.page.headline, { adopted, squads, withWaivers, notJudged, judged }), 'strong')), ...ahead];
}

function section(title: string, head: readonly string[], rows: Lines): AdfNode[] {
  return rows.length === 0 ? [] : [makeHeading(2, title), makeTable(head, rows)];
}

function writeCells({ heatMap }: Report, { texts }: ReportWords): Lines {
  return heatMap.rows.map(({ tribe, cells }) => [
    tribe ?? texts.page.noTribe,
    ...cells.map((cell) => ('pairs' in cell ? `${cell.pairs.adopted} / ${cell.pairs.inScope}` : '–')),
  ]);
}

function list(title: string, items: readonly string[]): AdfNode[] {
  return items.length === 0 ? [] : [makeHeading(2, title), makeBullets(items)];
}

/** The report as the content of a page: headline, numbers, tables, decisions, wins and notes. The same figures as everywhere. */
export function writeReportPage(report: Report, words: ReportWords): AdfNode[] {
  const { texts, day } = words;
  const { page } = texts;
  const { numbers, standards, moved, gaps, exceptions, roles, decisions, wins, notes, heatMap } = report;
  const asked = decisions.map(({ ask, options, by }) => [
    makeParagraph(ask),
    makeBullets(options),
    makeParagraph(by === null ? ' ' : day(by)),
  ]);
  return [
    ...writeHeadline(report, words),
    ...section(
      page.numbers,
      [page.figure, page.now, page.withWaivers, page.before],
      numbers.map(({ id, now, withWaivers, before }) => [page[id], of(now), of(withWaivers), of(before)]),
    ),
    ...section(
      page.standards,
      [page.standard, page.adopted, page.settling, page.notYet, page.waived, page.notJudged, page.inScope],
      standards.map(({ title, counts: c }) => [title, ...[c.adopted, c.settling, c.notYet, c.waived, c.notJudged, c.inScope].map(String)]),
    ),
    ...section(page.tribes, [page.tribe, ...heatMap.areas.map((area) => page[area])], writeCells(report, words)),
    ...(moved
      ? section(
          page.moved,
          [page.cause, page.by],
          [...moved.parts.map(({ kind, by }) => [page[kind], String(by)]), [page.sum, String(moved.after - moved.before)]],
        )
      : []),
    ...section(
      page.gaps,
      [page.check, page.standard, page.squads, page.who],
      gaps.map(({ check, standard, squads, who }) => [check.about, standard.title, String(squads), who ?? '–']),
    ),
    ...section(
      page.roles,
      [page.role, page.held, page.covered, page.squads],
      roles.map(({ name, held, covered, squads }) => [name, String(held), String(covered), String(squads)]),
    ),
    ...section(
      page.exceptions,
      [page.squad, page.standard, page.reason, page.until],
      exceptions.map(({ squad, standard, reason, until }) => [squad.name, standard.title, reason, day(until)]),
    ),
    ...(asked.length > 0 ? [makeHeading(2, page.decisions), makeGrid([page.ask, page.options, page.until], asked)] : []),
    ...list(
      page.wins,
      wins.map(({ text }) => text),
    ),
    ...list(
      page.notes,
      notes.map(({ text }) => text),
    ),
  ];
}
