import type { Report } from '../../contract/report';
import type { Measure } from '../../contract/report-parts';
import type { ReportWords } from './words';

/** A figure of the report on a row of its own: which part, of what, whose, under which name, its value, and of how many. */
type Row = readonly [part: string, subject: string, group: string, figure: string, value: string, of: string];

const num = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

function measured(part: string, subject: string, figure: string, measure: Measure | null): Row[] {
  return measure ? [[part, subject, '', figure, num(measure.value), num(measure.of)]] : [];
}

function headlineRows({ headline, coverage }: Report): Row[] {
  const rows: Row[] = measured('headline', '', 'judged', coverage);
  if (!headline) return rows;
  const { squads, adopted, withWaivers, notJudged, before, forecast, goal } = headline;
  const figures: [string, number][] = [
    ['adopted', adopted],
    ['withWaivers', withWaivers],
    ['notJudged', notJudged],
  ];
  rows.push(...figures.map(([figure, value]): Row => ['headline', '', '', figure, num(value), num(squads)]));
  if (before) rows.push(['headline', before.day, '', 'adopted', num(before.adopted), num(before.squads)]);
  if (goal) rows.push(['headline', goal.by ?? '', '', 'goal', num(goal.share), '']);
  if (forecast.kind === 'expected')
    rows.push(
      ['headline', forecast.day, '', 'forecast', '', ''],
      ['headline', forecast.early, '', 'forecastEarly', '', ''],
      ['headline', forecast.late, '', 'forecastLate', '', ''],
    );
  return rows;
}

type Counts = Report['standards'][number]['counts'];
const countNames = ['adopted', 'settling', 'notYet', 'waived', 'notJudged'] as const satisfies readonly (keyof Counts)[];

const countRows = (part: string, subject: string, group: string, counts: Counts): Row[] =>
  countNames.map((name): Row => [part, subject, group, name, num(counts[name]), num(counts.inScope)]);

/** Every figure of the report, one a row. Names of figures are the contract's, so that a table of another month can be put beside it. */
export function listRows(report: Report): Row[] {
  const { numbers, standards, heatMap, burnUp, moved, gaps, roles, exceptions, outcomes } = report;
  return [
    ...headlineRows(report),
    ...numbers.flatMap(({ id, now, withWaivers, before }) => [
      ...measured('number', id, 'now', now),
      ...measured('number', id, 'withWaivers', withWaivers),
      ...measured('number', id, 'before', before),
    ]),
    ...standards.flatMap(({ id, counts }) => countRows('standard', id, '', counts)),
    ...heatMap.rows.flatMap(({ tribe, cells }) =>
      cells.flatMap((cell) => ('pairs' in cell ? countRows('tribe', tribe ?? '', cell.area, cell.pairs) : [])),
    ),
    ...burnUp.points.flatMap(({ day, adopted, withWaivers, inScope, notJudged }): Row[] => [
      ['day', day, burnUp.standard?.id ?? '', 'adopted', num(adopted), num(inScope)],
      ['day', day, burnUp.standard?.id ?? '', 'withWaivers', num(withWaivers), num(inScope)],
      ['day', day, burnUp.standard?.id ?? '', 'notJudged', num(notJudged), num(inScope)],
    ]),
    ...(moved?.parts.map(({ kind, by }): Row => ['moved', moved.from, moved.to, kind, num(by), '']) ?? []),
    ...gaps.map(({ standard, check, squads }): Row => ['gap', standard.id, check.id, 'squads', num(squads), '']),
    ...(outcomes ?? []).flatMap(({ standard, measure, adopters, others }): Row[] => [
      ...(adopters ? [['outcome', standard.id, 'adopters', measure, num(adopters.median), num(adopters.squads)] as const] : []),
      ...(others ? [['outcome', standard.id, 'others', measure, num(others.median), num(others.squads)] as const] : []),
    ]),
    ...roles.flatMap(({ role, squads, held, covered, unknown }): Row[] => [
      ['role', role, '', 'held', num(held), num(squads)],
      ['role', role, '', 'covered', num(covered), num(squads)],
      ['role', role, '', 'unknown', num(unknown), num(squads)],
    ]),
    ...exceptions.map(({ squad, standard, state, until, renewals }): Row => [
      'exception',
      squad.key,
      standard.id,
      state,
      until,
      num(renewals),
    ]),
  ];
}

const columns = ['part', 'subject', 'group', 'figure', 'value', 'of'] as const;

/** The report as a table: a heading in the reader's language, then a figure a row. */
export function writeTable(report: Report, { texts }: ReportWords): string[][] {
  return [columns.map((column) => texts.csv[column]), ...listRows(report).map((row) => [...row])];
}
