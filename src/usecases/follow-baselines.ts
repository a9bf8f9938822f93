import type { Playbook } from '../contract/playbook';
import type { Squad } from '../domain/facts';
import type { StoredFinding } from '../domain/finding';
import { followBaseline } from '../domain/governance/baseline';
import { listOwnRollouts } from '../domain/governance/reach';
import { hasBegun } from '../domain/governance/rollout';
import type { Ports } from '../ports/ports';

/**
 * After a squad was judged: notes the gaps that it has where a rollout has just reached it, and lets those go that it has closed since. Every squad is judged by a
 * sweep each night, so that a baseline is of the day that the wave began.
 *
 * @param findings of the squad, as they were measured
 */
export async function followBaselines(
  { rollouts }: Pick<Ports, 'rollouts'>,
  playbook: Playbook,
  squad: Squad,
  findings: readonly StoredFinding[],
  now: number,
): Promise<void> {
  const reached = listOwnRollouts(await rollouts.list(), squad, now).filter(({ rollout, wave }) => hasBegun(rollout, wave, now));
  if (reached.length === 0) return;
  const earlier = await rollouts.readBaselines(squad.key);
  const next = reached.flatMap(({ rollout: { id, standard: of } }) => {
    const standard = playbook.standards.find((each) => each.id === of);
    const before = earlier.find(({ rollout }) => rollout === id) ?? null;
    return standard && standard.mode !== 'draft'
      ? [followBaseline(before, standard, findings, { rollout: id, squad: squad.key, takenAt: now })]
      : [];
  });
  await rollouts.saveBaselines(next);
}
