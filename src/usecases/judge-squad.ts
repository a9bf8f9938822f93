import { z } from 'zod';
import { checks } from '../checks';
import type { Severity } from '../contract/finding';
import type { Playbook } from '../contract/playbook';
import { judgeSquad as judge, type SquadAudit } from '../domain/audit';
import type { CollectedFacts, Fact, FactName, Squad, UnknownReason } from '../domain/facts';
import { keyFinding, type StoredFinding } from '../domain/finding';
import { followStandings } from '../domain/role';
import { standardState } from '../domain/standard-state';
import { readsJira, type Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import type { AuditRecord, SquadRecord, Standings, WorkRow } from '../ports/stores';
import { loadPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'newId' | 'log' | 'playbooks' | 'squads' | 'cases' | 'audits'>;

const reasonSchema: z.ZodType<UnknownReason> = z.union([
  z.object({ code: z.literal('missing') }),
  z.object({ code: z.literal('refused'), status: z.number() }),
  z.object({ code: z.literal('unreadable'), detail: z.string() }),
]);

/** The facts of a squad as they are stored. `casesUnknown`: why its cases could not be read, null when they could. */
export async function collectFacts(
  { squads, cases }: Pick<Ports, 'squads' | 'cases'>,
  { squad }: SquadRecord,
  casesUnknown: UnknownReason | null,
  at: number,
): Promise<CollectedFacts> {
  const stored = await squads.readFacts(squad.key);
  const missing: Fact<never> = { known: false, reason: { code: 'missing' }, at };
  return {
    project: stored.project?.fact ?? missing,
    statuses: stored.statuses?.fact ?? missing,
    assignments: stored.assignments?.fact ?? missing,
    cases: casesUnknown
      ? { known: false, reason: casesUnknown, at }
      : { known: true, value: await cases.listByProjects(squad.projectIds), readAt: at },
  };
}

const isFailure = ({ code }: UnknownReason): boolean => code !== 'missing';

/** A collector that failed is what makes `audit` end with 3. A fact that Jira simply does not tell is unknown, not unread. */
function listUnread(facts: CollectedFacts): FactName[] {
  const names: FactName[] = ['assignments', 'cases', 'project', 'statuses'];
  return names.filter((name) => {
    const fact = facts[name];
    if (!fact.known) return isFailure(fact.reason);
    return (
      name === 'assignments' &&
      facts.assignments.known &&
      Object.values(facts.assignments.value).some((role) => !role.known && isFailure(role.reason))
    );
  });
}

/** Without a playbook there is nothing to judge by: what is known is how much there is. */
function countOnly({
  cases,
}: CollectedFacts): Pick<SquadAudit, 'flows' | 'issues' | 'unknownHistory' | 'unmappedStatuses' | 'oddities' | 'findings'> {
  const known = cases.known ? cases.value : [];
  const unknownHistory = known.filter(({ changes }) => changes === null).length;
  return { flows: [], issues: known.length, unknownHistory, unmappedStatuses: [], oddities: [], findings: [] };
}

/** The state of each standard that is in force, from its findings. */
export function summariseStandings({ standards }: Playbook, findings: readonly StoredFinding[]): Standings {
  const states = standards.flatMap(({ id, mode, checks: entries }) => {
    if (mode === 'draft') return [];
    const severities = new Map<string, Severity>(entries.map((entry) => [entry.id, entry.severity]));
    const own = findings.filter(({ standard }) => standard === id);
    return [[id, standardState(own.map(({ check, state }) => ({ state, severity: severities.get(check) ?? 'advice' })))] as const];
  });
  return Object.fromEntries(states);
}

/** What an audit is of: who was judged, at which instant, by which playbook. */
type Judged = Pick<AuditRecord, 'squadKey' | 'sweepId' | 'asOf' | 'readAt' | 'window' | 'playbookVersion'>;

function applyChecks(
  needs: Needs,
  playbook: Playbook | null,
  squad: Squad,
  facts: CollectedFacts,
  judged: Judged,
  earlier: AuditRecord | null,
) {
  if (!playbook) return countOnly(facts);
  return judge({
    ...{ playbook, checks, squad, facts, asOf: judged.asOf },
    window: judged.window ?? undefined,
    previous: new Map((earlier?.findings ?? []).map((finding) => [keyFinding(finding), finding])),
    incident: needs.newId,
    onIncident: ({ id, check, error }) => needs.log.error('a check failed', error, { incident: id, check, squad: squad.key }),
  });
}

async function judgeAndSave(needs: Needs, record: SquadRecord, judged: Judged, casesUnknown: UnknownReason | null): Promise<void> {
  const { squad } = record;
  const facts = await collectFacts(needs, record, casesUnknown, judged.readAt);
  const playbook = (await loadPlaybook(needs)(judged.playbookVersion))?.playbook ?? null;
  const earlier = await needs.audits.read(squad.key);
  const { flows, issues, unknownHistory, unmappedStatuses, oddities, findings } = applyChecks(
    needs,
    playbook,
    squad,
    facts,
    judged,
    earlier,
  );
  // A replay of the past knows nothing of what stood later.
  const stood = earlier && earlier.asOf <= judged.asOf ? earlier.roles : [];
  const assignments = facts.assignments.known ? facts.assignments.value : null;
  await needs.audits.save({
    ...judged,
    figures: { flows, issues, unknownHistory, unmappedStatuses, oddities, unread: listUnread(facts), casesUnknown },
    findings,
    standings: playbook ? summariseStandings(playbook, findings) : {},
    roles: playbook ? followStandings(playbook.roles, assignments, stood, judged.asOf) : [],
  });
}

/**
 * Judges a squad whose facts have all been read, and stores the result in one row. Said twice for one sweep it stores the same again:
 * what stood before is only asked for since when a state has lasted.
 */
export const judgeSquad =
  (needs: Needs & Pick<Ports, 'sweeps'>) =>
  async (row: WorkRow, record: SquadRecord, sweep: Sweep): Promise<void> => {
    const { id: sweepId, asOf, startedAt, window, playbookVersion } = sweep;
    const judged = { squadKey: record.squad.key, sweepId, asOf, window, playbookVersion };
    if (readsJira(sweep)) {
      const casesUnknown = row.casesUnknown === null ? null : reasonSchema.parse(JSON.parse(row.casesUnknown));
      await judgeAndSave(needs, record, { ...judged, readAt: startedAt }, casesUnknown);
    } else {
      // Nothing was read for it: the facts are as old, and as unknown, as they were.
      const earlier = await needs.audits.read(record.squad.key);
      if (earlier) await judgeAndSave(needs, record, { ...judged, readAt: earlier.readAt }, earlier.figures.casesUnknown);
    }
    await needs.sweeps.saveWork(row, { state: 'done', leaseUntil: 0 });
  };

/** Judges a squad once more from the facts that are stored, at the instant and by the playbook of its last audit: what a new stage map makes of it. Nothing is read from Jira, and without an earlier audit there is nothing to judge. */
export const rejudgeSquad =
  (needs: Needs) =>
  async (record: SquadRecord): Promise<void> => {
    const earlier = await needs.audits.read(record.squad.key);
    if (!earlier) return;
    const { squadKey, sweepId, asOf, readAt, window, playbookVersion, figures } = earlier;
    await judgeAndSave(needs, record, { squadKey, sweepId, asOf, readAt, window, playbookVersion }, figures.casesUnknown);
  };
