import type { Api } from '../contract/endpoints';
import type { Ports } from '../ports/ports';
import { readAudience } from './read-audience';

/** Which pages and buttons to show the calling user, and when the server thinks it is. */
export const getSession =
  (ports: Pick<Ports, 'now' | 'permissions' | 'access'>) =>
  async ({ siteUrl, timeZone }: { siteUrl: string; timeZone: string }): Promise<Api['session.get']['output']> => {
    const { jiraAdmin, productOps, leadership } = await readAudience(ports)();
    return { jiraAdmin, productOps, leadership, siteUrl, timeZone, now: ports.now() };
  };
