import type { Window } from '../contract/sweep';
import type { Flow, Playbook } from '../contract/playbook';
import { createAligner } from './alignment';
import type { CaseHistory } from './facts';
import { matchFlow } from './flow';
import { compareKeys } from './name';
import type { CaseTrace, Visit } from './trace';
import { openVariantBook, type Variant } from './variant-book';
import { isInWindow, widenWindow, type JudgedWindow, type WindowRule } from './verdict';

/** A case that a flow takes. */
export interface FlowCase {
  key: string;
  /** When it was finished, epoch ms; null while it is in progress. */
  finishedAt: number | null;
  /** With unknown history: the stage of its present status alone, and no telling since when. */
  visits: readonly Visit[];
  historyKnown: boolean;
  history: CaseHistory;
}

/** A finished case of known history. */
export interface FinishedCase extends FlowCase {
  finishedAt: number;
  variant: Variant;
}

/** The cases that a flow takes, by key. */
export interface FlowCases {
  flow: Flow;
  finished: readonly FinishedCase[];
  /** In progress, of known history or not. */
  open: readonly FlowCase[];
  /** Finished as they stand today, but their history is unknown. */
  unknownHistory: number;
}

export interface JudgedCases<C extends FlowCase = FinishedCase> {
  cases: readonly C[];
  window: JudgedWindow;
}

/** What lies in a window, in its order. */
export interface Sample<T> {
  items: readonly T[];
  window: JudgedWindow;
}

/** A history with the trace that was made of it. */
export interface TracedCase {
  history: CaseHistory;
  trace: CaseTrace;
}

/** Sorts a squad's cases into the flows of its playbook (first flow that fits) and aligns each distinct trace once. */
export function sortIntoFlows(playbook: Pick<Playbook, 'flows' | 'stages'>, traced: readonly TracedCase[]): ReadonlyMap<string, FlowCases> {
  const flows = new Map(
    playbook.flows.map((flow) => [
      flow.id,
      {
        cases: { flow, finished: [] as FinishedCase[], open: [] as FlowCase[], unknownHistory: 0 },
        findVariant: openVariantBook(createAligner(flow, playbook.stages)),
      },
    ]),
  );
  for (const { history, trace } of [...traced].sort((a, b) => compareKeys(a.trace.key, b.trace.key))) {
    const match = matchFlow(playbook.flows, trace);
    const known = match && flows.get(match.flow.id);
    if (!known) continue;
    const { cases, findVariant } = known;
    const { finishedAt } = match;
    const { key, visits, historyKnown } = trace;
    if (finishedAt === null) cases.open.push({ key, finishedAt, visits, historyKnown, history });
    else if (!historyKnown) cases.unknownHistory++;
    else {
      const variant = findVariant(visits.map(({ stage }) => stage));
      cases.finished.push({ key, finishedAt, visits, historyKnown, history, variant });
    }
  }
  return new Map([...flows].map(([id, { cases }]) => [id, cases]));
}

/** What lies in the window: the override as it is (`all` = no lower bound), else the rule's, widened where it holds too few. */
export function pickMoments<T>(
  items: readonly T[],
  momentOf: (each: T) => number,
  asOf: number,
  rule: WindowRule,
  override: Window | undefined,
): Sample<T> {
  const window =
    override === undefined ? widenWindow(items.map(momentOf), asOf, rule) : { days: override === 'all' ? null : override, widened: false };
  return { items: items.filter((each) => isInWindow(momentOf(each), asOf, window.days)), window };
}

/**
 * The cases of known history whose moment lies in the window; those without one (null) are left out. The window is the override as it
 * is (`all` = no lower bound), else the rule's, widened where it holds too few.
 */
export function pickCases<C extends FlowCase>(
  cases: readonly C[],
  momentOf: (each: C) => number | null,
  asOf: number,
  rule: WindowRule,
  override: Window | undefined,
): JudgedCases<C> {
  const dated = cases.flatMap((each) => {
    const at = each.historyKnown ? momentOf(each) : null;
    return at === null ? [] : [{ each, at }];
  });
  const { items, window } = pickMoments(dated, ({ at }) => at, asOf, rule, override);
  return { cases: items.map(({ each }) => each), window };
}

/** The finished cases of a window. */
export function pickJudged({ finished }: FlowCases, asOf: number, rule: WindowRule, override: Window | undefined): JudgedCases {
  return pickCases(finished, ({ finishedAt }) => finishedAt, asOf, rule, override);
}

/** The finished cases of exactly this window, however few: what figures and pictures are of. */
export function pickInWindow({ finished }: FlowCases, asOf: number, window: Window): FinishedCase[] {
  return finished.filter(({ finishedAt }) => isInWindow(finishedAt, asOf, window === 'all' ? null : window));
}

/** Finished and open cases together, by key. */
export function listAll({ finished, open }: FlowCases): FlowCase[] {
  return [...finished, ...open].sort((a, b) => compareKeys(a.key, b.key));
}
