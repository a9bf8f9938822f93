import type { AdoptionReport, StandardAdoption } from '../contract/adoption';
import type { Playbook } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import { countSquads, coverageOf, listCounted, stateOf, tallyOf, type CountedStandard } from './adoption';
import type { CountedStates } from './governance/counted-states';
import { listTribes } from './adoption-day';

/** A squad as the report shows it, with those of its states that enter figures. `mayOpen`: the reader may browse its project. */
export type ShownSquad = Omit<AdoptionReport['squads'][number], 'states'> & CountedStates;

export interface ReportInput {
  /** The playbook that the squads were judged by. */
  playbook: Playbook;
  /** The squads that the reader may know of: every figure is made of them and of no other. */
  squads: readonly ShownSquad[];
  /** Every squad's past by standard: for readers who see every squad. Others get no trend: it holds squads that they may not know of. */
  trends: ReadonlyMap<string, StandardAdoption['trend']>;
  audience: AdoptionReport['audience'];
  asOf: number | null;
  lang: Lang;
}

type Headline = NonNullable<AdoptionReport['headline']>;

/**
 * Squads by what they make of all the required standards in their scope. `metAll` meet every one; `withWaivers` counts those in whose
 * way only waivers stand too; `notJudged` could still meet all, but not all can be told yet. Squads of which none is required are outside.
 */
export function countHeadline(required: readonly { id: string }[], squads: Iterable<CountedStates>): Headline {
  const headline: Headline = { squads: 0, metAll: 0, withWaivers: 0, notJudged: 0, required: required.length };
  for (const { states, required: own } of squads) {
    const tallies = new Set(required.filter(({ id }) => own.has(id)).flatMap(({ id }) => tallyOf(stateOf(states, id)) ?? []));
    if (tallies.size === 0) continue;
    headline.squads++;
    if (tallies.has('notYet')) continue;
    if (tallies.has('notJudged')) headline.notJudged++;
    else {
      headline.withWaivers++;
      if (!tallies.has('waived')) headline.metAll++;
    }
  }
  return headline;
}

function viewStandard(standard: CountedStandard, { squads, trends, audience, lang }: ReportInput): StandardAdoption {
  const { id, title, area, mode } = standard;
  const all = countSquads(
    id,
    squads.map(({ states }) => states),
  );
  const tribes = listTribes(squads).map((tribe) => {
    const own = squads.filter((squad) => squad.tribe === tribe);
    return {
      tribe,
      figures: countSquads(
        id,
        own.map(({ states }) => states),
      ),
    };
  });
  return {
    ...{ standard: id, title: say(title, lang), area, mode },
    all,
    coverage: coverageOf([all]),
    tribes: tribes.filter(({ figures }) => figures.inScope > 0),
    trend: audience === 'all' ? (trends.get(id) ?? []) : [],
  };
}

/** Of a squad only the states that enter figures: shadow and advice are between the squad and Product Ops. */
function viewSquad({ required: _, ...squad }: ShownSquad, counted: readonly CountedStandard[]): AdoptionReport['squads'][number] {
  const states = counted.flatMap(({ id }) => {
    const state = stateOf(squad.states, id);
    return state === undefined ? [] : [[id, state] as const];
  });
  return { ...squad, states: Object.fromEntries(states) };
}

/**
 * The adoption report of one instant, from the squads that its reader may know of. `coverage` speaks of what the headline speaks of: the
 * required standards (all counted ones where none is required). Below the playbook's `minCoverage` the headline is withheld, and so it
 * is when nothing is required or nothing applies.
 */
export function buildAdoptionReport(input: ReportInput): AdoptionReport {
  const { playbook, squads, audience, asOf } = input;
  const { minCoverage } = playbook.settings;
  const counted = listCounted(playbook);
  const required = counted.filter(({ mode }) => mode === 'required');
  const standards = counted.map((standard) => viewStandard(standard, input));
  const spoken = required.length > 0 ? standards.filter(({ mode }) => mode === 'required') : standards;
  const coverage = coverageOf(spoken.map(({ all }) => all));
  const told = required.length > 0 && coverage !== null && coverage >= minCoverage;
  return {
    ...{ asOf, audience, coverage, minCoverage, standards },
    headline: told ? countHeadline(required, squads) : null,
    squads: squads.map((squad) => viewSquad(squad, counted)),
  };
}
