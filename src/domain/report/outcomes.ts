import type { Standard } from '../../contract/playbook';
import type { OutcomeView, Standing } from '../../contract/report-parts';
import { say, type Lang } from '../../contract/text';
import { findPercentile } from '../percentile';
import { groupPairs, type Pair } from './pairs';

/** What a squad reaches. `days`: median working days from creation to the end of its finished work items; null = not known. */
export interface SquadOutcome {
  days: number | null;
}

/** Standings of those who have not adopted it yet. Waived and not judged are on neither side. */
const others: readonly Standing[] = ['not-yet', 'settling'];

function tellSide(values: readonly number[], least: number): OutcomeView['adopters'] {
  const median = findPercentile(values, 50);
  return median === null || values.length < least ? null : { squads: values.length, median };
}

/** Adopters beside those who have not adopted yet, standard by standard: they go together or not, one need not make the other. A side of fewer than `least` squads is not shown. */
export function compareOutcomes(
  pairs: readonly Pair[],
  standards: readonly Standard[],
  outcomes: ReadonlyMap<string, SquadOutcome>,
  least: number,
  lang: Lang,
): OutcomeView[] {
  const byStandard = groupPairs(pairs, ({ standard }) => standard.id);
  return standards.map(({ id, title }): OutcomeView => {
    const own = byStandard.get(id) ?? [];
    const daysOf = (standings: readonly Standing[]): number[] =>
      own.flatMap(({ squad, standing }) => (standings.includes(standing) ? (outcomes.get(squad.named.key)?.days ?? []) : []));
    return {
      ...{ measure: 'cycle-time', unit: 'days', standard: { id, title: say(title, lang) } },
      ...{ adopters: tellSide(daysOf(['adopted']), least), others: tellSide(daysOf(others), least) },
    };
  });
}
