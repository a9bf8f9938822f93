import type { MeasuredState, Observed } from '../contract/finding';
import type { Playbook, StandardCheck } from '../contract/playbook';
import type { Window } from '../contract/sweep';
import { createDayCounter } from './calendar';
import type { Check, CheckContext, Fix } from './check';
import type { EngineMessage } from './engine-messages';
import type { CollectedFacts, UnknownReason } from './facts';
import { listAll, pickCases, pickJudged, pickMoments, type FlowCase, type FlowCases } from './flow-cases';
import { compareKeys } from './name';
import type { SquadCases } from './squad-cases';
import { plainText, refDate, type Values } from './value';

const dayMs = 86_400_000;
/** Keys that a finding keeps (PRODUCT.md, "Checks"). */
const maxEvidence = 10;

/** What a check measured for a squad, before scope, waivers and grace are known. */
export interface Measurement {
  measured: MeasuredState;
  observed: Observed;
  headline: string;
  expected: string;
  notes: readonly string[];
  fixes: readonly Fix<string>[];
  values: Values;
  evidence: readonly string[];
  evidenceTotal: number;
  windowDays: number | null;
  widened: boolean;
}

/** Nothing was observed. */
export const nothingObserved: Observed = { n: 0, met: 0, rate: null };

/** A measurement that only says something: no figures, no evidence. */
export function sayOnly(
  measured: MeasuredState,
  headline: EngineMessage,
  expected: EngineMessage,
  values: Values,
  fixes: readonly (Omit<Fix<string>, 'message'> & { message: EngineMessage })[] = [],
): Measurement {
  return {
    measured,
    observed: nothingObserved,
    headline: `engine/${headline}`,
    expected: `engine/${expected}`,
    notes: [],
    fixes: fixes.map((fix) => ({ ...fix, message: `engine/${fix.message}` })),
    values,
    evidence: [],
    evidenceTotal: 0,
    windowDays: null,
    widened: false,
  };
}

function sayUnknown(fact: string, reason: UnknownReason): Measurement {
  switch (reason.code) {
    case 'missing':
      return sayOnly('cant-tell', 'fact-missing', 'expected-facts', { fact });
    case 'refused':
      return sayOnly('cant-tell', 'fact-refused', 'expected-facts', { fact, status: String(reason.status) }, [
        { message: 'grant-access', minutes: 5, who: 'jira-admin', link: null },
      ]);
    case 'unreadable':
      return sayOnly('cant-tell', 'fact-unreadable', 'expected-facts', { fact, detail: plainText(reason.detail) });
  }
}

export interface Judging {
  playbook: Playbook;
  facts: CollectedFacts;
  cases: SquadCases;
  asOf: number;
  window: Window | undefined;
  /** Makes an incident id. */
  incident: () => string;
  onIncident?: ((incident: { id: string; check: string; error: unknown }) => void) | undefined;
}

function buildContext({ playbook, cases, asOf, window }: Judging, entry: StandardCheck): CheckContext {
  const { minSample } = entry;
  const rule = { windowDays: entry.windowDays ?? playbook.settings.windowDays, widenDays: playbook.settings.widenDays, minSample };
  const casesOf = (id: string): FlowCases => {
    const flowCases = cases.flows.get(id);
    if (!flowCases) throw new RangeError(`No flow "${id}" in the playbook.`);
    return flowCases;
  };
  return {
    asOf,
    minSample,
    stages: playbook.stages,
    roles: playbook.roles,
    objectives: playbook.objectives,
    stageOf: cases.stageOf,
    flow: (id) => {
      const flow = playbook.flows.find((each) => each.id === id);
      if (!flow) throw new RangeError(`No flow "${id}" in the playbook.`);
      return flow;
    },
    judged: (id) => pickJudged(casesOf(id), asOf, rule, window),
    pick: (id, which, momentOf) => {
      const flowCases = casesOf(id);
      return pickCases<FlowCase>(which === 'all' ? listAll(flowCases) : flowCases.finished, momentOf, asOf, rule, window);
    },
    open: (id) => casesOf(id).open,
    sample: (items, momentOf) => pickMoments(items, momentOf, asOf, rule, window),
    histories: cases.histories,
    window: { days: window === undefined ? rule.windowDays : window === 'all' ? null : window, widened: false },
    countDays: createDayCounter(playbook.settings),
  };
}

/**
 * Facts of a set-up have no past: they speak of the moment they were read (PRODUCT.md, "Checks"). That moment, epoch ms, when it lies a day
 * or more from the one that is judged; else null.
 */
function findOtherMoment({ needs }: Check, { facts, asOf }: Judging): number | null {
  const moments = needs.flatMap((need) => {
    const fact = facts[need];
    return need !== 'cases' && fact.known ? [fact.readAt] : [];
  });
  const farthest = moments.sort((a, b) => Math.abs(b - asOf) - Math.abs(a - asOf))[0];
  return farthest !== undefined && Math.abs(farthest - asOf) > dayMs ? farthest : null;
}

/**
 * Runs one check for one squad. A needed fact that is unknown, a check that does not exist and a check that throws give `cant-tell`, the
 * latter two with an incident id; nothing is thrown.
 */
export function judgeCheck(check: Check | undefined, entry: StandardCheck, judging: Judging): Measurement {
  try {
    if (!check) throw new RangeError(`The check "${entry.use}" is not built.`);
    for (const need of check.needs) {
      const fact = judging.facts[need];
      if (!fact.known) return sayUnknown(need, fact.reason);
    }
    const {
      evidence = [],
      window,
      notes = [],
      fixes = [],
      ...verdict
    } = check.judge(judging.facts, entry.with, buildContext(judging, entry));
    const readOn = findOtherMoment(check, judging);
    const widened = window?.widened === true && verdict.measured !== 'too-early';
    const sorted = [...evidence].sort((a, b) => b.cost - a.cost || compareKeys(a.key, b.key));
    return {
      ...verdict,
      notes: [
        ...notes,
        ...(widened ? ['engine/widened'] : []),
        ...(readOn === null ? [] : [check.needs.includes('pages') ? 'engine/read-on-pages' : 'engine/read-on']),
      ],
      values: {
        ...verdict.values,
        ...(window?.widened ? { days: window.days ?? 0 } : {}),
        ...(readOn === null ? {} : { readOn: refDate(readOn) }),
      },
      fixes,
      evidence: sorted.slice(0, maxEvidence).map(({ key }) => key),
      evidenceTotal: sorted.length,
      windowDays: window?.days ?? null,
      widened: window?.widened ?? false,
    };
  } catch (error) {
    const incident = judging.incident();
    judging.onIncident?.({ id: incident, check: entry.use, error });
    return sayOnly('cant-tell', 'incident', 'expected-facts', { incident: plainText(incident) }, [
      { message: 'report-incident', minutes: 2, who: 'squad', link: null },
    ]);
  }
}
