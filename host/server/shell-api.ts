import { z } from 'zod';
import type { SweepProgress } from '../commands/app-client';
import { wikiApi, type WikiAnswers } from './wiki-api';

/** What the shell asks the server, as POST /api/<name>; every input is parsed here. Types of the answers follow below. */

const accountId = z.string().min(1).max(128);

/** The page that a frame shows: enough for the server to build what Forge calls the context. */
export const frameSchema = z.strictObject({
  moduleKey: z.string().min(1).max(100),
  as: accountId,
  lang: z.enum(['en', 'fr']),
  theme: z.enum(['light', 'dark']),
  /** Of a project page. */
  projectKey: z.string().min(1).max(40).nullable(),
  /** Address of the page in the shell. */
  location: z.string().max(4000),
  /** One frame keeps one id while it lives. */
  localId: z.string().min(1).max(100),
  /** What the page that opened this one as a modal gave it. */
  modal: z.record(z.string(), z.unknown()).optional(),
  /** What the place adds to the module's context: the issue of a panel, the content and configuration of a macro. */
  extension: z.record(z.string(), z.unknown()).optional(),
});
export type Frame = z.infer<typeof frameSchema>;

export const shellApi = {
  /** The site as it stands, and the modules of the app. */
  site: z.strictObject({}),
  /** A REST call to Jira in the name of a persona, for the shell's own screens. Reads only. */
  jira: z.strictObject({
    as: accountId,
    method: z.enum(['GET', 'POST']),
    path: z.string().startsWith('/rest/').max(4000),
    body: z.string().nullable(),
  }),
  /** A bridge call that needs the backend. */
  bridge: z.strictObject({ frame: frameSchema, method: z.string().max(100), payload: z.unknown() }),
  /** Time, meters, and the log from a line on (null = no log). */
  status: z.strictObject({ logFrom: z.int().min(0).nullable() }),
  /** A macro as it is exported (its `adfExport` function), for this reader or for none. */
  adfExport: z.strictObject({
    moduleKey: z.string().min(1).max(100),
    exportType: z.enum(['pdf', 'word', 'other']),
    as: accountId.nullable(),
    lang: z.enum(['en', 'fr']),
    extension: z.record(z.string(), z.unknown()),
    config: z.record(z.string(), z.unknown()),
  }),
  clock: z.strictObject({ days: z.int().min(1).max(366) }),
  sweep: z.strictObject({}),
  startSweep: z.strictObject({}),
  /** An error that the shell met: it is printed where the host runs, too. */
  report: z.strictObject({ text: z.string().max(4000) }),
  ...wikiApi,
};
export type ShellApiName = keyof typeof shellApi;

export interface Persona {
  accountId: string;
  name: string;
  /** Who this is, where the site says so. */
  role: string | null;
  jiraAdmin: boolean;
}

/** A text of the manifest in both languages. */
export interface Bilingual {
  en: string;
  fr: string;
}

export interface PageModule {
  key: string;
  /** Where the product shows it: on a project or its settings, in Jira's administration, among Jira's apps, on an issue, in a Confluence page. */
  place: 'project' | 'projectSettings' | 'admin' | 'global' | 'issue' | 'macro';
  title: Bilingual;
  description: Bilingual | null;
  /** UI Kit: the shell renders it; else it has a frame of its own. */
  isNative: boolean;
  /** Of a macro that can be configured: its form's resource, null when the module's own bundle has the form (`ForgeReconciler.addConfig`). */
  config: { resource: string | null; title: Bilingual | null } | null;
  /** A macro that says what it is in an export. */
  hasExport: boolean;
}

export interface Site {
  name: string;
  baseUrl: string;
  timeZone: string;
  frameOrigin: string;
  personas: Persona[];
  /** The account that a page is seen as when the address does not say. */
  defaultPersona: string;
  modules: PageModule[];
}

export interface Status {
  now: number;
  meter: Record<string, number>;
  log: string[];
  logLength: number;
}

/** What each call answers. */
export interface ShellAnswers extends WikiAnswers {
  site: Site;
  jira: { status: number; body: string };
  bridge: unknown;
  /** What the function returned: an ADF document, if the app keeps its word. */
  adfExport: unknown;
  status: Status;
  clock: { now: number };
  sweep: SweepProgress | null;
  startSweep: null;
  report: null;
}

/** The envelope of every answer. */
export type ShellReply<T> = { ok: true; value: T } | { ok: false; error: { name: string; message: string } };
