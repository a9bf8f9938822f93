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
import { keepTold } from '../domain/governance/counted-states';
import { findSince } from '../domain/standard-since';
import { listStages, nameStages } from '../domain/standard-stages';
import type { Ports } from '../ports/ports';
import type { SquadRecord, StandingAudit, StandingSummary } from '../ports/stores';
import type { LoadedPlaybook } from './load-playbook';
import type { SeenSquad } from './read-audience';

/** Audits read at a time, and at most: those of the squads that are nearest by what the list of squads tells. */
const BATCH = 40;
const BATCHES = 5;

type Needs = Pick<Ports, 'audits'>;

/** A squad that has the standard in place, with what is told of it. */
interface Holder extends Practice {
  seen: SeenSquad;
  audit: StandingAudit;
}

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

function tell({ seen, audit, profile }: Holder, standard: Standard, mine: Profile | null, { loaded, lang }: NeighbourQuestion): Neighbour {
  const { record, sight } = seen;
  const { squad, lead, projectKeys } = record;
  const { playbook } = loaded;
  const isOpen = sight === 'whole';
  return {
    ...{ key: squad.key, name: squad.name, tribe: squad.tribe, lead: lead?.name ?? null },
    projectKey: isOpen ? (projectKeys[0] ?? squad.key) : null,
    shares: mine === null ? [] : listShared(profile, mine),
    stages: isOpen ? nameStages(listStages(standard, playbook, checks), playbook, squad, audit.statuses, lang) : [],
  };
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
 * Who does each of these standards well, the nearest squads first, and the audits that were looked at on the way. Nothing is read of a squad
 * that the reader may not know of. A standard that nobody else has in place is not among the answers.
 */
export const findNeighbours =
  (ports: Needs) =>
  async (question: NeighbourQuestion): Promise<{ neighbours: Map<string, NeighbourList>; audits: StandingAudit[] }> => {
    const { standards, mine, loaded } = question;
    const { adoptedAfterDays } = loaded.playbook.settings;
    const summaries = new Map((await ports.audits.listSummaries()).map((summary) => [summary.squadKey, summary]));
    const candidates = listCandidates(question, summaries);
    const own = mine && (await ports.audits.read(mine.squad.key));
    const profile = mine && profileOf(mine, own?.figures.issues ?? 0, findMainFlow(own?.figures.flows ?? []));
    const holders = new Map<string, Holder[]>(standards.map(({ id }) => [id, []]));
    const choose = (id: string) => chooseNeighbours(holders.get(id) ?? [], profile, { adoptedAfterDays });
    const isEnough = ({ id }: Standard): boolean => {
      const { settled, squads } = choose(id);
      return settled && squads.length === shownNeighbours;
    };
    // What is agreed is said in the names of the squad that asks, where it was judged.
    const audits: StandingAudit[] = own ? [own] : [];
    for (let batch = 0; batch < BATCHES && batch * BATCH < candidates.length && !standards.every(isEnough); batch++) {
      const some = new Map(candidates.slice(batch * BATCH, (batch + 1) * BATCH).map((each) => [each.record.squad.key, each]));
      for (const audit of await ports.audits.readMany([...some.keys()])) {
        const seen = some.get(audit.squadKey);
        if (!seen) continue;
        audits.push(audit);
        const { name } = seen.record.squad;
        const theirs = profileOf(seen.record, audit.figures.issues, findMainFlow(audit.figures.flows));
        for (const standard of standards) {
          if (!isToldMet(audit, standard)) continue;
          const since = findSince(standard, audit.findings, 'met');
          holders.get(standard.id)?.push({ name, profile: theirs, seen, audit, heldMs: since === null ? 0 : audit.asOf - since });
        }
      }
    }
    const neighbours = new Map<string, NeighbourList>();
    for (const standard of standards) {
      const { settled, squads } = choose(standard.id);
      if (squads.length > 0)
        neighbours.set(standard.id, { settled, squads: squads.map((each) => tell(each, standard, profile, question)) });
    }
    return { neighbours, audits };
  };
