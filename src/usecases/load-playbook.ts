import { checks } from '../checks';
import type { Playbook } from '../contract/playbook';
import type { DraftDocument } from '../contract/playbook-draft';
import { readDocument } from '../domain/playbook/document';
import { parsePlaybook } from '../domain/playbook/parse';
import { isDocument } from '../domain/playbook/parts';
import { readPlaybookData } from '../domain/playbook/read-data';
import type { PlaybookVersion, PlaybookStore } from '../ports/playbook-stores';

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
    const parsed = stored.document ? readPlaybookData(stored.document, checks) : parsePlaybook(stored.yaml, checks);
    if (!parsed.ok) throw new Error(`playbook version ${stored.info.version} can no longer be read: ${JSON.stringify(parsed.problems[0])}`);
    return { playbook: parsed.playbook, info: stored.info };
  };

/** Playbooks by version, each read once; null for none. */
export function openPlaybooks({ playbooks }: { playbooks: PlaybookStore }): (version: number | null) => Promise<Playbook | null> {
  const loaded = new Map<number, Promise<Playbook | null>>();
  return (version) => {
    if (version === null) return Promise.resolve(null);
    const known = loaded.get(version) ?? loadPlaybook({ playbooks })(version).then((found) => found?.playbook ?? null);
    loaded.set(version, known);
    return known;
  };
}

/** The published playbook as plain data, as it was written: defaults are not in it. Null before the first. */
export async function readPublishedDocument({
  playbooks,
}: {
  playbooks: PlaybookStore;
}): Promise<{ version: number; yaml: string; document: DraftDocument } | null> {
  const stored = await playbooks.readLatest();
  return stored && { version: stored.info.version, yaml: stored.yaml, document: documentOf(stored) };
}

/** A stored version as plain data. Versions of before this was kept are read again. */
export function documentOf({ document, yaml }: Pick<PlaybookVersion, 'document' | 'yaml'>): DraftDocument {
  return document ?? readYaml(yaml);
}

/** Plain data of a text that was parsed without a problem before it was stored, or that ships with the app. */
export function readYaml(yaml: string): DraftDocument {
  const { data } = readDocument(yaml);
  if (!isDocument(data)) throw new Error('a stored playbook is no map');
  return data;
}
