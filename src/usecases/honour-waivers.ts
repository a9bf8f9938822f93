import type { Playbook } from '../contract/playbook';
import type { States } from '../domain/adoption';
import { keyFinding } from '../domain/finding';
import {
  exceptChecks,
  exceptFinding,
  exceptStandards,
  findWaiver,
  groupWaivers,
  listInForce,
  speaksOfChecks,
} from '../domain/governance/exceptions';
import { endOf, type Waiver } from '../domain/governance/waiver';
import { countChecks, layOut } from '../domain/history/layout';
import { summariseStandings } from '../domain/standard-state';
import { looksBack } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import type { AuditReader, AuditRecord, AuditSummary, WaivedAudit } from '../ports/stores';
import { openPlaybooks } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'measured' | 'waivers' | 'playbooks'>;

/** The instant at which waivers are asked: now, but for an audit of the past, which tells what was so then. Epoch ms. */
export function instantOf({ asOf, readAt }: Pick<AuditRecord, 'asOf' | 'readAt'>, now: number): number {
  return looksBack({ asOf, startedAt: readAt }) ? asOf : now;
}

/** An audit with these waivers applied, wherever they are in force at that instant. */
export function exceptAudit(audit: AuditRecord, waivers: readonly Waiver[], playbook: Playbook | null, instant: number): WaivedAudit {
  const inForce = listInForce(waivers, instant);
  if (inForce.length === 0 || !playbook) return { ...audit, waived: new Map() };
  const findings = audit.findings.map((finding) => exceptFinding(finding, inForce, instant));
  const waived = findings.flatMap((finding) => {
    const waiver = finding.state === 'waived' ? findWaiver(inForce, finding, instant) : null;
    return waiver ? [[keyFinding(finding), { until: endOf(waiver, instant), category: waiver.category }] as const] : [];
  });
  return { ...audit, findings, standings: summariseStandings(playbook, findings), waived: new Map(waived) };
}

/**
 * Audits as squads stand at this moment. Sweeps store what was measured; whoever reads gets the waivers applied by the one function that knows where a waiver
 * stands, at the moment of reading. So a waiver begins and ends everywhere at once, and nothing has to run for it.
 */
export function honourWaivers({ now, measured, waivers, playbooks }: Needs): AuditReader<WaivedAudit, AuditSummary> {
  const playbookOf = openPlaybooks({ playbooks });

  async function exceptAll(audits: readonly AuditRecord[], own: ReadonlyMap<string, readonly Waiver[]>): Promise<WaivedAudit[]> {
    const standing: WaivedAudit[] = [];
    for (const audit of audits) {
      const instant = instantOf(audit, now());
      const inForce = listInForce(own.get(audit.squadKey) ?? [], instant);
      standing.push(exceptAudit(audit, inForce, inForce.length === 0 ? null : await playbookOf(audit.playbookVersion), instant));
    }
    return standing;
  }

  /** Those that are in force at the earliest instant that these audits speak of, or later. */
  async function readFor(audits: readonly Pick<AuditRecord, 'asOf' | 'readAt'>[]): Promise<Map<string, Waiver[]>> {
    const instants = audits.map((audit) => instantOf(audit, now()));
    return instants.length === 0 ? new Map() : groupWaivers(await waivers.listSince(Math.min(...instants)));
  }

  /** Standings by squad key: from the letters of their checks, or, where those are of another audit, from the whole audit. */
  async function exceptByLetters(
    summaries: readonly AuditSummary[],
    own: ReadonlyMap<string, readonly Waiver[]>,
  ): Promise<Map<string, States>> {
    const found = new Map<string, States>();
    const letters = await measured.readLetters(summaries.map(({ squadKey }) => squadKey));
    for (const summary of summaries) {
      const read = letters.get(summary.squadKey);
      const playbook = read?.asOf === summary.asOf ? await playbookOf(read.playbookVersion) : null;
      const layout = playbook && layOut(playbook);
      if (read && layout && countChecks(layout) === read.letters.length)
        found.set(summary.squadKey, exceptChecks(read.letters, layout, own.get(summary.squadKey) ?? [], instantOf(summary, now())));
    }
    const others = summaries.flatMap(({ squadKey }) => (found.has(squadKey) ? [] : [squadKey]));
    for (const { squadKey, standings } of await exceptAll(await measured.readMany(others), own)) found.set(squadKey, standings);
    return found;
  }

  async function readMany(squadKeys: readonly string[]): Promise<WaivedAudit[]> {
    const audits = await measured.readMany(squadKeys);
    return exceptAll(audits, await readFor(audits));
  }

  async function listSummaries(sweepId?: string): Promise<AuditSummary[]> {
    const summaries = await measured.listSummaries(sweepId);
    const own = await readFor(summaries);
    const isOfChecks = (summary: AuditSummary): boolean => speaksOfChecks(own.get(summary.squadKey) ?? [], instantOf(summary, now()));
    const closer = await exceptByLetters(summaries.filter(isOfChecks), own);
    return summaries.map((summary) => ({
      ...summary,
      standings:
        closer.get(summary.squadKey) ?? exceptStandards(summary.standings, own.get(summary.squadKey) ?? [], instantOf(summary, now())),
    }));
  }

  return {
    readMany,
    listSummaries,
    async read(squadKey) {
      const audit = await measured.read(squadKey);
      if (!audit) return null;
      const own = new Map([[squadKey, await waivers.listBySquad(squadKey)]]);
      return (await exceptAll([audit], own))[0] ?? null;
    },
    async listOfSweep(sweepId, after, limit) {
      const audits = await measured.listOfSweep(sweepId, after, limit);
      return exceptAll(audits, await readFor(audits));
    },
    listStatuses: (squadKeys) => measured.listStatuses(squadKeys),
    listRoles: () => measured.listRoles(),
  };
}
