import type { z } from 'zod';
import type { AdoptionFigures } from '../contract/adoption';
import type { auditAdoptionSchema } from '../contract/audit';
import type { StandardCounts } from '../contract/card';
import type { FindingState } from '../contract/finding';
import type { Playbook, Standard } from '../contract/playbook';
import type { Squad } from './facts';
import { isInScope } from './scope';

type AuditAdoption = z.infer<typeof auditAdoptionSchema>;
/** Where a state counts. */
export type Tally = Exclude<keyof AdoptionFigures, 'inScope'>;

/** The state of each standard of one squad, by standard id. A standard that is not in here does not apply. */
export type States = Readonly<Record<string, FindingState>>;

/** A standard whose mode lets it into figures. */
export type CountedStandard = Standard & { mode: 'counted' | 'required' };

/** Where a state counts; null = outside (not in scope). The one place that says so: every figure of the app comes through it. */
export function tallyOf(state: FindingState | undefined): Tally | null {
  switch (state) {
    case undefined:
    case 'not-applicable':
      return null;
    case 'met':
      return 'metNow';
    case 'partly':
    case 'not-yet':
      return 'notYet';
    case 'waived':
      return 'waived';
    case 'grace':
    case 'too-early':
    case 'cant-tell':
      return 'notJudged';
  }
}

/** The state of a standard; undefined when the squad has none of that name. */
export function stateOf(states: States, standard: string): FindingState | undefined {
  return Object.hasOwn(states, standard) ? states[standard] : undefined;
}

/**
 * The standards that may enter figures: counted or required, with a must check (PRODUCT.md, "Modes and who sees them"); in the playbook's order. Whether one counts
 * for a squad, its rollout says too (`keepCounted`): states come to the functions below from there.
 */
export function listCounted({ standards }: Pick<Playbook, 'standards'>): CountedStandard[] {
  return standards.filter(
    (standard): standard is CountedStandard =>
      (standard.mode === 'counted' || standard.mode === 'required') && standard.checks.some(({ severity }) => severity === 'must'),
  );
}

/** A squad that no sweep has reached yet: what is asked of it cannot be told. Without it a first sweep would count over the squads read so far. */
export function statesBeforeSweep(playbook: Pick<Playbook, 'standards'>, squad: Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>): States {
  return Object.fromEntries(
    listCounted(playbook)
      .filter((standard) => isInScope(standard, squad))
      .map(({ id }) => [id, 'cant-tell']),
  );
}

/** Squads by state of one standard; inScope = metNow + notYet + waived + notJudged. */
export function countSquads(standard: string, squads: Iterable<States>): AdoptionFigures {
  const figures: AdoptionFigures = { inScope: 0, metNow: 0, notYet: 0, waived: 0, notJudged: 0 };
  for (const states of squads) {
    const tally = tallyOf(stateOf(states, standard));
    if (tally === null) continue;
    figures.inScope++;
    figures[tally]++;
  }
  return figures;
}

/**
 * Adoption at one instant, a row for each standard that enters figures, by id. One instant has no run of days, so `adopted` is 0 and
 * `metNow` tells who meets it; not-applicable squads are outside (PRODUCT.md, "Definitions").
 */
export function adoptionNow(playbook: Pick<Playbook, 'standards'>, squads: Iterable<States>): AuditAdoption[] {
  const all = [...squads];
  return listCounted(playbook)
    .map(({ id }) => ({ standard: id, adopted: 0, ...countSquads(id, all) }))
    .sort((a, b) => (a.standard < b.standard ? -1 : 1));
}

/** One squad's standards by state, for its card: those that enter figures and apply to it. */
export function countStandards(playbook: Pick<Playbook, 'standards'>, states: States): StandardCounts {
  const counts: StandardCounts = { total: 0, met: 0, notYet: 0, waived: 0, notJudged: 0 };
  for (const { id } of listCounted(playbook)) {
    const tally = tallyOf(stateOf(states, id));
    if (tally === null) continue;
    counts.total++;
    counts[tally === 'metNow' ? 'met' : tally]++;
  }
  return counts;
}
