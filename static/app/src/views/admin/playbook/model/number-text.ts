/** Reads a number as people type it, with a point or a comma. Null for what is none, undefined for nothing. */
export function parseNumber(text: string): number | null | undefined {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d*\.?\d+$|^-?\d+\.$/.test(plain) ? Number(plain) : null;
}

/** A share (0..1) as percent and back, without the dust of binary fractions. */
export const toPercent = (share: number): number => Number((share * 100).toFixed(6));
export const fromPercent = (percent: number): number => Number((percent / 100).toFixed(8));
