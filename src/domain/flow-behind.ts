import type { FlowPart } from '../contract/flow-picture';
import type { Window } from '../contract/sweep';
import type { CountDays } from './calendar';
import { pickInWindow, type FinishedCase, type FlowCase, type FlowCases } from './flow-cases';
import { compareKeys } from './name';
import { measureStays, measureWhole } from './stays';
import type { Visit } from './trace';

/** A case behind a figure. `days`: working days, of what the part speaks of; null = not known. */
export interface CaseBehind {
  key: string;
  days: number | null;
  finishedAt: number | null;
}

export interface BehindOptions {
  asOf: number;
  window: Window;
  countDays: CountDays;
}

/** The stays before a move, of a trace. */
function listStays(visits: readonly Visit[], from: string, to: string): { from: number; to: number }[] {
  return visits.flatMap((visit, index) => {
    const before = visits[index - 1];
    return before?.stage === from && visit.stage === to ? [{ from: before.at, to: visit.at }] : [];
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((stage, index) => stage === b[index]);
}

function holds({ visits, variant }: FinishedCase, part: Exclude<FlowPart, { kind: 'now' }>): boolean {
  switch (part.kind) {
    case 'judged':
      return true;
    case 'stage':
      return variant.stages.includes(part.stage);
    case 'start':
      return variant.stages[0] === part.stage;
    case 'move':
      return listStays(visits, part.from, part.to).length > 0;
    case 'edit':
      return variant.alignment.edits.some(
        ({ kind, stage, after }) => kind === part.edit && stage === part.stage && (part.after === undefined || part.after === after),
      );
    case 'variant':
      return isSame(variant.stages, part.stages);
  }
}

function measure(each: FinishedCase, part: FlowPart, countDays: CountDays): number | null {
  if (part.kind === 'stage') return measureStays(each, countDays).get(part.stage) ?? null;
  if (part.kind !== 'move') return measureWhole(each, countDays);
  return listStays(each.visits, part.from, part.to).reduce((sum, { from, to }) => sum + countDays(from, to, 'working'), 0);
}

/** Those that are in the stage, the longest there first; of unknown history last. */
function listOpen(open: readonly FlowCase[], stage: string, { asOf, countDays }: BehindOptions): CaseBehind[] {
  return open
    .flatMap(({ key, visits, historyKnown }): CaseBehind[] => {
      const last = visits.at(-1);
      if (last?.stage !== stage) return [];
      return [{ key, days: historyKnown ? countDays(last.at, asOf, 'working') : null, finishedAt: null }];
    })
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || compareKeys(a.key, b.key));
}

/** The cases behind a part of the picture of a flow, exactly as many as the picture counts; the last finished first, then by key. */
export function listBehind(flowCases: FlowCases, part: FlowPart, options: BehindOptions): CaseBehind[] {
  const { asOf, window, countDays } = options;
  if (part.kind === 'now') return listOpen(flowCases.open, part.stage, options);
  return pickInWindow(flowCases, asOf, window)
    .filter((each) => holds(each, part))
    .map((each) => ({ key: each.key, days: measure(each, part, countDays), finishedAt: each.finishedAt }))
    .sort((a, b) => b.finishedAt - a.finishedAt || compareKeys(a.key, b.key));
}
