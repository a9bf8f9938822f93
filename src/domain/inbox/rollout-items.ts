import { beginOf, isPaused, rolloutState, waveOf, type Rollout } from '../governance/rollout';
import { listAsked, type RolloutGround } from '../governance/rollout-plan';
import { listRolloutsDue, type RolloutDue } from '../governance/rollouts-due';
import { isSoon, plain, soonDays, type Notice } from './item';
import type { Reader } from './matter-items';
import { hearsOfStandards } from './ties';

const dayMs = 86_400_000;

/** Every rollout of the site, and what each stands on. */
export interface RolloutsGround {
  now: number;
  since: number;
  rollouts: readonly Rollout[];
  rolloutGroundOf: (rollout: Rollout) => RolloutGround;
}

type Told = Pick<Notice, 'text' | 'at'> & Partial<Notice>;
const notice = ({ id, standard, title }: Rollout, told: Told): Notice => ({
  ...{ ...plain, kind: 'rollout', standard: { id: standard, title }, ...told },
  id: `${told.text} ${id} ${told.id ?? ''}`,
});

/** The only one of some squads; null when there are several. */
const onlyOf = (keys: readonly string[]): string | null => (keys.length === 1 ? (keys[0] ?? null) : null);

/** What of a rollout waits for this reader. */
function tellDue(due: RolloutDue, { judge, ties }: Reader, now: number): Notice[] {
  const { rollout, by } = due;
  const { scheduled, drafted, published, reviews } = rollout;
  const at = Math.max(scheduled?.at ?? 0, reviews.at(-1)?.at ?? 0);
  const waits = { kind: 'rollout-to-decide', waits: true, at, due: by, late: by !== null && now >= by, place: 'answers' } as const;
  const told = (text: Notice['text'], more: Partial<Notice> = {}): Notice[] => [notice(rollout, { ...waits, text, ...more })];
  switch (due.what) {
    case 'sign': {
      const isTheirs = due.lead === null ? judge.productOps : due.lead === judge.accountId;
      const squads = { id: String(due.wave), n: due.squads.length, squad: onlyOf(due.squads) };
      return isTheirs ? told('rollout-sign', squads) : [];
    }
    case 'answer': {
      const tie = ties.get(due.squad);
      const answer = { kind: 'rollout-to-answer', id: due.squad, squad: due.squad, place: 'squad' } as const;
      return tie && (tie.leads || tie.holds) ? told('rollout-answer', answer) : [];
    }
    case 'publish':
      return judge.leadership && ![drafted.by, scheduled?.by].includes(judge.accountId) ? told('rollout-publish') : [];
    case 'review':
      return (judge.productOps || judge.leadership) && published[0]?.by !== judge.accountId ? told('rollout-review') : [];
    case 'end':
      return judge.productOps ? told('rollout-end', { at: by ?? at }) : [];
  }
}

/** A wave that has come to somebody's squads, or comes within two weeks. */
function tellWave(rollout: Rollout, wave: number, keys: readonly string[], { now, since }: RolloutsGround): Notice[] {
  const begin = beginOf(rollout, wave, now);
  const scheduledAt = rollout.scheduled?.at ?? 0;
  if (begin === null || begin <= since || keys.length === 0) return [];
  const told = { id: String(wave), n: keys.length, squad: onlyOf(keys) };
  if (begin <= now) return [notice(rollout, { ...told, text: 'wave-begun', at: begin })];
  if (!isSoon(begin, now) || isPaused(rollout, now)) return [];
  return [notice(rollout, { ...told, text: 'wave-coming', at: Math.max(scheduledAt, begin - soonDays * dayMs), day: begin + dayMs / 2 })];
}

const endTexts = { standing: 'rollout-standing', retire: 'rollout-retired', withdraw: 'rollout-withdrawn' } as const;

/** What happened to a rollout that has to do with somebody's squads. */
function tellNews(rollout: Rollout, { judge, ties }: Reader, ground: RolloutsGround): Notice[] {
  const { now, since, rolloutGroundOf } = ground;
  if (rolloutState(rollout, now) === 'draft') return [];
  const own = listAsked(rolloutGroundOf(rollout)).flatMap((squad) => {
    const [tie, wave] = [ties.get(squad.key), waveOf(rollout, squad)];
    const model = wave === null ? undefined : rollout.scheduled?.models[wave];
    return tie && wave !== null && model && hearsOfStandards(model, tie) ? [{ key: squad.key, wave }] : [];
  });
  if (own.length === 0) return [];
  const keysOf = (wave: number): string[] => own.filter((each) => each.wave === wave).map(({ key }) => key);
  const { ended, pauses } = rollout;
  const pause = isPaused(rollout, now) ? pauses.at(-1) : undefined;
  const isNews = (said: { at: number; by: string } | null | undefined): boolean =>
    said !== null && said !== undefined && said.at > since && said.at <= now && said.by !== judge.accountId;
  return [
    ...(ended?.how === 'retire' ? [] : rollout.plan.waves.flatMap((_, wave) => tellWave(rollout, wave, keysOf(wave), ground))),
    ...(pause && isNews(pause) ? [notice(rollout, { text: 'rollout-paused', at: pause.at, id: String(pause.at) })] : []),
    ...(ended && isNews(ended) ? [notice(rollout, { text: endTexts[ended.how], at: ended.at })] : []),
  ];
}

/** What rollouts mean to one reader: a signature, an answer or a decision that is due, a wave that reaches their squads, what was paused or has ended. Nothing of drafts or of what stays in shadow. */
export function listRolloutNotices(reader: Reader, ground: RolloutsGround): Notice[] {
  return ground.rollouts.flatMap((rollout) => {
    const site = ground.rolloutGroundOf(rollout);
    const { mode } = site.standard;
    if (mode === 'shadow' || (mode === 'draft' && !rollout.ended)) return [];
    const due = listRolloutsDue(rollout, site, ground.now);
    return [...due.flatMap((each) => tellDue(each, reader, ground.now)), ...tellNews(rollout, reader, ground)];
  });
}
