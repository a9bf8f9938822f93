import type { LeftOutReason, Person, Slice } from '../../contract/squad-admin';
import type { Squad } from '../facts';
import type { SquadEntry, Source } from './entry';
import type { Part } from './part';
import { isSameSlice, nameSlice } from './slice';
import { proposeSquad, type Space } from './space';
import { covers, cutSpan, overlaps, subtractSpans } from './span';

/** A squad or candidate as it stands at one moment. */
export interface ComposedSquad {
  entry: SquadEntry;
  name: string;
  tribe: string | null;
  kind: string | null;
  lead: Person | null;
  space: string | null;
  style: Space['style'];
  /** Projects that it holds now, its home first; empty when it does not count. */
  projects: readonly Space[];
  parts: readonly Part[];
  /** The span that counts now, else the last one. */
  from: number | null;
  until: number | null;
  /** Null = it is a squad now. */
  reason: LeftOutReason | null;
  /** The squad that `taken` and `merged` speak of. */
  by: string | null;
}

type Held = { key: string } & Source;
/** By project id. */
type HeldByProject = ReadonlyMap<string, readonly Held[]>;

/** What decided squads hold. Who was left out holds nothing; what nobody decided yields to them. */
function listHeld(entries: readonly SquadEntry[]): HeldByProject {
  const held = new Map<string, Held[]>();
  for (const { key, status, sources } of entries) {
    if (status !== 'in') continue;
    for (const source of sources) held.set(source.projectId, [...(held.get(source.projectId) ?? []), { key, ...source }]);
  }
  return held;
}

/** An undecided squad keeps what no decided one holds. */
function freeSources({ status, sources }: SquadEntry, held: HeldByProject): readonly Source[] {
  if (status !== 'undecided') return sources;
  return sources.flatMap((source) => {
    const others = (held.get(source.projectId) ?? []).filter(({ slice }) => slice === null);
    return subtractSpans(source, others).map((span) => ({ ...source, ...span }));
  });
}

const before = (a: Held, b: Held): boolean =>
  a.key < b.key || (a.key === b.key && nameSlice(a.slice ?? noSlice) < nameSlice(b.slice ?? noSlice));
const noSlice: Slice = { by: 'component', name: '' };

/** Slices leave the squad that holds the project whole; a case with the marks of two slices belongs to the first by key. */
function toParts(own: Held, held: HeldByProject): Part[] {
  const { projectId, slice } = own;
  const rivals = (held.get(projectId) ?? []).filter((other) => other.slice !== null && other.key !== own.key);
  const leave = (other: Held): Slice[] => (other.slice !== null && (slice === null || before(other, own)) ? [other.slice] : []);
  return cutSpan(own, rivals).map((span) => ({
    ...{ projectId, only: slice, inherited: false, ...span },
    except: rivals.filter((other) => overlaps(other, span)).flatMap(leave),
  }));
}

const toInherited = ({ projectId, slice, ...span }: Source): Part => ({ projectId, only: slice, except: [], inherited: true, ...span });

interface Ground {
  byId: ReadonlyMap<string, Space>;
  entries: readonly SquadEntry[];
  held: HeldByProject;
  isCurated: boolean;
  now: number;
}

function whyNot(entry: SquadEntry, sources: readonly Source[], ground: Ground): { reason: LeftOutReason | null; by: string | null } {
  const { byId, held, now, isCurated } = ground;
  const say = (reason: LeftOutReason | null, by: string | null = null) => ({ reason, by });
  if (entry.status === 'out') return say('left-out');
  const home = byId.get(entry.home ?? entry.sources[0]?.projectId ?? '');
  if (!entry.spans.some((span) => covers(span, now))) {
    if (entry.mergedInto !== null) return say('merged', entry.mergedInto);
    return say(entry.spans.some(({ from }) => from !== null && from > now) ? 'not-started' : 'closed');
  }
  const current = sources.filter((source) => covers(source, now));
  if (current.length === 0) {
    const taker = (held.get(entry.home ?? '') ?? []).find((other) => other.key !== entry.key && other.slice === null && covers(other, now));
    return taker ? say('taken', taker.key) : say('closed');
  }
  const alive = current.some(({ projectId }) => isAlive(byId.get(projectId)));
  if (!alive) return say(home?.archived === true ? 'archived' : 'deleted');
  if (entry.status === 'in' || !home) return say(null);
  const { reason, isDoubt } = proposeSquad(home, now);
  return say(isDoubt && !isCurated ? null : reason);
}

const isAlive = (space: Space | undefined): space is Space => space !== undefined && !space.archived && !space.deleted;

function compose(entry: SquadEntry, ground: Ground): ComposedSquad {
  const { byId, held, now } = ground;
  const { key, set } = entry;
  const sources = freeSources(entry, held);
  const { reason, by } = whyNot(entry, sources, ground);
  const parts = [...sources.flatMap((source) => toParts({ key, ...source }, held)), ...entry.inherited.map(toInherited)];
  const ids = [...new Set(sources.filter((source) => covers(source, now)).map(({ projectId }) => projectId))];
  const projects = reason === null ? ids.flatMap((id) => byId.get(id) ?? []).filter(isAlive) : [];
  const home = byId.get(entry.home ?? '') ?? byId.get(entry.sources[0]?.projectId ?? '');
  const span = entry.spans.find((each) => covers(each, now)) ?? entry.spans.at(-1);
  return {
    ...{ entry, parts, projects, reason, by, kind: set.kind ?? null, lead: set.lead ?? null, space: set.space ?? null },
    name: set.name ?? home?.name ?? key,
    tribe: set.tribe === undefined ? (home?.category ?? null) : set.tribe,
    style: (projects[0] ?? home)?.style ?? 'company-managed',
    from: span?.from ?? null,
    until: span?.until ?? null,
  };
}

/**
 * Every squad and candidate as it stands now (epoch ms), from what people decided and what Jira tells, in key order. Until the first
 * include or leave-out of the site, doubtful proposals (idle, empty, sandboxes) count too; what Jira alone says never outweighs a person.
 */
export function composeSquads(entries: readonly SquadEntry[], spaces: readonly Space[], now: number): ComposedSquad[] {
  const ground: Ground = {
    byId: new Map(spaces.map((space) => [space.id, space])),
    ...{ entries, now, held: listHeld(entries), isCurated: isCurated(entries) },
  };
  return entries.map((entry) => compose(entry, ground));
}

/** True once somebody has said of anything that it is a squad, or none. */
export function isCurated(entries: readonly SquadEntry[]): boolean {
  return entries.some(({ status }) => status !== 'undecided');
}

/** A squad as the core sees it; its stage map comes from the store. */
export function toSquad({ entry, name, tribe, kind, projects, parts, from }: ComposedSquad): Omit<Squad, 'stageMap'> {
  return { key: entry.key, name, tribe, kind, projectIds: projects.map(({ id }) => id), parts, from };
}

/** Two decided squads that hold the same project or slice at the same time: what no decision may lead to. Null when there are none. */
export function findClash(entries: readonly SquadEntry[]): { key: string; by: string; projectId: string } | null {
  for (const held of listHeld(entries).values())
    for (const [index, one] of held.entries())
      for (const other of held.slice(index + 1))
        if (one.key !== other.key && isSameSlice(one.slice, other.slice) && overlaps(one, other))
          return { key: one.key, by: other.key, projectId: one.projectId };
  return null;
}
