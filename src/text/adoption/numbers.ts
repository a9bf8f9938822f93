import type { Report } from '../../contract/report';
import type { ReportNumber } from '../../contract/report-parts';
import { middayOf } from '../day';
import type { Texts } from '../texts';

type Measure = NonNullable<ReportNumber['now']>;

/** One of the five numbers in words. */
export interface NumberWords {
  id: ReportNumber['id'];
  name: string;
  hint: string;
  value: string;
  /** What the value is made of, how it has changed and what else belongs to it; the most telling first. */
  notes: string[];
}

/** A measure as one number to show, to compare and to draw: a share where it is one of something, else the count itself. */
export const toShown = ({ value, of }: Measure): number => (of === null ? value : of === 0 ? 0 : value / of);

/** A number that `toShown` gave, as its unit is read. */
export function sayValue(unit: ReportNumber['unit'], shown: number, { t, number, percent }: Texts): string {
  if (unit === 'days') return t('adoption.number.days', { n: Math.round(shown) });
  return unit === 'waivers' ? number(shown) : percent(shown);
}

function sayChange({ unit, now, before }: ReportNumber, since: string, { t }: Texts): string | null {
  if (now === null || before === null) return null;
  const by = toShown(now) - toShown(before);
  if (unit === 'days') return t('adoption.number.daysChange', { by: Math.round(by), since });
  if (unit === 'waivers') return t('adoption.headline.change', { by, since });
  // Both as they are shown, so that the difference is the one that a reader can work out.
  return t('adoption.number.points', { by: Math.round(toShown(now) * 100) - Math.round(toShown(before) * 100), since });
}

/** The first day of a period, as short as it can be told: a tile is narrow. */
const sayStart = ({ from, to }: Report['period'], { date, day }: Texts): string =>
  from.slice(0, 4) === to.slice(0, 4) ? day(middayOf(from)) : date(middayOf(from));

/** Puts a number into words. */
export function describeNumber(measured: ReportNumber, period: Report['period'], texts: Texts): NumberWords {
  const { t } = texts;
  const { id, unit, now, withWaivers, goal, endsSoon } = measured;
  const about = { id, name: t(`adoption.number.${id}`), hint: t(`adoption.number.${id}Hint`) };
  if (now === null) return { ...about, value: t('common.none'), notes: [t('adoption.number.nothing')] };
  const say = (shown: number): string => sayValue(unit, shown, texts);
  const notes = [
    endsSoon === null ? null : t('adoption.number.endsSoon', { n: endsSoon }),
    now.of === null ? null : t('adoption.ofScope', { n: now.value, total: now.of }),
    sayChange(measured, sayStart(period, texts), texts),
    withWaivers === null || toShown(withWaivers) === toShown(now)
      ? null
      : t('adoption.number.withWaivers', { value: say(toShown(withWaivers)) }),
    goal === null ? null : t('adoption.number.goal', { value: say(goal) }),
  ];
  return { ...about, value: say(toShown(now)), notes: notes.filter((note) => note !== null) };
}

/** The five numbers in words, in the report's order. */
export const describeNumbers = ({ numbers, period }: Pick<Report, 'numbers' | 'period'>, texts: Texts): NumberWords[] =>
  numbers.map((each) => describeNumber(each, period, texts));
