import { z } from 'zod';

const count = z.int().min(0);
/** What stands in an event of each queue. */
export const sweepTaskSchema = z.strictObject({ sweep: z.string(), lane: count, beat: count, hop: count });
export const pagesTaskSchema = z.strictObject({ run: z.string(), step: count, hop: count });

/** The consumer of the migrations' queue: what could not run in one minute goes on in the next. */
export function makeSchemaConsumer(run: () => Promise<unknown>) {
  return async (): Promise<void> => void (await run());
}

/** The consumer of a queue. What it throws, the queue delivers again. */
export function makeConsumer<T>(taskSchema: z.ZodType<T>, runStep: (task: T) => Promise<void>) {
  const eventSchema = z.object({ body: taskSchema });
  return async (event: unknown): Promise<void> => runStep(eventSchema.parse(event).body);
}
