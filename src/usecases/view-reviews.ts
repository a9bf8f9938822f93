import type { StandardReview } from '../contract/matters';
import type { Person } from '../contract/playbook-draft';
import type { Standard } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import type { Judge } from '../domain/governance/judges';
import { listClosings, mayCloseReview, type Review, type ReviewClosing } from '../domain/governance/review';
import type { BenchGround } from './read-bench';

/** Who looks at reviews. `knows`: whether they may know of a squad. */
export interface ReviewReader {
  lang: Lang;
  judge: Judge;
  personOf: (accountId: string) => Person;
  knows: (squad: string) => boolean;
}

function viewOpen(
  { squads, since, reasons }: Review,
  { squads: records }: BenchGround,
  knows: ReviewReader['knows'],
): StandardReview['open'] {
  const nameOf = (key: string): string => records.get(key)?.squad.name ?? key;
  return {
    ...{ squads, at: since },
    reasons: reasons.map(({ reason, voices }) => ({
      ...{ reason, count: voices.length },
      voices: voices
        .filter(({ squad }) => knows(squad))
        .map(({ kind, squad, text, state }) => ({ kind, squad: nameOf(squad), text, state })),
    })),
  };
}

/** The question whether a standard is right, as its reader may see it: with what squads say now, and with what was answered before. */
export function viewReview(
  { id, title, version, owner }: Standard,
  { review, closings }: { review: Review | undefined; closings: readonly ReviewClosing[] },
  ground: BenchGround,
  { lang, judge, personOf, knows }: ReviewReader,
): StandardReview {
  return {
    ...{ standard: { id, title: say(title, lang), version }, owner: owner ?? null },
    open: review ? viewOpen(review, ground, knows) : null,
    past: listClosings(closings, id).map(({ at, by, outcome, text, version: of }) => ({
      at,
      by: personOf(by),
      outcome,
      text,
      version: of,
    })),
    mayClose: review !== undefined && mayCloseReview({ owner }, judge),
  };
}
