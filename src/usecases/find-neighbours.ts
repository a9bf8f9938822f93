import { checks } from '../checks';
import type { Neighbour, NeighbourList } from '../contract/neighbour';
import type { Standard } from '../contract/playbook';
import type { Lang } from '../contract/text';
import { stateOf } from '../domain/adoption';
import {
  chooseNeighbours,
  findMainFlow,
  listShared,
  shownNeighbours,
  sortByNearness,
  type Practice,
  type Profile,
} from '../domain/neighbours';
import type { StoredFinding } from '../domain/finding';
import { keepTold } from '../domain/governance/counted-states';
import type { Runs } from '../domain/history/run';
import { emptyPicture, type StatusPicture } from '../domain/status-picture';
import { findSince } from '../domain/standard-since';
import { listStages, nameStages } from '../domain/standard-stages';
import type { Ports } from '../ports/ports';
import type { SquadRecord, StandingSummary } from '../ports/stores';
import type { LoadedPlaybook } from './load-playbook';
import type { SeenSquad } from './read-audience';

/** Squads looked at closer at a time, and at most: those that are nearest by what the list of squads tells. */
const BATCH = 40;
const BATCHES = 5;

export type NeighbourNeeds = Pick<Ports, 'audits' | 'measured' | 'history'>;

const DAY_MS = 86_400_000;

/** A squad that has the standard in place. */
interface Holder extends Practice {
  seen: SeenSquad;
}

/** What was read of a squad on the standards asked about. */
export type Looked = readonly StoredFinding[];

export interface NeighbourQuestion {
  /** Those that others may be told of: draft and shadow are between a squad and Product Ops. */
  standards: readonly Standard[];
  /** Whose neighbours; null = nobody's, then they come by name. It is not its own neighbour. */
  mine: SquadRecord | null;
  /** The squads that the reader may know of. */
  seen: readonly SeenSquad[];
  loaded: LoadedPlaybook;
  lang: Lang;
}

/** Standards that a squad may be told of by what another squad does. */
export function isTold(standard: Standard): standard is Standard & { mode: 'advice' | 'counted' | 'required' } {
  return standard.mode !== 'draft' && standard.mode !== 'shadow';
}

const profileOf = ({ squad }: SquadRecord, cases: number, mainFlow: string | null): Profile => ({
  ...{ tribe: squad.tribe, kind: squad.kind, cases, mainFlow },
});

function tell(
  { seen: { record, sight }, profile }: Holder,
  standard: Standard,
  mine: Profile | null,
  statuses: ReadonlyMap<string, StatusPicture>,
  { loaded: { playbook }, lang }: NeighbourQuestion,
): Neighbour {
  const { squad, lead, projectKeys } = record;
  const isOpen = sight === 'whole';
  const picture = statuses.get(squad.key) ?? emptyPicture;
  return {
    ...{ key: squad.key, name: squad.name, tribe: squad.tribe, lead: lead?.name ?? null },
    projectKey: isOpen ? (projectKeys[0] ?? squad.key) : null,
    shares: mine === null ? [] : listShared(profile, mine),
    stages: isOpen ? nameStages(listStages(standard, playbook, checks), playbook, squad, picture, lang) : [],
  };
}

/** For how long a squad has had a standard in place: by its history, or, where that does not tell, since its checks came to be met. */
function measureHeld(standard: Standard, runs: Runs | undefined, findings: Looked, asOf: number): number {
  const run = runs?.get(standard.id);
  if (run?.last === 'metNow') return (run.met - 1) * DAY_MS;
  const since = findSince(standard, findings, 'met');
  return since === null ? 0 : asOf - since;
}

/** True when the squad has the standard in place and others may know of it. */
const isToldMet = (audit: Pick<StandingSummary, 'standings' | 'modes'> | undefined, { id }: Standard): boolean =>
  audit !== undefined && stateOf(keepTold(audit.standings, audit.modes), id) === 'met';

