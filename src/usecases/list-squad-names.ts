import type { Api } from '../contract/endpoints';
import type { Ports } from '../ports/ports';
import { sortSquads } from './read-audience';

/** The squads that the reader may know of, in key order. */
export const listSquadNames =
  (ports: Pick<Ports, 'permissions' | 'access' | 'squads'>) => async (): Promise<Api['squad.names']['output']['squads']> => {
    const { seen } = await sortSquads(ports)();
    return seen.map(({ record: { squad } }) => ({ key: squad.key, name: squad.name, tribe: squad.tribe }));
  };
