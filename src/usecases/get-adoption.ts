import type { AdoptionReport, StandardAdoption } from '../contract/adoption';
import { settingsSchema, type Playbook } from '../contract/playbook';
import type { Lang } from '../contract/text';
import { isOwnSquad } from '../domain/access';
import { statesBeforeSweep } from '../domain/adoption';
import { dayNumberOf, monthOf, toDay } from '../domain/history/days';
import { everySquad, writeScope } from '../domain/history/rollup';
import { buildAdoptionReport, type ShownSquad } from '../domain/adoption-report';
import type { Ports } from '../ports/ports';
import type { AuditSummary } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { sortSquads, type SeenSquad } from './read-audience';

type Needs = Pick<Ports, 'now' | 'permissions' | 'access' | 'squads' | 'audits' | 'playbooks' | 'history'>;

/** Days of history that the report shows: thirteen months, so that a month stands beside the same month a year ago. */
const HISTORY_DAYS = 400;

/** The playbook that the squads were judged by last; before the first sweep the published one. */
async function findPlaybook(ports: Needs, summaries: readonly AuditSummary[]): Promise<LoadedPlaybook | null> {
  const versions = summaries.flatMap(({ playbookVersion }) => (playbookVersion === null ? [] : [playbookVersion]));
  return loadPlaybook(ports)(versions.length > 0 ? Math.max(...versions) : 'latest');
}

/** Every squad's past by standard, oldest day first. A day without a sweep has no point: nothing is made up between two readings. */
async function readTrends({ history, now }: Needs): Promise<Map<string, StandardAdoption['trend']>> {
  const today = dayNumberOf(now());
  const first = today - HISTORY_DAYS;
  const trends = new Map<string, StandardAdoption['trend']>();
  for (const { standard, days } of await history.listRollups([writeScope(everySquad)], monthOf(first), monthOf(today))) {
    const points = [...days].filter(([day]) => day >= first).sort(([a], [b]) => a - b);
    const trend = points.map(([day, { adopted, settling, inScope, notJudged }]) => ({
      ...{ day: toDay(day), metNow: adopted + settling, inScope, notJudged },
    }));
    trends.set(standard, [...(trends.get(standard) ?? []), ...trend]);
  }
  return trends;
}

function toShown({ record, sight }: SeenSquad, summary: AuditSummary | undefined, playbook: Playbook): ShownSquad {
  const { squad, projectKeys } = record;
  return {
    ...{ key: squad.key, name: squad.name, tribe: squad.tribe, projectKey: projectKeys[0] ?? squad.key },
    mayOpen: sight === 'whole',
    states: summary?.standings ?? statesBeforeSweep(playbook, squad),
  };
}

/**
 * Adoption as this reader may know it: of every squad for Jira administrators, Product Ops and leadership, else of the squads that the
 * reader works in or leads, and then every figure is of those alone.
 */
export const getAdoption =
  (ports: Needs) =>
  async ({ lang }: { lang: Lang }): Promise<AdoptionReport> => {
    const [{ seesAll, seen }, summaries] = await Promise.all([sortSquads(ports)(), ports.audits.listSummaries()]);
    const loaded = await findPlaybook(ports, summaries);
    const audience = seesAll ? 'all' : 'own';
    if (!loaded) {
      const { minCoverage } = settingsSchema.parse({});
      return { asOf: null, audience, headline: null, coverage: null, minCoverage, standards: [], squads: [] };
    }
    const byKey = new Map(summaries.map((summary) => [summary.squadKey, summary]));
    const shown = seesAll ? seen : seen.filter(({ rights, leads }) => leads || isOwnSquad(rights));
    const judged = shown.flatMap(({ record }) => byKey.get(record.squad.key)?.asOf ?? []);
    const trends = seesAll ? await readTrends(ports) : new Map<string, StandardAdoption['trend']>();
    return buildAdoptionReport({
      playbook: loaded.playbook,
      squads: shown.map((squad) => toShown(squad, byKey.get(squad.record.squad.key), loaded.playbook)),
      trends,
      audience,
      asOf: judged.length > 0 ? judged.reduce((last, asOf) => Math.max(last, asOf)) : null,
      lang,
    });
  };
