import type { Role } from '../contract/playbook';
import type { CardReading } from '../contract/roles';
import { currentVersion, describeReading, holdsRole, listNewVersions } from '../domain/role-card';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { rejudgeSquad, type RejudgeNeeds } from './judge-squad';
import { readHolders } from './role-facts';
import { requireSquad } from './role-ground';
import { requirePlaybook } from './stage-map';

type Needs = RejudgeNeeds;

/** Notes the texts that role cards have from now on, so that it is known since when. */
export async function noteCards({ now, roles }: Pick<Ports, 'now' | 'roles'>, cards: readonly Role[]): Promise<void> {
  await roles.saveCardVersions(listNewVersions(cards, await roles.listCardVersions(), now()));
}

export interface Acknowledging {
  project: string;
  role: string;
  /** The text that was read. */
  hash: string;
  accountId: string;
}

/**
 * "I have read it": by somebody who holds or covers the role in this squad, of the card as it is now. `forbidden` for anybody else ·
 * `conflict`: the card has another text by now. The squad is judged again from stored facts.
 */
export const acknowledgeCard =
  (needs: Needs) =>
  async ({ project, role, hash, accountId }: Acknowledging): Promise<CardReading> => {
    const { playbook, info } = await requirePlaybook(needs);
    const record = await requireSquad(needs, project);
    const { assignments } = await readHolders(needs, record.squad.key, playbook, needs.now());
    const card = playbook.roles.find(({ id }) => id === role);
    if (!card || !assignments.known || !holdsRole(assignments.value, role, accountId)) throw new AppFailure('forbidden');
    const current = currentVersion(card, await needs.roles.listCardVersions(), info.publishedAt);
    if (current.hash !== hash) throw new AppFailure('conflict', { current: current.version });
    await needs.roles.acknowledge({ accountId, role, hash, at: needs.now() });
    await rejudgeSquad(needs)(record);
    return describeReading(current, await needs.roles.listAcknowledgements([accountId]));
  };
