import { acceptFrom } from '../../../../../src/contract/acceptance';
import type { StageMapView } from '../../../../../src/contract/stage-map';

export type StatusRow = StageMapView['statuses'][number];

/** What a person chose for a status: a stage, deliberately none, or nothing yet. */
export type StageChoice = { kind: 'stage'; stage: string } | { kind: 'left-out' } | { kind: 'open' };

/** Choices that differ from what is saved, by status id. */
export type StageDraft = Readonly<Record<string, StageChoice>>;

/** The choice that is in force for a status. */
export function readChoice({ stage, source }: StatusRow): StageChoice {
  if (stage !== null) return { kind: 'stage', stage };
  return source === 'left-out' ? { kind: 'left-out' } : { kind: 'open' };
}

export function isSameChoice(one: StageChoice, other: StageChoice): boolean {
  return one.kind === other.kind && (one.kind !== 'stage' || (other.kind === 'stage' && one.stage === other.stage));
}

/** The draft with one choice more; a choice that equals what is saved is none. */
export function withChoice(draft: StageDraft, row: StatusRow, choice: StageChoice): StageDraft {
  const { [row.id]: _, ...rest } = draft;
  return isSameChoice(choice, readChoice(row)) ? rest : { ...rest, [row.id]: choice };
}

/** The map to confirm: every status with its stage or with none on purpose; what is still open stays out of it. */
export function writeMap(statuses: readonly StatusRow[], draft: StageDraft): Record<string, string | null> {
  return Object.fromEntries(
    statuses.flatMap((row): [string, string | null][] => {
      const choice = draft[row.id] ?? readChoice(row);
      if (choice.kind === 'open') return [];
      return [[row.id, choice.kind === 'stage' ? choice.stage : null]];
    }),
  );
}

/** The choice that a row's proposal would be; null without a proposal. */
export function readProposal({ proposal }: StatusRow): StageChoice | null {
  return proposal && { kind: 'stage', stage: proposal.stage };
}

/** The rows whose proposal is sure enough to be accepted unseen, and would change what is there: what is chosen already stays. */
export function listAcceptable(statuses: readonly StatusRow[], draft: StageDraft): StatusRow[] {
  return statuses.filter((row) => {
    const proposed = readProposal(row);
    return (
      proposed !== null &&
      draft[row.id] === undefined &&
      (row.proposal?.confidence ?? 0) >= acceptFrom.usual &&
      !isSameChoice(proposed, readChoice(row))
    );
  });
}

/** The draft with all of these proposals as choices. */
export function acceptAll(statuses: readonly StatusRow[], draft: StageDraft): StageDraft {
  return listAcceptable(statuses, draft).reduce((kept, row) => withChoice(kept, row, readProposal(row) ?? readChoice(row)), draft);
}

/** Where my draft and what someone else saved in the meantime differ: status by status, what both say. */
export function listConflicts(
  before: StageMapView,
  theirs: StageMapView,
  draft: StageDraft,
): { row: StatusRow; mine: StageChoice; theirs: StageChoice }[] {
  const old = new Map(before.statuses.map((row) => [row.id, readChoice(row)]));
  return theirs.statuses.flatMap((row) => {
    const now = readChoice(row);
    const was = old.get(row.id);
    const mine = draft[row.id] ?? was;
    const theyChanged = was === undefined || !isSameChoice(was, now);
    return mine !== undefined && theyChanged && !isSameChoice(mine, now) ? [{ row, mine, theirs: now }] : [];
  });
}

/** My own choices on top of what someone else saved: those that they share with me are none any more. */
export function rebase(draft: StageDraft, theirs: StageMapView): StageDraft {
  return theirs.statuses.reduce<StageDraft>((kept, row) => {
    const mine = draft[row.id];
    return mine === undefined ? kept : withChoice(kept, row, mine);
  }, {});
}
