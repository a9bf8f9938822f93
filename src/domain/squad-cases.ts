import type { Playbook } from '../contract/playbook';
import type { CaseHistory, CollectedFacts, Squad } from './facts';
import { sortIntoFlows, type FlowCases } from './flow-cases';
import { createStageOf, type StageOf } from './stage-map';
import { traceCase } from './trace';

/** What was odd in the histories: cases counted, kept and judged as they are. */
export interface Oddities {
  /** Cases with a change whose `from` is not the `to` before it. */
  breaks: number;
  /** Cases with a change dated before their creation, as imports leave it. */
  beforeCreation: number;
  movedProject: number;
}

/** A squad's cases at one moment: traced once, sorted into flows once, for all its checks. */
export interface SquadCases {
  stageOf: StageOf;
  /** Those that the squad's projects held at the moment. */
  histories: readonly CaseHistory[];
  flows: ReadonlyMap<string, FlowCases>;
  issues: number;
  unknownHistory: number;
  /** Statuses that map to no stage, by name, with the number of cases that were in them. */
  unmappedStatuses: { name: string; cases: number }[];
  oddities: Oddities;
}

/** The names that status ids have today, as far as the facts tell. */
export function listTodayNames(facts: Pick<CollectedFacts, 'statuses' | 'cases'>): Map<string, string> {
  const names = new Map<string, string>();
  if (facts.cases.known) for (const { status } of facts.cases.value) names.set(status.id, status.name);
  if (facts.statuses.known) for (const { id, name } of facts.statuses.value) names.set(id, name);
  return names;
}

/** Traces the cases that the squad's projects hold at `asOf` (epoch ms). Without the fact `cases` there are none. */
export function prepareCases(playbook: Playbook, squad: Squad, facts: CollectedFacts, asOf: number): SquadCases {
  const stageOf = createStageOf(playbook, squad.stageMap, listTodayNames(facts));
  const projects = new Set(squad.projectIds);
  const histories = facts.cases.known ? facts.cases.value : [];
  const traced = histories.flatMap((history) => {
    const trace = traceCase(history, stageOf, asOf);
    return trace && projects.has(trace.projectId) ? [{ history, trace }] : [];
  });
  const traces = traced.map(({ trace }) => trace);
  const unmapped = new Map<string, number>();
  for (const trace of traces) for (const name of trace.unmapped) unmapped.set(name, (unmapped.get(name) ?? 0) + 1);
  return {
    stageOf,
    histories: traced.map(({ history }) => history),
    flows: sortIntoFlows(playbook, traced),
    issues: traces.length,
    unknownHistory: traces.filter(({ historyKnown }) => !historyKnown).length,
    unmappedStatuses: [...unmapped].map(([name, cases]) => ({ name, cases })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    oddities: {
      breaks: traces.filter(({ breaks }) => breaks > 0).length,
      beforeCreation: traces.filter(({ beforeCreation }) => beforeCreation).length,
      movedProject: traces.filter(({ movedProject }) => movedProject).length,
    },
  };
}
