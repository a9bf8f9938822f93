import type { AdoptionReport, StandardAdoption } from '../contract/adoption';
import { settingsSchema, type Playbook } from '../contract/playbook';
import type { Lang } from '../contract/text';
import { isOwnSquad } from '../domain/access';
import { statesBeforeSweep } from '../domain/adoption';
import { dayNumberOf } from '../domain/history/days';
import { buildAdoptionReport, type ShownSquad } from '../domain/adoption-report';
import { keepCounted } from '../domain/governance/counted-states';
import type { Modes } from '../domain/governance/mode';
import type { Ports } from '../ports/ports';
import type { AuditSummary, StandingSummary } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { sortSquads, type SeenSquad } from './read-audience';
import { readModes, withoutRetired } from './read-modes';
import { readTrends, type Trend } from './read-trends';

type Needs = Pick<Ports, 'now' | 'permissions' | 'access' | 'squads' | 'audits' | 'playbooks' | 'history' | 'rollouts'>;

/** Days of history that the report shows: thirteen months, so that a month stands beside the same month a year ago. */
const HISTORY_DAYS = 400;

/** The playbook that the squads were judged by last; before the first sweep the published one. */
async function findPlaybook(ports: Needs, summaries: readonly AuditSummary[]): Promise<LoadedPlaybook | null> {
  const versions = summaries.flatMap(({ playbookVersion }) => (playbookVersion === null ? [] : [playbookVersion]));
  return loadPlaybook(ports)(versions.length > 0 ? Math.max(...versions) : 'latest');
}

function toShown({ record, sight }: SeenSquad, summary: StandingSummary | undefined, playbook: Playbook, modes: Modes): ShownSquad {
  const { squad, projectKeys } = record;
  return {
    ...{ key: squad.key, name: squad.name, tribe: squad.tribe, projectKey: projectKeys[0] ?? squad.key },
    mayOpen: sight === 'whole',
    ...keepCounted(summary?.standings ?? statesBeforeSweep(playbook, squad), modes),
  };
}

const toPoint = ({ day, adopted, settling, inScope, notJudged }: Trend[number]): StandardAdoption['trend'][number] => ({
  ...{ day, metNow: adopted + settling, inScope, notJudged },
});

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
    const [modesOf, playbook] = await Promise.all([readModes(ports), withoutRetired(ports, loaded.playbook)]);
    const byKey = new Map(summaries.map((summary) => [summary.squadKey, summary]));
    const shown = seesAll ? seen : seen.filter(({ rights, leads }) => leads || isOwnSquad(rights));
    const judged = shown.flatMap(({ record }) => byKey.get(record.squad.key)?.asOf ?? []);
    const read = seesAll ? await readTrends(ports, dayNumberOf(ports.now()) - HISTORY_DAYS) : new Map<string, Trend>();
    const trends = new Map([...read].map(([id, days]) => [id, days.map(toPoint)]));
    return buildAdoptionReport({
      playbook,
      squads: shown.map((squad) => {
        const { squad: own } = squad.record;
        const summary = byKey.get(own.key);
        return toShown(squad, summary, playbook, summary?.modes ?? modesOf(playbook, own).modes);
      }),
      trends,
      audience,
      asOf: judged.length > 0 ? judged.reduce((last, asOf) => Math.max(last, asOf)) : null,
      lang,
    });
  };
