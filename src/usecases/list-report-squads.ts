import type { Api } from '../contract/endpoints';
import type { ReportSquad } from '../contract/report';
import type { Standing } from '../contract/report-parts';
import { startOfDay } from '../domain/history/days';
import { listShownPairs } from '../domain/report/build';
import type { Pair } from '../domain/report/pairs';
import { readReportGround, type ReportNeeds } from './get-report';

/** Squads of one answer. */
const PAGE = 100;

function groupBySquad(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const { key } = pair.squad.named;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return groups;
}

const sinceOf = ({ standing, run }: Pair): number | null =>
  (standing === 'adopted' || standing === 'settling') && run?.began !== undefined && run.began !== null ? startOfDay(run.began) : null;

/** The squads behind a figure, in the order of their keys: with any of these standings with this standard, or with any that is counted. */
export const listReportSquads =
  (ports: ReportNeeds) =>
  async ({ filter, standard, standings, after, lang }: Api['report.squads']['input']): Promise<Api['report.squads']['output']> => {
    const wanted = new Set<Standing>(standings);
    const pairs = listShownPairs(await readReportGround(ports)({ filter, lang })).filter(
      (pair) => (standard === null || pair.standard.id === standard) && (wanted.size === 0 || wanted.has(pair.standing)),
    );
    const groups = [...groupBySquad(pairs)].filter(([key]) => after === null || key > after).sort(([a], [b]) => (a < b ? -1 : 1));
    const squads = groups.slice(0, PAGE).flatMap(([, [first, ...rest]]): ReportSquad[] =>
      first
        ? [
            {
              ...first.squad.named,
              standings: [first, ...rest].map((pair) => ({ standard: pair.standard.id, standing: pair.standing, since: sinceOf(pair) })),
            },
          ]
        : [],
    );
    return { squads, next: groups.length > PAGE ? (squads.at(-1)?.key ?? null) : null };
  };
