import { z } from 'zod';
import { checks } from '../checks';
import type { Severity } from '../contract/finding';
import type { Playbook } from '../contract/playbook';
import { judgeSquad as judge, type SquadAudit } from '../domain/audit';
import type { CollectedFacts, Fact, FactName, Squad, UnknownReason } from '../domain/facts';
import { keyFinding, type StoredFinding } from '../domain/finding';
import { standardState } from '../domain/standard-state';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import type { AuditRecord, SquadRecord, Standings, WorkRow } from '../ports/stores';
import { loadPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'newId' | 'log' | 'playbooks' | 'squads' | 'cases' | 'audits' | 'sweeps'>;

const reasonSchema: z.ZodType<UnknownReason> = z.union([
  z.object({ code: z.literal('missing') }),
  z.object({ code: z.literal('refused'), status: z.number() }),
  z.object({ code: z.literal('unreadable'), detail: z.string() }),
]);

async function collectFacts({ squads, cases }: Needs, row: WorkRow, { squad }: SquadRecord, sweep: Sweep): Promise<CollectedFacts> {
  const at = sweep.startedAt;
  const stored = await squads.readFacts(squad.key);
  const missing: Fact<never> = { known: false, reason: { code: 'missing' }, at };
  const unknown = row.casesUnknown === null ? null : reasonSchema.parse(JSON.parse(row.casesUnknown));
  return {
    project: stored.project?.fact ?? missing,
    statuses: stored.statuses?.fact ?? missing,
    assignments: missing,
    cases: unknown
      ? { known: false, reason: unknown, at }
      : { known: true, value: await cases.listByProjects(squad.projectIds), readAt: at },
  };
}

/** A collector that failed is what makes `audit` end with 3. A fact that Jira simply does not tell is unknown, not unread. */
function listUnread(facts: CollectedFacts): FactName[] {
  const names: FactName[] = ['cases', 'project', 'statuses'];
  return names.filter((name) => {
    const fact = facts[name];
    return !fact.known && fact.reason.code !== 'missing';
  });
}

/** Without a playbook there is nothing to judge by: what is known is how much there is. */
function countOnly({ cases }: CollectedFacts): Pick<SquadAudit, 'flows' | 'issues' | 'unknownHistory' | 'unmappedStatuses' | 'findings'> {
  const known = cases.known ? cases.value : [];
  const unknownHistory = known.filter(({ changes }) => changes === null).length;
  return { flows: [], issues: known.length, unknownHistory, unmappedStatuses: [], findings: [] };
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

function judgeFacts(
  needs: Needs,
  playbook: Playbook | null,
  squad: Squad,
  facts: CollectedFacts,
  sweep: Sweep,
  earlier: AuditRecord | null,
) {
  if (!playbook) return countOnly(facts);
  return judge({
    ...{ playbook, checks, squad, facts, asOf: sweep.asOf },
    window: sweep.window ?? undefined,
    previous: new Map((earlier?.findings ?? []).map((finding) => [keyFinding(finding), finding])),
    incident: needs.newId,
    onIncident: ({ id, check, error }) => needs.log.error('a check failed', error, { incident: id, check, squad: squad.key }),
  });
}

/**
 * Judges a squad whose facts have all been read, and stores the result in one row. Said twice for one sweep it stores the same again:
 * what stood before is only asked for since when a state has lasted.
 */
export const judgeSquad =
  (needs: Needs) =>
  async (row: WorkRow, record: SquadRecord, sweep: Sweep): Promise<void> => {
    const { squad } = record;
    const facts = await collectFacts(needs, row, record, sweep);
    const loaded = await loadPlaybook(needs)(sweep.playbookVersion);
    const playbook = loaded?.playbook ?? null;
    const { flows, issues, unknownHistory, unmappedStatuses, findings } = judgeFacts(
      needs,
      playbook,
      squad,
      facts,
      sweep,
      await needs.audits.read(squad.key),
    );
    await needs.audits.save({
      ...{ squadKey: squad.key, sweepId: sweep.id, asOf: sweep.asOf, readAt: sweep.startedAt },
      ...{ window: sweep.window, playbookVersion: sweep.playbookVersion },
      figures: { flows, issues, unknownHistory, unmappedStatuses, unread: listUnread(facts) },
      findings,
      standings: playbook ? summariseStandings(playbook, findings) : {},
    });
    await needs.sweeps.saveWork(row, { state: 'done', leaseUntil: 0 });
  };
