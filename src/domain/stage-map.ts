import type { Playbook, StageMapEntry } from '../contract/playbook';
import type { StatusRef } from './facts';
import { foldName } from './name';

/** The stage of a status for a case of this issue type; `undefined` = unmapped, `null` = left out on purpose by the squad's map. */
export type StageOf = (status: StatusRef, issueType: string) => string | null | undefined;

interface MapLine {
  stage: string;
  /** Folded issue type names; null = any. */
  issueTypes: ReadonlySet<string> | null;
}

function indexEntries(entries: readonly StageMapEntry[]): Map<string, MapLine[]> {
  const lines = new Map<string, MapLine[]>();
  for (const entry of entries) {
    const status = foldName(entry.status);
    const line = { stage: entry.stage, issueTypes: entry.issueTypes ? new Set(entry.issueTypes.map(foldName)) : null };
    const known = lines.get(status);
    if (known) known.push(line);
    else lines.set(status, [line]);
  }
  return lines;
}

/**
 * Translates statuses to stages (PRODUCT.md, "Traces"): the squad's confirmed map by status id, else the playbook's map by the name
 * that the changelog tells, then by the name that this id has today. Answers are kept, so a squad's cases cost one look-up each.
 * @param todayNames status id → its name at the moment of reading
 */
export function createStageOf(
  playbook: Pick<Playbook, 'stageMap'>,
  squadMap: Readonly<Record<string, string | null>>,
  todayNames: ReadonlyMap<string, string>,
): StageOf {
  const lines = indexEntries(playbook.stageMap);
  const known = new Map<string, string | undefined>();

  const findByName = (name: string, issueType: string): string | undefined =>
    lines.get(foldName(name))?.find(({ issueTypes }) => issueTypes === null || issueTypes.has(foldName(issueType)))?.stage;

  return (status, issueType) => {
    if (Object.hasOwn(squadMap, status.id)) return squadMap[status.id] ?? null;
    const question = `${status.id}\0${status.name}\0${issueType}`;
    if (known.has(question)) return known.get(question);
    const today = todayNames.get(status.id);
    const stage = findByName(status.name, issueType) ?? (today === undefined ? undefined : findByName(today, issueType));
    known.set(question, stage);
    return stage;
  };
}
