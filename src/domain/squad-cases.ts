import type { Oddity } from '../contract/oddity';
import type { Playbook } from '../contract/playbook';
import type { CaseHistory, CollectedFacts, Squad } from './facts';
import { sortIntoFlows, type FlowCases } from './flow-cases';
import { countOddities } from './oddities';
import { createStageOf, type StageOf } from './stage-map';
import { holdsCase, listCaseProjects, listParts } from './squad/membership';
import { findFinishedAt, traceCase } from './trace';

/** A squad's cases at one moment: traced once, sorted into flows once, for all its checks. */
export interface SquadCases {
  stageOf: StageOf;
  /** Those that the squad held at the moment. */
  histories: readonly CaseHistory[];
  flows: ReadonlyMap<string, FlowCases>;
  issues: number;
  unknownHistory: number;
  /** Statuses that map to no stage, by name, with the number of cases that were in them. */
  unmappedStatuses: { name: string; cases: number }[];
  /** Cases counted, kept and judged as they are. */
  oddities: Oddity[];
}

/** The names that status ids have today, as far as the facts tell. */
export function listTodayNames(facts: Pick<CollectedFacts, 'statuses' | 'cases'>): Map<string, string> {
  const names = new Map<string, string>();
  if (facts.cases.known) for (const { status } of facts.cases.value) names.set(status.id, status.name);
  if (facts.statuses.known) for (const { id, name } of facts.statuses.value) names.set(id, name);
  return names;
}

/** Ids of the statuses that the squad uses today: those of its workflows, and those that its cases are in. Null = the workflows are not known. */
export function listUsedStatuses(
  squad: Pick<Squad, 'projectIds' | 'parts'>,
  facts: Pick<CollectedFacts, 'statuses' | 'cases'>,
): Set<string> | null {
  if (!facts.statuses.known) return null;
  // The facts also hold cases that were the squad's once and are elsewhere today.
  const projects = new Set(listCaseProjects(squad));
  const own = facts.cases.known ? facts.cases.value.filter(({ projectId }) => projects.has(projectId)) : [];
  return new Set([...facts.statuses.value.map(({ id }) => id), ...own.map(({ status }) => status.id)]);
}

/** Traces the cases that the squad holds at `asOf` (epoch ms). Without the fact `cases` there are none. */
export function prepareCases(playbook: Playbook, squad: Squad, facts: CollectedFacts, asOf: number): SquadCases {
  const todayNames = listTodayNames(facts);
  const stageOf = createStageOf(playbook, squad.stageMap, todayNames);
  const parts = listParts(squad);
  const done = new Set(playbook.stages.flatMap(({ id, category }) => (category === 'done' ? [id] : [])));
  const histories = facts.cases.known ? facts.cases.value : [];
  const traced = histories.flatMap((history) => {
    const trace = traceCase(history, stageOf, asOf);
    return trace && holdsCase(parts, history, asOf, findFinishedAt(trace.visits, done)) ? [{ history, trace }] : [];
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
    oddities: countOddities(traced, asOf, todayNames, listUsedStatuses(squad, facts)),
  };
}
