import type { ReportFilter } from '../contract/report';
import type { Lang } from '../contract/text';
import { listTribes } from '../domain/adoption-day';
import { dayNumberOf, monthOf, startOfDay } from '../domain/history/days';
import { layOut, nameLayout, type Layout } from '../domain/history/layout';
import { listCountedOf, periodDays } from '../domain/report/choose';
import type { ReportGround } from '../domain/report/ground';
import { findDay, noPast } from '../domain/report/past';
import type { Ports } from '../ports/ports';
import type { StandingSummary } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { readUnneeded } from './look-at-matters';
import { makeCounting } from './read-counting';
import { readDirected } from './read-directed';
import { readEarlier } from './read-earlier';
import { readModes } from './read-modes';
import { readPast, type Whose } from './read-past';
import { readRoleCoverage } from './read-role-coverage';
import { readSquadChanges } from './read-squad-changes';
import { filterSquads, pickAudience, toReportSquad, type Now } from './read-report-squads';
import { sortSquads, type SeenSquad } from './read-audience';

export type SiteNeeds = Pick<
  Ports,
  | 'now'
  | 'squads'
  | 'audits'
  | 'measured'
  | 'playbooks'
  | 'history'
  | 'frozen'
  | 'waivers'
  | 'contests'
  | 'reviews'
  | 'rollouts'
  | 'governance'
  | 'roles'
  | 'organisation'
>;

export interface ReportRequest {
  filter: ReportFilter;
  lang: Lang;
}

/** The same, and what it takes to know who asks. */
export type ReportNeeds = SiteNeeds & Pick<Ports, 'permissions' | 'access'>;

/** Whom the report is for: the squads that they may know of, and how many they may not. */
export interface Reader {
  audience: ReportGround['audience'];
  shown: readonly SeenSquad[];
  hidden: number;
}

/** The calling user. */
export async function readReader(ports: ReportNeeds): Promise<Reader> {
  const sorted = await sortSquads(ports)();
  const { audience, shown } = pickAudience(sorted, sorted.seesAll ? [] : await readDirected(ports));
  return { audience, shown, hidden: sorted.seen.length + sorted.hidden.length - shown.length };
}

/** Nobody: the whole site's figures, and no way into any squad's space. */
export async function readForNobody({ squads }: Pick<Ports, 'squads'>): Promise<Reader> {
  const shown = (await squads.list()).map((record): SeenSquad => ({ record, sight: 'states', rights: [], leads: false }));
  return { audience: 'all', shown, hidden: 0 };
}

/** Days of history that the report looks back on: thirteen months, so that a month stands beside the same month a year ago. */
const HISTORY_DAYS = 400;
/** Squads whose past tells what everybody was judged by. */
const WITNESSES = 3;
/** Squads of which it is told that they came or went. */
const COMINGS = 40;

/** The playbook that the squads were judged by last; before the first sweep the published one. */
async function findPlaybook(ports: SiteNeeds, summaries: readonly StandingSummary[]): Promise<LoadedPlaybook | null> {
  const versions = summaries.flatMap(({ playbookVersion }) => (playbookVersion === null ? [] : [playbookVersion]));
  return loadPlaybook(ports)(versions.length > 0 ? Math.max(...versions) : 'latest');
}

/** Whose past belongs to the squads that are shown: counted whole where the reader sees whole tribes. */
function whoseOf(
  audience: ReportGround['audience'],
  { tribes, lead }: ReportFilter,
  shown: readonly SeenSquad[],
  selected: readonly SeenSquad[],
): Whose {
  if (audience === 'own' || lead !== null) return { kind: 'squads', keys: selected.map(({ record }) => record.squad.key) };
  if (audience === 'all' && tribes.length === 0) return { kind: 'all' };
  const own = new Set(listTribes(shown.map(({ record }) => record.squad)));
  return { kind: 'tribes', tribes: tribes.length === 0 ? [...own] : tribes.filter((tribe) => own.has(tribe)) };
}

type History = Pick<ReportGround, 'past' | 'earlier' | 'witnesses' | 'comings'>;
const noHistory: History = { past: noPast, earlier: null, witnesses: [], comings: [] };

