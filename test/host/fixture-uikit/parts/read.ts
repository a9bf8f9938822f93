/** A value inside what the platform gives untyped (contexts, configurations, events), as text; '' when it is not there. */
export function read(from: unknown, ...path: string[]): string {
  const found = path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    from,
  );
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
