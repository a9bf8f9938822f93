import type { z } from 'zod';

/** Stored JSON, parsed: another version of the app may have written it. Throws ZodError or SyntaxError. */
export function readJson<S extends z.ZodType>(schema: S, text: string): z.infer<S> {
  const value: unknown = JSON.parse(text);
  return schema.parse(value);
}
