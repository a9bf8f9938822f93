import type { Rollout, RolloutState } from '../../contract/rollouts';
import type { Squad } from '../facts';
import { foldName } from '../name';

export type { Rollout } from '../../contract/rollouts';

const dayMs = 86_400_000;

/** The first moment (epoch ms) of a day, UTC. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

const upTo = <T extends { at: number }>(said: readonly T[], now: number): T[] => said.filter(({ at }) => at <= now);
const ifSaid = <T extends { at: number }>(said: T | null, now: number): T | null => (said && said.at <= now ? said : null);

/** A rollout as it was known at a moment (epoch ms): without what happened later. */
export function knownAt(rollout: Rollout, now: number): Rollout {
  const { scheduled, signatures, answers, published, reviews, pauses, extensions, ended } = rollout;
  return {
    ...rollout,
    ...{ scheduled: ifSaid(scheduled, now), ended: ifSaid(ended, now), signatures: upTo(signatures, now), answers: upTo(answers, now) },
    ...{ published: upTo(published, now), reviews: upTo(reviews, now), extensions: upTo(extensions, now) },
    pauses: upTo(pauses, now).map((pause) => ({ ...pause, resumed: ifSaid(pause.resumed, now) })),
  };
}

/** The first wave that names each squad and each tribe (folded). */
interface Places {
  squads: ReadonlyMap<string, number>;
  tribes: ReadonlyMap<string, number>;
}

/** A plan is asked for each of thousands of squads, several times an invocation: what it names is gathered once. */
const placesOf = new WeakMap<Rollout['plan'], Places>();

function readPlaces(plan: Rollout['plan']): Places {
  const before = placesOf.get(plan);
  if (before) return before;
  // Of two waves that name the same the earlier one is written last.
  const names = plan.waves.map((wave, place) => ({ ...wave, place })).reverse();
  const places = {
    squads: new Map(names.flatMap(({ squads, place }) => squads.map((key) => [key, place] as const))),
    tribes: new Map(names.flatMap(({ tribes, place }) => tribes.map((tribe) => [foldName(tribe), place] as const))),
  };
  placesOf.set(plan, places);
  return places;
}

/** The wave that brings the standard to a squad, by its place in the plan; null = none does. */
export function waveOf({ plan }: Pick<Rollout, 'plan'>, { key, tribe }: Pick<Squad, 'key' | 'tribe'>): number | null {
  const { squads, tribes } = readPlaces(plan);
  return squads.get(key) ?? (tribe === null ? undefined : tribes.get(foldName(tribe))) ?? null;
}

/** The pilot: the first of the waves for which all squads are asked. */
export const pilotOf = ({ scheduled }: Pick<Rollout, 'scheduled'>): number | null => {
  const pilot = scheduled?.models.indexOf('holistic') ?? -1;
  return pilot >= 0 ? pilot : null;
};

/** The moment that lets a wave begin at all, epoch ms; null = it has not come. */
function openedAt(rollout: Rollout, wave: number): number | null {
  const { scheduled, published } = rollout;
  if (scheduled?.models[wave] !== 'holistic') return scheduled?.at ?? null;
  return published[wave === pilotOf(rollout) ? 0 : 1]?.at ?? null;
}

/** What falls into a pause waits for its end; null = for one that nobody has ended yet. */
function afterPauses({ pauses }: Pick<Rollout, 'pauses'>, wanted: number): number | null {
  let at = wanted;
  for (const { at: from, resumed } of pauses) {
    if (at <= from) break;
    if (!resumed) return null;
    at = Math.max(at, resumed.at);
  }
  return at;
}

/** When a wave began or will, as it is known at `now`, epoch ms; null = something still has to happen before. */
export function beginOf(rollout: Rollout, wave: number, now: number): number | null {
  const known = knownAt(rollout, now);
  const day = known.plan.waves[wave]?.day;
  const opened = openedAt(known, wave);
  if (day === undefined || opened === null) return null;
  const at = afterPauses(known, Math.max(startOfDay(day), opened));
  return at !== null && known.ended && at >= known.ended.at ? null : at;
}

