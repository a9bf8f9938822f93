import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from '../api';
import { InputError } from '../input-error';
import { loadManifest } from '../manifest';
import { operator } from '../operator';
import { parseJiraDate } from '../snapshot/jira-date';
import type { Snapshot } from '../snapshot/types';
import { createAppClient, type AppClient } from './app-client';

const HOUR_MS = 3_600_000;
/** How often a sweep is asked whether it is done. */
const ASK_EVERY_MS = 50;

/** A moment before the site's instant, and the projects that the app could see more of then. */
export interface FirstLook {
  at: number;
  projects: string[];
}

/** The hour before a board closed to the app, as the snapshot tells it; null when none did before `asOf` (epoch ms). */
export function findFirstLook({ boards = [] }: Snapshot, asOf: number): FirstLook | null {
  const closed = boards.flatMap(({ location, 'diapason:refused': refused }) => {
    const at = refused?.since === undefined ? asOf : parseJiraDate(refused.since);
    return at < asOf && location?.projectKey !== undefined ? [{ at, project: location.projectKey }] : [];
  });
  if (closed.length === 0) return null;
  return { at: Math.min(...closed.map(({ at }) => at)) - HOUR_MS, projects: [...new Set(closed.map(({ project }) => project))] };
}

/** Ends with the sweep that is on its way, of a host that was started. */
export async function waitForSweep(app: AppClient): Promise<void> {
  while (['running', 'waiting'].includes((await app.readSweep()).state)) await pause(ASK_EVERY_MS);
}

/** Once the first sweep has found who holds which role: who has read the card of it. */
export async function loadReadings(host: Host, { state }: Snapshot): Promise<void> {
  if (!state?.acknowledgements) return;
  const app = createAppClient(host, operator.accountId);
  await waitForSweep(app);
  await app.loadAcknowledgements(state.acknowledgements);
}

/** Sweeps those projects while the app still sees all of them, then lets the clock go on to the site's instant. */
async function lookEarlier(host: Host, app: AppClient, { projects }: FirstLook, asOf: number): Promise<void> {
  await app.startSweep({ asOf: host.clock.now(), window: null, squads: projects });
  await waitForSweep(app);
  host.clock.advance(Math.max(0, asOf - host.clock.now()));
}

export interface SetUpOrder {
  appDir: string;
  snapshot: Snapshot;
  /** The site's instant, epoch ms. */
  asOf: number;
  /** False on a first start. */
  isSetUp: boolean;
}

/** Tells the app that it was installed (or, later, upgraded: its tables may have to grow), gives it its playbook and what it had kept, and sees that facts get read. */
export async function setUpApp(host: Host, { appDir, snapshot, asOf, isSetUp }: SetUpOrder): Promise<void> {
  if (isSetUp) {
    await host.emit('avi:forge:upgraded:app', {});
    // What fell due while the host was down, a sweep that was cut off included, is the schedules' to find.
    for (const { key } of loadManifest(appDir).schedules) await host.fire(key);
    return;
  }
  await host.emit('avi:forge:installed:app', {});
  const app = createAppClient(host, operator.accountId);
  if (snapshot.playbook !== undefined) {
    const problems = await app.publishPlaybook(snapshot.playbook, 'en');
    if (problems.length > 0)
      throw new InputError(problems.map(({ line, column, path, text }) => `playbook.yaml:${line}:${column} ${path}: ${text}`));
  }
  if (snapshot.state) await app.loadState(snapshot.state);
  const look = findFirstLook(snapshot, asOf);
  if (look && host.clock.now() < asOf) await lookEarlier(host, app, look, asOf);
  await app.startSweep({ asOf: host.clock.now(), window: null, squads: null });
}
