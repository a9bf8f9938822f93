import type { AuditFlow } from '../contract/audit';
import type { FindingState, MeasuredState } from '../contract/finding';
import type { Oddity } from '../contract/oddity';
import type { Playbook, Standard, StandardCheck } from '../contract/playbook';
import type { Window } from '../contract/sweep';
import type { CheckRegistry } from './check';
import { auditFlow } from './deviation';
import type { CollectedFacts, Squad } from './facts';
import { keyFinding, type FindingKey, type StoredFinding } from './finding';
import { judgeCheck, sayOnly, type Judging, type Measurement } from './judge-check';
import { isInScope } from './scope';
import { prepareCases } from './squad-cases';
import { refDate } from './value';

const dayMs = 86_400_000;
/** How long an earlier result stands while a later one cannot be told (PRODUCT.md, "States of a finding"). */
const lastGoodDays = 14;

export interface SquadJudging {
  playbook: Playbook;
  checks: CheckRegistry;
  squad: Squad;
  facts: CollectedFacts;
  /** The moment that is judged, epoch ms. */
  asOf: number;
  /** Replaces every check's window and is never widened; `all` = no lower bound. */
  window?: Window | undefined;
  /** The findings that stand, by `standard/check`. */
  previous: ReadonlyMap<FindingKey, StoredFinding>;
  /** Makes an incident id. */
  incident: () => string;
  onIncident?: Judging['onIncident'];
}

export interface SquadAudit {
  flows: AuditFlow[];
  unmappedStatuses: { name: string; cases: number }[];
  issues: number;
  unknownHistory: number;
  oddities: Oddity[];
  /** In the playbook's order of standards and checks. */
  findings: StoredFinding[];
}

/** When the standard came into force, epoch ms (its day's start, UTC); null = always. */
const startOf = ({ since }: Standard): number | null => (since === undefined ? null : Date.parse(`${since}T00:00:00.000Z`));

/** The state on screen. Precedence: not-applicable, measured met, grace, then what was measured (PRODUCT.md, "States of a finding"). */
function decideState(measured: MeasuredState, inGrace: boolean): FindingState {
  return measured === 'not-applicable' || measured === 'met' || !inGrace ? measured : 'grace';
}

function keepLastGood(measured: MeasuredState, previous: StoredFinding | undefined, asOf: number): StoredFinding['lastGood'] {
  if (measured !== 'cant-tell' || !previous) return null;
  const good = previous.measured === 'cant-tell' ? previous.lastGood : { measured: previous.measured, asOf: previous.asOf };
  return good && asOf - good.asOf <= lastGoodDays * dayMs ? good : null;
}

/** When the standard reached the squad: the later of its own start and the squad's; null = it was always there. */
function reachOf(standard: Standard, { from = null }: Pick<Squad, 'from'>): number | null {
  const start = startOf(standard);
  return start === null || from === null ? (start ?? from) : Math.max(start, from);
}

function buildFinding(
  squad: Squad,
  standard: Standard,
  entry: StandardCheck,
  measurement: Measurement,
  asOf: number,
  earlier: StoredFinding | undefined,
): StoredFinding {
  const reached = reachOf(standard, squad);
  const state = decideState(measurement.measured, reached !== null && asOf < reached + standard.graceDays * dayMs);
  const previous = earlier && earlier.asOf <= asOf ? earlier : undefined;
  const lastGood = keepLastGood(measurement.measured, previous, asOf);
  return {
    standard: standard.id,
    check: entry.id,
    use: entry.use,
    version: standard.version,
    state,
    measured: measurement.measured,
    since: previous?.state === state ? previous.since : asOf,
    asOf,
    observed: measurement.observed,
    headline: measurement.headline,
    expected: measurement.expected,
    notes: [...measurement.notes, ...(lastGood ? ['engine/last-seen'] : [])],
    fixes: [...measurement.fixes],
    values: lastGood
      ? { ...measurement.values, seen: refDate(lastGood.asOf), seenState: lastGood.measured.replaceAll('-', '') }
      : { ...measurement.values },
    evidence: [...measurement.evidence],
    evidenceTotal: measurement.evidenceTotal,
    windowDays: measurement.windowDays,
    widened: measurement.widened,
    lastGood,
  };
}

/** Why a standard is not applied to a squad at `asOf`; null when it is. */
function findExemption(standard: Standard, squad: Squad, asOf: number): Measurement | null {
  if (!isInScope(standard, squad)) return sayOnly('not-applicable', 'out-of-scope', 'expected-nothing', {});
  const start = startOf(standard);
  if (start !== null && asOf < start) return sayOnly('not-applicable', 'not-yet-in-force', 'expected-nothing', { from: refDate(start) });
  return null;
}

/**
 * Judges a squad at one moment: every standard but drafts, each check with its own window, facts read once, traces built once.
 * Pure: the same input gives the same audit. Nothing is thrown for a check that fails; it becomes `cant-tell` with an incident id.
 */
export function judgeSquad(input: SquadJudging): SquadAudit {
  const { playbook, checks, squad, facts, asOf, window, previous } = input;
  const cases = prepareCases(playbook, squad, facts, asOf);
  const judging: Judging = { playbook, facts, cases, asOf, window, incident: input.incident, onIncident: input.onIncident };
  const findings = playbook.standards
    .filter(({ mode }) => mode !== 'draft')
    .flatMap((standard) => {
      const exemption = findExemption(standard, squad, asOf);
      return standard.checks.map((entry) => {
        const measurement = exemption ?? judgeCheck(checks.get(entry.use), entry, judging);
        return buildFinding(
          squad,
          standard,
          entry,
          measurement,
          asOf,
          previous.get(keyFinding({ standard: standard.id, check: entry.id })),
        );
      });
    });
  const { issues, unknownHistory, unmappedStatuses, oddities } = cases;
  const flows = facts.cases.known
    ? [...cases.flows.values()].map((flow) => auditFlow(flow, playbook.stages, asOf, window ?? playbook.settings.windowDays))
    : [];
  return { flows, unmappedStatuses, issues, unknownHistory, oddities, findings };
}
