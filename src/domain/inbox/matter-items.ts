import type { Standard } from '../../contract/playbook';
import { contestState, isLate, type Contest } from '../governance/contest';
import { seatFor, tallyDecisions, type Decision } from '../governance/decision';
import type { Bench, Judge } from '../governance/judges';
import type { StandingMode } from '../governance/mode';
import { askState, endOf, openAsk, openRenewal, waiverState, type Waiver, type WaiverAsk } from '../governance/waiver';
import { toWaiverMatter } from '../governance/waiver-commands';
import { endingAt, isSoon, plain, type Notice } from './item';
import { hearsNews, type Tie } from './ties';

const dayMs = 86_400_000;

/** Whose inbox it is. `ties`: the squads that they may know of. */
export interface Reader {
  judge: Judge;
  ties: ReadonlyMap<string, Tie>;
}

/** Waivers and contests, and what decides who is told of them. */
export interface MatterGround {
  now: number;
  /** News of before is told no more, epoch ms. */
  since: number;
  waivers: readonly Waiver[];
  contests: readonly Contest[];
  answerDays: number;
  /** Days after which a practice counts as lived. */
  adoptedAfterDays: number;
  benchOf: (squad: string, standard: string) => Bench;
  standardOf: (id: string) => Standard | undefined;
  /** How far a standard of the playbook applies to a squad now. */
  modeIn: (standard: Standard, squad: string) => StandingMode;
  /** For how many days what a waiver excepts from has been met all the same, once that is long enough to say; else null. */
  unneededDays: (waiver: Waiver) => number | null;
}

type Subject = Pick<Waiver, 'squad' | 'standard'>;

const subjectOf = ({ squad, standard: id }: Subject, { standardOf }: MatterGround): Pick<Notice, 'squad' | 'standard'> => ({
  squad,
  standard: { id, title: standardOf(id)?.title ?? id },
});

/** Drafts are nobody's concern yet; what is in shadow concerns the squad alone. */
function isTold({ squad, standard }: Subject, { ties }: Reader, { standardOf, modeIn }: MatterGround): boolean {
  const known = standardOf(standard);
  const mode = known && modeIn(known, squad);
  return mode !== 'out' && (mode !== 'shadow' || (ties.get(squad)?.within ?? false));
}

/** Somebody is told what became of what they asked for, and whoever the governance tells; not who decided it. */
function hears(
  subject: Subject,
  askers: readonly string[],
  deciders: readonly string[],
  { judge, ties }: Reader,
  ground: MatterGround,
): boolean {
  const tie = ties.get(subject.squad);
  if (!tie || deciders.includes(judge.accountId)) return false;
  return askers.includes(judge.accountId) || hearsNews(ground.benchOf(subject.squad, subject.standard).model, tie);
}

const listNames = (decisions: readonly Decision[]): string[] => decisions.map(({ by }) => by);

function tellDecision(waiver: Waiver, ask: WaiverAsk, reader: Reader, ground: MatterGround): Notice[] {
  const state = askState(ask, ground.now);
  const { at } = tallyDecisions(ask.decisions, ground.now);
  if ((state !== 'granted' && state !== 'refused') || at <= ground.since) return [];
  if (!hears(waiver, [ask.by], listNames(ask.decisions), reader, ground)) return [];
  const what = ask === waiver.asks[0] ? 'waiver' : 'renewal';
  const day = endOf(waiver, at) - dayMs / 2;
  return [
    {
      ...plain,
      ...subjectOf(waiver, ground),
      id: `decided ${waiver.id} ${ask.at}`,
      kind: 'waiver-decided',
      text: `${what}-${state}`,
      day,
      at,
    },
  ];
}

function tellRevoking(waiver: Waiver, reader: Reader, ground: MatterGround): Notice[] {
  const { ended } = waiver;
  if (ended?.how !== 'revoked' || ended.at <= ground.since || ended.at > ground.now) return [];
  const askers = waiver.asks.map(({ by }) => by);
  if (!hears(waiver, askers, [ended.by], reader, ground)) return [];
  const told = { kind: 'waiver-decided', text: 'waiver-revoked', at: ended.at } as const;
  return [{ ...plain, ...subjectOf(waiver, ground), id: `revoked ${waiver.id}`, ...told }];
}

