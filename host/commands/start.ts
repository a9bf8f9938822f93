import { relative } from 'node:path';
import { createClock } from '../clock';
import { createHost } from '../host';
import { InputError } from '../input-error';
import { operator, withOperator } from '../operator';
import { quickInstall } from '../quick-install';
import { findRoot } from '../root';
import { createDemo } from '../seeds/demo';
import { readErrorCode } from '../server/error-code';
import { closeServer, listenOnLoopback } from '../server/loopback';
import { startServer } from '../server/server';
import { loadSnapshot } from '../snapshot/load';
import type { Snapshot } from '../snapshot/types';
import { makeSay } from '../text';
import { openStateFolder, type KeptState } from './kept-state';
import type { Source, StartOptions } from './options';
import { findFirstLook, loadReadings, setUpApp } from './set-up-app';

/**
 * Serves a site with the app in it until it is told to stop (Ctrl-C). The first start loads the site's playbook through the app's own endpoint and
 * starts a sweep, both while the pages are served; later starts go on from what was kept.
 * @returns the exit code 0. @throws InputError for a bad source, an unknown user, a port that is taken.
 */
export async function startCommand(options: StartOptions): Promise<number> {
  const stopped = waitForStop();
  // Before anything is read or, with --fresh, forgotten: a host that runs already would lose it.
  await requireFreePort(options.port);
  const root = findRoot();
  const site = openSite(root, options);
  const { snapshot, state, folder } = site;
  checkUser(options.user, snapshot);
  const say = makeSay(process.env.LANG?.startsWith('fr') ? 'fr' : 'en');
  const complain = (line: string): void => void process.stderr.write(`${line}\n`);

  const host = createHost({
    snapshot,
    appDir: root,
    clock: createClock({ kind: 'real', offset: state.offset }),
    sql: { kind: 'file', path: folder.database },
    onPageSaved: (page) => folder.keepPage(page),
    limits: quickInstall,
  });
  const keep = (change: Partial<KeptState> = {}): void => {
    Object.assign(state, change, { offset: host.clock.now() - Date.now() });
    folder.write(state);
  };
  try {
    const server = await startServer({
      host,
      snapshot,
      appDir: root,
      port: options.port,
      user: options.user,
      onError: complain,
      onAdvance: () => keep(),
      onPageSaved: (page) => folder.keepPage(page),
    });
    try {
      host.start();
      keep();
      const project = snapshot.projects.find(({ projectTypeKey, archived }) => projectTypeKey === 'software' && archived !== true);
      const where = {
        site: snapshot.site.name,
        url: server.url,
        project: project?.key ?? '',
        folder: relative(process.cwd(), folder.path),
      };
      process.stdout.write(`${say('shell.start.served', where)}\n`);
      let isStopping = false;
      const isFirst = !state.isSetUp;
      const setUp = async (): Promise<void> => {
        await setUpApp(host, { appDir: root, snapshot, asOf: state.asOf, isSetUp: state.isSetUp });
        keep({ isSetUp: true });
        if (isFirst) await loadReadings(host, snapshot);
      };
      setUp().catch((error: unknown) => {
        // What the stop itself cut off is no fault: the next start does it again.
        if (!isStopping) complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
      await stopped;
      isStopping = true;
      keep();
    } finally {
      await server.stop();
    }
  } finally {
    await host.stop();
  }
  return 0;
}

interface OpenSite {
  snapshot: Snapshot;
  state: KeptState;
  folder: ReturnType<typeof openStateFolder>;
}

/** The source's site as of the instant that was kept, or, on a first start, as of now (the demo) or of what the snapshot says. */
function openSite(root: string, { source, fresh }: { source: Source; fresh: boolean }): OpenSite {
  const loaded = source.kind === 'snapshot' ? loadSnapshot(source.dir) : null;
  const folder = openStateFolder(root, source, fresh);
  const kept = folder.read();
  const now = Date.now();
  const asOf = kept?.asOf ?? (loaded?.site.asOf === undefined ? now : Date.parse(loaded.site.asOf));
  const snapshot = withOperator(loaded ?? createDemo({ asOf }));
  const saved = new Map(folder.readPages().map((page) => [page.id, page]));
  if (snapshot.confluence) {
    const own = new Set(snapshot.confluence.pages.map(({ id }) => id));
    const made = [...saved.values()].filter(({ id }) => !own.has(id));
    snapshot.confluence.pages = [...snapshot.confluence.pages.map((page) => saved.get(page.id) ?? page), ...made];
  }
  // What the app saw before a board closed to it belongs to the site: a first start begins there.
  const begin = findFirstLook(snapshot, asOf)?.at ?? asOf;
  return { snapshot, folder, state: kept ?? { asOf, offset: begin - now, isSetUp: false } };
}

function checkUser(user: string | null, { users = [] }: Snapshot): void {
  if (user === null || users.some(({ accountId }) => accountId === user)) return;
  const known = users
    .filter((candidate) => candidate['diapason:persona'] !== undefined || candidate.accountId === operator.accountId)
    .map(({ accountId }) => accountId);
  throw new InputError([`--user: no account "${user}" on this site; expected one such as ${known.join(', ')}`]);
}

function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function requireFreePort(port: number): Promise<void> {
  const probe = await listenOnLoopback(port).catch((error: unknown) => {
    const isTaken = readErrorCode(error) === 'EADDRINUSE';
    throw isTaken ? new InputError([`--port: ${port} is taken by another program; expected a free one, such as ${port + 1}`]) : error;
  });
  await Promise.all(probe.servers.map(closeServer));
}
