import { createContext, useContext } from 'react';
import type { NeighbourList } from '../../../../../src/contract/neighbour';

/** Who does well what this squad does not have in place: its name, and by standard the squads; empty while they are being asked for. */
export interface KnownNeighbours {
  squad: string;
  byStandard: ReadonlyMap<string, NeighbourList>;
}

export const NeighboursContext = createContext<KnownNeighbours>({ squad: '', byStandard: new Map() });

export const useNeighbours = (): KnownNeighbours => useContext(NeighboursContext);
