import type { Api } from '../contract/endpoints';
import type { ReportSquad } from '../contract/report';
import type { Standing } from '../contract/report-parts';
import { startOfDay } from '../domain/history/days';
import { settingsSchema } from '../contract/playbook';
import { listShown } from '../domain/report/choose';
import { groupBySquad, listPairs, type Pair } from '../domain/report/pairs';
import { readReader, readReportGround, type ReportNeeds } from './read-report';

/** Squads of one answer. */
const PAGE = 100;

/** Since when it stands so, as far as the history tells. */
const sinceOf = ({ run }: Pair): number | null => (run ? startOfDay(run.turned) : null);

/** The squads behind a figure, in the order of their keys: with any of these standings with this standard, or with any that is counted. */
export const listReportSquads =
  (ports: ReportNeeds) =>
  async ({ filter, standard, standings, after, lang }: Api['report.squads']['input']): Promise<Api['report.squads']['output']> => {
    const wanted = new Set<Standing>(standings);
    const { squads: all, counted, playbook } = await readReportGround(ports, () => readReader(ports))({ filter, lang });
    const { adoptedAfterDays } = playbook?.settings ?? settingsSchema.parse({});
    const pairs = listPairs(all, listShown(counted, filter), adoptedAfterDays).filter(
      (pair) => (standard === null || pair.standard.id === standard) && (wanted.size === 0 || wanted.has(pair.standing)),
    );
    const groups = [...groupBySquad(pairs)]
      .filter(([{ named }]) => after === null || named.key > after)
      .sort(([a], [b]) => (a.named.key < b.named.key ? -1 : 1));
    const squads = groups.slice(0, PAGE).map(([{ named }, own]): ReportSquad => ({
      ...named,
      standings: own.map((pair) => ({ standard: pair.standard.id, standing: pair.standing, since: sinceOf(pair) })),
    }));
    return { squads, next: groups.length > PAGE ? (squads.at(-1)?.key ?? null) : null };
  };
