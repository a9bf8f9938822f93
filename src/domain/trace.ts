import type { CaseHistory, Change, StatusRef } from './facts';
import type { StageOf } from './stage-map';

/** A stage that a case entered, and when (epoch ms). It was left when the next visit began. */
export interface Visit {
  stage: string;
  at: number;
}

/** A work item as it stood at `asOf`, with the stages that it went through. */
export interface CaseTrace {
  key: string;
  createdAt: number;
  projectId: string;
  type: string;
  status: StatusRef;
  resolution: string | null;
  /** Mapped stages in order, equal neighbours collapsed. With unknown history: the stage of the present status alone, if mapped. */
  visits: readonly Visit[];
  historyKnown: boolean;
  /** Names of statuses that map to no stage, each once. */
  unmapped: readonly string[];
  /** Status changes whose `from` is not the `to` before them: counted, never repaired. */
  breaks: number;
  /** True when a change is dated before the creation, as imports leave it. */
  beforeCreation: boolean;
  movedProject: boolean;
}

type RefField = 'type' | 'resolution' | 'project';

/** The value that a field had after the last of the first `count` changes: the `from` of its next change, else today's value. */
function rebuild(changes: readonly Change[], count: number, field: RefField, today: StatusRef | null): StatusRef | null {
  for (let index = count; index < changes.length; index++) {
    const change = changes[index];
    if (change?.field === field) return change.from;
  }
  return today;
}

/** How many of the changes happened up to `asOf`; they are in time order. */
function countUntil(changes: readonly Change[], asOf: number): number {
  let count = changes.length;
  while (count > 0 && (changes[count - 1]?.at ?? 0) > asOf) count--;
  return count;
}

/** The project that a case was in at a moment (epoch ms), by id. */
export function projectAt(history: CaseHistory, at: number): string {
  const changes = history.changes ?? [];
  return rebuild(changes, countUntil(changes, at), 'project', null)?.id ?? history.projectId;
}

interface StatusWalk {
  /** Each status with the moment it was entered; at least one. */
  entered: { status: StatusRef; at: number }[];
  breaks: number;
}

/** The first item's `from` since creation, then each `to`; without status items up to then, the status of that time since creation. */
function walkStatuses(history: CaseHistory, changes: readonly Change[], count: number): StatusWalk {
  const entered: StatusWalk['entered'] = [];
  let breaks = 0;
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    if (change?.field !== 'status') continue;
    const before = entered.at(-1);
    if (!before) entered.push({ status: change.from, at: history.createdAt });
    if (index >= count) break;
    if (before && before.status.id !== change.from.id) breaks++;
    entered.push({ status: change.to, at: change.at });
  }
  if (entered.length === 0) entered.push({ status: history.status, at: history.createdAt });
  return { entered, breaks };
}

/**
 * The trace of one case at `asOf` (epoch ms), exactly as PRODUCT.md, "Traces", tells it; null when the case did not exist yet.
 * Changes after `asOf` are ignored; type, project and resolution are rebuilt. A case of unknown history keeps what it is today.
 */
export function traceCase(history: CaseHistory, stageOf: StageOf, asOf: number): CaseTrace | null {
  if (history.createdAt > asOf) return null;
  const changes = history.changes ?? [];
  const count = countUntil(changes, asOf);
  const type = (rebuild(changes, count, 'type', history.type) ?? history.type).name;
  const walk = walkStatuses(history, changes, count);
  const visits: Visit[] = [];
  const unmapped = new Set<string>();
  for (const { status, at } of walk.entered) {
    const stage = stageOf(status, type);
    if (stage === undefined) unmapped.add(status.name);
    else if (stage !== null && visits.at(-1)?.stage !== stage) visits.push({ stage, at });
  }
  return {
    key: history.key,
    createdAt: history.createdAt,
    projectId: rebuild(changes, count, 'project', null)?.id ?? history.projectId,
    type,
    status: walk.entered.at(-1)?.status ?? history.status,
    resolution: rebuild(changes, count, 'resolution', history.resolution)?.name ?? null,
    visits,
    historyKnown: history.changes !== null,
    unmapped: [...unmapped],
    breaks: walk.breaks,
    beforeCreation: (changes[0]?.at ?? history.createdAt) < history.createdAt,
    movedProject: changes.some((change, index) => index < count && change.field === 'project'),
  };
}

/** Ids of the projects that a case was in and is no more. */
export function listEarlierProjects({ changes, projectId }: Pick<CaseHistory, 'changes' | 'projectId'>): string[] {
  const ids = (changes ?? []).flatMap((change) => (change.field === 'project' ? [change.from?.id ?? '', change.to?.id ?? ''] : []));
  return [...new Set(ids)].filter((id) => id !== '' && id !== projectId);
}

/**
 * When a case entered its last unbroken run of end stages (epoch ms): the moment it was finished. Null while its last mapped stage is
 * no end stage, or it has none. For a case of unknown history the answer tells only whether it is finished.
 */
export function findFinishedAt(visits: readonly Visit[], end: ReadonlySet<string>): number | null {
  let finishedAt: number | null = null;
  for (let index = visits.length - 1; index >= 0; index--) {
    const visit = visits[index];
    if (!visit || !end.has(visit.stage)) break;
    finishedAt = visit.at;
  }
  return finishedAt;
}
