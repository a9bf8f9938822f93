import type { Playbook } from '../../contract/playbook';
import type { StatusPicture, StatusUse } from '../status-picture';
import { readCategory } from './category-evidence';
import { combineEvidence, type Evidence, type Reason } from './evidence';
import { linkKinds } from './link-kinds';
import { readKinds, readOwnNames } from './name-evidence';
import { readOrder, type Neighbour } from './order-evidence';
import { readName } from './read-name';

/** A stage for a status, how sure that is (0..1), and why: sentences in the order in which they weigh. */
export interface Proposal {
  stage: string;
  confidence: number;
  reasons: Reason[];
}

/** Names that mean different things in different squads are never proposed above this. */
export const openCeiling = 0.6;
/** Below this there is nothing to propose. */
const floor = 0.3;
/** From here on a status is taken as known when its neighbours are judged by their order. */
const anchorFrom = 0.8;

interface Read {
  use: StatusUse;
  isOpen: boolean;
  evidence: Evidence[];
  /** What name and category alone say. */
  alone: { stage: string; confidence: number } | null;
}

function listCaseNeighbours(place: number, anchors: ReadonlyMap<number, string>, { statuses, pairs }: StatusPicture): Neighbour[] {
  return pairs.flatMap(([a, b, cases, first]): Neighbour[] => {
    if (a !== place && b !== place) return [];
    const other = a === place ? b : a;
    const stage = anchors.get(other);
    const name = statuses[other]?.name;
    return stage === undefined || name === undefined ? [] : [{ name, stage, cases, before: a === place ? first : cases - first }];
  });
}

/** Neighbours in other columns: one "case" for each board that shows both. */
function listBoardNeighbours(use: StatusUse, anchors: ReadonlyMap<number, string>, picture: StatusPicture): Neighbour[] {
  const { statuses, boards = [] } = picture;
  return [...anchors].flatMap(([place, stage]): Neighbour[] => {
    const other = statuses[place];
    if (!other || other.id === use.id) return [];
    const columns = boards.map((board) => [use.id, other.id].map((id) => board.findIndex((column) => column.includes(id))));
    const apart = columns.filter(([own = -1, its = -1]) => own >= 0 && its >= 0 && own !== its);
    const before = apart.filter(([own = 0, its = 0]) => own < its).length;
    return apart.length === 0 ? [] : [{ name: other.name, stage, cases: apart.length, before }];
  });
}

/**
 * Proposes stages of a playbook for the statuses of squads. What the playbook says of names is worked out once for all squads.
 *
 * Evidence, each as log-odds by stage (`evidence.ts` adds it up): the playbook's own map and the names of its stages (6.5, 6), the
 * lexicon's reading of the name (5.2 sure, 3.6 likely, 2.4 a hint), Jira's category (up to 1.5), the order in which cases go through
 * (up to 0.95), the order of board columns (up to 0.7). A name alone can decide; category and order alone cannot.
 * @returns proposals by status id; a status for which nothing speaks is not in it
 */
export function createProposer(playbook: Pick<Playbook, 'stages' | 'stageMap'>): (picture: StatusPicture) => ReadonlyMap<string, Proposal> {
  const stages = playbook.stages.map(({ id }) => id);
  const links = linkKinds(playbook);
  const ownNames = readOwnNames(playbook);

  const read = (use: StatusUse): Read => {
    const reading = readName(use.name);
    const evidence = [ownNames(use.name, use.issueTypes), readKinds(reading, links), readCategory(playbook, use.category)];
    return { use, isOpen: reading.isOpen, evidence, alone: combineEvidence(stages, evidence) };
  };

  return (picture) => {
    const all = picture.statuses.map(read);
    const anchors = new Map(
      all.flatMap(({ isOpen, alone }, place) =>
        !isOpen && alone && alone.confidence >= anchorFrom ? [[place, alone.stage] as const] : [],
      ),
    );
    return new Map(
      all.flatMap(({ use, isOpen, evidence }, place): [string, Proposal][] => {
        const whole = [
          ...evidence,
          readOrder(stages, listCaseNeighbours(place, anchors, picture), 'cases'),
          readOrder(stages, listBoardNeighbours(use, anchors, picture), 'boards'),
        ];
        const best = combineEvidence(stages, whole);
        if (!best || best.confidence < floor) return [];
        const confidence = isOpen ? Math.min(openCeiling, best.confidence) : best.confidence;
        return [[use.id, { stage: best.stage, confidence, reasons: whole.flatMap(({ explain }) => explain(best.stage) ?? []) }]];
      }),
    );
  };
}
