const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/;

/** A moment (epoch ms) and a duration of ISO 8601 (`P6M`) later, in days and larger, UTC. From the 31st, a month later is the last day of that month. */
export function addDuration(start: number, duration: string): number {
  const [years = 0, months = 0, weeks = 0, days = 0] = (pattern.exec(duration) ?? []).slice(1).map((part) => Number(part ?? 0));
  const date = new Date(start);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + 12 * years + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last) + 7 * weeks + days);
  return date.getTime();
}
