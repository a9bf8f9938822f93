/** A day (`2026-03-01`) as a moment that is on it in every inhabited time zone but the last few: epoch ms. */
export const middayOf = (day: string): number => Date.parse(`${day}T12:00:00.000Z`);
