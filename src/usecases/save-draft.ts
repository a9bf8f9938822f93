import type { DraftDocument, Part } from '../contract/playbook-draft';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { StoredDraft } from '../ports/playbook-stores';

/** As long as a file may be that is imported: with its source it stays within the 1 MiB that Forge SQL takes a request. */
const MAX_DOCUMENT = 400_000;
const ROOM = 450_000;

export interface DraftChange {
  document: DraftDocument;
  source: string | null;
  basedOn: number | null;
  stamps: StoredDraft['stamps'];
}

/** Puts a changed draft in the place of the version that was read; null when that is not the version any more. `invalid-input` when it is too long to be kept. */
export async function saveDraft(
  { now, drafts }: Pick<Ports, 'now' | 'drafts'>,
  version: number,
  { document, source, basedOn, stamps }: DraftChange,
  accountId: string,
): Promise<StoredDraft | null> {
  const length = JSON.stringify(document).length;
  if (length > MAX_DOCUMENT)
    throw new AppFailure('invalid-input', { path: 'value', expected: `at most ${MAX_DOCUMENT} characters in all` });
  const kept = source !== null && source.length + length <= ROOM ? source : null;
  const changed = { at: now(), by: accountId };
  const draft: StoredDraft = { document, source: kept, basedOn, stamps, changedAt: changed.at, changedBy: accountId };
  return (await drafts.save(draft, version, changed)) ? draft : null;
}

/** The stamps of a draft once these parts were saved: the last one of each part stays. */
export function stampParts(stamps: StoredDraft['stamps'], parts: readonly Part[], at: number, by: string): StoredDraft['stamps'] {
  const isSaved = (part: Part): boolean => parts.some(({ kind, id }) => kind === part.kind && id === part.id);
  return [...stamps.filter(({ part }) => !isSaved(part)), ...parts.map((part) => ({ part, at, by }))];
}
