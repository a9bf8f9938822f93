import { JiraError } from '../jira-error';
import { refuseFunction, type JqlContext } from './clause';
import type { Operand } from './parse';
import { fromWallTime, toWallTime, type WallTime } from './zone';

const UNIT_MS = { w: 7 * 86_400_000, d: 86_400_000, h: 3_600_000, m: 60_000 };
type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm';
type Period = 'Day' | 'Week' | 'Month' | 'Year';
const PERIOD_UNIT: Record<Period, Unit> = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' };

const ABSOLUTE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const RELATIVE = /^([+-]?)((?:\d+[wdhm]\s*)+)$/;

/** `yyyy-MM-dd HH:mm`, `yyyy/MM/dd`, `-7d`, `4w 2d`, epoch ms; in the site's time zone. Null when it is none. */
function parseDateText(text: string, { site, now }: JqlContext): number | null {
  if (/^\d{6,}$/.test(text)) return Number(text);
  const relative = RELATIVE.exec(text);
  if (relative) {
    const sign = relative[1] === '-' ? -1 : 1;
    let sum = 0;
    for (const [, count, unit] of (relative[2] ?? '').matchAll(/(\d+)([wdhm])/g))
      sum += Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
    return now + sign * sum;
  }
  const found = ABSOLUTE.exec(text);
  if (!found) return null;
  const [, year, , month, day, hour = '0', minute = '0'] = found;
  const wall = { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) };
  const whole = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  if (whole.getUTCMonth() + 1 !== wall.month || whole.getUTCDate() !== wall.day || wall.hour > 23 || wall.minute > 59) return null;
  return fromWallTime(wall, site.snapshot.site.timeZone);
}

/** Which day a week starts with follows the locale; Jira's guide names the USA (Sunday) and Europe (Monday). 0 = Sunday. */
function firstWeekday(locale: string): number {
  return /[_-](US|CA)$/.test(locale) ? 0 : 1;
}

function startOf(period: Period, wall: WallTime, locale: string): WallTime {
  const day = { ...wall, hour: 0, minute: 0 };
  if (period === 'Day') return day;
  if (period === 'Month') return { ...day, day: 1 };
  if (period === 'Year') return { ...day, day: 1, month: 1 };
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  return { ...day, day: wall.day - ((weekday - firstWeekday(locale) + 7) % 7) };
}

function shift(wall: WallTime, count: number, unit: Unit): WallTime {
  switch (unit) {
    case 'y':
      return { ...wall, year: wall.year + count };
    case 'M':
      return { ...wall, month: wall.month + count };
    case 'w':
      return { ...wall, day: wall.day + 7 * count };
    case 'd':
      return { ...wall, day: wall.day + count };
    case 'h':
      return { ...wall, hour: wall.hour + count };
    case 'm':
      return { ...wall, minute: wall.minute + count };
  }
}

/** `startOfDay("-1d")`, `endOfMonth(1)`: the offset is in its own unit, or in the period's. The end is the last millisecond. */
function evaluatePeriod(edge: 'startOf' | 'endOf', period: Period, offset: string | undefined, { site, now }: JqlContext): number {
  const { timeZone, locale } = site.snapshot.site;
  const found = /^([+-]?\d+)([yMwdhm])?$/.exec(offset ?? '0');
  if (!found)
    throw new JiraError(
      400,
      `The increment '${offset ?? ''}' of the function '${edge}${period}' is not valid. Use a number with one of y, M, w, d, h, m.`,
    );
  const start = startOf(period, toWallTime(now, timeZone), locale);
  const moved = shift(start, Number(found[1]), (found[2] as Unit | undefined) ?? PERIOD_UNIT[period]);
  if (edge === 'startOf') return fromWallTime(moved, timeZone);
  return fromWallTime(shift(moved, 1, PERIOD_UNIT[period]), timeZone) - 1;
}

function evaluateDateFunction(name: string, given: readonly string[], context: JqlContext): number {
  if (name.toLowerCase() === 'now') return context.now;
  const found = /^(startOf|endOf)(Day|Week|Month|Year)$/i.exec(name);
  if (!found) throw refuseFunction(name);
  const edge = found[1]?.toLowerCase() === 'startof' ? 'startOf' : 'endOf';
  const periods: Record<string, Period> = { day: 'Day', week: 'Week', month: 'Month', year: 'Year' };
  return evaluatePeriod(edge, periods[found[2]?.toLowerCase() ?? ''] ?? 'Day', given[0], context);
}

/** The instant (epoch ms) that an operand of a date field means. */
export function evaluateDate(operand: Operand, field: string, context: JqlContext): number {
  if (operand.kind === 'function') return evaluateDateFunction(operand.name, operand.arguments, context);
  const at = operand.kind === 'value' ? parseDateText(operand.text.trim(), context) : null;
  if (at !== null) return at;
  const shown = operand.kind === 'value' ? operand.text : 'EMPTY';
  throw new JiraError(
    400,
    `Date value '${shown}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

/** The day, in the site's time zone, that holds an instant: [start, end). */
export function dayAround(at: number, { site }: JqlContext): [start: number, end: number] {
  const { timeZone, locale } = site.snapshot.site;
  const start = startOf('Day', toWallTime(at, timeZone), locale);
  return [fromWallTime(start, timeZone), fromWallTime(shift(start, 1, 'd'), timeZone)];
}
