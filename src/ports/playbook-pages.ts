import type { PageState, PageWish, PagesRunView, WikiSpace } from '../contract/playbook-pages';
import type { Lang } from '../contract/text';

/** One step of a run over the playbook's pages on the queue. `step`: how many pages of the plan came before; `hop` counts the pushes of this chain. */
export interface PagesTask {
  run: string;
  step: number;
  hop: number;
}

export interface PagesQueue {
  /** `delayMs`: at most 15 minutes. */
  push(task: PagesTask, delayMs?: number): Promise<void>;
}

/** A run over the pages. `step`: how many pages of the plan are done, of `steps`. Epoch ms. */
export interface PagesRun {
  id: string;
  state: PagesRunView['state'];
  playbookVersion: number | null;
  startedAt: number;
  endedAt: number | null;
  step: number;
  steps: number;
  problem: PagesRunView['problem'];
}

/** Where the pages are, and the running or last run over them. */
export interface PagesSetting {
  space: WikiSpace | null;
  langs: Lang[];
  run: PagesRun | null;
}

/** A page that the app keeps. `section`: fingerprint of its own part as it was left, `source`: of what it had written. `pageId` null = there is none. */
export interface KeptPage {
  key: string;
  pageId: string | null;
  title: string;
  section: string | null;
  source: string | null;
  state: PageState;
  wish: PageWish | null;
  writtenAt: number | null;
}

export interface PlaybookPagesStore {
  /** No space, both languages and version 0 before the first choice. */
  read(): Promise<PagesSetting & { version: number }>;
  /** False when the stored version is not `basedOn` any more. */
  save(setting: PagesSetting, basedOn: number): Promise<boolean>;
  /** By key. */
  list(): Promise<KeptPage[]>;
  /** Inserts or replaces. */
  savePage(page: KeptPage): Promise<void>;
  /** Forgets all pages: they are no longer the app's. */
  forget(): Promise<void>;
}
