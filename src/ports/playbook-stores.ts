import type { PlaybookInfo } from '../contract/admin';
import type { DraftDocument, Part } from '../contract/playbook-draft';
import type { LocalText } from '../contract/text';
import type { ReplayStandings, ReplayTally } from '../domain/replay';

/** A published playbook: what was written, word for word, and what it says of itself. */
export interface PlaybookVersion {
  info: PlaybookInfo;
  yaml: string;
  /** What the YAML says, as plain data; null in versions of before this was kept. */
  document: DraftDocument | null;
}

/** A playbook that ships with the app: the file of `playbooks/`, word for word. */
export interface Starter {
  id: string;
  name: LocalText;
  yaml: string;
}

export interface PlaybookStore {
  readLatest(): Promise<PlaybookVersion | null>;
  readVersion(version: number): Promise<PlaybookVersion | null>;
  /** Versions from the newest on, below `before` where it is given, without their texts. */
  list(before: number | null, limit: number): Promise<{ info: PlaybookInfo; publishedBy: string }[]>;
  /** False when the version exists already: somebody else published in between. */
  insert(version: PlaybookVersion, publishedBy: string): Promise<boolean>;
}

/** When and by whom (account) a part of the draft was saved last. */
export interface PartStamp {
  part: Part;
  at: number;
  by: string;
}

/** The draft that all editors share. */
export interface StoredDraft {
  document: DraftDocument;
  /** The file it was started from, word for word, as long as nothing was changed. */
  source: string | null;
  basedOn: number | null;
  changedAt: number;
  changedBy: string;
  stamps: PartStamp[];
}

export interface DraftStore {
  /** `version` 0 before the first draft ever; it goes on counting when a draft is thrown away. */
  read(): Promise<{ version: number; draft: StoredDraft | null }>;
  /** Puts a draft, or none, in the place of version `basedOn`; false when that is not the version any more. */
  save(draft: StoredDraft | null, basedOn: number, changed: { at: number; by: string }): Promise<boolean>;
}

/** What a replay tries. Its id is that of its row among the sweeps. */
export interface Replay {
  id: string;
  document: DraftDocument;
  draftVersion: number;
  publishedVersion: number | null;
  startedBy: string;
  /** Null until it is done. */
  summary: ReplayTally | null;
}

export interface ReplayRecord {
  squadKey: string;
  standings: ReplayStandings;
}

export interface ReplayStore {
  insert(replay: Replay): Promise<void>;
  read(id: string): Promise<Replay | null>;
  saveSummary(id: string, summary: ReplayTally): Promise<void>;
  /** One row a squad, replaced whole. */
  saveSquad(id: string, record: ReplayRecord): Promise<void>;
  /** In key order after the given key; `changed`: only squads for which a standard changes its state. */
  listSquads(id: string, after: string | null, limit: number, changed?: boolean): Promise<ReplayRecord[]>;
  remove(id: string): Promise<void>;
  /** Forgets every replay but this one. */
  removeOthers(id: string): Promise<void>;
}
