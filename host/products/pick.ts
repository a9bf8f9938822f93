/** The keys of `from` that are there and not null, in the order given: an answer carries what the product's schema names and nothing of the snapshot's own. */
export function pick<T extends object>(from: T, keys: readonly (keyof T & string)[]): Partial<T> {
  const picked: Partial<T> = {};
  for (const key of keys) if (Object.hasOwn(from, key) && from[key] !== null && from[key] !== undefined) picked[key] = from[key];
  return picked;
}
