import { proposeEntry, type Source, type SquadEntry } from './entry';
import { refuse } from './refusal';
import { isSameSlice } from './slice';
import type { Space } from './space';
import { covers, endSpan, type Span } from './span';

/** Where nothing more is said, a squad's last span is the one that a decision is about. */
function lastSpan({ spans, key }: SquadEntry): Span {
  return spans.at(-1) ?? refuse('bad-time', { squad: key });
}

/** The squad until a moment: its span and all that it holds end there. */
export function closeAt(own: SquadEntry, at: number): SquadEntry {
  const span = lastSpan(own);
  if (!covers(span, at) || span.from === at) refuse('bad-time', { squad: own.key });
  const ended = own.sources.flatMap((source) => {
    const left = endSpan(source, at);
    return left ? [{ ...source, ...left }] : [];
  });
  return { ...own, status: 'in', spans: [...own.spans.slice(0, -1), { ...span, until: at }], sources: ended };
}

/** A closed squad again, with what it held when it ended. */
export function reopenAt(own: SquadEntry, at: number): SquadEntry {
  const { until } = lastSpan(own);
  if (until === null || at < until) refuse('bad-time', { squad: own.key });
  const held = own.sources.filter((source) => source.until === until);
  if (held.length === 0) refuse('nothing-left', { squad: own.key });
  // Without a gap the squad never ended.
  if (at === until) {
    const sources = own.sources.map((source) => (source.until === until ? { ...source, until: null } : source));
    return { ...own, status: 'in', mergedInto: null, sources, spans: [...own.spans.slice(0, -1), { ...lastSpan(own), until: null }] };
  }
  const again = held.map((source) => ({ ...source, from: at, until: null }));
  return { ...own, status: 'in', mergedInto: null, sources: [...own.sources, ...again], spans: [...own.spans, { from: at, until: null }] };
}

/** Since when the squad counts. */
export function startAt(own: SquadEntry, from: number | null): SquadEntry {
  const span = lastSpan(own);
  const earlier = own.spans.at(-2);
  if (earlier && (from === null || from < (earlier.until ?? Infinity))) refuse('bad-time', { squad: own.key });
  if (from !== null && span.until !== null && from >= span.until) refuse('bad-time', { squad: own.key });
  return { ...own, spans: [...own.spans.slice(0, -1), { ...span, from }] };
}

const isSameSource = (a: Omit<Source, keyof Span>, b: Omit<Source, keyof Span>): boolean =>
  a.projectId === b.projectId && isSameSlice(a.slice, b.slice);

/** `own` becomes a part of `into` at a moment, and ends; `into` has the cases of both from then on. */
export function mergeInto(own: SquadEntry, into: SquadEntry, at: number): SquadEntry[] {
  if (own.key === into.key) refuse('itself', { squad: own.key });
  if (!covers(lastSpan(into), at)) refuse('bad-time', { squad: into.key });
  const given = own.sources.filter((source) => covers(source, at));
  const isWhole = (projectId: string): boolean =>
    into.sources.some((source) => source.projectId === projectId && source.slice === null && covers(source, at));
  const taken = given.filter(({ projectId }) => !isWhole(projectId)).map((source) => ({ ...source, from: at }));
  // What the squad was split from before, it is again: slices of it end in the whole.
  const kept = into.sources.filter((source) => !taken.some((other) => isSameSource(source, other) && source.from === at));
  return [
    { ...closeAt(own, at), mergedInto: into.key },
    { ...into, status: 'in', sources: [...kept, ...taken] },
  ];
}

export interface Split {
  key: string;
  name: string;
  parts: readonly Omit<Source, keyof Span>[];
  at: number | null;
}

/** What the squad keeps after giving one part away: a source of its own ends, a slice of a whole project leaves it by itself. */
function giveAway(own: SquadEntry, sources: readonly Source[], part: Omit<Source, keyof Span>, at: number | null): Source[] {
  const isHeld = (source: Source): boolean => (at === null ? source.until === null : covers(source, at));
  const whole = sources.find((source) => isSameSource(source, part) && isHeld(source));
  if (whole) return sources.flatMap((source) => (source === whole ? endOf(source, at) : [source]));
  const around =
    part.slice !== null && sources.some((source) => source.projectId === part.projectId && source.slice === null && isHeld(source));
  return around ? [...sources] : refuse('no-part', { squad: own.key });
}

function endOf(source: Source, at: number | null): Source[] {
  const left = at === null ? null : endSpan(source, at);
  return left ? [{ ...source, ...left }] : [];
}

/** The entry that a split makes, or the closed one of that key, again. */
function findHeir(entries: readonly SquadEntry[], own: SquadEntry, { key, at }: Split, spaces: readonly Space[]): SquadEntry {
  const known = entries.find((entry) => entry.key === key);
  if (!known) {
    if (spaces.some((space) => space.key === key)) refuse('key-taken', { key });
    return { ...proposeEntry(key, ''), home: null, sources: [], spans: [] };
  }
  const { until } = lastSpan(known);
  if (known.key === own.key || until === null || at === null || at < until) refuse('key-taken', { key });
  return known;
}

/**
 * A new squad from parts of this one. From `at` on it holds them, and what had been finished until then stays the past of both; with
 * null it always was a squad of its own.
 */
export function splitOff(entries: readonly SquadEntry[], own: SquadEntry, split: Split, spaces: readonly Space[]): SquadEntry[] {
  const { name, parts, at } = split;
  const span = lastSpan(own);
  if (at === null ? span.until !== null : !covers(span, at) || span.from === at) refuse('bad-time', { squad: own.key });
  const heir = findHeir(entries, own, split, spaces);
  const left = parts.reduce<Source[]>((sources, part) => giveAway(own, sources, part, at), [...own.sources]);
  const isOpen = (source: Source): boolean => (at === null ? source.until === null : covers(source, at));
  if (!left.some(isOpen)) refuse('nothing-left', { squad: own.key });
  const past = at === null ? [] : own.sources.filter((source) => covers(source, at)).map((source) => ({ ...source, until: at }));
  const { tribe, kind } = own.set;
  return [
    { ...own, status: 'in', sources: left },
    {
      ...heir,
      status: 'in',
      mergedInto: null,
      set: { ...heir.set, name, ...(tribe !== undefined && { tribe }), ...(kind !== undefined && { kind }) },
      sources: [...heir.sources, ...parts.map((part) => ({ ...part, from: at, until: null }))],
      inherited: [...heir.inherited, ...past],
      spans: [...heir.spans, { from: at, until: null }],
    },
  ];
}
