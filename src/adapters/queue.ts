import { Queue } from '@forge/events';
import type { PagesQueue } from '../ports/playbook-pages';
import type { SweepQueue } from '../ports/ports';

/** The longest delay of a queue event (Forge async events, limits). */
const MAX_DELAY_SECONDS = 900;

/** @param key the queue's name in manifest.yml */
async function push(key: string, body: object, delayMs: number): Promise<void> {
  const delayInSeconds = Math.min(MAX_DELAY_SECONDS, Math.ceil(delayMs / 1000));
  await new Queue({ key }).push({ body: { ...body }, ...(delayInSeconds > 0 ? { delayInSeconds } : {}) });
}

export const sweepQueue: SweepQueue = { push: (task, delayMs = 0) => push('sweep', task, delayMs) };
export const pagesQueue: PagesQueue = { push: (task, delayMs = 0) => push('playbook-pages', task, delayMs) };
