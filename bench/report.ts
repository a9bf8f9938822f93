import { createConnection } from 'mysql2/promise';
import { createClock } from '../host/clock';
import { createHost } from '../host/host';
import { quickInstall } from '../host/quick-install';
import { accessStore } from '../src/adapters/sql/access';
import { auditStore } from '../src/adapters/sql/audits';
import { etatStore } from '../src/adapters/sql/etats';
import { frozenStore } from '../src/adapters/sql/frozen';
import { governanceStore } from '../src/adapters/sql/governance';
import { historyStore } from '../src/adapters/sql/history';
import { contestStore, waiverStore } from '../src/adapters/sql/matters';
import { organisationStore } from '../src/adapters/sql/organisation';
import { playbookStore } from '../src/adapters/sql/playbooks';
import { reviewStore } from '../src/adapters/sql/reviews';
import { roleStore } from '../src/adapters/sql/roles';
import { rolloutStore } from '../src/adapters/sql/rollouts';
import { squadStore } from '../src/adapters/sql/squads';
import { sweepStore } from '../src/adapters/sql/sweep-work';
import { reportFilterSchema } from '../src/contract/report';
import type { Permissions } from '../src/ports/jira';
import { catalogues } from '../src/texts';
import { getReport } from '../src/usecases/get-report';
import { honourModes } from '../src/usecases/honour-modes';
import { honourWaivers } from '../src/usecases/honour-waivers';
import { startMariadb } from '../test/kit/mariadb';
import { buildSite } from '../test/kit/site';
import { installSqlSeam } from '../test/kit/store-seam';
import { writeBigSite, type BigSite } from './big-site';
import { runBench, say } from './run';
import { nameMachine, spread } from './timing';

/** The adoption report of a big site on a real MariaDB: the whole report, as one call of the page asks for it. */
const site: BigSite = {
  ...{ squads: Number(process.env.BENCH_SQUADS ?? 2000), tribes: 50, standards: 30, days: 400, waivers: 600 },
  now: Date.UTC(2026, 10, 20, 9),
};
/** Enough for each of the host's workers. */
const WARM_UP = 9;
const CALLS = 30;
const cases = [
  ['all, a quarter', {}],
  ['all, a year', { period: 'year' }],
  ['one tribe', { tribes: ['Tribe 7'] }],
  ['one lead', { lead: 'lead-7' }],
  ['one standard', { standards: ['standard-number-3'] }],
] as const;
const tables = ['squad_month', 'squad_run', 'adoption_month', 'standing_month', 'history_layout', 'audit_letters'];

interface Statement {
  query: string;
  params: unknown[];
}

/** Every statement that is sent from now on, as it goes out. */
function listenToStatements(): Statement[] {
  const sent: Statement[] = [];
  type Fetch = (to: unknown, path: string, init: { body: string }) => Promise<Response>;
  const send = Reflect.get(globalThis, '__forge_fetch__') as Fetch;
  const listening: Fetch = (to, path, init) => {
    sent.push(JSON.parse(init.body) as Statement);
    return send(to, path, init);
  };
  Reflect.set(globalThis, '__forge_fetch__', listening);
  return sent;
}

/** Whoever sees every squad. */
const permissions = {
  mayAdministerJira: async () => true,
  listRights: async () => new Map(),
  readMyself: async () => ({ accountId: 'reader', groupIds: [], locale: null }),
} satisfies Partial<Permissions> as unknown as Permissions;

/** What a new invocation opens. */
function open() {
  const stores = { now: () => site.now, playbooks: playbookStore, squads: squadStore, rollouts: rolloutStore, waivers: waiverStore };
  return {
    ...{ ...stores, permissions, access: accessStore, measured: auditStore, history: historyStore, frozen: frozenStore },
    ...{
      contests: contestStore,
      governance: governanceStore,
      reviews: reviewStore,
      roles: roleStore,
      organisation: organisationStore,
      etats: etatStore,
      sweeps: sweepStore,
    },
    audits: honourModes({ ...stores, waived: honourWaivers({ ...stores, measured: auditStore }) }),
  };
}

/** The same in this process, where its statements can be heard. */
async function ask(more: object): Promise<void> {
  await getReport(open(), catalogues)({ filter: reportFilterSchema.parse(more), lang: 'en', frozen: null });
}

/** The app's own bundle in the host, over the same database: from the call of the page to its answer. */
async function timeCases(url: string): Promise<object[]> {
  const host = createHost({
    snapshot: buildSite(),
    clock: createClock({ kind: 'simulated', at: site.now }),
    limits: quickInstall,
    sql: { kind: 'mariadb', url },
  });
  const call = async (more: object): Promise<number> => {
    const payload = { filter: reportFilterSchema.parse(more), lang: 'en', frozen: null };
    const reply = await host.invoke({ moduleKey: 'admin', functionKey: 'report.get', payload, accountId: 'admin' });
    if (!(reply as { ok: boolean }).ok) throw new Error(JSON.stringify(reply));
    return Buffer.byteLength(JSON.stringify(reply));
  };
  const lines: object[] = [];
  for (const [what, more] of cases) {
    const times: number[] = [];
    let bytes = 0;
    for (let turn = -WARM_UP; turn < CALLS; turn += 1) {
      const start = performance.now();
      bytes = await call(more);
      if (turn >= 0) times.push(performance.now() - start);
    }
    const line = { what, ...spread(times), bytes };
    say(JSON.stringify(line));
    lines.push(line);
  }
  await host.stop();
  return lines;
}

async function measureBytes(url: string): Promise<Record<string, number>> {
  const connection = await createConnection(url);
  const sizes: Record<string, number> = {};
  for (const table of tables) {
    const [rows] = await connection.query(`SELECT SUM(LENGTH(${table === 'audit_letters' ? 'letters' : 'body'})) AS bytes FROM ${table}`);
    sizes[table] = Number((rows as { bytes: string }[])[0]?.bytes ?? 0);
  }
  await connection.end();
  return { ...sizes, total: Object.values(sizes).reduce((sum, each) => sum + each, 0) };
}

/** How MariaDB answers each statement of a report, once. */
async function explain(url: string, sent: readonly Statement[]): Promise<object[]> {
  const connection = await createConnection(url);
  for (const table of tables) await connection.query(`ANALYZE TABLE ${table}`);
  const plans = new Map<string, object>();
  for (const { query, params } of sent) {
    if (plans.has(query)) continue;
    const [rows] = await connection.query(`EXPLAIN ${query}`, params);
    const plan = (rows as Record<string, unknown>[]).map(({ table, type, key, rows: n, Extra }) => ({
      table,
      type,
      key,
      rows: n,
      extra: Extra,
    }));
    plans.set(query, { query, plan });
  }
  await connection.end();
  return [...plans.values()];
}

async function main(): Promise<object> {
  const server = await startMariadb();
  try {
    const url = await server.createDatabase();
    installSqlSeam({ kind: 'mariadb', url });
    await writeBigSite(site);
    const sent = listenToStatements();
    const report = await timeCases(url);
    for (const [, more] of cases) await ask(more);
    const { squads, standards, days, waivers } = site;
    return {
      squads,
      standards,
      days,
      waivers,
      report,
      statements: sent.length,
      historyBytes: await measureBytes(url),
      explain: await explain(url, sent),
      machine: nameMachine(),
    };
  } finally {
    await server.stop();
  }
}

runBench('report', main);
