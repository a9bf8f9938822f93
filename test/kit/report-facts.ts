import enUS from '../../locales/en-US.json';
import type { Report } from '../../src/contract/report';
import type { Measure, StandingCounts } from '../../src/contract/report-parts';
import type { Texts } from '../../src/text/texts';
import { describeHeadline } from '../../src/text/adoption/headline';
import { describeCell } from '../../src/text/adoption/heat-map';
import { describeNumber } from '../../src/text/adoption/numbers';

const words = enUS.report.page;

/** Where else than on the page one figure stands. */
export interface Fact {
  /** Its path in the report: `standards.0.counts.adopted`. */
  path: string;
  value: number;
  /** The first four cells of its row in the table, and whether it is the row's value or what that is of. */
  row: readonly [readonly [string, string, string, string], 'value' | 'of'];
  /** The section of the Confluence page, its row and column there, and what the cell says; a section alone = a sentence that holds it. */
  page?: readonly [section: string, row: string, column: string, says: string];
  /** What the page says with it, which the macro says in the same words. */
  macro?: string;
  /** What the audit's table says of the same squads: the standard, and the counts whose sum this one is a part of. */
  audit?: readonly [standard: string, field: 'inScope' | 'metNow' | 'notYet' | 'waived' | 'notJudged', sum: number];
}

const counts = ['adopted', 'settling', 'notYet', 'waived', 'notJudged'] as const satisfies (keyof StandingCounts)[];
const sayMeasure = (measure: Measure): string => `${measure.value}${measure.of === null ? '' : ` / ${measure.of}`}`;

function listMeasure(path: string, measure: Measure | null, row: Fact['row'][0], rest: Omit<Fact, 'path' | 'value' | 'row'>): Fact[] {
  if (measure === null) return [];
  const value: Fact = { ...rest, path: `${path}.value`, value: measure.value, row: [row, 'value'] };
  return [value, ...(measure.of === null ? [] : [{ ...rest, path: `${path}.of`, value: measure.of, row: [row, 'of'] } as const])];
}

function listCounts(
  path: string,
  figures: StandingCounts,
  row: readonly [string, string, string],
  tell: (name: keyof StandingCounts) => Partial<Fact>,
): Fact[] {
  return [
    ...counts.map((name): Fact => ({ ...tell(name), path: `${path}.${name}`, value: figures[name], row: [[...row, name], 'value'] })),
    { ...tell('inScope'), path: `${path}.inScope`, value: figures.inScope, row: [[...row, 'adopted'], 'of'] },
  ];
}

function listHeadline(report: Report, texts: Texts): Fact[] {
  const { headline, coverage, minCoverage } = report;
  const said = describeHeadline(report, texts);
  const fact = (path: string, value: number, name: string, group = '', at: 'value' | 'of' = 'value', macro?: string): Fact => ({
    ...{ path, value, row: [['headline', headline?.standard?.id ?? '', group, name], at] },
    ...(macro === undefined ? {} : { macro }),
  });
  const facts = said?.facts.join(texts.t('common.separator')) ?? '';
  return [
    ...listMeasure('coverage', coverage, ['headline', '', '', 'judged'], headline ? { macro: facts } : {}),
    { path: 'minCoverage', value: minCoverage, row: [['headline', '', '', 'minCoverage'], 'value'] },
    ...(headline === null
      ? []
      : [
          fact('headline.squads', headline.squads, 'adopted', '', 'of', said?.sentence),
          fact('headline.adopted', headline.adopted, 'adopted', '', 'value', said?.sentence),
          fact('headline.required', headline.required, 'required', '', 'value', said?.sentence),
          fact('headline.withWaivers', headline.withWaivers, 'withWaivers', '', 'value', facts),
          fact('headline.notJudged', headline.notJudged, 'notJudged', '', 'value', facts),
          ...(headline.before === null
            ? []
            : [
                fact('headline.before.squads', headline.before.squads, 'adopted', headline.before.day, 'of'),
                ...(['adopted', 'withWaivers', 'notJudged', 'required'] as const).map((name) =>
                  fact(`headline.before.${name}`, headline.before?.[name] ?? NaN, name, headline.before?.day),
                ),
              ]),
          ...(headline.goal === null
            ? []
            : [fact('headline.goal.share', headline.goal.share, 'goal', headline.goal.by ?? '', 'value', said?.goal ?? '')]),
        ]),
  ];
}

