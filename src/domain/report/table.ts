import { speaksOfMore, type Report } from '../../contract/report';
import type { Forecast, Headline, Measure } from '../../contract/report-parts';
import { dayNumberOf, toDay } from '../history/days';
import { listPartRows } from './table-parts';
import { countNames, figures, num, type Row } from './table-row';
import type { ReportWords } from './words';

function measured(part: string, subject: string, figure: string, measure: Measure | null): Row[] {
  return measure ? [[part, subject, '', figure, num(measure.value), num(measure.of)]] : [];
}

const forecastRows = (part: string, subject: string, forecast: Forecast): Row[] =>
  forecast.kind === 'expected'
    ? [
        [part, subject, '', 'forecast', forecast.day, ''],
        [part, subject, '', 'forecastEarly', forecast.early, ''],
        [part, subject, '', 'forecastLate', forecast.late, ''],
      ]
    : [];

const goalRow = (part: string, subject: string, goal: Headline['goal']): Row[] =>
  goal ? [[part, subject, goal.by ?? '', 'goal', num(goal.share), '']] : [];

function headlineRows(report: Report, words: ReportWords): Row[] {
  const { headline, coverage, minCoverage, hiddenSquads } = report;
  const rows: Row[] = [
    ...measured('headline', '', 'judged', coverage),
    ['headline', '', '', 'minCoverage', num(minCoverage), ''],
    ...(hiddenSquads > 0 ? [['headline', '', '', 'hiddenSquads', num(hiddenSquads), ''] as const] : []),
    ...(speaksOfMore(report) ? [['headline', '', '', 'scope', words.texts.page.whole, ''] as const] : []),
  ];
  if (!headline) return rows;
  const { before, forecast, goal, standard } = headline;
  const subject = standard?.id ?? '';
  const tell = (group: string, { squads, required, ...counts }: typeof headline | NonNullable<typeof before>): Row[] => [
    ...figures('headline', subject, group, counts, ['adopted', 'withWaivers', 'notJudged'], squads),
    ['headline', subject, group, 'required', num(required), ''],
  ];
  return [
    ...rows,
    ...tell('', headline),
    ...(before ? tell(before.day, before) : []),
    ...goalRow('headline', subject, goal),
    ...forecastRows('headline', subject, forecast),
  ];
}

function standardRows({ standards, period }: Report): Row[] {
  return standards.flatMap(({ id, counts, before, forecast }): Row[] => [
    ...figures('standard', id, '', counts, countNames, counts.inScope),
    ...(before ? figures('standard', id, period.from, before, countNames, before.inScope) : []),
    ...forecastRows('standard', id, forecast),
  ]);
}

function tribeRows({ heatMap }: Report): Row[] {
  return heatMap.rows.flatMap(({ tribe, squads, cells }): Row[] => [
    ['tribe', tribe ?? '', '', 'squads', num(squads), ''],
    ...cells.flatMap((cell): Row[] => {
      if (!('pairs' in cell)) return [];
      const { pairs, area } = cell;
      const judged = num(pairs.inScope - pairs.notJudged);
      return [
        ...figures('tribe', tribe ?? '', area, pairs, countNames, pairs.inScope),
        ['tribe', tribe ?? '', area, 'judged', judged, num(pairs.inScope)],
      ];
    }),
  ]);
}

function curveRows({ burnUp: { points, cone, goal, standard } }: Report): Row[] {
  const of = standard?.id ?? '';
  return [
    ...points.flatMap((point) => figures('day', point.day, of, point, ['adopted', 'withWaivers', 'notJudged'], point.inScope)),
    ...cone.flatMap((point) => figures('ahead', point.day, of, point, ['low', 'middle', 'high'], null)),
    ...goalRow('curve', of, goal),
  ];
}

function roleRows({ roles }: Report): Row[] {
  return roles.flatMap(({ role, squads, vacancies, ...counts }): Row[] => [
    ...figures('role', role, '', counts, ['held', 'covered', 'unknown'], squads),
    ...vacancies.map(({ squad, since }): Row => ['vacancy', squad.key, role, 'since', since === null ? '' : toDay(dayNumberOf(since)), '']),
  ]);
}

/** Every figure of the report, one a row. Names of figures are the contract's, so that a table of another month can be put beside it. */
function listRows(report: Report, words: ReportWords): Row[] {
  return [
    ...headlineRows(report, words),
    ...report.numbers.flatMap(({ id, now, withWaivers, before, goal, endsSoon, spark }): Row[] => [
      ...measured('number', id, 'now', now),
      ...measured('number', id, 'withWaivers', withWaivers),
      ...measured('number', id, 'before', before),
      ...(goal === null ? [] : [['number', id, '', 'goal', num(goal), ''] as const]),
      ...(endsSoon === null ? [] : [['number', id, '', 'endsSoon', num(endsSoon), ''] as const]),
      ...spark.flatMap(({ day, value }): Row[] => (value === null ? [] : [['number', id, day, 'monthEnd', num(value), '']])),
    ]),
    ...standardRows(report),
    ...tribeRows(report),
    ...curveRows(report),
    ...roleRows(report),
    ...listPartRows(report),
  ];
}

const columns = ['part', 'subject', 'group', 'figure', 'value', 'of'] as const;

/** The report as a table: a heading in the reader's language, then a figure a row. */
export function writeTable(report: Report, words: ReportWords): string[][] {
  return [columns.map((column) => words.texts.csv[column]), ...listRows(report, words).map((row) => [...row])];
}
