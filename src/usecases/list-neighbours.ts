import type { Api } from '../contract/endpoints';
import type { Lang } from '../contract/text';
import { stateOf } from '../domain/adoption';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { findNeighbours, isTold, type NeighbourNeeds } from './find-neighbours';
import { loadPlaybook } from './load-playbook';
import { sortSquads } from './read-audience';

/** For each standard that a squad does not have in place: who does it well among the squads that the reader may know of. `not-found` while no sweep has found the squad. */
export const listNeighbours =
  (ports: NeighbourNeeds & Pick<Ports, 'permissions' | 'access' | 'squads' | 'playbooks'>) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<Api['standard.neighbours']['output']> => {
    const mine = await ports.squads.findByProject(project);
    if (!mine) throw new AppFailure('not-found', { project });
    const audit = await ports.audits.read(mine.squad.key);
    const loaded = await loadPlaybook(ports)(audit ? audit.playbookVersion : null);
    if (!audit || !loaded) return { standards: [] };
    const open = loaded.playbook.standards.filter((standard) => {
      const state = stateOf(audit.standings, standard.id);
      return isTold(standard) && state !== undefined && state !== 'met' && state !== 'not-applicable';
    });
    if (open.length === 0) return { standards: [] };
    const { seen } = await sortSquads(ports)();
    const { neighbours } = await findNeighbours(ports)({ standards: open, mine, seen, loaded, lang });
    return { standards: [...neighbours].map(([id, list]) => ({ id, ...list })) };
  };
