/** The `code` of a system error (ENOENT, EADDRINUSE …), null for anything else. Not by `instanceof`: such errors may come from another realm. */
export function readErrorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
}
