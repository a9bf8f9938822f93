import type { Report, ReportFilter } from '../contract/report';
import type { Lang } from '../contract/text';
import { isOwnSquad } from '../domain/access';
import { statesBeforeSweep } from '../domain/adoption';
import { dayNumberOf } from '../domain/history/days';
import { buildReport, type ReportGround } from '../domain/report/build';
import type { ReportSquad } from '../domain/report/pairs';
import type { Ports } from '../ports/ports';
import type { AuditSummary } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { sortSquads, type SeenSquad } from './read-audience';

export type ReportNeeds = Pick<Ports, 'now' | 'permissions' | 'access' | 'squads' | 'audits' | 'playbooks'>;

export interface ReportRequest {
  filter: ReportFilter;
  lang: Lang;
}

/** The playbook that the squads were judged by last; before the first sweep the published one. */
async function findPlaybook(ports: ReportNeeds, summaries: readonly AuditSummary[]): Promise<LoadedPlaybook | null> {
  const versions = summaries.flatMap(({ playbookVersion }) => (playbookVersion === null ? [] : [playbookVersion]));
  return loadPlaybook(ports)(versions.length > 0 ? Math.max(...versions) : 'latest');
}

function toReportSquad({ record, sight }: SeenSquad, summary: AuditSummary | undefined, loaded: LoadedPlaybook | null): ReportSquad {
  const { squad, projectKeys, lead } = record;
  return {
    named: {
      ...{ key: squad.key, name: squad.name, tribe: squad.tribe, projectKey: projectKeys[0] ?? squad.key },
      mayOpen: sight === 'whole',
    },
    lead,
    began: squad.from === null || squad.from === undefined ? null : dayNumberOf(squad.from),
    states: summary?.standings ?? (loaded ? statesBeforeSweep(loaded.playbook, squad) : {}),
    runs: new Map(),
    checks: null,
  };
}

/** What the report of this reader is made of. */
export const readReportGround =
  (ports: ReportNeeds) =>
  async ({ filter, lang }: ReportRequest): Promise<ReportGround> => {
    const [{ seesAll, seen, hidden }, summaries] = await Promise.all([sortSquads(ports)(), ports.audits.listSummaries()]);
    const loaded = await findPlaybook(ports, summaries);
    const byKey = new Map(summaries.map((summary) => [summary.squadKey, summary]));
    const shown = seesAll ? seen : seen.filter(({ rights, leads }) => leads || isOwnSquad(rights));
    const judged = shown.flatMap(({ record }) => byKey.get(record.squad.key)?.asOf ?? []);
    return {
      playbook: loaded?.playbook ?? null,
      squads: shown.map((squad) => toReportSquad(squad, byKey.get(squad.record.squad.key), loaded)),
      hiddenSquads: seen.length + hidden.length - shown.length,
      audience: seesAll ? 'all' : 'own',
      asOf: judged.length > 0 ? judged.reduce((last, asOf) => Math.max(last, asOf)) : null,
      today: dayNumberOf(ports.now()),
      ...{ filter, lang, months: [] },
    };
  };

/** The adoption report as this reader may know it. */
export const getReport =
  (ports: ReportNeeds) =>
  async (request: ReportRequest): Promise<Report> =>
    buildReport(await readReportGround(ports)(request));
