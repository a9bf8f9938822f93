import type { SquadStatus, SquadWorkflow } from '../../domain/facts';
import type { StageOf } from '../../domain/stage-map';

/** From one stage to another. */
export type Move = readonly [from: string, to: string];

/** What a workflow lets one type of work item do, in stages. */
export interface Reach {
  workflow: SquadWorkflow;
  stages: ReadonlySet<string>;
  allows: (move: Move) => boolean;
}

/** The stages that can be entered straight from this one: over statuses of the stage itself and over those that stand for none. */
function findNext(stage: string, workflow: SquadWorkflow, stageAt: (status: string) => string | null): Set<string> {
  const reached = new Set<string>();
  // Grows while it is walked through: a set hands out what is added to it.
  const seen = new Set(workflow.statuses.filter((status) => stageAt(status) === stage));
  for (const status of seen) {
    for (const { from, to } of workflow.moves) {
      if (from !== null && from !== status) continue;
      const next = stageAt(to);
      if (next === null || next === stage) seen.add(to);
      else reached.add(next);
    }
  }
  return reached;
}

export function readReach(workflow: SquadWorkflow, type: string, statuses: ReadonlyMap<string, SquadStatus>, stageOf: StageOf): Reach {
  const stageAt = (id: string): string | null => {
    const status = statuses.get(id);
    return (status && stageOf(status, type)) ?? null;
  };
  const stages = new Set(workflow.statuses.flatMap((status) => stageAt(status) ?? []));
  const nextOf = new Map([...stages].map((stage) => [stage, findNext(stage, workflow, stageAt)]));
  return { workflow, stages, allows: ([from, to]) => nextOf.get(from)?.has(to) === true };
}

const isCovered = ({ stages }: Reach, [from, to]: Move): boolean => stages.has(from) && stages.has(to);

/** Moves whose two stages have statuses, and those of them that are not as agreed somewhere. */
export function compareMoves(reaches: readonly Reach[], moves: readonly Move[], agreed: boolean) {
  const judged = moves.filter((move) => reaches.some((reach) => isCovered(reach, move)));
  const differs = (reach: Reach, move: Move): boolean => isCovered(reach, move) && reach.allows(move) !== agreed;
  const wrong = judged.filter((move) => reaches.some((reach) => differs(reach, move)));
  const at = reaches.find((reach) => wrong.some((move) => differs(reach, move)))?.workflow;
  return { judged, wrong, at };
}
