import type {
  Draft,
  DraftDocument,
  DraftState,
  Part,
  PartChange,
  Person,
  SaveOutcome,
} from '../../../../../../../src/contract/playbook-draft';
import type { Failure } from '../../../../../../../src/contract/failure';
import { mergeOrder } from './merge-fields';
import { isSamePart, nameOfPart, readPart, writePart } from './parts';
import { asTexts, isSame, writeAt, type Path } from './values';

/** What somebody else saved in a part that was being changed here. */
export interface PartConflict {
  stored: unknown;
  changes: PartChange[];
  changedAt: number;
  changedBy: Person;
}

/** A part that differs from what is stored, or may differ. */
export interface PartWork {
  part: Part;
  /** As it was read or saved last; null = it did not exist. */
  base: unknown;
  mine: unknown;
  phase: { kind: 'waiting' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure } | { kind: 'conflict'; conflict: PartConflict };
}

/** The draft as stored, one's own work on it, and both together. */
export interface DraftWork {
  stored: Draft;
  /** What is on screen: the stored document with the work on it. */
  document: DraftDocument;
  /** By part, in the order in which they were changed. */
  works: Readonly<Record<string, PartWork>>;
  /** When this editor saved each part last, epoch ms. */
  savedAt: Readonly<Record<string, number>>;
}

export const openDraft = (stored: Draft): DraftWork => ({ stored, document: stored.document, works: {}, savedAt: {} });

const withWork = (work: DraftWork, each: PartWork): DraftWork => ({ ...work, works: { ...work.works, [nameOfPart(each.part)]: each } });
function withoutWork(work: DraftWork, part: Part): DraftWork {
  const { [nameOfPart(part)]: _, ...works } = work.works;
  return { ...work, works };
}

/** A change at a path of a part. A part in conflict keeps its conflict: what is typed meanwhile is part of "mine". */
export function editPart(work: DraftWork, part: Part, path: Path, next: unknown): DraftWork {
  const before = work.works[nameOfPart(part)];
  const mine = writeAt(readPart(work.document, part), path, next) ?? null;
  const base = before?.base ?? readPart(work.stored.document, part) ?? null;
  const document = writePart(work.document, part, mine);
  if (before?.phase.kind !== 'conflict' && before?.phase.kind !== 'saving' && isSame(base, mine))
    return withoutWork({ ...work, document }, part);
  const phase = before?.phase.kind === 'conflict' || before?.phase.kind === 'saving' ? before.phase : ({ kind: 'waiting' } as const);
  return withWork({ ...work, document }, { part, base, mine, phase });
}

/** The next part to save: those that failed wait for `retryFailed`. */
export const findNext = (work: DraftWork): PartWork | undefined => Object.values(work.works).find(({ phase }) => phase.kind === 'waiting');
export const isSaving = (work: DraftWork): boolean => Object.values(work.works).some(({ phase }) => phase.kind === 'saving');
export const isUnsaved = (work: DraftWork): boolean => Object.keys(work.works).length > 0;

/** An order is told from the list as it stands now: one's own new items are in it since the change was made. */
export function baseToSend(work: DraftWork, { part, base }: PartWork): unknown {
  return part.kind === 'order' ? (readPart(work.stored.document, part) ?? null) : base;
}

export const startSaving = (work: DraftWork, each: PartWork): DraftWork => withWork(work, { ...each, phase: { kind: 'saving' } });

const withState = (work: DraftWork, state: DraftState, document: DraftDocument): DraftWork => ({
  ...work,
  stored: { ...work.stored, ...state, document },
});

/** What came of saving `sent`. `at`: epoch ms. */
export function finishSaving(work: DraftWork, sent: PartWork, outcome: SaveOutcome, at: number): DraftWork {
  const { part } = sent;
  const now = work.works[nameOfPart(part)] ?? sent;
  if (outcome.outcome === 'conflict') {
    const document = writePart(work.stored.document, part, outcome.stored);
    const next = withState(work, outcome.state, document);
    // Who moved what meanwhile is no reason to ask: both wishes fit into one order.
    if (part.kind === 'order') {
      const mine = mergeOrder(asTexts(now.mine), asTexts(outcome.stored));
      return withWork({ ...next, document: writePart(next.document, part, mine) }, { ...now, mine, phase: { kind: 'waiting' } });
    }
    const { stored, changes, changedAt, changedBy } = outcome;
    return withWork(next, { ...now, phase: { kind: 'conflict', conflict: { stored: stored ?? null, changes, changedAt, changedBy } } });
  }
  const next = withState(work, outcome.state, writePart(work.stored.document, part, sent.mine));
  const saved = { ...next, savedAt: { ...next.savedAt, [nameOfPart(outcome.part)]: at } };
  if (isSame(now.mine, sent.mine)) return withoutWork(saved, part);
  return withWork(saved, { ...now, base: sent.mine, phase: { kind: 'waiting' } });
}

/** Nothing is lost: the work stays and says why it is not saved. */
export function failSaving(work: DraftWork, sent: PartWork, failure: Failure): DraftWork {
  const now = work.works[nameOfPart(sent.part)] ?? sent;
  return withWork(work, { ...now, phase: { kind: 'failed', failure } });
}

export function retryFailed(work: DraftWork): DraftWork {
  const works = Object.entries(work.works).map(([name, each]): [string, PartWork] => [
    name,
    each.phase.kind === 'failed' ? { ...each, phase: { kind: 'waiting' } } : each,
  ]);
  return { ...work, works: Object.fromEntries(works) };
}

/** Ends a conflict: `value` is what the person chose. Theirs, unchanged, needs no save. */
export function settleConflict(work: DraftWork, part: Part, value: unknown): DraftWork {
  const each = work.works[nameOfPart(part)];
  if (each?.phase.kind !== 'conflict') return work;
  const { stored } = each.phase.conflict;
  const next = { ...work, document: writePart(work.document, part, value) };
  if (isSame(stored, value)) return withoutWork(next, part);
  return withWork(next, { part, base: stored, mine: value ?? null, phase: { kind: 'waiting' } });
}

/** Takes in a newer state of the draft: what others saved appears, one's own work stays on top of it, from the base that it had. */
export function rebaseDraft(work: DraftWork, stored: Draft): DraftWork {
  let document = stored.document;
  const works: Record<string, PartWork> = {};
  for (const [name, each] of Object.entries(work.works)) {
    const isOrder = each.part.kind === 'order';
    const mine = isOrder ? mergeOrder(asTexts(each.mine), asTexts(readPart(document, each.part))) : each.mine;
    document = writePart(document, each.part, mine);
    works[name] = { ...each, mine };
  }
  return { ...work, stored, document, works };
}

/** How one part stands, in one word for its header. */
export type PartStanding = PartWork['phase'] | { kind: 'saved'; at: number } | { kind: 'clean' };
export function readStanding(work: DraftWork, part: Part): PartStanding {
  const name = nameOfPart(part);
  const phase = work.works[name]?.phase;
  if (phase !== undefined) return phase;
  const own = work.savedAt[name];
  const at = own ?? work.stored.stamps.find((stamp) => isSamePart(stamp.part, part))?.at;
  return at === undefined ? { kind: 'clean' } : { kind: 'saved', at };
}
