import { createContext, useContext } from 'react';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { MatterView } from '../../../../../../src/contract/matters';

/** The waivers and contests of the squad on screen. */
export interface SquadExceptions {
  project: string;
  exceptions: Api['squad.exceptions']['output'];
  /** Something was asked or decided: the squad's findings are read again too. */
  reload: () => void;
}

export const ExceptionsContext = createContext<SquadExceptions | null>(null);
/** Null until they are known, and where they do not belong: in the preview of a playbook. */
export const useExceptions = (): SquadExceptions | null => useContext(ExceptionsContext);

/** Those that speak of a check of a standard (null: of the whole standard), what is open or in force first, then from the newest on. */
export function listMatters(
  matters: readonly MatterView[],
  standard: string,
  check: string | null,
): { current: MatterView[]; past: MatterView[] } {
  const own = matters.filter((matter) => matter.standard.id === standard && (matter.check?.id ?? null) === check);
  const isCurrent = ({ state }: MatterView): boolean => state === 'pending' || state === 'approved' || state === 'open';
  return { current: own.filter(isCurrent), past: own.filter((matter) => !isCurrent(matter)).reverse() };
}
