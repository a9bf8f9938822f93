import type { Headline, Win } from '../../contract/report-parts';
import { say } from '../../contract/text';
import { toDay, type DayNumber } from '../history/days';
import type { Run } from '../history/run';
import type { ReportGround } from './ground';
import { groupBySquad, type Pair } from './pairs';
import type { ReportWords } from './words';

/** Wins of one report, and how long one is news. */
const most = 5;
const newsDays = 30;
const yearDays = 365;

/** Since when a run that stands is adopted; days that could not be judged may make it a little early. */
const adoptedSince = ({ began }: Run, afterDays: number): DayNumber => (began ?? 0) + afterDays;

interface Found {
  kind: Win['kind'];
  at: DayNumber;
  /** Key of the squad; null = of all. */
  squad: string | null;
  values: Record<string, string | number>;
}

/** Kept, come back, or new: at most one for each pair. */
function tellPair({ squad, standard, standing, run }: Pair, { today, lang }: ReportGround, afterDays: number): Found[] {
  if (standing !== 'adopted' || !run) return [];
  const since = adoptedSince(run, afterDays);
  const tell = (kind: Win['kind'], at: DayNumber): Found[] =>
    at > today - newsDays && at <= today
      ? [{ kind, at, squad: squad.named.key, values: { squad: squad.named.name, standard: say(standard.title, lang) } }]
      : [];
  if (run.first !== null && since > run.first) return tell('recovered', since);
  const year = tell('long-run', since + yearDays);
  return year.length > 0 ? year : tell('adopted', since);
}

function tellWhole(pairs: readonly Pair[], { today }: ReportGround, afterDays: number): Found[] {
  return [...groupBySquad(pairs)].flatMap(([squad, own]): Found[] => {
    const required = own.filter(({ mode }) => mode === 'required');
    if (required.length === 0 || required.some(({ standing, run }) => standing !== 'adopted' || !run)) return [];
    const at = Math.max(...required.map(({ run }) => (run ? adoptedSince(run, afterDays) : 0)));
    if (at <= today - newsDays || at > today) return [];
    return [{ kind: 'all-required', at, squad: squad.named.key, values: { squad: squad.named.name } }];
  });
}

function tellGoal(headline: Headline | null, { today }: ReportGround): Found[] {
  if (!headline?.goal || headline.forecast.kind !== 'reached') return [];
  const { adopted, squads } = headline;
  return [{ kind: 'goal-reached', at: today, squad: null, values: { adopted, squads } }];
}

const order: readonly Win['kind'][] = ['goal-reached', 'all-required', 'recovered', 'adopted', 'long-run'];

/** What went well lately: of each kind the newest first, whole squads before single standards; a squad that is told of once is not told of again. */
export function listWins(
  ground: ReportGround,
  pairs: readonly Pair[],
  headline: Headline | null,
  afterDays: number,
  words: ReportWords,
): Win[] {
  const whole = tellWhole(pairs, ground, afterDays);
  const found = [...tellGoal(headline, ground), ...whole, ...pairs.flatMap((pair) => tellPair(pair, ground, afterDays))];
  const sorted = found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.at - a.at);
  const told = new Set<string | null>();
  const wins: Win[] = [];
  for (const { kind, at, squad, values } of sorted) {
    if (squad !== null && told.has(squad)) continue;
    told.add(squad);
    wins.push({ kind, text: words.fill(words.texts.win[kind], values), day: toDay(at) });
    if (wins.length === most) break;
  }
  return wins;
}
