import { playbookSchema, type Playbook } from '../../contract/playbook';
import type { CheckRegistry } from '../check';
import { hashContent } from '../hash';
import { readDocument } from './document';
import type { Problem } from './problem';
import { findReferenceProblems } from './references';
import { findShapeProblems } from './shape';

export type ParsedPlaybook = { ok: true; playbook: Playbook } | { ok: false; problems: Problem[] };

const inReadingOrder = (a: Problem, b: Problem): number =>
  a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * Reads a playbook file (YAML, format version 1). Either the playbook with defaults applied, or every problem that it has, in the order of
 * the file. Bad YAML is told alone: what follows from it would be noise. Nothing is thrown.
 * @param checks the checks that the app has: a standard may use no other
 */
export function parsePlaybook(yaml: string, checks: CheckRegistry): ParsedPlaybook {
  const { data, problems, problemAt } = readDocument(yaml);
  if (problems.some(({ code }) => code === 'bad-yaml')) return { ok: false, problems: problems.sort(inReadingOrder) };
  problems.push(...findShapeProblems(playbookSchema, data, [], problemAt));
  problems.push(...findReferenceProblems(data, checks, problemAt));
  if (problems.length > 0) return { ok: false, problems: problems.sort(inReadingOrder) };
  return { ok: true, playbook: playbookSchema.parse(data) };
}

/** The playbook's content hash: equal for files that say the same in other words (comments, order of keys, defaults written out). */
export function hashPlaybook(playbook: Playbook): string {
  return hashContent(playbook);
}
