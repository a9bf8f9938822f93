import type { Access } from '../contract/access';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';

/** Chooses the groups of Product Ops and of leadership. `conflict`: somebody else chose in between; nothing is stored then. */
export const saveAccess =
  ({ access }: Pick<Ports, 'access'>) =>
  async ({ productOps, leadership, basedOn }: Pick<Access, 'productOps' | 'leadership'> & { basedOn: number }): Promise<Access> => {
    if (!(await access.save({ productOps, leadership }, basedOn)))
      throw new AppFailure('conflict', { current: (await access.read()).version });
    return access.read();
  };
