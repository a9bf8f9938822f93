import type { SourceState, SquadState } from '../snapshot/state-types';

/** A squad or something that could be one, as the app lists it. */
export interface Candidate {
  key: string;
  status: 'proposed' | 'in' | 'out';
  sources: { projectKey: string; slice: unknown }[];
}

export interface Order {
  apply: string[];
  decision: Record<string, unknown>;
}

const dayOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

const toPart = ({ project, component, label }: SourceState): { project: string; slice: unknown } => {
  if (component !== undefined) return { project, slice: { by: 'component', name: component } };
  return { project, slice: label === undefined ? null : { by: 'label', name: label } };
};

/** How a squad comes to be: its project is taken in, or it is split off from who has the project of its first part. */
function makeSquad({ key, name, of }: SquadState, candidates: readonly Candidate[]): Order[] {
  const isProject = candidates.some((candidate) => candidate.key === key);
  const include: Order[] = isProject ? [{ apply: [key], decision: { do: 'include' } }] : [];
  if (!of) return include;
  if (isProject) return [{ apply: [key], decision: { do: 'sources', sources: of.map(toPart) } }];
  const [first] = of;
  const holder = candidates.find(({ sources }) => sources.some(({ projectKey, slice }) => projectKey === first?.project && slice === null));
  return holder ? [{ apply: [holder.key], decision: { do: 'split', key, name: name ?? key, parts: of.map(toPart), at: null } }] : [];
}

function describeSquad({ key, name, tribe, kind, lead, space }: SquadState): Order[] {
  const set = {
    ...(name !== undefined && { name }),
    ...(tribe !== undefined && { tribe: tribe ?? '' }),
    ...(kind !== undefined && { kind }),
    ...(lead && { lead }),
    ...(space !== undefined && { space }),
  };
  return Object.keys(set).length === 0 ? [] : [{ apply: [key], decision: { do: 'set', ...set } }];
}

function dateSquad({ key, from, until }: SquadState): Order[] {
  return [
    ...(from === undefined ? [] : [{ apply: [key], decision: { do: 'start', at: dayOf(from) } }]),
    ...(until === undefined ? [] : [{ apply: [key], decision: { do: 'close', at: dayOf(until) } }]),
  ];
}

/**
 * The decisions that make these squads, and no others, of what the app proposes. Projects come before
 * what is split off from them, and what is not named is left out last.
 */
export function writeOrders(squads: readonly SquadState[], candidates: readonly Candidate[]): Order[] {
  const wanted = new Set(squads.map(({ key }) => key));
  const others = candidates.filter(({ key, status }) => status !== 'out' && !wanted.has(key)).map(({ key }) => key);
  const isMade = ({ key }: SquadState): boolean => !candidates.some((candidate) => candidate.key === key);
  const ordered = [...squads.filter((squad) => !isMade(squad)), ...squads.filter(isMade)];
  return [
    ...ordered.flatMap((squad) => [...makeSquad(squad, candidates), ...describeSquad(squad)]),
    ...squads.flatMap(dateSquad),
    ...others.map((key) => ({ apply: [key], decision: { do: 'leave-out' } })),
  ];
}
