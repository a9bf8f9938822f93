import type { Flow } from '../contract/playbook';
import { holdsName } from './name';
import { findFinishedAt, type CaseTrace } from './trace';

/** The stages that a flow names (start, end and both sides of its moves) in the order of the playbook's stages. */
export function listFlowStages(flow: Pick<Flow, 'start' | 'end' | 'moves'>, stages: readonly { id: string }[]): string[] {
  const named = new Set([...flow.start, ...flow.end, ...Object.entries(flow.moves).flatMap(([from, to]) => [from, ...to])]);
  return stages.map(({ id }) => id).filter((id) => named.has(id));
}

/** A case taken by a flow. `finishedAt` is null while it is in progress. */
export interface FlowMatch {
  flow: Flow;
  finishedAt: number | null;
}

/**
 * The flow that takes a case: the first in the playbook's order whose `appliesTo` fits; null when none does. Names compare
 * case-insensitively. Resolutions and (final) statuses filter only cases that the flow holds finished: open ones have none.
 */
export function matchFlow(flows: readonly Flow[], trace: CaseTrace): FlowMatch | null {
  for (const flow of flows) {
    const { issueTypes, resolutions, statuses } = flow.appliesTo;
    if (!holdsName(issueTypes, trace.type)) continue;
    const finishedAt = findFinishedAt(trace.visits, new Set(flow.end));
    if (finishedAt === null || (holdsName(resolutions, trace.resolution) && holdsName(statuses, trace.status.name)))
      return { flow, finishedAt };
  }
  return null;
}
