import { Queue } from '@forge/events';
import type { SweepQueue, SweepTask } from '../ports/ports';

/** The longest delay of a queue event (Forge async events, limits). */
const MAX_DELAY_SECONDS = 900;

/** The queue of the sweep; `sweep` is its name in manifest.yml. */
export const sweepQueue: SweepQueue = {
  async push(task: SweepTask, delayMs = 0) {
    const queue = new Queue({ key: 'sweep' });
    const delayInSeconds = Math.min(MAX_DELAY_SECONDS, Math.ceil(delayMs / 1000));
    await queue.push({ body: { ...task }, ...(delayInSeconds > 0 ? { delayInSeconds } : {}) });
  },
};
