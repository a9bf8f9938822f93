import { z } from 'zod';

/**
 * What is odd in the histories of cases, as real sites have it. Such cases keep their trace and are judged; how many there are is said.
 * `late`: the changelog begins long after the case, as imports leave it · `before-creation`: a change is dated before the creation ·
 * `disordered`: Jira numbered histories in another order than it dates them · `same-second`: several moves within one second ·
 * `break`: a move does not start where the one before it ended · `moved`: it came from another space · `retyped`: its work type changed ·
 * `renamed`: it was in a status that has another name today · `gone`: it was in a status that is no longer used.
 */
export const oddityKinds = [
  'late',
  'before-creation',
  'disordered',
  'same-second',
  'break',
  'moved',
  'retyped',
  'renamed',
  'gone',
] as const;

export const odditySchema = z.strictObject({ kind: z.enum(oddityKinds), cases: z.number() });
/** So many cases of a squad are odd in this way; a case may be in more than one. */
export type Oddity = z.infer<typeof odditySchema>;
export type OddityKind = Oddity['kind'];
