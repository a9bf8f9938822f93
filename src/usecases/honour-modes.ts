import type { Playbook } from '../contract/playbook';
import type { States } from '../domain/adoption';
import type { Squad } from '../domain/facts';
import { modeIn, type Modes } from '../domain/governance/mode';
import { settleFinding, settleStandards } from '../domain/governance/settling';
import type { Ports } from '../ports/ports';
import type { AuditReader, AuditRecord, AuditSummary, StandingAudit, WaivedAudit } from '../ports/stores';
import { instantOf } from './honour-waivers';
import { openPlaybooks } from './load-playbook';
import { readModes, type Applied } from './read-modes';

type Needs = Pick<Ports, 'now' | 'playbooks' | 'squads' | 'rollouts'> & { waived: AuditReader<WaivedAudit, AuditSummary> };
type Judged = Pick<AuditRecord, 'squadKey' | 'asOf' | 'readAt' | 'playbookVersion'>;

const applies = (modes: Modes, standard: string): boolean => modeIn(modes, standard) !== 'out';

/** Without what does not apply to the squad at all. */
const toStandings = (standings: States, { modes, settling }: Applied): States =>
  Object.fromEntries(Object.entries(settleStandards(standings, settling)).filter(([standard]) => applies(modes, standard)));

function toStanding(audit: WaivedAudit, applied: Applied): StandingAudit {
  const { modes, settling } = applied;
  const findings = audit.findings.filter(({ standard }) => applies(modes, standard)).map((finding) => settleFinding(finding, settling));
  return { ...audit, findings, standings: toStandings(audit.standings, applied), modes };
}

/**
 * Audits with how each standard applies to its squad at this moment: a wave's day, a lead's signature and the end of a rollout count everywhere in the same
 * instant, and no sweep has to notice them. The instant is that of waivers: an audit of the past says what was so then.
 */
export function honourModes({ now, playbooks, squads, rollouts, waived }: Needs): AuditReader {
  const playbookOf = openPlaybooks({ playbooks });

  /** @param listed the squads of these audits, or more */
  async function readApplied(
    audits: readonly Judged[],
    listed: () => Promise<readonly { squad: Squad }[]>,
  ): Promise<(audit: Judged) => Applied> {
    const [applied, records] = await Promise.all([readModes({ now, rollouts }), listed()]);
    const tribes = new Map(records.map(({ squad }) => [squad.key, squad.tribe]));
    const books = new Map<number | null, Playbook | null>();
    for (const version of new Set(audits.map(({ playbookVersion }) => playbookVersion))) books.set(version, await playbookOf(version));
    return (audit) => {
      const squad = { key: audit.squadKey, tribe: tribes.get(audit.squadKey) ?? null };
      return applied(books.get(audit.playbookVersion) ?? null, squad, instantOf(audit, now()));
    };
  }

  async function applyAll(audits: readonly WaivedAudit[]): Promise<StandingAudit[]> {
    if (audits.length === 0) return [];
    const of = await readApplied(audits, () => squads.readMany(audits.map(({ squadKey }) => squadKey)));
    return audits.map((audit) => toStanding(audit, of(audit)));
  }

  return {
    async read(squadKey) {
      const audit = await waived.read(squadKey);
      return audit ? ((await applyAll([audit]))[0] ?? null) : null;
    },
    readMany: async (squadKeys) => applyAll(await waived.readMany(squadKeys)),
    listOfSweep: async (sweepId, after, limit) => applyAll(await waived.listOfSweep(sweepId, after, limit)),
    async listSummaries(sweepId) {
      const summaries = await waived.listSummaries(sweepId);
      const of = await readApplied(summaries, () => squads.list());
      return summaries.map((summary) => {
        const applied = of(summary);
        return { ...summary, standings: toStandings(summary.standings, applied), modes: applied.modes };
      });
    },
    listStatuses: (squadKeys) => waived.listStatuses(squadKeys),
    listRoles: () => waived.listRoles(),
  };
}
