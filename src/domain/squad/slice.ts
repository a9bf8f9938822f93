import type { Slice } from '../../contract/squad-admin';
import { wasFilled } from '../case-facts';
import type { CaseHistory } from '../facts';
import { foldName } from '../name';

/**
 * Whether a case carries a component or label is tracked like a field that is filled in or not, under this name, and only in projects of
 * which some squad has a slice: today's answer in the case's extras, the way there among its changes.
 */
export function nameSlice({ by, name }: Slice): string {
  return `${by}:${foldName(name)}`;
}

export function isSameSlice(a: Slice | null, b: Slice | null): boolean {
  return a === null || b === null ? a === b : nameSlice(a) === nameSlice(b);
}

/** Whether a case was in a slice at a moment (epoch ms). One whose components or labels were never read is in none. */
export function wasInSlice(history: CaseHistory, slice: Slice, at: number): boolean {
  return wasFilled(history, nameSlice(slice), at) === true;
}
