import type { Api } from '../contract/endpoints';
import type { Ports } from '../ports/ports';
import { readAudience } from './read-audience';
import { ownsStandard } from './read-judge';

/** Which pages and buttons to show the calling user, and when the server thinks it is. */
export const getSession =
  (ports: Pick<Ports, 'now' | 'permissions' | 'access' | 'squads' | 'playbooks'>) =>
  async ({
    accountId,
    siteUrl,
    timeZone,
  }: {
    accountId: string;
    siteUrl: string;
    timeZone: string;
  }): Promise<Api['session.get']['output']> => {
    const [{ jiraAdmin, productOps, leadership }, leads, owns] = await Promise.all([
      readAudience(ports)(),
      ports.squads.hasLead(accountId),
      ownsStandard(ports, accountId),
    ]);
    return { jiraAdmin, productOps, leadership, leads, owns, siteUrl, timeZone, now: ports.now() };
  };
