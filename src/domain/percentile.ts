/** Quotients of whole numbers may lie a little above the whole number that they are. */
const rounding = 1e-9;

/**
 * The percentile by nearest rank (Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 1): the smallest of the
 * values that at least `percent` % of them do not exceed. It is always a value that occurred, and it is within a limit exactly when that
 * share of the values is: a standard may be read either way. Null for no values. `percent`: above 0, at most 100.
 */
export function findPercentile(values: readonly number[], percent: number): number | null {
  return pickPercentile(
    [...values].sort((a, b) => a - b),
    percent,
  );
}

/** The same of values that are sorted already, the smallest first. */
export function pickPercentile(sorted: readonly number[], percent: number): number | null {
  const rank = Math.ceil((percent * sorted.length) / 100 - rounding);
  return sorted[Math.max(rank, 1) - 1] ?? null;
}
