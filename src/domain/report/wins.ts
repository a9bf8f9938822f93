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

type Found = Win & { at: DayNumber; squad: string | null };

/** Kept, come back, or new: at most one for each pair. */
function tellPair({ squad, standard, standing, run }: Pair, { today, lang }: ReportGround, afterDays: number, words: ReportWords): Found[] {
  if (standing !== 'adopted' || !run) return [];
  const since = adoptedSince(run, afterDays);
  const tell = (kind: Win['kind'], at: DayNumber): Found[] => {
    const text = words.fill(words.texts.win[kind], { squad: squad.named.name, standard: say(standard.title, lang) });
    return at > today - newsDays && at <= today ? [{ kind, text, day: toDay(at), at, squad: squad.named.key }] : [];
  };
  if (run.first !== null && since > run.first) return tell('recovered', since);
  const year = tell('long-run', since + yearDays);
  return year.length > 0 ? year : tell('adopted', since);
}

function tellWhole(pairs: readonly Pair[], { today }: ReportGround, afterDays: number, words: ReportWords): Found[] {
  return [...groupBySquad(pairs)].flatMap(([squad, own]): Found[] => {
    const required = own.filter(({ mode }) => mode === 'required');
    if (required.length === 0 || required.some(({ standing, run }) => standing !== 'adopted' || !run)) return [];
    const at = Math.max(...required.map(({ run }) => (run ? adoptedSince(run, afterDays) : 0)));
    if (at <= today - newsDays || at > today) return [];
    const { key, name } = squad.named;
    return [{ kind: 'all-required', text: words.fill(words.texts.win['all-required'], { squad: name }), day: toDay(at), at, squad: key }];
  });
}

function tellGoal(headline: Headline | null, { today }: ReportGround, words: ReportWords): Found[] {
  if (!headline?.goal || headline.forecast.kind !== 'reached') return [];
  const { adopted, squads } = headline;
  return [
    {
      kind: 'goal-reached',
      text: words.fill(words.texts.win['goal-reached'], { adopted, squads }),
      day: toDay(today),
      at: today,
      squad: null,
    },
  ];
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
  const whole = tellWhole(pairs, ground, afterDays, words);
  const found = [...tellGoal(headline, ground, words), ...whole, ...pairs.flatMap((pair) => tellPair(pair, ground, afterDays, words))];
  const sorted = found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.at - a.at);
  const once = sorted.filter(({ squad }, index) => squad === null || sorted.findIndex((other) => other.squad === squad) === index);
  return once.slice(0, most).map(({ at: _at, squad: _squad, ...win }) => win);
}
