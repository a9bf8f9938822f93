import type { Decision, Person, Slice, SquadCandidate } from '../../../../../../src/contract/squad-admin';

/** A space that a squad is to be made of, as the form has it. */
export interface DraftSource {
  project: string;
  slice: Slice | null;
}

/** What the form says of a squad. An empty tribe = none. */
export interface SquadDraft {
  name: string;
  tribe: string;
  kind: string | null;
  lead: Person | null;
  space: string;
  sources: readonly DraftSource[];
}

/** What it is made of now: what it held before is its history. */
const listCurrent = ({ sources, until }: SquadCandidate): SquadCandidate['sources'] =>
  sources.filter((source) => source.until === null || source.until === until);

export function openDraft(squad: SquadCandidate): SquadDraft {
  return {
    ...{ name: squad.name, tribe: squad.tribe ?? '', kind: squad.kind, lead: squad.lead, space: squad.space ?? '' },
    sources: listCurrent(squad).map(({ projectId, slice }) => ({ project: projectId, slice })),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The decisions that make the squad what the form says: of what was changed alone, so that the rest goes on following Jira. */
export function writeDecisions(squad: SquadCandidate, draft: SquadDraft): Decision[] {
  const base = openDraft(squad);
  const set: Extract<Decision, { do: 'set' }> = {
    do: 'set',
    ...(draft.name.trim() !== base.name && { name: draft.name.trim() === '' ? null : draft.name.trim() }),
    ...(draft.tribe.trim() !== base.tribe && { tribe: draft.tribe.trim() }),
    ...(draft.kind !== base.kind && { kind: draft.kind }),
    ...(!isSame(draft.lead, base.lead) && { lead: draft.lead }),
    ...(draft.space.trim() !== base.space && { space: draft.space.trim() === '' ? null : draft.space.trim() }),
  };
  return [
    ...(isSame(draft.sources, base.sources) ? [] : [{ do: 'sources' as const, sources: [...draft.sources] }]),
    ...(Object.keys(set).length > 1 ? [set] : []),
  ];
}

/** A day of a date field (`2026-03-01`) as a moment, epoch ms; null for anything else. */
export function readDay(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : NaN;
  return Number.isNaN(at) ? null : at;
}

/** A moment as a date field has it. */
export function writeDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
