import type { RoleCard } from '../contract/roles';
import type { Lang } from '../contract/text';
import { renderRoleCard } from '../domain/render-role-card';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';

/** The role cards of the published playbook, in its order; none before the first. They are for everybody: nobody is named in them. */
export const listRoleCards =
  (ports: Pick<Ports, 'playbooks' | 'roles'>) =>
  async ({ lang }: { lang: Lang }): Promise<RoleCard[]> => {
    const [loaded, noted] = await Promise.all([loadPlaybook(ports)('latest'), ports.roles.listCardVersions()]);
    if (!loaded) return [];
    const { roles } = loaded.playbook;
    return roles.map((role) => renderRoleCard(role, { roles, noted, publishedAt: loaded.info.publishedAt }, lang));
  };
