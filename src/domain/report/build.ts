import { areas, settingsSchema, type Standard } from '../../contract/playbook';
import type { Report } from '../../contract/report';
import type { BurnUp, Forecast, Gap, Headline, Moved, NamedSquad, OutcomeView } from '../../contract/report-parts';
import { say } from '../../contract/text';
import { toDay, type DayNumber } from '../history/days';
import { noDayCounts, wholeSquads } from '../history/series';
import { listShown, periodDays } from './choose';
import { listDecisions } from './decisions';
import { listEvents } from './events';
import { listExceptions } from './exceptions';
import { drawCone, forecast, lookAhead, type PacePoint } from './forecast';
import type { ReportGround } from './ground';
import { toHeadline } from './headline';
import { drawHeatMap } from './heat-map';
import { notCounted } from '../history/standing-month';
import { tellMoved, type MovedPair } from './moved';
import { listNotes } from './notes';
import { tellNumbers } from './numbers';
import { countToday, groupBySquad, groupPairs, listPairs, type Pair } from './pairs';
import { endWith, listPoints, sumOn, type Past } from './past';
import { countStandings } from './standing';
import { listWins } from './wins';
import { measureCoverage, whyWithheld } from './withheld';
import type { ReportWords } from './words';

/** What is told beside the figures, of a few squads only. */
export interface ReportDetails {
  gaps: readonly Gap[];
  outcomes: readonly OutcomeView[] | null;
}

/** The figures of a report before they are put together. */
interface Figures {
  ground: ReportGround;
  shown: readonly Standard[];
  /** Of the standards shown, and of all that are required. */
  pairs: readonly Pair[];
  past: Past;
  from: DayNumber;
  goal: Headline['goal'];
  /** The one standard that was chosen: headline and burn-up are its own. Null = they are of all that is required. */
  only: Standard | null;
}

/** By what the days of headline and burn-up are counted. */
const countedBy = ({ only }: Pick<Figures, 'only'>): string => only?.id ?? wholeSquads;

function nameOnly({ only, ground: { lang } }: Figures): Headline['standard'] {
  return only && { id: only.id, title: say(only.title, lang) };
}

/** Adopted squads by day: of one standard, or by all that is required. */
function listPace({ past }: Figures, standard: string): PacePoint[] {
  return past.days.flatMap((day) => {
    const counts = past.series.get(day)?.get(standard);
    return counts && counts.inScope > 0 ? [{ day, adopted: counts.adopted, inScope: counts.inScope }] : [];
  });
}

function tellForecast(figures: Figures, standard: string): Forecast {
  const points = listPace(figures, standard);
  const now = figures.past.series.get(figures.ground.today)?.get(standard) ?? noDayCounts();
  return forecast(points, figures.goal && lookAhead(points, now.inScope), figures.goal, now);
}

function tellHeadline(figures: Figures, required: number): Headline {
  const { past, ground, from, goal } = figures;
  const by = countedBy(figures);
  const now = sumOn(past, ground.today, [by]) ?? noDayCounts();
  const then = ground.earlier ? sumOn(past, ground.earlier.day, [by]) : null;
  return {
    ...{ ...toHeadline(now, required), standard: nameOnly(figures) },
    before: then && { day: toDay(ground.earlier?.day ?? from), ...toHeadline(then, required) },
    ...{ goal, forecast: tellForecast(figures, by) },
  };
}

function drawBurnUp(figures: Figures, words: ReportWords): BurnUp {
  const { ground, past, from, goal, only } = figures;
  const id = countedBy(figures);
  const points = listPoints(past, from, ground.today).flatMap((day): BurnUp['points'] => {
    const counts = past.series.get(day)?.get(id);
    if (!counts) return [];
    const { adopted, waived, inScope, notJudged } = counts;
    return [{ day: toDay(day), adopted, withWaivers: adopted + waived, inScope, notJudged }];
  });
  const pace = listPace(figures, id);
  const inScope = past.series.get(ground.today)?.get(id)?.inScope ?? 0;
  const standards = new Set(only ? [only.id] : ground.counted.map((standard) => standard.id));
  return {
    standard: nameOnly(figures),
    ...{ points, goal, cone: drawCone(pace, lookAhead(pace, inScope)) },
    events: listEvents(ground, { from, to: ground.today, standards }, words),
  };
}

/** A squad that is not among those shown, or no more: as it was called. */
const nameThen = ({ gone }: ReportGround, key: string, tribe: string | null): NamedSquad => ({
  ...{ key, name: gone.get(key)?.name ?? key, tribe, projectKey: key, mayOpen: false },
});

