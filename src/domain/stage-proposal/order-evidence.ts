import { plainText, refStage, type Value } from '../value';
import type { Evidence, Reason } from './evidence';

/** A neighbour whose stage is known well enough: how often the status comes before it, of so many. */
export interface Neighbour {
  name: string;
  stage: string;
  /** Cases that were in both. */
  cases: number;
  /** Of these, those that were in the status before they were in the neighbour. */
  before: number;
}

interface Judged extends Neighbour {
  place: number;
  /** Share of cases that come before it, drawn towards one half while they are few. */
  share: number;
}

/** What order can say at most: 2.6 times for or against. A status may be skipped, visited twice or stand on the wrong side of its column. */
const weight = 0.95;
/** Cases of no known order that are counted in, half before and half after, so that two cases do not decide. */
const doubt = 2;

const readShare = ({ before, cases }: Neighbour): number => (before + doubt / 2) / (cases + doubt);

/** How well a stage fits beside its worst neighbour, 0..1; one half where there is none to compare. */
function findWorst(place: number, neighbours: readonly Judged[]): { fit: number; neighbour: Judged | null } {
  let worst: { fit: number; neighbour: Judged | null } = { fit: 1, neighbour: null };
  for (const neighbour of neighbours) {
    if (neighbour.place === place) continue;
    const fit = place < neighbour.place ? neighbour.share : 1 - neighbour.share;
    if (worst.neighbour === null || fit < worst.fit) worst = { fit, neighbour };
  }
  return worst.neighbour === null ? { fit: 0.5, neighbour: null } : worst;
}

const nearest = (neighbours: readonly Judged[], isBefore: boolean): Judged | undefined =>
  neighbours
    .filter(({ share }) => (isBefore ? share < 0.5 : share > 0.5))
    .sort((a, b) => (isBefore ? b.place - a.place : a.place - b.place) || b.cases - a.cases)[0];

/** Between which neighbours the status comes, the ones next to it in the process. */
function describeOrder(neighbours: readonly Judged[], id: 'order' | 'board'): Reason | null {
  const earlier = nearest(neighbours, true);
  const later = nearest(neighbours, false);
  if (!earlier && !later) return null;
  const values: Record<string, Value> = {
    where: earlier && later ? 'between' : earlier ? 'after' : 'before',
    earlier: plainText(earlier?.name ?? ''),
    later: plainText(later?.name ?? ''),
    n: Math.max(earlier?.cases ?? 0, later?.cases ?? 0),
  };
  return { id, values };
}

/**
 * What the order of statuses says, against the order of the stages in the playbook. A stage is as good as its worst neighbour allows:
 * one that most cases pass on the wrong side is enough to doubt it.
 * @param stages ids in the playbook's order
 * @param source what the order is read from: the cases themselves, or a board's columns (one "case" for each board)
 */
export function readOrder(stages: readonly string[], neighbours: readonly Neighbour[], source: 'cases' | 'boards'): Evidence {
  const judged = neighbours
    .filter(({ cases }) => cases > 0)
    .map((neighbour): Judged => ({
      ...neighbour,
      place: stages.indexOf(neighbour.stage),
      share: source === 'boards' ? neighbour.before / neighbour.cases : readShare(neighbour),
    }));
  const factor = source === 'boards' ? weight * 0.75 : weight;
  const worst = new Map(stages.map((stage, place) => [stage, findWorst(place, judged)]));
  return {
    weights: judged.length === 0 ? new Map() : new Map([...worst].map(([stage, { fit }]) => [stage, factor * (2 * fit - 1)])),
    explain: (stage) => {
      const found = worst.get(stage);
      if (!found?.neighbour || judged.length === 0) return null;
      const { fit, neighbour } = found;
      if (fit >= 0.5) return describeOrder(judged, source === 'boards' ? 'board' : 'order');
      const isEarly = neighbour.share > 0.5;
      return {
        id: source === 'boards' ? 'board-against' : 'order-against',
        values: {
          where: isEarly ? 'before' : 'after',
          status: plainText(neighbour.name),
          cases: isEarly ? neighbour.before : neighbour.cases - neighbour.before,
          n: neighbour.cases,
          stage: refStage(stage),
        },
      };
    },
  };
}