function listNumbers({ numbers, period }: Report, texts: Texts): Fact[] {
  return numbers.flatMap((measured, index) => {
    const { id, now, withWaivers, before, spark, endsSoon, goal } = measured;
    const path = `numbers.${index}`;
    const { value, notes } = describeNumber(measured, period, texts);
    const soon = endsSoon === null ? '' : ` (${endsSoon} ${endsSoon === 1 ? 'ends' : 'end'} within 30 days)`;
    const cell = (column: string, measure: Measure | null, more = ''): Pick<Fact, 'page'> =>
      measure === null ? {} : { page: [words.numbers, words[id], column, `${sayMeasure(measure)}${more}`] };
    return [
      ...listMeasure(`${path}.now`, now, ['number', id, '', 'now'], {
        ...cell(words.now, now, soon),
        macro: `${value}\n${notes.join(texts.t('common.separator'))}`,
      }),
      ...listMeasure(`${path}.withWaivers`, withWaivers, ['number', id, '', 'withWaivers'], cell(words.withWaivers, withWaivers)),
      ...listMeasure(`${path}.before`, before, ['number', id, '', 'before'], cell(words.before, before)),
      ...(goal === null ? [] : [{ path: `${path}.goal`, value: goal, row: [['number', id, '', 'goal'], 'value'] } as const]),
      ...(endsSoon === null
        ? []
        : [
            {
              path: `${path}.endsSoon`,
              value: endsSoon,
              row: [['number', id, '', 'endsSoon'], 'value'],
              ...cell(words.now, now, soon),
            } as const,
          ]),
      ...spark.flatMap(({ day: at, value: end }, place): Fact[] =>
        end === null ? [] : [{ path: `${path}.spark.${place}.value`, value: end, row: [['number', id, at, 'monthEnd'], 'value'] }],
      ),
    ];
  });
}

function listStandards({ standards, period }: Report): Fact[] {
  return standards.flatMap(({ id, title, counts: now, before }, index) => {
    const sums = { ...now, metNow: now.adopted + now.settling };
    return [
      ...listCounts(`standards.${index}.counts`, now, ['standard', id, ''], (name) => {
        const field = name === 'adopted' || name === 'settling' ? 'metNow' : name;
        return { page: [words.standards, title, words[name], String(now[name])], audit: [id, field, sums[field]] };
      }),
      ...(before === null
        ? []
        : listCounts(`standards.${index}.before`, before, ['standard', id, period.from], (name) =>
            name === 'adopted' || name === 'inScope'
              ? { page: [words.standards, title, words.before, `${before.adopted} / ${before.inScope}`] }
              : {},
          )),
    ];
  });
}

function listTribes({ heatMap }: Report, texts: Texts): Fact[] {
  return heatMap.rows.flatMap(({ tribe, squads, cells }, index): Fact[] => [
    {
      ...{ path: `heatMap.rows.${index}.squads`, value: squads, row: [['tribe', tribe ?? '', '', 'squads'], 'value'] },
      page: [words.tribes, tribe ?? words.noTribe, words.squads, String(squads)],
    },
    ...cells.flatMap((cell, place) => {
      if (!('pairs' in cell)) return [];
      const judged = cell.pairs.inScope - cell.pairs.notJudged;
      const { value, fraction } = describeCell(cell, tribe, texts);
      const said = `${value} (${fraction})`;
      return listCounts(`heatMap.rows.${index}.cells.${place}.pairs`, cell.pairs, ['tribe', tribe ?? '', cell.area], (name) =>
        name === 'adopted' && judged > 0
          ? {
              page: [words.tribes, tribe ?? words.noTribe, words[cell.area], `${cell.pairs.adopted} / ${judged}`],
              macro: cell.isThin ? texts.t('macro.adoption.thin', { value: said }) : said,
            }
          : {},
      );
    }),
  ]);
}

function listCurve({ burnUp: { standard, points, cone, goal } }: Report, texts: Texts): Fact[] {
  const of = standard?.id ?? '';
  return [
    ...points.flatMap((point, index): Fact[] => [
      ...(['adopted', 'withWaivers', 'notJudged'] as const).map((name): Fact => ({
        path: `burnUp.points.${index}.${name}`,
        value: point[name],
        row: [['day', point.day, of, name], 'value'],
      })),
      {
        ...{ path: `burnUp.points.${index}.inScope`, value: point.inScope, row: [['day', point.day, of, 'adopted'], 'of'] },
        // The macro's curve ends where the page's does.
        ...(index === points.length - 1 && points.length > 1
          ? { macro: `${texts.day(Date.parse(`${point.day}T12:00:00Z`))}\n${point.adopted}` }
          : {}),
      },
    ]),
    ...cone.flatMap((point, index) =>
      (['low', 'middle', 'high'] as const).map((name): Fact => ({
        path: `burnUp.cone.${index}.${name}`,
        value: point[name],
        row: [['ahead', point.day, of, name], 'value'],
      })),
    ),
    ...(goal === null
      ? []
      : [{ path: 'burnUp.goal.share', value: goal.share, row: [['curve', of, goal.by ?? '', 'goal'], 'value'] } as const]),
  ];
}

