import type { Operation } from '../protocol';

/** A request matched to an operation. */
export interface Route<O extends Operation> {
  operation: O;
  /** Placeholders by name, decoded. */
  path: Record<string, string>;
  query: URLSearchParams;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function matchTemplate(template: string, segments: readonly string[]): Record<string, string> | null {
  const parts = template.split('/');
  if (parts.length !== segments.length) return null;
  const path: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = decode(segments[index] ?? '');
    if (value === null || value === '') {
      if (part !== '') return null;
    } else if (part.startsWith('{')) path[part.slice(1, -1)] = value;
    else if (part !== value) return null;
  }
  return path;
}

/** The operation that a request means: of two templates that fit, the one with fewer placeholders (project/search before project/{projectIdOrKey}). */
export function findRoute<O extends Operation>(operations: readonly O[], method: string, target: string): Route<O> | null {
  const [pathname = '', ...rest] = target.split('?');
  const segments = pathname.split('/');
  let best: Route<O> | null = null;
  for (const operation of operations) {
    if (operation.method !== method.toUpperCase()) continue;
    const path = matchTemplate(operation.template, segments);
    if (path && (!best || Object.keys(path).length < Object.keys(best.path).length))
      best = { operation, path, query: new URLSearchParams(rest.join('?')) };
  }
  return best;
}
