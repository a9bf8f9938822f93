import { z } from 'zod';
import type { SweepTask } from '../ports/ports';

const taskSchema = z.strictObject({ sweep: z.string(), lane: z.int().min(0), beat: z.int().min(0), hop: z.int().min(0) });
const eventSchema = z.object({ body: taskSchema });

/** The consumer of the migrations' queue: what could not run in one minute goes on in the next. */
export function makeSchemaConsumer(run: () => Promise<unknown>) {
  return async (): Promise<void> => void (await run());
}

/** The consumer of the sweep's queue. What it throws, the queue delivers again. */
export function makeSweepConsumer(runStep: (task: SweepTask) => Promise<void>) {
  return async (event: unknown): Promise<void> => runStep(eventSchema.parse(event).body);
}
