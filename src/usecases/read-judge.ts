import type { Judge } from '../domain/governance/judges';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';
import { readAudience } from './read-audience';

type Needs = Pick<Ports, 'permissions' | 'access'>;

/** The calling user as somebody who could decide: what they are to the site, not yet to one matter. */
export async function readJudge(needs: Needs, accountId: string): Promise<Judge> {
  const { productOps, leadership } = await readAudience(needs)();
  return { accountId, productOps, leadership };
}

/** True for whoever a standard of the published playbook belongs to, by account. */
export async function ownsStandard(needs: Pick<Ports, 'playbooks'>, accountId: string): Promise<boolean> {
  const loaded = await loadPlaybook(needs)('latest');
  return loaded?.playbook.standards.some(({ owner }) => owner === accountId) ?? false;
}

/** True for whoever may be asked to decide something somewhere: Product Ops, leadership, a lead, the owner of a standard. Jira's administrators are none by that. */
export async function mayJudge(needs: Needs & Pick<Ports, 'squads' | 'playbooks'>, accountId: string): Promise<boolean> {
  const { productOps, leadership } = await readJudge(needs, accountId);
  if (productOps || leadership) return true;
  if (await needs.squads.hasLead(accountId)) return true;
  return ownsStandard(needs, accountId);
}
