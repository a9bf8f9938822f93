/** A moment as the clock on the wall shows it in some time zone. Months from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const digits = '2-digit';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the wall clock shows at an instant (epoch ms). */
export function toWallTime(at: number, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return {
    year: parts.year ?? 0,
    month: parts.month ?? 1,
    day: parts.day ?? 1,
    hour: parts.hour ?? 0,
    minute: parts.minute ?? 0,
  };
}

function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute } = toWallTime(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

/**
 * The instant (epoch ms) at which the wall clock shows this. Parts may overflow (day 0 = the last of the month before).
 * Of an hour that occurs twice the first is meant; one that a change of clocks leaves out is moved forward.
 */
export function fromWallTime({ year, month, day, hour, minute }: WallTime, zone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const guess = asUtc - offsetAt(asUtc - 86_400_000, zone);
  return offsetAt(guess, zone) === asUtc - guess ? guess : asUtc - offsetAt(asUtc, zone);
}
