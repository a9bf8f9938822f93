import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';

/** The playbook as it was written, word for word: the published one, or an earlier version. `not-found` when there is none; no starter ships yet. */
export const exportPlaybook =
  ({ playbooks }: Pick<Ports, 'playbooks'>) =>
  async ({
    version,
    starter,
  }: {
    version?: number | undefined;
    starter?: string | undefined;
  }): Promise<{ fileName: string; yaml: string }> => {
    if (starter !== undefined) throw new AppFailure('not-found', { starter });
    const stored = version === undefined ? await playbooks.readLatest() : await playbooks.readVersion(version);
    if (!stored) throw new AppFailure('not-found');
    return { fileName: `${stored.info.id}-v${stored.info.version}.yaml`, yaml: stored.yaml };
  };
