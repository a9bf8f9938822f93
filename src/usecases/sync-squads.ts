import type { Squad } from '../domain/facts';
import { composeSquads, toSquad, type ComposedSquad } from '../domain/squad/compose';
import { listEntries } from '../domain/squad/entry';
import { listCaseProjects, listSlices } from '../domain/squad/membership';
import type { Space } from '../domain/squad/space';
import type { Ports } from '../ports/ports';
import type { ProjectHolders, SquadRecord, TakenSquad } from '../ports/stores';

type Needs = Pick<Ports, 'now' | 'organisation' | 'squads' | 'cases' | 'measured' | 'etats'>;

function toTaken(composed: ComposedSquad): TakenSquad {
  const { entry, lead, space, style, projects } = composed;
  return { squad: toSquad(composed), home: entry.home, lead, space, style, projectKeys: projects.map(({ key }) => key) };
}

/** A project is read by the squad that has it whole, else by the first that has a slice of it. */
export function listHolders(squads: readonly ComposedSquad[]): ProjectHolders[] {
  const holders = new Map<string, { projectKey: string; whole: string | null; keys: string[] }>();
  for (const { entry, projects, parts } of squads) {
    for (const { id, key: projectKey } of projects) {
      const known = holders.get(id) ?? { projectKey, whole: null, keys: [] };
      holders.set(id, known);
      known.keys.push(entry.key);
      if (parts.some((part) => part.projectId === id && part.only === null && !part.inherited && part.until === null))
        known.whole ??= entry.key;
    }
  }
  return [...holders].map(
    ([
      projectId,
      {
        projectKey,
        whole,
        keys: [first = '', ...rest],
      },
    ]) => {
      const reader = whole ?? first;
      return { projectId, projectKey, reader, others: [first, ...rest].filter((key) => key !== reader) };
    },
  );
}

/** What has to be read of a squad's cases: a change of it means reading them all again. */
const describeReading = (squad: Pick<Squad, 'projectIds' | 'parts'>): string =>
  JSON.stringify(
    squad.projectIds.map((id) => [
      id,
      listSlices([squad], id)
        .map(({ by, name }) => `${by}:${name}`)
        .sort(),
    ]),
  );

const describe = ({
  squad: { stageMap: _, ...squad },
  home,
  lead,
  space,
  style,
  projectKeys,
}: TakenSquad & { squad: Partial<Squad> }): string =>
  JSON.stringify([
    squad.key,
    squad.name,
    squad.tribe,
    squad.kind,
    squad.projectIds,
    squad.parts,
    squad.from ?? null,
    home,
    lead,
    space,
    style,
    projectKeys,
  ]);

/** What was read of squads that are none any more goes: work items that no other squad has, facts with the names of role holders, findings. */
async function closeGone(
  { squads, cases, measured, etats }: Needs,
  before: readonly SquadRecord[],
  there: readonly TakenSquad[],
  now: number,
): Promise<void> {
  const keys = new Set(there.map(({ squad }) => squad.key));
  const gone = before.filter(({ squad }) => !keys.has(squad.key)).map(({ squad }) => squad.key);
  const needed = new Set(there.flatMap(({ squad }) => listCaseProjects(squad)));
  const dropped = [...new Set(before.flatMap(({ squad }) => listCaseProjects(squad)))].filter((id) => !needed.has(id));
  // The mark comes last: killed in between, the squad is still open and is closed again.
  if (dropped.length > 0) await cases.removeUnseen(dropped, Number.MAX_SAFE_INTEGER);
  if (gone.length === 0) return;
  await measured.remove(gone);
  await etats.remove(gone);
  await squads.close(gone, now);
}

/**
 * Brings the stored squads in line with what people decided and what Jira tells of its projects, and gives those that count now. Said
 * twice it changes nothing more; killed in between it is said again by the next sweep.
 */
export const syncSquads =
  (needs: Needs) =>
  async (spaces: readonly Space[]): Promise<ComposedSquad[]> => {
    const { organisation, squads } = needs;
    const now = needs.now();
    const [{ entries }, keys, before] = [await organisation.readDecisions(), await squads.listKeys(), await squads.list()];
    const composed = composeSquads(listEntries(entries, spaces, keys), spaces, now).filter(({ reason }) => reason === null);
    const taken = composed.map(toTaken);
    const known = new Map(before.map((record) => [record.squad.key, record]));
    const changed = taken.filter((each) => {
      const stored = known.get(each.squad.key);
      return !stored || describe(stored) !== describe(each);
    });
    const unread = changed.filter(({ squad }) => {
      const stored = known.get(squad.key);
      return stored && describeReading(stored.squad) !== describeReading(squad);
    });
    // First that it must be read again: killed in between, it is read once too often.
    await squads.forgetReading(unread.map(({ squad }) => squad.key));
    await squads.saveAll(changed, now);
    await squads.saveHolders(listHolders(composed));
    await closeGone(needs, before, taken, now);
    return composed;
  };
