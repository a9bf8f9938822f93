import type { Decision, WantedSource } from '../../contract/squad-admin';
import { findClash } from './compose';
import { findSpace, type Source, type SquadEntry, type SquadSet } from './entry';
import { closeAt, mergeInto, reopenAt, splitOff, startAt } from './reorganise';
import { refuse, RefusedDecision, type Refusal } from './refusal';
import { isSameSlice } from './slice';
import type { Space } from './space';
import { covers, type Span } from './span';

/** What a decision is made on. `now`: epoch ms. */
export interface Ground {
  spaces: readonly Space[];
  now: number;
}

export type Decided = { ok: true; entries: SquadEntry[] } | { ok: false; refusal: Refusal };

type SetDecision = Extract<Decision, { do: 'set' }>;

/** Null takes a person's word back, so that Jira's counts again. */
function applySet(set: SquadSet, { name, tribe, kind, lead, space }: SetDecision): SquadSet {
  const next: SquadSet = { ...set };
  if (name === null) delete next.name;
  else if (name !== undefined) next.name = name;
  if (tribe === null) delete next.tribe;
  else if (tribe !== undefined) next.tribe = tribe === '' ? null : tribe;
  if (kind === null) delete next.kind;
  else if (kind !== undefined) next.kind = kind;
  if (lead === null) delete next.lead;
  else if (lead !== undefined) next.lead = lead;
  if (space === null) delete next.space;
  else if (space !== undefined) next.space = space;
  return next;
}

/** Projects by the keys or ids that a person named, each once. */
export function resolveSources(wanted: readonly WantedSource[], spaces: readonly Space[]): { projectId: string; slice: Source['slice'] }[] {
  const found = wanted.map(({ project, slice }) => ({
    projectId: findSpace(spaces, project)?.id ?? refuse('unknown-project', { project }),
    slice,
  }));
  return found.filter(
    (one, index) => found.findIndex((other) => other.projectId === one.projectId && isSameSlice(other.slice, one.slice)) === index,
  );
}

/** Since when nobody else has held it: a correction does not take from others what was theirs. */
function freeSince(entries: readonly SquadEntry[], own: SquadEntry, { projectId, slice }: Omit<Source, keyof Span>): number | null {
  const ends = entries.flatMap(({ key, status, sources }) =>
    key === own.key || status !== 'in'
      ? []
      : sources.flatMap((source) => (source.projectId === projectId && isSameSlice(source.slice, slice) ? [source.until ?? Infinity] : [])),
  );
  const last = Math.max(-Infinity, ...ends);
  return last === -Infinity ? null : last;
}

/** What the squad is made of from now on, and always was as far as it was nobody else's. */
function applySources(
  entries: readonly SquadEntry[],
  own: SquadEntry,
  wanted: readonly WantedSource[],
  { spaces, now }: Ground,
): SquadEntry {
  const current = own.sources.filter((source) => covers(source, now));
  const past = own.sources.filter((source) => source.until !== null && source.until <= now);
  const next = resolveSources(wanted, spaces).map(({ projectId, slice }) => {
    const kept = current.find((source) => source.projectId === projectId && isSameSlice(source.slice, slice));
    if (kept) return kept;
    const from = freeSince(entries, own, { projectId, slice });
    if (from === Infinity) refuse('taken', { project: spaces.find(({ id }) => id === projectId)?.key ?? projectId });
    return { projectId, slice, from, until: null };
  });
  return { ...own, status: 'in', sources: [...past, ...next] };
}

/** The entries that a decision changes, as they are afterwards. Throws a refusal. */
function change(entries: readonly SquadEntry[], own: SquadEntry, decision: Decision, ground: Ground): SquadEntry[] {
  switch (decision.do) {
    case 'include':
      return [{ ...own, status: 'in' }];
    case 'leave-out':
      return [{ ...own, status: 'out' }];
    case 'set':
      return [{ ...own, set: applySet(own.set, decision) }];
    case 'sources':
      return [applySources(entries, own, decision.sources, ground)];
    case 'merge':
      return mergeInto(
        own,
        entries.find(({ key }) => key === decision.into) ?? refuse('unknown-squad', { squad: decision.into }),
        decision.at,
      );
    case 'split':
      return splitOff(entries, own, { ...decision, parts: resolveSources(decision.parts, ground.spaces) }, ground.spaces);
    case 'close':
      return [closeAt(own, decision.at)];
    case 'reopen':
      return [reopenAt(own, decision.at)];
    case 'start':
      return [startAt(own, decision.at)];
  }
}

/**
 * One decision of Product Ops on one squad. Pure: the entries afterwards, those that changed one version further, or why it cannot be.
 * Afterwards as before, a project or a slice is held by one decided squad at most at any moment, no squad that counts is without cases,
 * and the times of a squad never overlap.
 */
export function applyDecision(entries: readonly SquadEntry[], key: string, decision: Decision, ground: Ground): Decided {
  try {
    const own = entries.find((entry) => entry.key === key) ?? refuse('unknown-squad', { squad: key });
    const changed = new Map(change(entries, own, decision, ground).map((entry) => [entry.key, { ...entry, version: entry.version + 1 }]));
    const kept = entries.map((entry) => changed.get(entry.key) ?? entry);
    const added = [...changed.values()].filter((entry) => !entries.some((other) => other.key === entry.key));
    const next = [...kept, ...added].sort((a, b) => (a.key < b.key ? -1 : 1));
    const clash = findClash(next);
    if (clash) refuse('taken', { project: ground.spaces.find(({ id }) => id === clash.projectId)?.key ?? clash.projectId });
    return { ok: true, entries: next };
  } catch (error) {
    if (error instanceof RefusedDecision) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
