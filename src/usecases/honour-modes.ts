import type { Playbook } from '../contract/playbook';
import type { Squad } from '../domain/facts';
import { modeIn, type Modes } from '../domain/governance/mode';
import type { Ports } from '../ports/ports';
import type { AuditReader, AuditRecord, AuditSummary, StandingAudit, WaivedAudit } from '../ports/stores';
import { instantOf } from './honour-waivers';
import { openPlaybooks } from './load-playbook';
import { readModes } from './read-modes';

type Needs = Pick<Ports, 'now' | 'playbooks' | 'squads' | 'rollouts'> & { waived: AuditReader<WaivedAudit, AuditSummary> };
type Judged = Pick<AuditRecord, 'squadKey' | 'asOf' | 'readAt' | 'playbookVersion' | 'standings'>;

const keepStandings = <A extends Judged>(audit: A, modes: Modes): A['standings'] =>
  Object.fromEntries(Object.entries(audit.standings).filter(([standard]) => modeIn(modes, standard) !== 'out'));

/** Without what does not apply to the squad at all. */
function toStanding(audit: WaivedAudit, modes: Modes): StandingAudit {
  const findings = audit.findings.filter(({ standard }) => modeIn(modes, standard) !== 'out');
  return { ...audit, findings, standings: keepStandings(audit, modes), modes };
}

/**
 * Audits with how each standard applies to its squad at this moment: a wave's day, a lead's signature and the end of a rollout count everywhere in the same
 * instant, and no sweep has to notice them. The same instant as for waivers: an audit of the past says what was so then.
 */
export function honourModes({ now, playbooks, squads, rollouts, waived }: Needs): AuditReader {
  const playbookOf = openPlaybooks({ playbooks });

  /** @param tribes of the squads by key, where they are known */
  async function modesOf(audits: readonly Judged[], listed: () => Promise<readonly { squad: Squad }[]>): Promise<(audit: Judged) => Modes> {
    const [modes, records] = await Promise.all([readModes({ now, rollouts }), listed()]);
    const tribes = new Map(records.map(({ squad }) => [squad.key, squad.tribe]));
    const books = new Map<number | null, Playbook | null>();
    for (const { playbookVersion } of audits)
      if (!books.has(playbookVersion)) books.set(playbookVersion, await playbookOf(playbookVersion));
    return (audit) => {
      const squad = { key: audit.squadKey, tribe: tribes.get(audit.squadKey) ?? null };
      return modes(books.get(audit.playbookVersion) ?? null, squad, instantOf(audit, now()));
    };
  }

  async function applyAll(audits: readonly WaivedAudit[]): Promise<StandingAudit[]> {
    if (audits.length === 0) return [];
    const of = await modesOf(audits, () => squads.readMany(audits.map(({ squadKey }) => squadKey)));
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
      const of = await modesOf(summaries, () => squads.list());
      return summaries.map((summary) => {
        const modes = of(summary);
        return { ...summary, standings: keepStandings(summary, modes), modes };
      });
    },
    listStatuses: (squadKeys) => waived.listStatuses(squadKeys),
    listRoles: () => waived.listRoles(),
  };
}
