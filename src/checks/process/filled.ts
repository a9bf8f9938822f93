import { wasFilled } from '../../domain/case-facts';
import type { CheckContext, Fix, Verdict } from '../../domain/check';
import type { FlowCase } from '../../domain/flow-cases';
import { refStage, type Values } from '../../domain/value';
import { chooseHeadline, findEntry, measureShare, readPicked, tellTooFew } from './share';

/** What a check of something that was to be written before a stage says, beside its own fixes. */
type Said = 'all' | 'most' | 'some' | 'none' | 'unread' | 'expected' | 'later' | 'unknown';

/**
 * The share of the cases that first entered the stage in the window, finished or not, and had the field (or the mark of what it names) filled at that moment.
 * Cases for which it has not been read are left out and counted; where it has been read for none, nothing can be told.
 */
export function measureFilled<F extends string>(
  context: CheckContext,
  { flow, stage, name, atLeast }: { flow: string; stage: string; name: string; atLeast: number | undefined },
  more: { values: Values; fixes: readonly Fix<F>[] },
): Verdict<Said | F | `engine/${string}`> {
  const stateOf = (each: FlowCase): boolean | null => wasFilled(each.history, name, findEntry(each, stage) ?? context.asOf);
  const all = readPicked(context, flow, 'all', (each) => findEntry(each, stage));
  const judged = readPicked(context, flow, 'all', (each) => (stateOf(each) === null ? null : findEntry(each, stage)));
  const share = measureShare(judged, (each) => (stateOf(each) ? 0 : 1), atLeast, context.minSample);
  const { measured, n, met, missed, rate, evidence, missing } = share;
  const observed = { n, met, rate };
  const unknown = all.cases.filter((each) => stateOf(each) === null).length;
  const values = { ...judged.values, ...more.values };
  if (n === 0 && unknown > 0) return { measured: 'cant-tell', observed, headline: 'unread', expected: 'engine/expected-facts', values };
  if (measured === 'too-early') return tellTooFew(observed, judged, 'entered', stage);
  const later = missing.filter(({ history }) => wasFilled(history, name, context.asOf)).length;
  return {
    measured,
    observed,
    headline: chooseHeadline(share),
    expected: 'expected',
    notes: [...(later > 0 ? (['later'] as const) : []), ...(unknown > 0 ? (['unknown'] as const) : [])],
    fixes: measured === 'met' ? [] : more.fixes,
    values: { ...values, stage: refStage(stage), atLeast: atLeast ?? 1, missed, later, unknown },
    evidence,
    window: judged.window,
  };
}
