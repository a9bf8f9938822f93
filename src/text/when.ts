/** How a moment is said: relative while that helps, as a date beyond. */
export type When = { kind: 'minutes' | 'days'; n: number } | { kind: 'today' | 'yesterday' | 'date' };

const minute = 60_000;
const day = 86_400_000;
/** Beyond this many days a date says more than a count. */
const lastRelativeDay = 30;

/** The calendar day of a moment in a time zone, as days since the epoch. */
function countDays(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
  return Math.round(Date.parse(`${parts}T00:00:00Z`) / day);
}

/**
 * Says when `at` was, seen from `now` (epoch ms) by someone in `timeZone` (IANA name). A moment that lies ahead by more than
 * a minute (clocks differ) is said as a date.
 */
export function describeWhen(at: number, now: number, timeZone: string): When {
  const age = now - at;
  if (age < -minute) return { kind: 'date' };
  if (age < 60 * minute) return { kind: 'minutes', n: Math.max(0, Math.floor(age / minute)) };
  const days = countDays(now, timeZone) - countDays(at, timeZone);
  if (days <= 0) return { kind: 'today' };
  if (days === 1) return { kind: 'yesterday' };
  return days <= lastRelativeDay ? { kind: 'days', n: days } : { kind: 'date' };
}
