import { checks } from '../checks';
import type { Playbook } from '../contract/playbook';
import { parsePlaybook } from '../domain/playbook/parse';
import type { PlaybookVersion, PlaybookStore } from '../ports/stores';

/** A published playbook with the version it has. */
export interface LoadedPlaybook {
  playbook: Playbook;
  info: PlaybookVersion['info'];
}

/** Parses a published version; null when there is none. It was parsed before it was stored, so a problem now is an incident: a check that was renamed or taken out. */
export const loadPlaybook =
  ({ playbooks }: { playbooks: PlaybookStore }) =>
  async (version: number | 'latest' | null): Promise<LoadedPlaybook | null> => {
    if (version === null) return null;
    const stored = version === 'latest' ? await playbooks.readLatest() : await playbooks.readVersion(version);
    if (!stored) return null;
    const parsed = parsePlaybook(stored.yaml, checks);
    if (!parsed.ok) throw new Error(`playbook version ${stored.info.version} can no longer be read: ${JSON.stringify(parsed.problems[0])}`);
    return { playbook: parsed.playbook, info: stored.info };
  };
