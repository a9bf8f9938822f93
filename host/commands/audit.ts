import { readFileSync, writeFileSync } from 'node:fs';
import { createClock } from '../clock';
import type { Host } from '../api';
import { createHost } from '../host';
import { InputError } from '../input-error';
import { quickInstall } from '../quick-install';
import { operator, withOperator } from '../operator';
import { createDemo } from '../seeds/demo';
import { loadSnapshot } from '../snapshot/load';
import { loadStatusLog } from '../snapshot/status-log-file';
import type { Snapshot } from '../snapshot/types';
import { writeAuditPage } from './audit-page';
import { writeAuditTable } from './audit-table';
import { assembleAudit, type AuditDocument } from './audit-document';
import { createAppClient, type AppClient, type SweepProgress } from './app-client';
import type { AuditOptions } from './options';
import { showProgress } from './progress';
import { printSummary } from './summary';

/**
 * Loads a source, runs one full sweep through the app's own functions, prints what it found.
 * @returns the exit code: 0 done, 3 finished but some facts could not be read.
 * @throws InputError for anything wrong with the source, the playbook or the squads; nothing is written then.
 */
export async function auditCommand(options: AuditOptions): Promise<number> {
  const started = performance.now();
  const snapshot = withOperator(openSource(options));
  checkSquads(options.squads, snapshot);
  const playbook = readPlaybook(options, snapshot);
  const siteNow = snapshot.site.asOf === undefined ? Date.now() : Date.parse(snapshot.site.asOf);
  const asOf = options.asOf ?? siteNow;

  const host = createHost({ snapshot, clock: createClock({ kind: 'simulated', at: Math.max(asOf, siteNow) }), limits: quickInstall });
  try {
    const app = createAppClient(host, operator.accountId);
    await host.emit('avi:forge:installed:app', {});
    if (playbook !== null) await publish(app, playbook, options.lang);
    const { squads, assignments, acknowledgements = [], attestations } = snapshot.state ?? {};
    if (squads) await app.loadSquads(squads);
    if (playbook !== null) await app.loadState({ ...(assignments && { assignments }), ...(attestations && { attestations }) });
    const sweep = await runSweep(host, app, { asOf, window: options.window, squads: options.squads }, options.quiet);
    await app.loadAcknowledgements(acknowledgements);
    const audit = assembleAudit({
      ...(await app.readAudit(options.lang)),
      source: options.source.kind,
      meter: host.meter(),
      seconds: (performance.now() - started) / 1000,
    });
    write(audit, options);
    return reportUnread(audit, sweep) ? 3 : 0;
  } finally {
    await host.stop();
  }
}

function openSource({ source, asOf }: AuditOptions): Snapshot {
  switch (source.kind) {
    case 'demo':
      return createDemo({ asOf: asOf ?? Date.now() });
    case 'snapshot':
      return loadSnapshot(source.dir);
    case 'log':
      return loadStatusLog(source.file);
  }
}

interface PlaybookFile {
  /** As the person named it, for error lines. */
  name: string;
  yaml: string;
}

function readPlaybook(options: AuditOptions, snapshot: Snapshot): PlaybookFile | null {
  if (options.playbook !== null) return { name: options.playbook, yaml: readFileSync(options.playbook, 'utf8') };
  return snapshot.playbook === undefined ? null : { name: 'playbook.yaml', yaml: snapshot.playbook };
}

function checkSquads(squads: readonly string[] | null, snapshot: Snapshot): void {
  const known = [...snapshot.projects.map((project) => project.key), ...(snapshot.state?.squads ?? []).map(({ key }) => key)];
  const unknown = (squads ?? []).filter((key) => !known.includes(key));
  if (unknown.length === 0) return;
  const listed = known.length > 30 ? `${known.slice(0, 30).join(', ')} …` : known.join(', ');
  throw new InputError(unknown.map((key) => `--squads: no project "${key}" on this site; expected some of ${listed}`));
}

async function publish(app: AppClient, { name, yaml }: PlaybookFile, lang: 'en' | 'fr'): Promise<void> {
  const problems = await app.publishPlaybook(yaml, lang);
  if (problems.length === 0) return;
  throw new InputError(
    problems.map(({ line, column, path, text }) => `${name}:${line}:${column} ${path === '' ? '' : `${path}: `}${text}`),
  );
}

interface SweepOrder {
  asOf: number;
  window: number | 'all' | null;
  squads: string[] | null;
}

async function runSweep(host: Host, app: AppClient, order: SweepOrder, quiet: boolean): Promise<SweepProgress> {
  await app.startSweep(order);
  const progress = showProgress(() => app.readSweep(), { quiet });
  try {
    await host.settle(async () => {
      const { state } = await app.readSweep();
      return state === 'running' || state === 'waiting';
    });
  } finally {
    await progress.stop();
  }
  const sweep = await app.readSweep();
  if (sweep.state !== 'done') throw new Error(`the sweep ended as "${sweep.state}"\n${host.log().slice(-20).join('\n')}`);
  return sweep;
}

function write(audit: AuditDocument, options: AuditOptions): void {
  const json = `${JSON.stringify(audit, null, 2)}\n`;
  if (options.json === '-') process.stdout.write(json);
  else if (options.json !== null) writeFileSync(options.json, json);
  const table = options.csv === null ? '' : writeAuditTable(audit);
  if (options.csv === '-') process.stdout.write(table);
  else if (options.csv !== null) writeFileSync(options.csv, table);
  if (options.html !== null) writeFileSync(options.html, writeAuditPage(audit, options.lang));
  if (options.json !== '-' && options.csv !== '-' && !options.quiet) process.stdout.write(printSummary(audit, options.lang));
}

/** Says on stderr what could not be read; true when there is something. */
function reportUnread(audit: AuditDocument, sweep: SweepProgress): boolean {
  const lines = [
    ...audit.squads.flatMap(({ key, unread }) => unread.map((fact) => `${key}: ${fact} could not be read`)),
    ...sweep.problems.map(({ key, reason }) => `${key}: ${reason}`),
  ];
  for (const line of lines) process.stderr.write(`${line}\n`);
  return lines.length > 0;
}
