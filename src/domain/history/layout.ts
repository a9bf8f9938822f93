import { z } from 'zod';
import { severitySchema, type FindingState } from '../../contract/finding';
import { modes, type Playbook } from '../../contract/playbook';
import { hashContent } from '../hash';

/** What a day's readings are of: the standards that were judged, as they were then, each with its checks. Days of one playbook share one. */
export const layoutSchema = z.array(
  z.strictObject({
    standard: z.string(),
    version: z.number(),
    mode: z.enum(modes),
    checks: z.array(z.strictObject({ check: z.string(), severity: severitySchema })),
  }),
);
export type Layout = z.infer<typeof layoutSchema>;

/** The layout of a playbook's readings: standards and checks in its order, as findings are. */
export function layOut({ standards }: Pick<Playbook, 'standards'>): Layout {
  return standards
    .filter(({ mode }) => mode !== 'draft')
    .map(({ id, version, mode, checks }) => ({
      ...{ standard: id, version, mode },
      checks: checks.map((check) => ({ check: check.id, severity: check.severity })),
    }));
}

/** The name of a layout: the same for the same content. */
export const nameLayout = (layout: Layout): string => hashContent(layout).slice(0, 16);

export const countChecks = (layout: Layout): number => layout.reduce((sum, { checks }) => sum + checks.length, 0);

const letters = {
  m: 'met',
  p: 'partly',
  n: 'not-yet',
  e: 'too-early',
  c: 'cant-tell',
  x: 'not-applicable',
  g: 'grace',
} as const satisfies Record<string, FindingState>;
/** A state as the history keeps it: waivers are no part of it. */
export type KeptState = (typeof letters)[keyof typeof letters];

const byState = new Map<string, string>(Object.entries(letters).map(([letter, state]) => [state, letter]));
const byLetter = new Map<string, KeptState>(Object.entries(letters));

/** One letter for a measured state. */
export const writeState = (state: KeptState): string => byState.get(state) ?? 'c';
/** The state of a letter; one that is none cannot be told. */
export const readState = (letter: string | undefined): KeptState => byLetter.get(letter ?? '') ?? 'cant-tell';
