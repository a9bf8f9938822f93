import type { SquadCard, StandardCounts } from '../../contract/card';
import type { Texts } from '../../text/texts';

type Shown = Extract<SquadCard, { kind: 'squad' }>;
/** The four groups that a squad's standards fall into, best first. */
export const countKinds = ['met', 'notYet', 'waived', 'notJudged'] as const satisfies readonly (keyof StandardCounts)[];
export type CountKind = (typeof countKinds)[number];

export interface SquadCardWords {
  /** The one line: how many practices are in place, as of when; or why that cannot be said yet. */
  line: string;
  /** The groups that hold a standard, in words with their number. */
  counts: { kind: CountKind; text: string }[];
  /** Titles of what is not yet in place, and how many more there are. */
  notYet: readonly string[];
  more: string | null;
}

/** Puts a squad's card into words. `sayWhen` says a moment (epoch ms): relative on screen, as a date on paper. */
export function describeSquadCard({ asOf, counts, notYet }: Shown, { t }: Texts, sayWhen: (at: number) => string): SquadCardWords {
  const left = counts.notYet - notYet.length;
  return {
    line: sayLine(asOf, counts, t, sayWhen),
    counts: countKinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({ kind, text: t(`macro.squadCard.count.${kind}`, { n: counts[kind] }) })),
    notYet,
    more: left > 0 && notYet.length > 0 ? t('macro.squadCard.more', { n: left }) : null,
  };
}

function sayLine(asOf: number | null, { met, total }: StandardCounts, t: Texts['t'], sayWhen: (at: number) => string): string {
  if (asOf === null) return t('macro.squadCard.noSweep');
  if (total === 0) return t('macro.squadCard.noStandard', { when: sayWhen(asOf) });
  return t('macro.squadCard.line', { met, total, when: sayWhen(asOf) });
}