/** True when a wave has begun. */
export function hasBegun(rollout: Rollout, wave: number, now: number): boolean {
  const at = beginOf(rollout, wave, now);
  return at !== null && at <= now;
}

/**
 * Where a rollout stands at a moment (epoch ms), from what had happened until then. The one truth: modes, pages, figures and commands ask here. It becomes
 * active with the day of its first wave, without anything having to run; `ended` never changes any more.
 */
export function rolloutState(rollout: Rollout, now: number): RolloutState {
  const { scheduled, ended, plan } = knownAt(rollout, now);
  if (!scheduled) return 'draft';
  if (ended) return 'ended';
  return plan.waves.some((_, wave) => hasBegun(rollout, wave, now)) ? 'active' : 'scheduled';
}

/** True while nothing new begins and nothing is sent. */
export function isPaused(rollout: Rollout, now: number): boolean {
  const { pauses, ended } = knownAt(rollout, now);
  const last = pauses.at(-1);
  return last !== undefined && !last.resumed && !ended;
}

/** Whether a lead has signed for a squad: the last word counts. Null = nobody has said anything. */
export function signedFor({ signatures }: Pick<Rollout, 'signatures'>, wave: number, squad: string): boolean | null {
  const word = signatures.findLast((each) => each.wave === wave && each.squads.includes(squad));
  return word ? word.verdict === 'sign' : null;
}

/** True when every lead concerned had signed with the last word that was said. */
export const isSignedByAll = ({ signatures }: Pick<Rollout, 'signatures'>): boolean => signatures.at(-1)?.missing === 0;

/** What a squad answered last; null = nothing. */
export const answerOf = ({ answers }: Pick<Rollout, 'answers'>, squad: string): Rollout['answers'][number] | null =>
  answers.findLast((each) => each.squad === squad) ?? null;

/** Until when squads are asked, epoch ms; a pause prolongs it. Null = nobody asks (yet), or the pause is not over. */
export function askedUntil(rollout: Rollout, now: number): number | null {
  const { scheduled, pauses, plan } = knownAt(rollout, now);
  if (!scheduled?.models.includes('holistic')) return null;
  let until = scheduled.at + plan.askDays * dayMs;
  for (const { at, resumed } of pauses) {
    if (until <= at) break;
    if (!resumed) return null;
    until += resumed.at - at;
  }
  return until;
}

/** The day by which it is to be decided what becomes of the standard, as extended. */
export const lastDayOfRollout = ({ plan, extensions }: Pick<Rollout, 'plan' | 'extensions'>): string | null =>
  extensions.at(-1)?.lastDay ?? plan.lastDay;

/** The squads that a wave brings the standard to, of all these. */
export function listReached<S extends Pick<Squad, 'key' | 'tribe'>>(
  rollout: Pick<Rollout, 'plan'>,
  wave: number,
  squads: readonly S[],
): S[] {
  return squads.filter((squad) => waveOf(rollout, squad) === wave);
}

/** True once it was set going, unless it was withdrawn since. */
function rules(rollout: Rollout, now: number): boolean {
  const { scheduled, ended } = knownAt(rollout, now);
  return scheduled !== null && ended?.how !== 'withdraw';
}

/** Which rollout decides how a standard applies: of those that were ever set going, and not withdrawn since, the last. Null = none was. */
export function findRuling(rollouts: readonly Rollout[], standard: string, now: number): Rollout | null {
  const going = rollouts.filter((rollout) => rollout.standard === standard && rules(rollout, now));
  const startOf = ({ scheduled }: Rollout): number => scheduled?.at ?? 0;
  return going.reduce<Rollout | null>((last, each) => (last === null || startOf(each) > startOf(last) ? each : last), null);
}

/** Since when a standard is out of everything, because its rollout ended so, epoch ms; null = it is not. */
export function retiredSince(rollouts: readonly Rollout[], standard: string, now: number): number | null {
  const ruling = findRuling(rollouts, standard, now);
  const ended = ruling && knownAt(ruling, now).ended;
  return ended?.how === 'retire' ? ended.at : null;
}
