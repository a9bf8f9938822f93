import type { AuditFlow, AuditSquad } from '../contract/audit';
import type { Api } from '../contract/endpoints';
import type { Lang } from '../contract/text';
import type { EtatDesLieux } from '../contract/etat-des-lieux';
import { settingsSchema } from '../contract/playbook';
import { adoptionNow } from '../domain/adoption';
import { keyFinding, type StoredFinding } from '../domain/finding';
import { keepCounted } from '../domain/governance/counted-states';
import { lastDayOf } from '../domain/governance/days';
import { compareKeys } from '../domain/name';
import { isEnded, type Sweep } from '../domain/sweep';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord, StandingAudit } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { withoutRetired } from './read-modes';
import { listEvidence, viewFinding } from './view-findings';

type Needs = Pick<Ports, 'permissions' | 'sweeps' | 'audits' | 'etats' | 'squads' | 'playbooks' | 'now' | 'rollouts'>;

/** Squads of one answer: at 150 findings of about 1 KB each, rendered, far below the 5 MB that a resolver may answer. */
const PAGE = 20;

const byText =
  <T>(read: (item: T) => string) =>
  (a: T, b: T) =>
    read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0;

/** The keys that the reader may see. */
type Visible = ReadonlySet<string>;

/** Every work item that an audit names. */
function listKeys({ findings, figures }: StandingAudit): string[] {
  return [...listEvidence(findings), ...figures.flows.flatMap(({ topDeviations }) => topDeviations.flatMap(({ examples }) => examples))];
}

/** Work items of one answer: asked a hundred at a time whether the reader may see them, they take a few seconds of the resolver's 25. */
const MAX_KEYS = 2000;

/** The first audits of a page, as many as keep the answer within that number of work items, at least one. */
function takeAudits(audits: readonly StandingAudit[]): StandingAudit[] {
  let keys = 0;
  const end = audits.findIndex((audit, index) => (keys += listKeys(audit).length) > MAX_KEYS && index > 0);
  return audits.slice(0, end < 0 ? audits.length : end);
}

function writeFlow(flow: AuditFlow, visible: Visible): AuditFlow {
  const topDeviations = flow.topDeviations.map((each) => ({ ...each, examples: each.examples.filter((key) => visible.has(key)) }));
  return { ...flow, topDeviations };
}

/** Until when and why a finding is waived, for the record; what was measured stands in `observed`. */
function writeWaiver({ waived }: StandingAudit, finding: StoredFinding): AuditSquad['findings'][number]['waiver'] {
  const waiver = waived.get(keyFinding(finding));
  return waiver ? { until: lastDayOf(waiver.until), category: waiver.category, measured: finding.measured } : null;
}

function writeFindings(
  audit: StandingAudit,
  projectKey: string,
  loaded: LoadedPlaybook | null,
  lang: Lang,
  visible: Visible,
): AuditSquad['findings'] {
  if (!loaded) return [];
  const written = audit.findings.flatMap((finding): AuditSquad['findings'] => {
    const rendered = viewFinding(finding, audit, loaded, projectKey, { lang, timeZone: 'UTC', visible });
    if (!rendered) return [];
    const { standard, check, use, state, severity, observed, parameters, headline, fixes } = rendered;
    const evidence = rendered.evidence.map(({ key }) => key).sort(compareKeys);
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
        waiver: writeWaiver(audit, finding),
      },
    ];
  });
  return written.sort(byText(({ standard, check }) => `${standard}/${check}`));
}

function writeEtat({ windowDays, finished, medianDays, variants, types, statuses, cadence }: EtatDesLieux): AuditSquad['etatDesLieux'] {
  const weeks = cadence.map((week) => ({ ...week, from: new Date(week.from).toISOString() }));
  return { windowDays, finished, medianDays, variants, types, statuses, cadence: weeks };
}

function writeSquad(
  audit: StandingAudit,
  record: SquadRecord | undefined,
  etat: EtatDesLieux | undefined,
  loaded: LoadedPlaybook | null,
  lang: Lang,
  visible: Visible,
): AuditSquad {
  const { flows, issues, unknownHistory, unmappedStatuses, oddities, unread } = audit.figures;
  return {
    key: audit.squadKey,
    name: record?.squad.name ?? audit.squadKey,
    tribe: record?.squad.tribe ?? null,
    // One instant has no run of days, and adopted means days running.
    adopted: [],
    ...{ issues, unknownHistory },
    unmappedStatuses: [...unmappedStatuses].sort(byText(({ name }) => name)),
    oddities: [...oddities].sort(byText(({ kind }) => kind)),
    ...(etat && { etatDesLieux: writeEtat(etat) }),
    flows: flows.map((flow) => writeFlow(flow, visible)).sort(byText(({ flow }) => flow)),
    findings: writeFindings(audit, record?.projectKeys[0] ?? audit.squadKey, loaded, lang, visible),
    unread: [...unread].sort(),
  };
}

async function findSweep({ sweeps }: Needs): Promise<Sweep> {
  const latest = await sweeps.readLatest();
  const sweep = latest && isEnded(latest) ? latest : await sweeps.readLatestDone();
  if (!sweep) throw new AppFailure('not-found');
  return sweep;
}

/** The days that the flows were looked at: the sweep's own window, else the playbook's, else what a playbook says by default; null = everything. */
function findDays({ window }: Sweep, loaded: LoadedPlaybook | null): number | null {
  if (window !== null) return window === 'all' ? null : window;
  return (loaded?.playbook.settings ?? settingsSchema.parse({})).windowDays;
}

/** The result of the last sweep that ended, without the work items that the reader may not see: a page of squads at a time in key order, the adoption with the last page. `not-found` before the first. */
export const getAudit =
  (ports: Needs) =>
  async ({ lang, after }: { lang: Lang; after: string | null }): Promise<Api['audit.get']['output']> => {
    const sweep = await findSweep(ports);
    const loaded = await loadPlaybook(ports)(sweep.playbookVersion);
    const found = await ports.audits.listOfSweep(sweep.id, after, PAGE);
    const audits = takeAudits(found);
    const visible = await ports.permissions.filterVisible([...new Set(audits.flatMap(listKeys))]);
    const records = new Map(
      (await ports.squads.readMany(audits.map(({ squadKey }) => squadKey))).map((record) => [record.squad.key, record]),
    );
    // With a playbook its findings tell what is so.
    const etats = loaded ? new Map<string, EtatDesLieux>() : await ports.etats.readMany(audits.map(({ squadKey }) => squadKey));
    const next = audits.length < PAGE && audits.length === found.length ? null : (audits.at(-1)?.squadKey ?? null);
    const standings =
      next === null && loaded
        ? (await ports.audits.listSummaries(sweep.id)).map((summary) => keepCounted(summary.standings, summary.modes).states)
        : [];
    return {
      asOf: sweep.asOf,
      window: { days: findDays(sweep, loaded) },
      playbook: loaded && { id: loaded.info.id, hash: loaded.info.hash },
      squads: audits.map((audit) => writeSquad(audit, records.get(audit.squadKey), etats.get(audit.squadKey), loaded, lang, visible)),
      next,
      adoption: next === null && loaded ? adoptionNow(await withoutRetired(ports, loaded.playbook), standings) : [],
    };
  };
