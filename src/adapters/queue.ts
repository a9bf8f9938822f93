import { Queue } from '@forge/events';
import type { PagesQueue } from '../ports/playbook-pages';
import type { SchemaQueue, SweepQueue } from '../ports/ports';

/** The longest delay of a queue event (Forge async events, limits). */
const MAX_DELAY_SECONDS = 900;

/** @param key the queue's name in manifest.yml */
async function push(key: string, body: Record<string, unknown>, delayMs: number): Promise<void> {
  const delayInSeconds = Math.min(MAX_DELAY_SECONDS, Math.ceil(delayMs / 1000));
  await new Queue({ key }).push({ body, ...(delayInSeconds > 0 ? { delayInSeconds } : {}) });
}

/** The queue of the sweep. */
export const sweepQueue: SweepQueue = { push: (task, delayMs = 0) => push('sweep', { ...task }, delayMs) };

/** The queue of migrations. */
export const schemaQueue: SchemaQueue = { push: (delayMs) => push('schema', {}, delayMs) };

/** The queue of runs over the playbook's pages. */
export const pagesQueue: PagesQueue = { push: (task, delayMs = 0) => push('playbook-pages', { ...task }, delayMs) };
