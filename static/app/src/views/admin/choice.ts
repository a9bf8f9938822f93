/** What a filter lets pass: one of several names, none of them (`value: null`), or any. */
export type Choice = { kind: 'all' } | { kind: 'one'; value: string | null };
export const anything: Choice = { kind: 'all' };

export const isChosen = (choice: Choice, value: string | null): boolean => choice.kind === 'all' || choice.value === value;

/** Every choice: all, each name in the reader's order, and none where some have none. */
export function listChoices(values: readonly (string | null)[], lang: string): Choice[] {
  const names = [...new Set(values.flatMap((value) => value ?? []))].sort(new Intl.Collator(lang).compare);
  const choices: Choice[] = [anything, ...names.map((value): Choice => ({ kind: 'one', value }))];
  return values.includes(null) ? [...choices, { kind: 'one', value: null }] : choices;
}

export const sameChoice = (one: Choice, other: Choice): boolean =>
  one.kind === 'all' ? other.kind === 'all' : other.kind === 'one' && other.value === one.value;
