import { z } from 'zod';

/** Parameters of every check that asks for a number of days. */
export const durationShape = {
  days: z.number().positive(),
  /** `working`: the playbook's working days without its holidays; `elapsed`: all days. */
  calendar: z.enum(['working', 'elapsed']).default('working'),
};

/** Days as they are told: rounded up to a tenth, so that what is over a limit never reads as within it. */
export function roundDays(days: number): number {
  return Math.ceil(days * 10 - 1e-9) / 10;
}
