import type { Api } from '../contract/endpoints';
import { usualKinds, type SquadCandidate } from '../contract/squad-admin';
import { countStates } from '../domain/standard-state';
import { composeSquads, isCurated, type ComposedSquad } from '../domain/squad/compose';
import { listEntries, type SquadEntry } from '../domain/squad/entry';
import type { Space } from '../domain/squad/space';
import type { Ports } from '../ports/ports';
import type { AuditSummary } from '../ports/stores';

type Needs = Pick<Ports, 'now' | 'organisation' | 'squads' | 'audits'>;

/** Everything that is a squad or could be one, as stored and as it stands now; `version`: of the stored decisions. */
export async function readOrganisation({
  organisation,
  squads,
}: Omit<Needs, 'audits' | 'now'>): Promise<{ entries: SquadEntry[]; spaces: Space[]; version: number }> {
  const { entries, version } = await organisation.readDecisions();
  const spaces = await organisation.listSpaces();
  return { entries: listEntries(entries, spaces, await squads.listKeys()), spaces, version };
}

const statusOf = ({ entry, reason }: ComposedSquad): SquadCandidate['status'] =>
  reason !== null ? 'out' : entry.status === 'in' ? 'in' : 'proposed';

/** Of several projects: all their work items, the last update of any. Unknown in one is unknown. */
function sumFacts(spaces: readonly (Space | undefined)[]): Pick<SquadCandidate, 'issues' | 'lastActivity'> {
  const issues = spaces.map((space) => space?.issues ?? null);
  const updates = spaces.flatMap((space) => space?.updatedAt ?? []);
  return {
    issues: issues.includes(null) ? null : issues.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    lastActivity: updates.length > 0 ? updates.reduce((last, at) => Math.max(last, at)) : null,
  };
}

const setNames = ['name', 'tribe', 'kind', 'lead', 'space'] as const;

function toCandidate(composed: ComposedSquad, byId: ReadonlyMap<string, Space>, summary: AuditSummary | undefined): SquadCandidate {
  const { entry, name, tribe, kind, lead, space, style, reason, by, from, until } = composed;
  const ids = [...new Set(entry.sources.flatMap((source) => (source.until === null || source.until === until ? [source.projectId] : [])))];
  return {
    ...{ key: entry.key, name, tribe, kind, lead, space, style, status: statusOf(composed), reason, by, from, until },
    made: entry.home === null,
    decided: entry.status !== 'undecided',
    set: setNames.filter((field) => entry.set[field] !== undefined),
    sources: entry.sources.map(({ projectId, slice, ...span }) => {
      const project = byId.get(projectId);
      return {
        projectId,
        projectKey: project?.key ?? projectId,
        projectName: project?.name ?? projectId,
        slice,
        from: span.from,
        until: span.until,
      };
    }),
    ...sumFacts(ids.map((id) => byId.get(id))),
    states: summary ? countStates(summary.standings) : null,
    version: entry.version,
  };
}

const distinct = (names: readonly (string | null)[]): string[] => [...new Set(names.flatMap((name) => name ?? []))].sort();

/** Every squad and everything that could be one, why it is none, and what is known of it. Jira is not asked. */
export const listCandidates = (ports: Needs) => async (): Promise<Api['squad-admin.list']['output']> => {
  const { entries, spaces } = await readOrganisation(ports);
  const composed = composeSquads(entries, spaces, ports.now());
  const summaries = new Map((await ports.audits.listSummaries()).map((summary) => [summary.squadKey, summary]));
  const byId = new Map(spaces.map((space) => [space.id, space]));
  return {
    squads: composed.map((each) => toCandidate(each, byId, summaries.get(each.entry.key))),
    curated: isCurated(entries),
    tribes: distinct(composed.map(({ tribe }) => tribe)),
    kinds: [...new Set([...usualKinds, ...distinct(composed.map(({ kind }) => kind))])],
  };
};
