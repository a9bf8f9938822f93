import { z } from 'zod';
import type { Host } from '../api';
import { createAppClient } from '../commands/app-client';
import { operator } from '../operator';
import type { PageJson } from '../snapshot/confluence-types';
import type { Snapshot, UserJson } from '../snapshot/types';
import { createBridgeCalls, locales } from './bridge-calls';
import { shellApi, type Persona, type ShellAnswers, type ShellApiName, type ShellReply, type Site } from './shell-api';
import type { UiManifest } from './ui-manifest';
import { createWiki } from './wiki';

/** What the shell's API speaks for. */
export interface ApiParts {
  host: Host;
  snapshot: Snapshot;
  manifest: UiManifest;
  /** Origin that frames are served from. */
  frameOrigin: string;
  /** The account that the first page is seen as; null = the site's first persona. */
  user: string | null;
  /** A loud error, for whoever watches the terminal. */
  onError: (line: string) => void;
  /** Time was moved by hand. */
  onAdvance: () => void;
  /** A page of Confluence was saved; default: it lives as long as the host. */
  onPageSaved?: (page: PageJson) => void;
}

type Handlers = { [N in ShellApiName]: (input: z.infer<(typeof shellApi)[N]>) => Promise<ShellAnswers[N]> };

/** The shell's API: takes the name and the raw body of a call, answers an envelope; never rejects. The shell shows an error and reports it. */
export function createShellApi(parts: ApiParts): (name: string, body: string) => Promise<ShellReply<unknown>> {
  const { host, onError } = parts;
  const bridge = createBridgeCalls(parts);
  const app = createAppClient(host, operator.accountId);

  const handlers: Handlers = {
    site: async () => describeSite(parts),
    jira: async ({ as, method, path, body }) => {
      const headers = { accept: 'application/json', 'content-type': 'application/json' };
      const answer = host.request({ product: 'jira', method, path, body, headers, accountId: as });
      return { status: answer.status, body: answer.body };
    },
    adfExport: ({ as, lang, ...call }) => host.exportMacro({ ...call, accountId: as, locale: locales[lang] }),
    bridge: ({ frame, method, payload }) => bridge(frame, method, payload),
    status: async ({ logFrom }) => {
      const log = host.log();
      // The host forgets its oldest lines now and then: a reader who is ahead of it starts again.
      const lines = logFrom === null ? [] : log.slice(logFrom > log.length ? 0 : logFrom).slice(-200);
      return { now: host.clock.now(), meter: { ...host.meter() }, log: lines, logLength: log.length };
    },
    clock: async ({ days }) => {
      await host.advance(`${days}d`);
      parts.onAdvance();
      return { now: host.clock.now() };
    },
    sweep: () => app.findSweep(),
    startSweep: async () => {
      await app.startSweep({ asOf: host.clock.now(), window: null, squads: null });
      return null;
    },
    report: async ({ text }) => {
      onError(text);
      return null;
    },
    ...createWiki(
      parts.snapshot,
      () => host.clock.now(),
      (page) => parts.onPageSaved?.(page),
    ),
  };

  const run = async <N extends ShellApiName>(name: N, body: string): Promise<ShellAnswers[N]> => {
    const input = shellApi[name].parse(JSON.parse(body)) as z.infer<(typeof shellApi)[N]>;
    return handlers[name](input);
  };

  return async (name, body) => {
    try {
      if (!Object.hasOwn(shellApi, name)) throw new Error(`the host's server has no call "${name}"`);
      return { ok: true, value: (await run(name as ShellApiName, body)) ?? null };
    } catch (thrown) {
      const error =
        thrown instanceof Error ? { name: thrown.name, message: describeError(thrown) } : { name: 'Error', message: String(thrown) };
      return { ok: false, error };
    }
  };
}

function describeError(error: Error): string {
  return error instanceof z.ZodError ? z.prettifyError(error) : error.message;
}

/** Those one can be: whom the site names as personas, else every active user (at most 50), and the host's operator at the end. */
function listPersonas(snapshot: Snapshot): Persona[] {
  const users = snapshot.users ?? [];
  const named = users.filter((user) => user['diapason:persona'] !== undefined);
  const shown = named.length > 0 ? named : users.filter((user) => user.active && user.accountId !== operator.accountId).slice(0, 50);
  return [...shown, ...users.filter((user) => user.accountId === operator.accountId)].map(describePersona);
}

function describePersona(user: UserJson): Persona {
  return {
    accountId: user.accountId,
    name: user.displayName,
    role: user['diapason:persona'] ?? null,
    jiraAdmin: user['diapason:globalPermissions']?.includes('ADMINISTER') ?? false,
  };
}

function describeSite({ snapshot, manifest, frameOrigin, user }: ApiParts): Site {
  const personas = listPersonas(snapshot);
  const wanted = snapshot.users?.find(({ accountId }) => accountId === user);
  if (wanted && !personas.some(({ accountId }) => accountId === user)) personas.unshift(describePersona(wanted));
  return {
    name: snapshot.site.name,
    baseUrl: snapshot.site.baseUrl,
    timeZone: snapshot.site.timeZone,
    frameOrigin,
    personas,
    defaultPersona: wanted?.accountId ?? personas[0]?.accountId ?? operator.accountId,
    modules: manifest.modules.map(({ key, place, title, description, isNative, config, hasExport }) => ({
      key,
      place,
      title,
      description,
      isNative,
      config,
      hasExport,
    })),
  };
}
