import type { Api } from '../contract/endpoints';
import type { SquadRollout } from '../contract/rollout-views';
import { say, type Lang } from '../contract/text';
import { mayAskForSquad } from '../domain/access';
import { modeOf } from '../domain/governance/mode';
import { listOwnRollouts } from '../domain/governance/reach';
import { answerOf, askedUntil, beginOf, isPaused, signedFor, type Rollout } from '../domain/governance/rollout';
import { listAsked } from '../domain/governance/rollout-plan';
import { daysOfAsking } from '../domain/governance/rollout-words';
import type { Ports } from '../ports/ports';
import { isLeadOf, readSquadRights } from './read-audience';
import { groundOf, readRolloutSite, type RolloutNeeds, type RolloutSite } from './read-rollout-ground';
import { requireSquad } from './role-ground';

const dayMs = 86_400_000;

interface Asking {
  site: RolloutSite;
  now: number;
  lang: Lang;
  mayAsk: boolean;
}

function viewAsking(rollout: Rollout, squad: string, { site, now, mayAsk }: Asking): SquadRollout['asking'] {
  const word = answerOf(rollout, squad);
  return {
    ...{ until: askedUntil(rollout, now), days: daysOfAsking(rollout, groundOf(site, rollout), now) },
    mine: word && { verdict: word.verdict, text: word.text, at: word.at },
    may: mayAsk && rollout.published.length === 0 && !isPaused(rollout, now),
  };
}

function viewOwn(rollout: Rollout, wave: number, squad: { key: string; tribe: string | null }, asking: Asking): SquadRollout | null {
  const { site, now, lang } = asking;
  const { standard } = groundOf(site, rollout);
  const model = rollout.scheduled?.models[wave];
  const planned = rollout.plan.waves[wave];
  if (!model || !planned || standard.mode === 'draft') return null;
  const at = beginOf(rollout, wave, now);
  const begun = at !== null && at <= now ? at : null;
  const settlingUntil = begun === null ? null : begun + standard.graceDays * dayMs;
  return {
    ...{ id: rollout.id, version: rollout.version, paused: isPaused(rollout, now), model },
    standard: { id: standard.id, title: say(standard.title, lang) },
    ...{ wave: wave + 1, waves: rollout.plan.waves.length, day: planned.day, begun },
    settlingUntil: settlingUntil !== null && settlingUntil > now ? settlingUntil : null,
    ...{ mode: modeOf(standard.mode, rollout, squad, now), goal: modeOf(standard.mode, null, squad, now) },
    signed: model === 'relay' ? signedFor(rollout, wave, squad.key) : null,
    asking: model === 'holistic' ? viewAsking(rollout, squad.key, asking) : null,
  };
}

/** The rollouts that bring this squad a standard, what that means for it, and what it is asked. */
export const getSquadRollouts =
  (ports: RolloutNeeds & Pick<Ports, 'permissions'>) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<Api['squad.rollouts']['output']> => {
    const record = await requireSquad(ports, project);
    const { squad } = record;
    const [site, rollouts, rights, leads] = await Promise.all([
      readRolloutSite(ports),
      ports.rollouts.list(),
      readSquadRights(ports, squad),
      isLeadOf(ports, record),
    ]);
    const now = ports.now();
    const asking = { site, now, lang, mayAsk: mayAskForSquad(rights, leads) };
    const own = listOwnRollouts(rollouts, squad, now).filter(({ rollout }) =>
      listAsked(groundOf(site, rollout)).some(({ key }) => key === squad.key),
    );
    return { rollouts: own.flatMap(({ rollout, wave }) => viewOwn(rollout, wave, squad, asking) ?? []) };
  };
