import { checks } from '../checks';
import type { FindingState } from '../contract/finding';
import type { Playbook } from '../contract/playbook';
import { judgeSquad } from '../domain/audit';
import type { StoredFinding } from '../domain/finding';
import { exceptFinding, listInForce } from '../domain/governance/exceptions';
import { readPlaybookData } from '../domain/playbook/read-data';
import { asInForce, openTally, pairStandings } from '../domain/replay';
import { summariseStandings } from '../domain/standard-state';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import type { Replay } from '../ports/playbook-stores';
import type { AuditRecord, SquadRecord, WorkRow } from '../ports/stores';
import { collectFacts } from './judge-squad';
import { loadPlaybook } from './load-playbook';
import { joinOwnFacts } from './own-facts';

type Needs = Pick<
  Ports,
  'newId' | 'log' | 'playbooks' | 'squads' | 'cases' | 'audits' | 'sweeps' | 'replays' | 'waivers' | 'roles' | 'attestations'
>;

/** Both playbooks of a replay. */
export interface ReplaySides {
  published: Playbook | null;
  draft: Playbook;
}

/** The draft was valid when the replay began; that it is not any more is an incident, as for a published version. */
export async function loadSides(needs: Pick<Ports, 'playbooks'>, replay: Replay): Promise<ReplaySides> {
  const draft = readPlaybookData(replay.document, checks);
  if (!draft.ok) throw new Error(`the draft of replay ${replay.id} can no longer be read: ${JSON.stringify(draft.problems[0])}`);
  return { published: (await loadPlaybook(needs)(replay.publishedVersion))?.playbook ?? null, draft: draft.playbook };
}

async function readReplay({ replays }: Pick<Ports, 'replays'>, id: string): Promise<Replay> {
  const replay = await replays.read(id);
  if (!replay) throw new Error(`replay ${id} is gone`);
  return replay;
}

/**
 * Judges a squad by the draft and by the published playbook, on the facts of its last audit and at its moment, and keeps the states that both give: nothing
 * else is written, and nobody's findings change. Said twice it stores the same again.
 */
export const replaySquad =
  (needs: Needs) =>
  async (row: WorkRow, record: SquadRecord, sweep: Sweep): Promise<void> => {
    const audit = await needs.audits.read(row.squadKey);
    if (audit) {
      const waivers = listInForce(await needs.waivers.listBySquad(row.squadKey), sweep.startedAt);
      const { published, draft } = await loadSides(needs, await readReplay(needs, sweep.id));
      const stored = await collectFacts(needs, record, audit.figures.casesUnknown, audit.readAt);
      const judge = async (playbook: Playbook | null) => {
        if (!playbook) return {};
        // A card that the draft changes would be new on the day that it is published: its holders have time to read it.
        const { facts } = await joinOwnFacts(needs, row.squadKey, stored, playbook, { heldAt: audit.asOf, cardsSince: audit.asOf });
        return judgeBy(needs, asInForce(playbook), record, facts, audit, (findings) =>
          findings.map((finding) => exceptFinding(finding, waivers, sweep.startedAt)),
        );
      };
      await needs.replays.saveSquad(sweep.id, {
        squadKey: row.squadKey,
        standings: pairStandings(await judge(published), await judge(draft)),
      });
    }
    await needs.sweeps.saveWork(row, { state: 'done', leaseUntil: 0 });
  };

function judgeBy(
  { newId, log }: Pick<Ports, 'newId' | 'log'>,
  playbook: Playbook,
  { squad }: SquadRecord,
  facts: Awaited<ReturnType<typeof collectFacts>>,
  { asOf }: AuditRecord,
  except: (findings: StoredFinding[]) => StoredFinding[],
): Readonly<Record<string, FindingState>> {
  const { findings } = judgeSquad({
    ...{ playbook, checks, squad, facts, asOf, previous: new Map(), incident: newId },
    onIncident: ({ id, check, error }) => log.error('a check failed in a replay', error, { incident: id, check, squad: squad.key }),
  });
  return summariseStandings(playbook, except(findings));
}

/** A page of squads: with sixty standards about 2 MB of the 4 MiB that an answer may have. */
const PAGE = 500;

/** At the end of a replay: the sums over all squads, kept so that nobody waits for them again. */
export const summariseReplay =
  (needs: Pick<Ports, 'playbooks' | 'replays'>) =>
  async ({ id }: Sweep): Promise<void> => {
    const { published, draft } = await loadSides(needs, await readReplay(needs, id));
    const tally = openTally(published, draft);
    for (let after: string | null = null; ;) {
      const records = await needs.replays.listSquads(id, after, PAGE);
      for (const { standings } of records) tally.add(standings);
      after = records.at(-1)?.squadKey ?? null;
      if (after === null || records.length < PAGE) break;
    }
    await needs.replays.saveSummary(id, tally.read());
  };
