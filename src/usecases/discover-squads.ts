import type { Api } from '../contract/endpoints';
import type { Ports } from '../ports/ports';
import { listCandidates } from './list-candidates';
import { syncSquads } from './sync-squads';

/** Asks Jira for its projects and brings the squads in line with them. Throws JiraFailure. */
export const discoverSquads =
  (ports: Pick<Ports, 'now' | 'jira' | 'organisation' | 'squads' | 'cases' | 'audits' | 'measured' | 'etats'>) =>
  async (): Promise<Api['squad-admin.discover']['output']> => {
    const found = await ports.jira.listProjects(ports.now());
    await ports.organisation.saveSpaces(found);
    await syncSquads(ports)(found);
    return listCandidates(ports)();
  };
