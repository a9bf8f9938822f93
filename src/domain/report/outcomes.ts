import type { Standard } from '../../contract/playbook';
import type { OutcomeView, Standing } from '../../contract/report-parts';
import { say, type Lang } from '../../contract/text';
import { findPercentile } from '../percentile';
import { groupPairs, type Pair } from './pairs';

/**
 * What a squad reaches with its finished work items; null = not known. `days`: the median of working days from creation to the end · `rework`: the share that
 * came back to a status which it had left, 0…1.
 */
export interface SquadOutcome {
  days: number | null;
  rework: number | null;
}

/** Standings of those who have not adopted it yet. Waived and not judged are on neither side. */
const others: readonly Standing[] = ['not-yet', 'settling'];

const measures = [
  { measure: 'cycle-time', unit: 'days', of: 'days' },
  { measure: 'rework', unit: 'share', of: 'rework' },
] as const satisfies (Pick<OutcomeView, 'measure' | 'unit'> & { of: keyof SquadOutcome })[];

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
  return standards.flatMap(({ id, title }) => {
    const own = byStandard.get(id) ?? [];
    return measures.map(({ measure, unit, of }): OutcomeView => {
      const valuesOf = (standings: readonly Standing[]): number[] =>
        own.flatMap(({ squad, standing }) => (standings.includes(standing) ? (outcomes.get(squad.named.key)?.[of] ?? []) : []));
      return {
        ...{ measure, unit, standard: { id, title: say(title, lang) } },
        ...{ adopters: tellSide(valuesOf(['adopted']), least), others: tellSide(valuesOf(others), least) },
      };
    });
  });
}
