import { checks } from '../checks';
import type { AuditSquad } from '../contract/audit';
import type { Api } from '../contract/endpoints';
import type { Lang } from '../contract/text';
import { adoptionNow } from '../domain/adoption';
import { compareKeys } from '../domain/name';
import { renderFinding } from '../domain/render';
import { isEnded, type Sweep } from '../domain/sweep';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { AuditRecord, SquadRecord } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'sweeps' | 'audits' | 'squads' | 'playbooks'>;

/** Squads of one answer: at 150 findings of about 1 KB each, rendered, far below the 5 MB that a resolver may answer. */
const PAGE = 20;

const byText =
  <T>(read: (item: T) => string) =>
  (a: T, b: T) =>
    read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0;

function writeFindings({ findings, squadKey }: AuditRecord, loaded: LoadedPlaybook | null, lang: Lang): AuditSquad['findings'] {
  if (!loaded) return [];
  const { playbook } = loaded;
  const written = findings.flatMap((finding): AuditSquad['findings'] => {
    const rendered = renderFinding(finding, { playbook, check: checks.get(finding.use), lang, timeZone: 'UTC', squadKey });
    if (!rendered) return [];
    const { standard, check, use, state, severity, observed, parameters, headline, fixes } = rendered;
    const evidence = [...finding.evidence].sort(compareKeys);
    return [
      {
        standard,
        check,
        use,
        state,
        severity,
        observed,
        expected: parameters,
        headline,
        fix: fixes[0]?.text ?? null,
        evidence,
        waiver: null,
      },
    ];
  });
  return written.sort(byText(({ standard, check }) => `${standard}/${check}`));
}

function writeSquad(audit: AuditRecord, record: SquadRecord | undefined, loaded: LoadedPlaybook | null, lang: Lang): AuditSquad {
  const { flows, issues, unknownHistory, unmappedStatuses, unread } = audit.figures;
  return {
    key: audit.squadKey,
    name: record?.squad.name ?? audit.squadKey,
    tribe: record?.squad.tribe ?? null,
    // One instant has no run of days, and adopted means days running.
    adopted: [],
    ...{ issues, unknownHistory },
    unmappedStatuses: [...unmappedStatuses].sort(byText(({ name }) => name)),
    flows: [...flows].sort(byText(({ flow }) => flow)),
    findings: writeFindings(audit, loaded, lang),
    unread: [...unread].sort(),
  };
}

async function findSweep({ sweeps }: Needs): Promise<Sweep> {
  const latest = await sweeps.readLatest();
  const sweep = latest && isEnded(latest) ? latest : await sweeps.readLatestDone();
  if (!sweep) throw new AppFailure('not-found');
  return sweep;
}

/** The days that the flows were looked at: the sweep's own window, else the playbook's; null = everything. */
function findDays({ window }: Sweep, loaded: LoadedPlaybook | null): number | null {
  if (window !== null) return window === 'all' ? null : window;
  return loaded?.playbook.settings.windowDays ?? null;
}

/** The result of the last sweep that ended, a page of squads at a time in key order, the adoption with the last page. `not-found` before the first. */
export const getAudit =
  (ports: Needs) =>
  async ({ lang, after }: { lang: Lang; after: string | null }): Promise<Api['audit.get']['output']> => {
    const sweep = await findSweep(ports);
    const loaded = await loadPlaybook(ports)(sweep.playbookVersion);
    const audits = await ports.audits.listOfSweep(sweep.id, after, PAGE);
    const records = new Map(
      (await ports.squads.readMany(audits.map(({ squadKey }) => squadKey))).map((record) => [record.squad.key, record]),
    );
    const next = audits.length < PAGE ? null : (audits.at(-1)?.squadKey ?? null);
    const standings = next === null && loaded ? (await ports.audits.listSummaries(sweep.id)).map((summary) => summary.standings) : [];
    return {
      asOf: sweep.asOf,
      window: { days: findDays(sweep, loaded) },
      playbook: loaded && { id: loaded.info.id, hash: loaded.info.hash },
      squads: audits.map((audit) => writeSquad(audit, records.get(audit.squadKey), loaded, lang)),
      next,
      adoption: next === null && loaded ? adoptionNow(loaded.playbook, standings) : [],
    };
  };