function listRest({ moved, gaps, outcomes, roles, exceptions, exceptionsTotal, hiddenSquads }: Report): Fact[] {
  const share = (unit: string, median: number): string => (unit === 'share' ? `${Math.round(median * 100)}%` : String(Math.round(median)));
  return [
    ...(hiddenSquads === 0
      ? []
      : [{ path: 'hiddenSquads', value: hiddenSquads, row: [['headline', '', '', 'hiddenSquads'], 'value'] } as const]),
    ...(moved === null
      ? []
      : [
          ...moved.parts.map(({ kind, by }, index): Fact => ({
            ...{ path: `moved.parts.${index}.by`, value: by, row: [['moved', moved.from, moved.to, kind], 'value'] },
            page: [words.moved, words[kind], words.by, String(by)],
          })),
          ...(['before', 'after'] as const).map((name): Fact => ({
            ...{ path: `moved.${name}`, value: moved[name], row: [['moved', moved.from, moved.to, name], 'value'] },
            page: [words.moved, name === 'before' ? words.before : words.now, words.by, String(moved[name])],
          })),
        ]),
    ...gaps.flatMap(({ standard, check, squads, minutes }, index): Fact[] => [
      {
        ...{ path: `gaps.${index}.squads`, value: squads, row: [['gap', standard.id, check.id, 'squads'], 'value'] },
        page: [
          words.gaps,
          `${standard.title}\n${[...(check.flow === null ? [] : [check.flow]), (check.expected ?? check.about).replaceAll('*', '')].join(' · ')}`,
          words.squads,
          String(squads),
        ],
      },
      ...(minutes === null
        ? []
        : [{ path: `gaps.${index}.minutes`, value: minutes, row: [['gap', standard.id, check.id, 'minutes'], 'value'] } as const]),
    ]),
    ...(outcomes ?? []).flatMap(({ standard, measure, unit, ...sides }, index) =>
      (['adopters', 'others'] as const).flatMap((side): Fact[] => {
        const told = sides[side];
        if (told === null) return [];
        const page: Fact['page'] = [
          words.outcomes,
          `${standard.title}\n${words[measure]}`,
          words[side],
          `${share(unit, told.median)} (n = ${told.squads})`,
        ];
        return [
          { path: `outcomes.${index}.${side}.median`, value: told.median, row: [['outcome', standard.id, side, measure], 'value'], page },
          { path: `outcomes.${index}.${side}.squads`, value: told.squads, row: [['outcome', standard.id, side, measure], 'of'], page },
        ];
      }),
    ),
    ...roles.flatMap(({ role, name, ...held }, index): Fact[] => [
      ...(['held', 'covered', 'unknown'] as const).map((figure): Fact => ({
        ...{ path: `roles.${index}.${figure}`, value: held[figure], row: [['role', role, '', figure], 'value'] },
        page: [words.roles, name, words[figure], String(held[figure])],
      })),
      {
        ...{ path: `roles.${index}.squads`, value: held.squads, row: [['role', role, '', 'held'], 'of'] },
        page: [words.roles, name, words.squads, String(held.squads)],
      },
    ]),
    { path: 'exceptionsTotal', value: exceptionsTotal, row: [['exceptions', '', '', 'total'], 'value'] },
    ...exceptions.flatMap(({ squad, standard, state, renewals, unneededDays }, index): Fact[] => [
      { path: `exceptions.${index}.renewals`, value: renewals, row: [['exception', squad.key, standard.id, state], 'of'] },
      ...(unneededDays === null
        ? []
        : [
            {
              path: `exceptions.${index}.unneededDays`,
              value: unneededDays,
              row: [['exception', squad.key, standard.id, 'unneededDays'], 'value'],
            } as const,
          ]),
    ]),
  ];
}

/** Every figure of a report, and where it has to stand. */
export const listFacts = (report: Report, texts: Texts): Fact[] => [
  ...listHeadline(report, texts),
  ...listNumbers(report, texts),
  ...listStandards(report),
  ...listTribes(report, texts),
  ...listCurve(report, texts),
  ...listRest(report),
];

/** Numbers of the report that are no figures, and why. */
const noFigures: readonly [path: RegExp, why: string][] = [
  [/^asOf$/, 'an instant, which every place tells in its own way'],
  [/^options\./, 'what can be chosen: of the page alone, and no figure'],
  [/^standards\.\d+\.version$/, 'the name of a version; the notes tell it'],
  [/^hiddenSquads$/, 'nothing hidden is nothing to tell'],
  [/^roles\.\d+\.vacancies\.\d+\.since$/, 'an instant; the table has its day'],
];

/** The path of every number in a value, but of those that are no figures. */
export function listPaths(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return noFigures.some(([pattern]) => pattern.test(path)) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => listPaths(each, path === '' ? key : `${path}.${key}`));
}