/** The days before today, how the squads stood when the period began, and what they were judged by in between. */
async function readHistory(
  ports: SiteNeeds,
  whose: Whose,
  now: Now,
  filter: ReportFilter,
  selected: readonly SeenSquad[],
): Promise<History> {
  const { today, counting } = now;
  const from = today - periodDays[filter.period];
  const request = { whose, today, counting };
  const past = await readPast(ports, { ...request, from: today - HISTORY_DAYS });
  const day = findDay(past, from) ?? past.days.find((each) => each > from && each < today) ?? null;
  const oldest = [...selected].sort((a, b) => (a.record.squad.from ?? 0) - (b.record.squad.from ?? 0)).slice(0, WITNESSES);
  const [earlier, witnesses] = await Promise.all([
    day === null ? null : readEarlier(ports, { whose, day, reader: counting.reader }),
    ports.history.readMonths(
      oldest.map(({ record }) => record.squad.key),
      monthOf(from),
      monthOf(today),
    ),
  ]);
  const there = new Set(selected.map(({ record }) => record.squad.key));
  const gone = [...(earlier?.keys() ?? [])].filter((key) => !there.has(key));
  const fresh = selected.flatMap(({ record: { squad } }) => (dayNumberOf(squad.from ?? 0) >= from ? [squad.key] : []));
  const comings = await ports.history.readMonths([...gone, ...fresh].slice(0, COMINGS), monthOf(from), monthOf(today));
  return { past, earlier: day !== null && earlier?.size ? { day, squads: earlier } : null, witnesses, comings };
}

/** What the report of a reader is made of. Squads that they may not know of are left out before anything is computed. */
export const readReportGround =
  (ports: SiteNeeds, readWhom: () => Promise<Reader>) =>
  async ({ filter, lang }: ReportRequest): Promise<ReportGround> => {
    const at = ports.now();
    const today = dayNumberOf(at);
    const since = startOfDay(today - HISTORY_DAYS);
    const [
      { audience, shown, hidden },
      summaries,
      letters,
      runs,
      layouts,
      allWaivers,
      allContests,
      closings,
      rollouts,
      governance,
      months,
    ] = await Promise.all([
      readWhom(),
      ports.audits.listSummaries(),
      ports.measured.listLetters(),
      ports.history.listRuns(),
      ports.history.listLayouts(),
      ports.waivers.listSince(since),
      ports.contests.listSince(since),
      ports.reviews.list(),
      ports.rollouts.list(),
      ports.governance.read(),
      ports.frozen.list(),
    ]);
    const loaded = await findPlaybook(ports, summaries);
    const selected = filterSquads(shown, filter);
    const keys = new Set(selected.map(({ record }) => record.squad.key));
    const whose = whoseOf(audience, filter, shown, selected);
    const playbook = loaded?.playbook ?? null;
    const layout: Layout = playbook ? layOut(playbook) : [];
    const layoutName = nameLayout(layout);
    const known = { layouts: new Map([...layouts, [layoutName, layout]]), waivers: allWaivers };
    const counting = await makeCounting(ports, playbook, known);
    const applied = await readModes(ports);
    const now: Now | null = loaded && {
      ...{ playbook: loaded.playbook, version: loaded.info.version, layout, layoutName, counting, runs, letters, today },
      summaries: new Map(summaries.map((summary) => [summary.squadKey, summary])),
      modesOf: (squad) => applied(loaded.playbook, squad).modes,
    };
    const squads = now ? selected.map((each) => toReportSquad(each, now)) : [];
    const history = now ? await readHistory(ports, whose, now, filter, selected) : noHistory;
    const judged = selected.flatMap(({ record }) => now?.summaries.get(record.squad.key)?.asOf ?? []);
    const leads = new Map(shown.flatMap(({ record: { lead } }) => (lead ? [[lead.accountId, lead.name] as const] : [])));
    const own = allWaivers.filter(({ squad }) => keys.has(squad));
    return {
      ...{ playbook, squads, audience, now: at, today, filter, lang, layout, layouts, rollouts, governance },
      counted: playbook ? listCountedOf(playbook, squads) : [],
      options: {
        ...{ months, tribes: listTribes(shown.map(({ record }) => record.squad)) },
        leads: [...leads].map(([accountId, name]) => ({ accountId, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      },
      hiddenSquads: hidden,
      asOf: judged.length > 0 ? judged.reduce((last, asOf) => Math.max(last, asOf)) : null,
      ...history,
      ...(await readSquadChanges(ports, playbook, keys, history.comings)),
      waivers: own,
      unneededDays: await readUnneeded(
        ports,
        playbook,
        own.filter(({ check }) => check !== null),
      ),
      contests: allContests.filter(({ squad }) => keys.has(squad)),
      closings,
      roles: playbook ? await readRoleCoverage(ports, playbook, squads, lang) : [],
    };
  };
