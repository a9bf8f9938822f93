import type { z } from 'zod';
import type { FindingState, RenderedFinding } from '../contract/finding';
import type { nextStepSchema } from '../contract/squad-page';

export type NextStep = z.infer<typeof nextStepSchema>;

/** States that a step can better. */
const open: readonly FindingState[] = ['not-yet', 'partly', 'cant-tell'];

/**
 * The next steps of a squad, best first: the first fix of each open finding, equal fixes joined; those that close a must finding before
 * the rest, then by findings closed per minute, then by what they close. At most `limit`.
 */
export function nextSteps(findings: readonly RenderedFinding[], limit = 3): NextStep[] {
  const steps = new Map<string, { step: NextStep; must: boolean }>();
  for (const { fixes, state, severity, standard, check } of findings) {
    const fix = fixes[0];
    if (!fix || !open.includes(state)) continue;
    const name = `${fix.text}\0${fix.link?.url ?? ''}`;
    const known = steps.get(name) ?? { step: { ...fix, closes: [] }, must: false };
    known.step.closes.push(`${standard}/${check}`);
    known.must ||= severity === 'must';
    steps.set(name, known);
  }
  const worth = ({ closes, minutes }: NextStep): number => closes.length / Math.max(minutes, 1);
  return [...steps.values()]
    .sort(
      (a, b) =>
        Number(b.must) - Number(a.must) || worth(b.step) - worth(a.step) || (a.step.closes.join(' ') < b.step.closes.join(' ') ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ step }) => step);
}
