import type { Outcome } from '../domain/governance/refusal';
import { isPaused, rolloutState, type Rollout } from '../domain/governance/rollout';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { requireOutcome } from './change-matter';
import { readPeople } from './read-people';

type Needs = Pick<Ports, 'now' | 'log' | 'jira' | 'rollouts'>;

/** How often a word that waits for nobody is said again. */
const TRIES = 8;

/** Whatever was said or done last, and by whom. */
function findLastWord({ drafted, scheduled, ended, ...said }: Rollout): { at: number; by: string; text: string } {
  const { signatures, answers, published, reviews, pauses, extensions } = said;
  const words = [...signatures, ...answers, ...published, ...reviews, ...extensions, ...pauses];
  const resumed = pauses.flatMap((pause) => (pause.resumed ? [{ ...pause.resumed, text: '' }] : []));
  const plain = [drafted, ...(scheduled ? [scheduled] : [])].map(({ at, by }) => ({ at, by, text: '' }));
  return [...plain, ...words, ...resumed, ...(ended ? [ended] : [])].reduce((last, each) => (each.at >= last.at ? each : last));
}

/** Somebody else was faster: says who, and where the rollout stands now. */
async function failMeanwhile(needs: Needs, rollout: Rollout): Promise<never> {
  const { by, text } = findLastWord(rollout);
  const { name } = (await readPeople(needs, [by]))(by);
  const state = isPaused(rollout, needs.now()) ? 'paused' : rolloutState(rollout, needs.now());
  throw new AppFailure('decided-meanwhile', name ? { reason: 'said', state, name, text: text || 'none' } : {});
}

interface Seen {
  id: string;
  /** The version that its reader saw. */
  basedOn: number;
}

async function readSeen(needs: Needs, { id, basedOn }: Seen): Promise<Rollout> {
  const rollout = await needs.rollouts.read(id);
  if (!rollout) throw new AppFailure('not-found');
  return rollout.version === basedOn ? rollout : failMeanwhile(needs, rollout);
}

async function failOvertaken(needs: Needs, id: string): Promise<never> {
  const rollout = await needs.rollouts.read(id);
  if (!rollout) throw new AppFailure('not-found');
  return failMeanwhile(needs, rollout);
}

/** Changes a rollout that still has the version its reader saw; of two who change it at once one does, and the other is told what became of it. */
export async function changeRollout(needs: Needs, seen: Seen, apply: (rollout: Rollout) => Outcome<Rollout>): Promise<Rollout> {
  const next = requireOutcome(apply(await readSeen(needs, seen)));
  return (await needs.rollouts.save(next)) ? { ...next, version: seen.basedOn + 1 } : failOvertaken(needs, seen.id);
}

/** Removes a rollout that still has the version its reader saw, where that may be. */
export async function removeRollout(needs: Needs, seen: Seen, allow: (rollout: Rollout) => Outcome<null>): Promise<void> {
  const rollout = await readSeen(needs, seen);
  requireOutcome(allow(rollout));
  if (!(await needs.rollouts.remove(rollout))) await failOvertaken(needs, seen.id);
}

/** Adds a word that depends on nobody else's: where somebody was faster it is said again, to what stands then. */
export async function addToRollout(needs: Needs, id: string, apply: (rollout: Rollout) => Outcome<Rollout>): Promise<Rollout> {
  for (let tries = 1; ; tries++) {
    const rollout = await needs.rollouts.read(id);
    if (!rollout) throw new AppFailure('not-found');
    const next = requireOutcome(apply(rollout));
    if (await needs.rollouts.save(next)) return { ...next, version: rollout.version + 1 };
    if (tries === TRIES) return failMeanwhile(needs, rollout);
  }
}