/** Every pair of one of the two days, with both its sides. */
function listMoved({ ground, shown, pairs }: Figures): MovedPair[] {
  const { earlier, lang } = ground;
  if (!earlier) return [];
  const now = groupBySquad(pairs);
  const standards = shown.map(({ id, title }) => ({ id, title: say(title, lang) }));
  const squads = new Map(ground.squads.map((squad) => [squad.named.key, squad]));
  const keys = [...new Set([...earlier.squads.keys(), ...squads.keys()])].sort();
  const moved: MovedPair[] = [];
  for (const key of keys) {
    const squad = squads.get(key);
    const then = earlier.squads.get(key);
    const named = squad?.named ?? nameThen(ground, key, then?.tribe ?? null);
    const standings = new Map((squad ? now.get(squad) : undefined)?.map(({ standard: { id }, standing }) => [id, standing]));
    for (const standard of standards) {
      const { id } = standard;
      const before = then ? (then.standings.get(id) ?? notCounted) : null;
      const standing = standings.get(id) ?? null;
      if ((before?.standing ?? null) === null && standing === null) continue;
      const after = squad ? { standing, counts: squad.counted.has(id), byStandard: squad.runs.get(id)?.byStandard ?? false } : null;
      moved.push({ squad: named, standard, before, after });
    }
  }
  return moved;
}

const isRequired = ({ mode }: Pair): boolean => mode === 'required';

/** A standard is required as soon as it is of one of these squads. */
const modeOf = (own: readonly Pair[]): 'counted' | 'required' => (own.some(isRequired) ? 'required' : 'counted');

/** Puts the report together. The same ground gives the same report. */
export function buildReport(ground: ReportGround, { gaps, outcomes }: ReportDetails, words: ReportWords): Report {
  const { playbook, filter, lang, today, asOf, audience, hiddenSquads, counted, earlier } = ground;
  const settings = playbook?.settings ?? settingsSchema.parse({});
  const { adoptedAfterDays, minCoverage } = settings;
  const all = listPairs(ground.squads, counted, adoptedAfterDays);
  const shown = listShown(counted, filter);
  const ids = new Set(shown.map(({ id }) => id));
  const pairs = all.filter(({ standard }) => ids.has(standard.id));
  const byStandard = groupPairs(pairs, ({ standard }) => standard.id);
  const required = new Set(all.filter(isRequired).map(({ standard }) => standard.id));
  const [only = null] = filter.standards.length === 1 ? shown : [];
  const spokenOf = only ? 1 : required.size;
  const coverage = measureCoverage(only === null && required.size > 0 ? all.filter(isRequired) : pairs);
  const withheld = whyWithheld(ground, spokenOf, coverage, minCoverage);
  const from = today - periodDays[filter.period];
  const past = asOf === null ? ground.past : endWith(ground.past, today, countToday(all));
  const goal = settings.goal ? { share: settings.goal.share, by: settings.goal.by ?? null } : null;
  const figures: Figures = { ground, shown, pairs, past, from, goal, only };
  const headline = withheld ? null : tellHeadline(figures, spokenOf);
  const ofStandards = { waivers: ground.waivers.filter(({ standard }) => ids.has(standard)), standards: [...ids] };
  const exceptions = listExceptions(ground, ids, adoptedAfterDays);
  const moved: Moved | null = earlier && asOf !== null ? tellMoved(listMoved(figures), earlier.day, today) : null;
  return {
    ...{
      asOf,
      audience,
      hiddenSquads,
      filter,
      coverage,
      minCoverage,
      withheld,
      headline,
      frozen: null,
      moved,
      outcomes: outcomes && [...outcomes],
    },
    options: {
      ...{ ...ground.options, areas: areas.filter((area) => counted.some((standard) => standard.area === area)) },
      standards: counted.map(({ id, title, area, version }) => ({
        ...{ id, title: say(title, lang), area, version },
        mode: required.has(id) ? 'required' : 'counted',
      })),
    },
    period: { from: toDay(earlier?.day ?? from), to: toDay(today) },
    numbers:
      asOf === null
        ? []
        : tellNumbers({ pairs, past, ...ofStandards, today, from: earlier?.day ?? from, now: ground.now, afterDays: adoptedAfterDays }),
    standards: shown.map(({ id, title, area, version }) => {
      const own = byStandard.get(id) ?? [];
      const then = earlier ? sumOn(past, earlier.day, [id]) : null;
      const { inScope, adopted, settling, notYet, waived, notJudged } = then ?? noDayCounts();
      return {
        ...{ id, title: say(title, lang), area, mode: modeOf(own), version },
        counts: countStandings(own.map(({ standing }) => standing)),
        before: then && { inScope, adopted, settling, notYet, waived, notJudged },
        forecast: tellForecast(figures, id),
      };
    }),
    heatMap: drawHeatMap(ground.squads, pairs, settings),
    burnUp: drawBurnUp(figures, words),
    ...{ gaps: [...gaps], roles: [...ground.roles] },
    ...{ exceptions, exceptionsTotal: exceptions.length },
    decisions: listDecisions({ ground, headline, coverage, minCoverage, gaps, standards: ids, words }),
    wins: listWins(ground, all, headline, adoptedAfterDays, words),
    notes: listNotes({ ...ground, past }, shown, from, words),
  };
}
