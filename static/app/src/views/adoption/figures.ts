import type { AdoptionReport, StandardAdoption } from '../../../../../src/contract/adoption';
import type { FindingState } from '../../../../../src/contract/finding';

type Point = StandardAdoption['trend'][number];
type ReportSquad = AdoptionReport['squads'][number];

/** A tribe's figure needs three squads (PRODUCT.md, "Definitions"): fewer would speak of one squad by the way. */
export const fewestSquads = 3;

/** Why the report has no figures, or null when it has. `no-squads`: this reader works in none. */
export function chooseEmpty(report: AdoptionReport): 'no-sweep' | 'no-squads' | 'no-standards' | null {
  if (report.audience === 'own' && report.squads.length === 0) return 'no-squads';
  if (report.asOf === null) return 'no-sweep';
  return report.standards.length === 0 ? 'no-standards' : null;
}

/** Why the headline has no figure, or null when it has one: too little could be judged, or nothing is required of anyone. */
export function chooseWithheld({ headline, coverage, minCoverage }: AdoptionReport): 'coverage' | 'none-required' | null {
  if (headline !== null && headline.required > 0 && headline.squads > 0) return null;
  return headline === null && coverage !== null && coverage < minCoverage ? 'coverage' : 'none-required';
}

/** The last point of each month, oldest first: what a table of the trend shows. */
export function pickMonthEnds(trend: readonly Point[]): Point[] {
  return trend.filter(({ day }, index) => trend[index + 1]?.day.slice(0, 7) !== day.slice(0, 7));
}

/** How many squads more (or fewer) than at the first point, and which day that was; null with fewer than two points. */
export function measureChange(trend: readonly Point[]): { by: number; since: string } | null {
  const [first] = trend;
  const last = trend.at(-1);
  return first === undefined || last === undefined || trend.length < 2 ? null : { by: last.metNow - first.metNow, since: first.day };
}

/** The tribes of the squads shown, by name, those without a tribe last. */
export function listTribes(squads: readonly ReportSquad[], lang: string): (string | null)[] {
  const names = [...new Set(squads.flatMap(({ tribe }) => (tribe === null ? [] : [tribe])))].sort(new Intl.Collator(lang).compare);
  return squads.some(({ tribe }) => tribe === null) ? [...names, null] : names;
}

/** The state of a squad for a standard; null when the standard does not reach it. */
export function readState(squad: ReportSquad, standard: string): FindingState | null {
  const state = squad.states[standard] ?? 'not-applicable';
  return state === 'not-applicable' ? null : state;
}

/** Noon of a UTC day, epoch ms: the same calendar day in nearly every time zone. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
