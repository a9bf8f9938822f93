import type { DraftDocument } from '../../contract/playbook-draft';
import { isSame, listItems } from './parts';
import { valueAt } from './shape';

/** True for a standard that is judged: the default mode is `counted`. */
const isInForce = (standard: unknown): boolean => standard !== undefined && valueAt(standard, ['mode']) !== 'draft';

/**
 * The document as it is published on a day (UTC, `2026-03-01`): a standard that comes into force with it and gives no `since` gets that day. One that was in
 * force before keeps what it has: absent = always. So `graceDays` and the time to adopt count from the day that squads could know of it.
 */
export function dateStandards(document: DraftDocument, published: DraftDocument | null, day: string): DraftDocument {
  const before = new Map(listItems(published ?? {}, 'standards').map((standard) => [valueAt(standard, ['id']), standard]));
  const standards = listItems(document, 'standards').map((standard) => {
    const isNew = isInForce(standard) && !isInForce(before.get(valueAt(standard, ['id'])));
    const undated = valueAt(standard, ['since']) === undefined || valueAt(standard, ['since']) === null;
    return isNew && undated && typeof standard === 'object' && standard !== null ? { ...standard, since: day } : standard;
  });
  return isSame(standards, listItems(document, 'standards')) ? document : { ...document, standards };
}
