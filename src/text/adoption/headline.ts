import { speaksOfMore, type Report } from '../../contract/report';
import type { Forecast, Headline } from '../../contract/report-parts';
import { middayOf } from '../day';
import type { Texts } from '../texts';

/** The headline in words: what a board remembers, the figures that keep it honest, when the goal is reached. */
export interface HeadlineWords {
  sentence: string;
  /** Short facts, to stand on one line. */
  facts: string[];
  /** When the goal will be reached, or why nothing is said of that. */
  forecast: string;
  goal: string | null;
}

const week = 7 * 86_400_000;
/** From so many weeks on a count of months is what one can picture. */
const manyWeeks = 13;
const weeksOfMonth = 365.25 / 12 / 7;

function saySpan(weeks: number, { t }: Texts): string {
  return weeks < manyWeeks
    ? t('adoption.forecast.weeks', { n: weeks })
    : t('adoption.forecast.months', { n: Math.round(weeks / weeksOfMonth) });
}

/** Whether a forecast misses the goal's day, in whole weeks; `none` without a day. */
function compareToGoal(day: string, by: string | null): { gap: 'after' | 'before' | 'on' | 'none'; weeks: number } {
  if (by === null) return { gap: 'none', weeks: 0 };
  const weeks = Math.round((middayOf(day) - middayOf(by)) / week);
  return { gap: weeks === 0 ? 'on' : weeks > 0 ? 'after' : 'before', weeks: Math.abs(weeks) };
}

/** When the goal will be reached at the present pace, or why nothing is said. */
export function sayForecast(forecast: Forecast, goal: Headline['goal'], texts: Texts): string {
  const { t, date } = texts;
  if (forecast.kind === 'silent') return t(`adoption.forecast.${forecast.why}`);
  if (goal === null) return t('adoption.forecast.no-goal');
  if (forecast.kind === 'reached') return t('adoption.forecast.reached', { share: goal.share });
  const { gap, weeks } = compareToGoal(forecast.day, goal.by);
  return t('adoption.forecast.expected', {
    share: goal.share,
    day: date(middayOf(forecast.day)),
    early: date(middayOf(forecast.early)),
    late: date(middayOf(forecast.late)),
    ...{ gap, span: saySpan(weeks, texts) },
  });
}

/** Puts the headline into words; null where it is withheld. */
export function describeHeadline({ headline, coverage }: Pick<Report, 'headline' | 'coverage'>, texts: Texts): HeadlineWords | null {
  if (headline === null) return null;
  const { t, percent, date } = texts;
  const { squads, adopted, required, standard, withWaivers, notJudged, before, goal, forecast } = headline;
  const share = (n: number): number => (squads === 0 ? 0 : n / squads);
  const facts = [
    percent(share(adopted)),
    before === null ? null : t('adoption.headline.change', { by: adopted - before.adopted, since: date(middayOf(before.day)) }),
    withWaivers === adopted ? null : t('adoption.headline.withWaivers', { share: share(withWaivers), n: withWaivers }),
    notJudged === 0 ? null : t('adoption.headline.notJudged', { n: notJudged }),
    sayCoverage(coverage, t),
  ];
  return {
    sentence:
      standard === null
        ? t('adoption.headline.sentence', { squads, adopted, required })
        : t('adoption.headline.sentenceOf', { squads, adopted, practice: standard.title }),
    facts: facts.filter((fact) => fact !== null),
    forecast: sayForecast(forecast, goal, texts),
    goal:
      goal === null ? null : t('adoption.headline.goal', { share: goal.share, by: goal.by === null ? 'none' : date(middayOf(goal.by)) }),
  };
}

/** That the headline speaks of more than what was chosen; null where it does not. */
export const sayScope = (report: Pick<Report, 'headline' | 'filter'>, { t }: Texts): string | null =>
  speaksOfMore(report) ? t('report.page.whole') : null;

/** Judged ÷ in scope, 0…1; null where nothing is in scope. */
const readCoverage = (coverage: Report['coverage']): number | null => (coverage?.of ? coverage.value / coverage.of : null);

/** How much of what applies could be judged; null where nothing does. */
export function sayCoverage(coverage: Report['coverage'], t: Texts['t']): string | null {
  const share = readCoverage(coverage);
  return share === null ? null : t('adoption.headline.coverage', { share });
}

/** Why there is no headline, or no figure at all; null where there is one. */
export function describeWithheld(
  { withheld, coverage, minCoverage }: Pick<Report, 'withheld' | 'coverage' | 'minCoverage'>,
  { t }: Texts,
): { title: string; text: string } | null {
  if (withheld === null) return null;
  if (withheld !== 'coverage' && withheld !== 'none-required')
    return { title: t(`adoption.empty.${withheld}`), text: t(`adoption.empty.${withheld}-text`) };
  const values = { coverage: readCoverage(coverage) ?? 0, min: minCoverage };
  return { title: t(`adoption.withheld.${withheld}`), text: t(`adoption.withheld.${withheld}-text`, values) };
}
