import type { SquadPage } from '../contract/squad-page';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { readSight } from './read-audience';

/** The squads of the same Jira projects, this one included, as far as the reader may know of them; empty when there is no other. */
export const listSiblings =
  (ports: Pick<Ports, 'permissions' | 'access' | 'squads'>) =>
  async ({ squad }: SquadRecord): Promise<SquadPage['siblings']> => {
    const found = new Map<string, SquadPage['siblings'][number]>();
    for (const projectId of squad.projectIds) {
      for (const record of await ports.squads.listByProject(projectId)) {
        const { key, name } = record.squad;
        if (!found.has(key) && (key === squad.key || (await readSight(ports)(record)) !== 'hidden')) found.set(key, { key, name });
      }
    }
    return found.size > 1 ? [...found.values()] : [];
  };
