import { z } from 'zod';
import { checks } from '../checks';
import type { Playbook } from '../contract/playbook';
import { judgeSquad as judge, type SquadAudit } from '../domain/audit';
import { countCases, describeSquad } from '../domain/etat-des-lieux';
import { factNames, forgetFacts, type CollectedFacts, type FactName, type Squad, type UnknownReason } from '../domain/facts';
import { keyFinding } from '../domain/finding';
import { followStandings } from '../domain/role';
import { listCaseProjects } from '../domain/squad/membership';
import { summariseStandings } from '../domain/standard-state';
import { drawStatuses } from '../domain/status-picture';
import { looksBack, readsJira, type Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import type { AuditRecord, SquadRecord, WorkRow } from '../ports/stores';
import { followBaselines } from './follow-baselines';
import { loadPlaybook } from './load-playbook';
import { joinOwnFacts } from './own-facts';
import { listReaders } from './slice-readers';

/** What it takes to judge a squad. */
type JudgeNeeds = Pick<
  Ports,
  'newId' | 'log' | 'playbooks' | 'squads' | 'cases' | 'measured' | 'etats' | 'roles' | 'attestations' | 'rollouts'
>;
/** What it takes to judge one once more. */
export type RejudgeNeeds = JudgeNeeds & Pick<Ports, 'now'>;

const reasonSchema: z.ZodType<UnknownReason> = z.union([
  z.object({ code: z.literal('missing') }),
  z.object({ code: z.literal('refused'), status: z.number() }),
  z.object({ code: z.literal('unreadable'), detail: z.string() }),
]);

/** The facts of a squad as they are stored: of its roles, what Jira's project roles say. `casesUnknown`: why its cases could not be read, null when they could. */
export async function collectFacts(
  { squads, cases }: Pick<Ports, 'squads' | 'cases'>,
  { squad }: SquadRecord,
  casesUnknown: UnknownReason | null,
  at: number,
): Promise<CollectedFacts> {
  const stored = Object.entries(await squads.readFacts(squad.key)).flatMap(([name, row]) => (row ? [[name, row.fact] as const] : []));
  return {
    ...forgetFacts(at),
    ...(Object.fromEntries(stored) as Partial<CollectedFacts>),
    cases: casesUnknown
      ? { known: false, reason: casesUnknown, at }
      : { known: true, value: await cases.listByProjects(listCaseProjects(squad)), readAt: at },
  };
}

const isFailure = ({ code }: UnknownReason): boolean => code !== 'missing';

type Part = { known: true } | { known: false; reason: UnknownReason };

/** What a fact is known by: itself, and the parts of it that are read each on its own. */
function listParts({ assignments, boards, ...facts }: CollectedFacts, name: FactName): Part[] {
  if (name === 'assignments') return [assignments, ...(assignments.known ? Object.values(assignments.value) : [])];
  if (name === 'boards') return [boards, ...(boards.known ? boards.value.map(({ columns }) => columns) : [])];
  return [facts[name]];
}

/** A collector that failed is what makes `audit` end with 3. A fact that Jira simply does not tell is unknown, not unread. */
function listUnread(facts: CollectedFacts): FactName[] {
  return factNames.filter((name) => listParts(facts, name).some((part) => !part.known && isFailure(part.reason)));
}

/** How long a squad waits for the one that reads a project for both. */
const READER_WAIT_MS = 3000;

/** What an audit is of: who was judged, at which instant, by which playbook. */
type Judged = Pick<AuditRecord, 'squadKey' | 'sweepId' | 'asOf' | 'readAt' | 'window' | 'playbookVersion'>;

function applyChecks(
  needs: JudgeNeeds,
  playbook: Playbook | null,
  squad: Squad,
  facts: CollectedFacts,
  judged: Judged,
  earlier: AuditRecord | null,
): SquadAudit {
  // Without a playbook there is nothing to judge by: what is known is how much there is.
  if (!playbook) return { ...countCases(squad, facts, judged.asOf), flows: [], unmappedStatuses: [], findings: [] };
  return judge({
    ...{ playbook, checks, squad, facts, asOf: judged.asOf },
    window: judged.window ?? undefined,
    previous: new Map((earlier?.findings ?? []).map((finding) => [keyFinding(finding), finding])),
    incident: needs.newId,
    onIncident: ({ id, check, error }) => needs.log.error('a check failed', error, { incident: id, check, squad: squad.key }),
  });
}

/** True when the squad's cases, by itself and by those who read for it, and the categories of its statuses have been read, all of them by this sweep. */
const isWhole = (rows: readonly WorkRow[], facts: CollectedFacts): boolean =>
  facts.statuses.known && rows.every(({ updatedSince, casesUnknown }) => updatedSince === null && casesUnknown === null);

/** What is so in the squad: kept as its zero point by the first sweep of the present that has read all of it. */
async function saveEtat(
  { etats }: JudgeNeeds,
  { squad }: SquadRecord,
  facts: CollectedFacts,
  sweep: Sweep,
  rows: readonly WorkRow[],
): Promise<void> {
  const etat = describeSquad(squad, facts, sweep.asOf, sweep.window);
  if (!etat) return;
  await etats.save(etat);
  if (isWhole(rows, facts) && sweep.window === null && !looksBack(sweep)) await etats.keepZeroPoint(etat);
}

/** @param heldAt the instant of which assignments are asked, epoch ms */
async function judgeAndSave(
  needs: JudgeNeeds,
  record: SquadRecord,
  stored: CollectedFacts,
  judged: Judged,
  casesUnknown: UnknownReason | null,
  heldAt: number,
): Promise<void> {
  const { squad } = record;
  const loaded = await loadPlaybook(needs)(judged.playbookVersion);
  const playbook = loaded?.playbook ?? null;
  const { facts, history } = loaded
    ? await joinOwnFacts(needs, squad.key, stored, loaded.playbook, { heldAt, cardsSince: loaded.info.publishedAt })
    : { facts: stored, history: [] };
  const earlier = await needs.measured.read(squad.key);
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
  await needs.measured.save({
    ...judged,
    figures: { flows, issues, unknownHistory, unmappedStatuses, oddities, unread: listUnread(stored), casesUnknown },
    findings,
    standings: playbook ? summariseStandings(playbook, findings) : {},
    roles: playbook ? followStandings(playbook.roles, assignments, stood, heldAt, history) : [],
    statuses: drawStatuses(squad, facts),
  });
  if (playbook && !looksBack({ asOf: judged.asOf, startedAt: judged.readAt }))
    await followBaselines(needs, playbook, squad, findings, heldAt);
}

/** Judges a squad from what is stored: nothing is read for it, so the facts are as old, and as unknown, as they were at its last audit. */
async function judgeStored(
  needs: JudgeNeeds,
  record: SquadRecord,
  { readAt, figures }: AuditRecord,
  { squadKey, sweepId, asOf, window, playbookVersion }: Omit<Judged, 'readAt'>,
  heldAt: number,
): Promise<void> {
  const facts = await collectFacts(needs, record, figures.casesUnknown, readAt);
  const judged = { squadKey, sweepId, asOf, readAt, window, playbookVersion };
  await judgeAndSave(needs, record, facts, judged, figures.casesUnknown, heldAt);
}

/**
 * Judges a squad whose facts have all been read, and stores the result in one row. Said twice for one sweep it stores the same again:
 * what stood before is only asked for since when a state has lasted.
 */
export const judgeSquad =
  (needs: JudgeNeeds & Pick<Ports, 'now' | 'sweeps'>) =>
  async (row: WorkRow, record: SquadRecord, sweep: Sweep): Promise<void> => {
    const { id: sweepId, asOf, startedAt, window, playbookVersion } = sweep;
    const judged = { squadKey: record.squad.key, sweepId, asOf, window, playbookVersion };
    if (readsJira(sweep)) {
      const readers = await listReaders(needs, record, sweep);
      if (readers.some(({ state }) => state === 'todo' || state === 'reading')) {
        // The lease doubles as the pause until they may have finished.
        await needs.sweeps.saveWork(row, { leaseUntil: needs.now() + READER_WAIT_MS });
        return;
      }
      const unknown = [row, ...readers].find((each) => each.casesUnknown !== null)?.casesUnknown ?? null;
      const casesUnknown = unknown === null ? null : reasonSchema.parse(JSON.parse(unknown));
      const facts = await collectFacts(needs, record, casesUnknown, startedAt);
      await saveEtat(needs, record, facts, sweep, [row, ...readers]);
      await judgeAndSave(needs, record, facts, { ...judged, readAt: startedAt }, casesUnknown, asOf);
    } else {
      const earlier = await needs.measured.read(record.squad.key);
      if (earlier) await judgeStored(needs, record, earlier, judged, asOf);
    }
    await needs.sweeps.saveWork(row, { state: 'done', leaseUntil: 0 });
  };

/** Judges a squad once more from the facts that are stored, at the instant and by the playbook of its last audit: what a new stage map makes of it, or somebody who was set to a role: of those, the ones who count now. Nothing is read from Jira, and without an earlier audit there is nothing to judge. */
export const rejudgeSquad =
  (needs: RejudgeNeeds) =>
  async (record: SquadRecord): Promise<void> => {
    const earlier = await needs.measured.read(record.squad.key);
    if (earlier) await judgeStored(needs, record, earlier, earlier, needs.now());
  };