/** Those of the seen squads that have one of the standards in place, the nearest first as far as the list of squads tells. */
function listCandidates({ standards, mine, seen }: NeighbourQuestion, summaries: ReadonlyMap<string, StandingSummary>): SeenSquad[] {
  const roughly = (record: SquadRecord): Profile => profileOf(record, summaries.get(record.squad.key)?.issues ?? 0, null);
  const holding = seen
    .filter(({ record: { squad } }) => squad.key !== mine?.squad.key)
    .filter(({ record: { squad } }) => standards.some((standard) => isToldMet(summaries.get(squad.key), standard)))
    .map((each) => ({ each, name: each.record.squad.name, profile: roughly(each.record) }));
  return sortByNearness(holding, mine && roughly(mine)).map(({ each }) => each);
}

/**
 * Who does each of these standards well, the nearest squads first, and what was read of them on the way, first of the squad that asks. Nothing is read of a squad
 * that the reader may not know of. A standard that nobody else has in place is not among the answers.
 */
export const findNeighbours =
  ({ audits, measured, history }: NeighbourNeeds) =>
  async (question: NeighbourQuestion): Promise<{ neighbours: Map<string, NeighbourList>; looked: Looked[] }> => {
    const { standards, mine, loaded } = question;
    const { adoptedAfterDays } = loaded.playbook.settings;
    const summaries = new Map((await audits.listSummaries()).map((summary) => [summary.squadKey, summary]));
    const candidates = listCandidates(question, summaries);
    const on = standards.flatMap(({ id, checks: own }) => own.map((check) => ({ standard: id, check: check.id })));
    const readClosely = async (keys: readonly string[]) => {
      const [findings, flows, runs] = await Promise.all([
        measured.readFindings(keys, on),
        measured.readFlows(keys),
        history.readRuns(keys),
      ]);
      return { findings, flows, runs };
    };
    const own = mine && (await readClosely([mine.squad.key]));
    const ownFlows = mine && own?.flows.get(mine.squad.key);
    const profile = mine && profileOf(mine, ownFlows?.issues ?? 0, findMainFlow(ownFlows?.flows ?? []));
    const holders = new Map<string, Holder[]>(standards.map(({ id }) => [id, []]));
    const choose = (id: string) => chooseNeighbours(holders.get(id) ?? [], profile, { adoptedAfterDays });
    const isEnough = ({ id }: Standard): boolean => {
      const { settled, squads } = choose(id);
      return settled && squads.length === shownNeighbours;
    };
    // What is agreed is said in the names of the squad that asks, where it was judged.
    const looked: Looked[] = own ? [...own.findings.values()] : [];
    for (let batch = 0; batch < BATCHES && batch * BATCH < candidates.length && !standards.every(isEnough); batch++) {
      const some = candidates.slice(batch * BATCH, (batch + 1) * BATCH);
      const { findings, flows, runs } = await readClosely(some.map(({ record }) => record.squad.key));
      for (const seen of some) {
        const { key, name } = seen.record.squad;
        const summary = summaries.get(key);
        const theirs = flows.get(key);
        if (!summary || !theirs) continue;
        const told = findings.get(key) ?? [];
        looked.push(told);
        const practice = { name, seen, profile: profileOf(seen.record, theirs.issues, findMainFlow(theirs.flows)) };
        for (const standard of standards) {
          if (!isToldMet(summary, standard)) continue;
          const heldMs = measureHeld(standard, runs.get(key)?.runs, told, summary.asOf);
          holders.get(standard.id)?.push({ ...practice, heldMs });
        }
      }
    }
    const chosen = standards.map((standard) => ({ standard, ...choose(standard.id) })).filter(({ squads }) => squads.length > 0);
    const shown = new Set(chosen.flatMap(({ squads }) => squads.map(({ seen }) => seen.record.squad.key)));
    const statuses = await audits.listStatuses([...shown]);
    const neighbours = chosen.map(({ standard, settled, squads }): [string, NeighbourList] => [
      standard.id,
      { settled, squads: squads.map((each) => tell(each, standard, profile, statuses, question)) },
    ]);
    return { neighbours: new Map(neighbours), looked };
  };
