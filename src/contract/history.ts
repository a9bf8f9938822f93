import { z } from 'zod';
import { measuredStates, severitySchema } from './finding';
import { modes } from './playbook';

/** A UTC day: `2026-03-01`. */
const day = z.iso.date();
const name = z.string().min(1).max(100);
/** What a check could be on a day of the past: what was measured, or grace. Waivers are no part of it. */
const keptState = z.enum([...measuredStates, 'grace']);

/**
 * What was read of one squad over some days, a reading each day: for each standard of that time its checks, and of each check from which day on it was in which state. Before its first
 * entry a check was not asked of the squad.
 */
export const pastReadingsSchema = z.strictObject({
  squad: z.string().min(1).max(64),
  /** The squad that this one was split from: until then that one's past is its own. */
  parent: z.string().min(1).max(64).nullable(),
  tribe: z.string().max(255).nullable(),
  /** Both included. */
  from: day,
  until: day,
  standards: z
    .array(
      z.strictObject({
        standard: name,
        version: z.int().min(1),
        mode: z.enum(modes),
        checks: z
          .array(
            z.strictObject({
              check: name,
              severity: severitySchema,
              states: z.array(z.strictObject({ from: day, state: keptState })).max(500),
            }),
          )
          .max(50),
      }),
    )
    .max(200),
});
export type PastReadings = z.infer<typeof pastReadingsSchema>;

/** `2026-03` */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
