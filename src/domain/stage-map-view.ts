import type { Playbook } from '../contract/playbook';
import type { StageMapView } from '../contract/stage-map';
import { say, type Lang } from '../contract/text';
import type { Squad, StatusCategory, StatusRef } from './facts';
import { createStageOf, type StageOf } from './stage-map';
import type { Reason } from './stage-proposal/evidence';
import type { Proposal } from './stage-proposal/propose';
import type { StatusPicture, StatusUse } from './status-picture';

/** A squad's stage map by status id; `null` = deliberately no stage. */
export type SquadMap = Squad['stageMap'];

type Row = StageMapView['statuses'][number];

/** What has been said of a squad's statuses: by its people, and by Product Ops accepting proposals. */
export interface SaidMap {
  stageMap: SquadMap;
  /** Ids of the statuses for which Product Ops accepted a proposal. */
  accepted: readonly string[];
}

/** The stage of a status: that of the first of its issue types to which the map gives one. */
function findStage(stageOf: StageOf, status: StatusRef, issueTypes: readonly string[]): string | null | undefined {
  const stages = (issueTypes.length > 0 ? issueTypes : ['']).map((type) => stageOf(status, type));
  return stages.find((stage) => stage !== undefined && stage !== null) ?? stages[0];
}

function sourceOf({ stageMap, accepted }: SaidMap, id: string, byPlaybook: string | null): Row['source'] {
  if (!Object.hasOwn(stageMap, id)) return byPlaybook === null ? 'unmapped' : 'playbook';
  if (stageMap[id] === null) return 'left-out';
  return accepted.includes(id) ? 'accepted' : 'confirmed';
}

/** True while nobody has said which stage a status stands for: what the playbook's names or a proposal say still waits for a yes. */
export const isOpenStatus = ({ source }: Pick<Row, 'source'>): boolean => source === 'unmapped' || source === 'playbook';

const categories: readonly StatusCategory[] = ['new', 'indeterminate', 'done'];
const rankOf = ({ source, current }: Row): number => (source === 'unmapped' ? 0 : current ? 1 : 2);

/** Those without a stage first, the most used first; then today's by category and name as on a board; then those that only histories know, the most used first. */
function compareRows(a: Row, b: Row): number {
  const rank = rankOf(a);
  if (rank !== rankOf(b)) return rank - rankOf(b);
  const order = rank === 1 ? categories.indexOf(a.category) - categories.indexOf(b.category) : b.cases - a.cases;
  return order || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
}

export interface RowNeeds {
  playbook: Pick<Playbook, 'stages' | 'stageMap'>;
  proposals: ReadonlyMap<string, Proposal>;
  /** Renders a reason in the reader's language. */
  sayReasons: (reasons: readonly Reason[]) => string;
}

/**
 * The statuses of a squad with the stage that counts for each, and for those that nobody has confirmed the stage that is proposed. An old
 * status has no category any more: it takes its stage's, else "in progress".
 */
export function listMapRows({ playbook, proposals, sayReasons }: RowNeeds, said: SaidMap, { statuses }: StatusPicture): Row[] {
  // The picture tells each status by its latest name: there is no older one to look up.
  const stageOf = createStageOf(playbook, said.stageMap, new Map());
  const stageByPlaybook = createStageOf(playbook, {}, new Map());
  const categoryOf = (stage: string | null): StatusCategory => playbook.stages.find(({ id }) => id === stage)?.category ?? 'indeterminate';
  const propose = (id: string): Row['proposal'] => {
    const found = proposals.get(id);
    return found ? { stage: found.stage, confidence: found.confidence, reason: sayReasons(found.reasons) } : null;
  };
  const toRow = ({ id, name, category, issueTypes, cases, current }: StatusUse): Row => {
    const byPlaybook = findStage(stageByPlaybook, { id, name }, issueTypes) ?? null;
    const stage = findStage(stageOf, { id, name }, issueTypes) ?? null;
    const source = sourceOf(said, id, byPlaybook);
    return {
      ...{
        id,
        name,
        category: category ?? categoryOf(stage ?? byPlaybook),
        issueTypes: [...issueTypes],
        stage,
        source,
        byPlaybook,
        cases,
        current,
      },
      proposal: isOpenStatus({ source }) ? propose(id) : null,
    };
  };
  return statuses.map(toRow).sort(compareRows);
}

/** The map with every open proposal that is at least so sure, and which statuses these are; none = nothing to accept. */
export function acceptProposals(
  said: SaidMap,
  { statuses }: StatusPicture,
  proposals: ReadonlyMap<string, Proposal>,
  atLeast: number,
): { stages: SquadMap; accepted: string[] } {
  const sure = statuses.flatMap(({ id }): [string, string][] => {
    const found = Object.hasOwn(said.stageMap, id) ? undefined : proposals.get(id);
    return found && found.confidence >= atLeast ? [[id, found.stage]] : [];
  });
  return { stages: { ...said.stageMap, ...Object.fromEntries(sure) }, accepted: sure.map(([id]) => id) };
}

/** The playbook's stages as the stage map offers them, in the reader's language. */
export function listMapStages({ stages }: Pick<Playbook, 'stages'>, lang: Lang): StageMapView['stages'] {
  return stages.map(({ id, name, category }) => ({ id, name: say(name, lang), category }));
}

/** The lines of a map that name a stage which the playbook does not hold: such a map is not stored. By status id. */
export function findMapProblems({ stages }: Pick<Playbook, 'stages'>, map: SquadMap): { statusId: string; stage: string }[] {
  const known = new Set(stages.map(({ id }) => id));
  return Object.entries(map).flatMap(([statusId, stage]) => (stage === null || known.has(stage) ? [] : [{ statusId, stage }]));
}
