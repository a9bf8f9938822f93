import type { Standard, StandardCheck } from '../../contract/playbook';
import type { Layout } from '../history/layout';
import { readState } from '../history/layout';
import type { ReportSquad } from './pairs';

/** A must check that is not met in some squads, for which it counts and which have no waiver. */
export interface FoundGap {
  standard: Standard;
  check: StandardCheck;
  /** In the order of their keys. */
  squads: readonly ReportSquad[];
}

/** How much a squad has to do for a standard, by the playbook's own estimate; one without an estimate is taken for middling. */
const weights = { S: 1, M: 2, L: 3 } as const;
const weightOf = ({ effort }: Standard): number => (effort ? weights[effort] : weights.M);

/** Gaps that are shown. */
const most = 10;

/** States in which a gap is one: not settling in, not waived, and told. */
const isOpen = (letter: string | undefined): boolean => ['partly', 'not-yet'].includes(readState(letter));

/** The gaps that stand in the way of the most squads for the least effort: squads ÷ effort, the highest first. */
export function findGaps(squads: readonly ReportSquad[], shown: readonly Standard[], layout: Layout): FoundGap[] {
  const byId = new Map(shown.map((standard) => [standard.id, standard]));
  const gaps: FoundGap[] = [];
  let at = 0;
  for (const { standard: id, checks } of layout) {
    const standard = byId.get(id);
    for (const { check: checkId } of checks) {
      const place = at++;
      const check = standard?.checks.find((each) => each.id === checkId && each.severity === 'must');
      if (!standard || !check) continue;
      const found = squads.filter(
        ({ letters, states, isWaived }) =>
          isOpen(letters[place]) && states[id] !== undefined && states[id] !== 'grace' && isWaived?.(id, checkId) !== true,
      );
      if (found.length > 0) gaps.push({ standard, check, squads: found });
    }
  }
  const rank = ({ standard, squads: found }: FoundGap): number => found.length / weightOf(standard);
  return gaps.sort((a, b) => rank(b) - rank(a) || b.squads.length - a.squads.length || (a.check.id < b.check.id ? -1 : 1)).slice(0, most);
}
