import type { Failure } from '../../../../../src/contract/failure';
import type { PlaybookInfo } from '../../../../../src/contract/admin';

/** The playbook text that is being prepared, and what became of the last attempt to publish it. */
export interface Draft {
  yaml: string;
  /** The text as it was opened or last published: where they differ, leaving would lose work. */
  base: string;
  outcome: { kind: 'none' } | { kind: 'published'; current: PlaybookInfo } | { kind: 'refused'; failure: Failure };
}

export const emptyDraft: Draft = { yaml: '', base: '', outcome: { kind: 'none' } };

/** Where a line starts and ends in a text: for a selection. Lines count from 1; beyond the last one means the last one. */
export function findLine(text: string, line: number): { start: number; end: number } {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  return { start, end: start + (lines[index]?.length ?? 0) };
}