function tellOpenAsk(waiver: Waiver, { judge }: Reader, ground: MatterGround): Notice[] {
  const { now, answerDays, benchOf } = ground;
  const ask = openAsk(waiver, now);
  if (!ask) return [];
  const seat = seatFor(ask.decisions, benchOf(waiver.squad, waiver.standard), toWaiverMatter(waiver, ask.until, now), judge);
  if (!seat.may) return [];
  const due = ask.at + answerDays * dayMs;
  const text = ask === waiver.asks[0] ? 'waiver-to-decide' : 'renewal-to-decide';
  const told = { waits: true, at: ask.at, due, late: now >= due, place: 'answers' } as const;
  return [{ ...plain, ...subjectOf(waiver, ground), id: `decide ${waiver.id}`, kind: 'waiver-to-decide', text, ...told }];
}

/** What is in force and ends soon, or is needed no longer: to who asked for it, holds a role or leads. */
function tellInForce(waiver: Waiver, { judge, ties }: Reader, ground: MatterGround): Notice[] {
  const { now, unneededDays, adoptedAfterDays } = ground;
  const tie = ties.get(waiver.squad);
  const isTheirs = tie && (tie.leads || tie.holds || waiver.asks.some(({ by }) => by === judge.accountId));
  if (!isTheirs || waiverState(waiver, now) !== 'approved') return [];
  const subject = subjectOf(waiver, ground);
  const days = unneededDays(waiver);
  if (days !== null) {
    const told = { waits: true, n: days, at: now - (days - adoptedAfterDays) * dayMs } as const;
    return [{ ...plain, ...subject, id: `unneeded ${waiver.id}`, kind: 'waiver-unneeded', text: 'waiver-unneeded', ...told }];
  }
  const end = endOf(waiver, now);
  if (!isSoon(end, now) || openRenewal(waiver, now)) return [];
  return [{ ...plain, ...subject, id: `ending ${waiver.id}`, kind: 'waiver-ending', text: 'waiver-ending', ...endingAt(end, now) }];
}

function tellContest(contest: Contest, reader: Reader, ground: MatterGround): Notice[] {
  const { now, since, benchOf } = ground;
  const state = contestState(contest, now);
  const subject = subjectOf(contest, ground);
  if (state === 'open') {
    const matter = { kind: 'contest' as const, requesters: [contest.by], days: 0 };
    if (!seatFor(contest.decisions, benchOf(contest.squad, contest.standard), matter, reader.judge).may) return [];
    const told = { waits: true, at: contest.at, due: contest.answerBy, late: isLate(contest, now), place: 'answers' } as const;
    return [{ ...plain, ...subject, id: `answer ${contest.id}`, kind: 'contest-to-answer', text: 'contest-to-answer', ...told }];
  }
  const { at } = tallyDecisions(contest.decisions, now);
  if (state === 'taken-back' || at <= since || !hears(contest, [contest.by], listNames(contest.decisions), reader, ground)) return [];
  return [{ ...plain, ...subject, id: `answered ${contest.id}`, kind: 'contest-answered', text: `contest-${state}`, at }];
}

/** What waivers and contests mean to one reader: theirs to decide, decided for them, ending, needed no longer. */
export function listMatterNotices(reader: Reader, ground: MatterGround): Notice[] {
  const waivers = ground.waivers.filter((waiver) => isTold(waiver, reader, ground));
  const contests = ground.contests.filter((contest) => isTold(contest, reader, ground));
  return [
    ...waivers.flatMap((waiver) => [
      ...tellOpenAsk(waiver, reader, ground),
      ...tellInForce(waiver, reader, ground),
      ...waiver.asks.flatMap((ask) => tellDecision(waiver, ask, reader, ground)),
      ...tellRevoking(waiver, reader, ground),
    ]),
    ...contests.flatMap((contest) => tellContest(contest, reader, ground)),
  ];
}
