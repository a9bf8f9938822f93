import type { RoleCard } from '../contract/roles';
import type { Lang } from '../contract/text';
import { renderRoleCard } from '../domain/role';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';

/** The role cards of the published playbook, in its order; none before the first. They are for everybody: nobody is named in them. */
export const listRoleCards =
  (ports: Pick<Ports, 'playbooks'>) =>
  async ({ lang }: { lang: Lang }): Promise<RoleCard[]> => {
    const loaded = await loadPlaybook(ports)('latest');
    return (loaded?.playbook.roles ?? []).map((role) => renderRoleCard(role, lang));
  };
