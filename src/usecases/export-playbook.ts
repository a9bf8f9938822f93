import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Starter } from '../ports/playbook-stores';

/** The playbook as it was written, word for word: the published one, an earlier version, or a starter. `not-found` when there is none. */
export const exportPlaybook =
  ({ playbooks }: Pick<Ports, 'playbooks'>, starters: readonly Starter[]) =>
  async ({
    version,
    starter,
  }: {
    version?: number | undefined;
    starter?: string | undefined;
  }): Promise<{ fileName: string; yaml: string }> => {
    if (starter !== undefined) {
      const found = starters.find(({ id }) => id === starter);
      if (!found) throw new AppFailure('not-found', { starter });
      return { fileName: `${found.id}.yaml`, yaml: found.yaml };
    }
    const stored = version === undefined ? await playbooks.readLatest() : await playbooks.readVersion(version);
    if (!stored) throw new AppFailure('not-found');
    return { fileName: `${stored.info.id}-v${stored.info.version}.yaml`, yaml: stored.yaml };
  };
