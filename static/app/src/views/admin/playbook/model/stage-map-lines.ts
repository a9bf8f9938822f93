import { asFields, asList, asText, asTexts, isFields } from './values';

/** One line of the playbook's stage map. Without work item types it holds for all of them. */
export interface StageMapLine {
  status: string;
  issueTypes: string[];
  stage: string;
}

/** Reads either form of a stage map as the list that it means: the first line that fits wins. */
export function readLines(map: unknown): StageMapLine[] {
  if (isFields(map)) return Object.entries(map).map(([status, stage]) => ({ status, issueTypes: [], stage: asText(stage) }));
  return asList(map).map((each) => {
    const line = asFields(each);
    return { status: asText(line.status), issueTypes: asTexts(line.issueTypes), stage: asText(line.stage) };
  });
}

/** The short form where it says the same, else the long one; undefined for no line at all. */
export function writeLines(lines: readonly StageMapLine[]): unknown {
  if (lines.length === 0) return undefined;
  const names = new Set(lines.map(({ status }) => status));
  // Names that look like numbers would change places in a map.
  const isShort = names.size === lines.length && lines.every(({ status, issueTypes }) => issueTypes.length === 0 && /^[^\d]/.test(status));
  if (isShort) return Object.fromEntries(lines.map(({ status, stage }) => [status, stage]));
  return lines.map(({ status, issueTypes, stage }) => ({ status, ...(issueTypes.length === 0 ? {} : { issueTypes }), stage }));
}

/** Lines that can never decide: an earlier one with the same status takes all that they would. */
export function findShadowed(lines: readonly StageMapLine[]): Set<number> {
  const shadowed = new Set<number>();
  lines.forEach((line, index) => {
    const isCaught = lines
      .slice(0, index)
      .some(
        (earlier) =>
          earlier.status.trim().toLowerCase() === line.status.trim().toLowerCase() &&
          (earlier.issueTypes.length === 0 ||
            (line.issueTypes.length > 0 && line.issueTypes.every((type) => earlier.issueTypes.includes(type)))),
      );
    if (isCaught && line.status.trim() !== '') shadowed.add(index);
  });
  return shadowed;
}
