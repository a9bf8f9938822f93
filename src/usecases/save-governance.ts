import type { GovernanceSettings } from '../contract/governance';
import { foldName } from '../domain/name';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';

/** Chooses the positions of the tribes and the promised days. `conflict`: somebody else chose in between; nothing is stored then. */
export const saveGovernance =
  ({ governance }: Pick<Ports, 'governance'>) =>
  async ({ tribes, answerDays, basedOn }: Omit<GovernanceSettings, 'version'> & { basedOn: number }): Promise<GovernanceSettings> => {
    const names = new Set(tribes.map(({ tribe }) => foldName(tribe)));
    if (names.size < tribes.length) throw new AppFailure('invalid-input', { path: 'tribes', expected: 'each tribe once' });
    if (!(await governance.save({ tribes, answerDays }, basedOn)))
      throw new AppFailure('conflict', { current: (await governance.read()).version });
    return governance.read();
  };
