import type { Report, ReportFilter } from '../../contract/report';
import type { Headline } from '../../contract/report-parts';
import { settingsSchema, type Playbook } from '../../contract/playbook';
import { say, type Lang } from '../../contract/text';
import { areas } from '../../contract/playbook';
import { listCounted, type CountedStandard } from '../adoption';
import { listTribes } from '../adoption-day';
import { toDay, type DayNumber } from '../history/days';
import { countHeadline } from './headline';
import { drawHeatMap } from './heat-map';
import { listPairs, type Pair, type ReportSquad } from './pairs';
import { countStandings } from './standing';

/** All that a report is made of: read once, for squads that the reader may know of and for no other. */
export interface ReportGround {
  /** By what the squads were judged; null before the first playbook. */
  playbook: Playbook | null;
  squads: readonly ReportSquad[];
  hiddenSquads: number;
  audience: Report['audience'];
  asOf: number | null;
  today: DayNumber;
  filter: ReportFilter;
  lang: Lang;
  months: Report['options']['months'];
}

const periodDays = { month: 30, quarter: 91, 'half-year': 182, year: 365 } as const;

const isEmptyOr = <T>(chosen: readonly T[], own: T): boolean => chosen.length === 0 || chosen.includes(own);

function listShown({ playbook, filter }: ReportGround): CountedStandard[] {
  const counted = playbook ? listCounted(playbook) : [];
  return counted.filter(({ id, area }) => isEmptyOr(filter.standards, id) && isEmptyOr(filter.areas, area));
}

function listSquads({ squads, filter }: ReportGround): ReportSquad[] {
  return squads.filter(
    ({ named, lead }) => isEmptyOr(filter.tribes, named.tribe) && (filter.lead === null || lead?.accountId === filter.lead),
  );
}

function listOptions({ playbook, squads, months, lang }: ReportGround): Report['options'] {
  const counted = playbook ? listCounted(playbook) : [];
  const leads = new Map(squads.flatMap(({ lead }) => (lead ? [[lead.accountId, lead.name] as const] : [])));
  return {
    tribes: listTribes(squads.map(({ named }) => named)),
    leads: [...leads].map(([accountId, name]) => ({ accountId, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    areas: areas.filter((area) => counted.some((standard) => standard.area === area)),
    standards: counted.map(({ id, title, area, mode, version }) => ({ id, title: say(title, lang), area, mode, version })),
    months,
  };
}

/** The pairs that the filter leaves. */
export function listShownPairs(ground: ReportGround): Pair[] {
  const { adoptedAfterDays } = ground.playbook?.settings ?? settingsSchema.parse({});
  return listPairs(listSquads(ground), listShown(ground), adoptedAfterDays);
}

/** Judged ÷ in scope over these pairs. */
function measureCoverage(pairs: readonly Pair[]): Report['coverage'] {
  const { inScope, notJudged } = countStandings(pairs.map(({ standing }) => standing));
  return inScope === 0 ? null : { value: inScope - notJudged, of: inScope };
}

/** Why there is no headline; null where there is one. */
function whyWithheld(ground: ReportGround, required: number, coverage: Report['coverage'], minCoverage: number): Report['withheld'] {
  if (!ground.playbook || listCounted(ground.playbook).length === 0) return 'no-standards';
  if (ground.squads.length === 0) return 'no-squads';
  if (ground.asOf === null) return 'no-sweep';
  if (required === 0) return 'none-required';
  return coverage !== null && coverage.value >= minCoverage * (coverage.of ?? 0) ? null : 'coverage';
}

/** Puts the report together. The same ground gives the same report. */
export function buildReport(ground: ReportGround): Report {
  const { playbook, filter, lang, today, asOf, audience, hiddenSquads } = ground;
  const settings = playbook?.settings ?? settingsSchema.parse({});
  const { adoptedAfterDays, minCoverage } = settings;
  const squads = listSquads(ground);
  const shown = listShown(ground);
  const required = playbook ? listCounted(playbook).filter(({ mode }) => mode === 'required') : [];
  const pairs = listPairs(squads, shown, adoptedAfterDays);
  const requiredPairs = listPairs(squads, required, adoptedAfterDays);
  const coverage = measureCoverage(required.length > 0 ? requiredPairs : pairs);
  const withheld = whyWithheld({ ...ground, squads }, required.length, coverage, minCoverage);
  const silent: Headline['forecast'] = { kind: 'silent', why: 'too-thin' };
  return {
    ...{ asOf, audience, hiddenSquads, filter, coverage, minCoverage, withheld },
    options: listOptions(ground),
    period: { from: toDay(today - periodDays[filter.period]), to: toDay(today) },
    frozen: null,
    headline: withheld ? null : { ...countHeadline(requiredPairs, required.length), before: null, goal: null, forecast: silent },
    numbers: [],
    standards: shown.map(({ id, title, area, mode, version }) => ({
      ...{ id, title: say(title, lang), area, mode, version },
      counts: countStandings(pairs.filter(({ standard }) => standard.id === id).map(({ standing }) => standing)),
      ...{ before: null, forecast: silent },
    })),
    heatMap: drawHeatMap(squads, pairs, settings),
    burnUp: { standard: null, points: [], goal: null, cone: [], events: [] },
    ...{ moved: null, gaps: [], outcomes: null, roles: [], exceptions: [], decisions: [], wins: [], notes: [] },
  };
}
