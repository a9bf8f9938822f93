import { z } from 'zod';

/** A move that was really made. `cases`: in how many it was made; `times`: how often in all; `medianDays`: working days in the stage before it. */
export const observedMoveSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  cases: z.number(),
  times: z.number(),
  medianDays: z.number(),
});
export type ObservedMove = z.infer<typeof observedMoveSchema>;
