import type { Access } from '../contract/access';
import type { Api } from '../contract/endpoints';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';

/** Chooses the groups of Product Ops, of leadership and of directors. `conflict`: somebody else chose in between; nothing is stored then. */
export const saveAccess =
  ({ access }: Pick<Ports, 'access'>) =>
  async ({ productOps, leadership, directors, basedOn }: Api['access.save']['input']): Promise<Access> => {
    const chosen = { productOps, leadership, directors: directors ?? (await access.read()).directors };
    if (!(await access.save(chosen, basedOn))) throw new AppFailure('conflict', { current: (await access.read()).version });
    return access.read();
  };
