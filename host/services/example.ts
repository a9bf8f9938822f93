import type { Service } from '../protocol';
import { answerJson } from './answers';

/**
 * A service to copy: one file per platform service, listed in index.ts. `accepts` looks at the descriptor that the package sends (and at the path, where several
 * services share one), `handle` answers with the statuses and bodies that the package checks for. This one is a real one of the host's own: it tells what time it is.
 */
export function createExample(now: () => number): Service {
  return {
    name: 'example',
    accepts: (to, path) => to.type === 'example' && path === '/time',
    handle: () => answerJson(200, { now: now() }),
  };
}
