import { Refusal } from './refusal';

/** What a request asks beside its path. */
export interface Asked {
  query: URLSearchParams;
}

/** A whole number of the query that is 0 or more. @throws Refusal 400 */
export function readNumber({ query }: Asked, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(400, `The value '${text}' of the query parameter '${name}' is not a whole number.`);
  return Number(text);
}

/** A list parameter: repeated, or in one value with commas. */
export function readList({ query }: Asked, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
