import type { Part, SaveOutcome } from '../contract/playbook-draft';
import type { Lang } from '../contract/text';
import { comparePart } from '../domain/playbook/diff';
import { isPart, isSame, itemLists, listItems, nameItems, readPart, writePart } from '../domain/playbook/parts';
import { sayPartDifference, type DiffCatalogue } from '../domain/playbook/say-changes';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { StoredDraft } from '../ports/playbook-stores';
import { describeDraft, toState, type Catalogues, type DraftNeeds } from './describe-draft';
import { readDraft } from './get-draft';
import { saveDraft, stampParts } from './save-draft';

export interface PartSave {
  part: Part;
  base?: unknown;
  value?: unknown;
  lang: Lang;
  accountId: string;
}

/** Each try can only be beaten by a save of another part; editors save by hand, a few at once. */
const TRIES = 5;

/** An order is told by the items that both know: one that was added or removed meanwhile is no conflict. */
function isUntouched(part: Part, base: unknown, stored: unknown): boolean {
  if (part.kind !== 'order' || !Array.isArray(base) || !Array.isArray(stored)) return isSame(base, stored);
  return isSame(
    base.filter((id) => stored.includes(id)),
    stored.filter((id) => base.includes(id)),
  );
}

/** What the part goes by after the save: a new id renames it. */
function renamePart(part: Part, before: StoredDraft['document'], after: StoredDraft['document']): Part {
  const { kind, id = '' } = part;
  if (kind !== 'flow' && kind !== 'role' && kind !== 'standard') return part;
  const list = itemLists[kind];
  const index = nameItems(listItems(before, list)).indexOf(id);
  const names = nameItems(listItems(after, list));
  const renamed = names.length < listItems(before, list).length ? undefined : names.at(index);
  return renamed === undefined ? part : { kind, id: renamed };
}

/**
 * Saves one part on top of whatever others have saved of the other parts. What guards it is its content: the part must still say what the editor started from.
 * Saving what stands there already is no conflict, so that a save may be sent twice.
 */
export const saveDraftPart =
  (needs: DraftNeeds & Pick<Ports, 'now'>, catalogues: Catalogues & Readonly<Record<Lang, DiffCatalogue>>) =>
  async ({ part, base, value, lang, accountId }: PartSave): Promise<SaveOutcome> => {
    if (!isPart(part)) throw new AppFailure('invalid-input', { path: 'part', expected: 'a part of the playbook' });
    const describe = (draft: StoredDraft, version: number) => describeDraft(needs, draft, version, lang, catalogues);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { version, draft } = await readDraft(needs);
      const stored = readPart(draft.document, part);
      const document = writePart(draft.document, part, value);
      const renamed = renamePart(part, draft.document, document);
      if (isSame(document, draft.document)) return { outcome: 'saved', part: renamed, state: toState(await describe(draft, version)) };
      if (!isUntouched(part, base, stored)) {
        const difference = comparePart(part, base, stored);
        const described = await describe(draft, version);
        const stamp = described.stamps.find((each) => each.part.kind === part.kind && each.part.id === part.id);
        const changed = { changedAt: stamp?.at ?? draft.changedAt, changedBy: stamp?.by ?? described.changedBy };
        const changes = difference ? [sayPartDifference(difference, { lang, catalogue: catalogues[lang] })] : [];
        return { outcome: 'conflict', part, stored: stored ?? null, changes, ...changed, state: toState(described) };
      }
      const stamps = stampParts(draft.stamps, [renamed], needs.now(), accountId);
      const saved = await saveDraft(needs, version, { document, source: null, basedOn: draft.basedOn, stamps }, accountId);
      if (saved) return { outcome: 'saved', part: renamed, state: toState(await describe(saved, version + 1)) };
    }
    throw new AppFailure('conflict');
  };
