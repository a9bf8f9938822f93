import { playbookSchema, type Playbook } from '../../contract/playbook';
import type { CheckRegistry } from '../check';
import type { SourceDocument } from './document';
import type { ParsedPlaybook } from './parse';
import { writePath, type Problem } from './problem';
import { findReferenceProblems } from './references';
import { findShapeProblems } from './shape';

/** A problem of plain data stands on no line. */
const problemAt: SourceDocument['problemAt'] = (path, code, values) => ({
  line: 0,
  column: 0,
  path: writePath(path),
  at: path,
  code,
  values,
});

/** Every problem of a playbook as plain data, those of its shape first. */
export function findProblems(data: unknown, checks: CheckRegistry): Problem[] {
  return [...findShapeProblems(playbookSchema, data, [], problemAt), ...findReferenceProblems(data, checks, problemAt)];
}

/** As `parsePlaybook`, from plain data: the problems name paths, no lines. */
export function readPlaybookData(data: unknown, checks: CheckRegistry): ParsedPlaybook {
  const problems = findProblems(data, checks);
  if (problems.length > 0) return { ok: false, problems };
  const playbook: Playbook = playbookSchema.parse(data);
  return { ok: true, playbook };
}
