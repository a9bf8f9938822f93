import type { TextKey } from '../../../../text/texts';

/** The fixed values that parameters of checks may take: each has a text of its own. */
export const fixedValues = ['true', 'false', 'working', 'elapsed', 'lead', 'category', 'description', 'url'] as const;

/** A fixed value in the reader's language; a value that has no text (yet) as it is written. */
export function sayFixed(value: string, t: (key: TextKey) => string): string {
  const known = fixedValues.find((each) => each === value);
  return known === undefined ? value : t(`editor.value.${known}`);
}
