import { fromWallTime, toWallTime } from '../../jira/jql/zone';
import { Refusal } from '../../refusal';
import type { CqlContext } from './compile';
import type { Operand } from './parse';

const ABSOLUTE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const DISTANCE = /^([+-]?\d+)([yMwdhm])$/;

/** `now("-4w")`: units are y, M, w, d, h, m. */
function readNow([offset = '0d']: readonly string[], { now, timeZone }: CqlContext): number {
  const [, count, unit] = DISTANCE.exec(offset) ?? [];
  if (count === undefined) throw new Refusal(400, `'${offset}' is no distance of time.`);
  const wall = toWallTime(now, timeZone);
  const n = Number(count);
  switch (unit) {
    case 'y':
      return fromWallTime({ ...wall, year: wall.year + n }, timeZone);
    case 'M':
      return fromWallTime({ ...wall, month: wall.month + n }, timeZone);
    case 'w':
      return now + n * 7 * 86_400_000;
    case 'd':
      return now + n * 86_400_000;
    case 'h':
      return now + n * 3_600_000;
    default:
      return now + n * 60_000;
  }
}

/** A moment of CQL, epoch ms: `2026-03-01`, `2026/03/01 09:30` in the site's time zone, or `now("-4w")`. @throws Refusal 400, or 501 for another function */
export function readDate(operand: Operand, context: CqlContext): number {
  if (operand.kind === 'function') {
    if (operand.name.toLowerCase() === 'now') return readNow(operand.arguments, context);
    throw new Refusal(501, `The host's Confluence does not model the function '${operand.name}()' of CQL.`);
  }
  const found = ABSOLUTE.exec(operand.text);
  if (!found) throw new Refusal(400, `'${operand.text}' is no date.`);
  const [, year, , month, day, hour = '0', minute = '0'] = found;
  return fromWallTime(
    { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) },
    context.timeZone,
  );
}
