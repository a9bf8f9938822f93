import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { findRoot } from '../host/root';
import { accessStore } from '../src/adapters/sql/access';
import { auditStore } from '../src/adapters/sql/audits';
import { etatStore } from '../src/adapters/sql/etats';
import { frozenStore } from '../src/adapters/sql/frozen';
import { governanceStore } from '../src/adapters/sql/governance';
import { historyStore } from '../src/adapters/sql/history';
import { contestStore, waiverStore } from '../src/adapters/sql/matters';
import { organisationStore } from '../src/adapters/sql/organisation';
import { playbookStore } from '../src/adapters/sql/playbooks';
import { roleStore } from '../src/adapters/sql/roles';
import { rolloutStore } from '../src/adapters/sql/rollouts';
import { schemaStore } from '../src/adapters/sql/schema-store';
import { squadStore } from '../src/adapters/sql/squads';
import { sweepStore } from '../src/adapters/sql/sweep-work';
import { reviewStore } from '../src/adapters/sql/reviews';
import { checks } from '../src/checks';
import { reportFilterSchema } from '../src/contract/report';
import { asPublished } from '../src/domain/effective-mode';
import { dayNumberOf, firstDayOf, listMonths, monthOf, shiftMonth } from '../src/domain/history/days';
import { countChecks, layOut, nameLayout } from '../src/domain/history/layout';
import type { Carry, SquadMonth } from '../src/domain/history/month';
import { recomputeMonth } from '../src/domain/history/recompute';
import { TallyReader } from '../src/domain/history/walk';
import type { Waiver } from '../src/domain/governance/waiver';
import { parsePlaybook } from '../src/domain/playbook/parse';
import { summariseStandings } from '../src/domain/standard-state';
import { emptyPicture } from '../src/domain/status-picture';
import type { Permissions } from '../src/ports/jira';
import { catalogues } from '../src/texts';
import { getReport } from '../src/usecases/get-report';
import { honourModes } from '../src/usecases/honour-modes';
import { honourWaivers } from '../src/usecases/honour-waivers';
import { createRandom } from '../host/seeds/demo/random';
import { startMariadb } from '../test/kit/mariadb';
import { installSqlSeam } from '../test/kit/store-seam';
import { nameMachine, spread } from './timing';

/**
 * The adoption report of a big site on a real MariaDB: 2,000 squads in fifty tribes, thirty standards of five checks, four hundred days, six hundred waivers. Written
 * is the history as sweeps write it; asked is the whole report, as one call of the page does.
 */
const SQUADS = Number(process.env.BENCH_SQUADS ?? 2000);
const TRIBES = 50;
const STANDARDS = 30;
const DAYS = 400;
const WAIVERS = 600;
const CALLS = 20;
const NOW = Date.UTC(2026, 10, 20, 9);
const dayMs = 86_400_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const keyOf = (index: number): string => `SQ${String(index).padStart(4, '0')}`;
const tribeOf = (index: number): string => `Tribe ${index % TRIBES}`;

function writePlaybook(): string {
  const standards = Array.from(
    { length: STANDARDS },
    (_, index) => `  - id: standard-number-${index}
    mode: ${index < 6 ? 'required' : 'counted'}
    area: ${['discovery', 'ready', 'delivery', 'launch', 'roles', 'knowledge', 'tooling', 'steering'][index % 8]}
    title: { en: Practice ${index}, fr: Pratique ${index} }
    checks:
${Array.from({ length: 5 }, (__, check) => `      - { id: check-${check}, use: config/project-hygiene, with: { fields: [lead] }, severity: ${check < 3 ? 'must' : 'advice'} }`).join('\n')}`,
  );
  return `playbook: 1\nid: big\nname: Big\nstages:\n  - { id: done, name: Done, category: done }\nstandards:\n${standards.join('\n')}\nsettings: { goal: { share: 0.8, by: 2027-12-31 } }\n`;
}

/** Letters of a squad's checks day by day: each check turns from not yet to met some time, and now and then back. */
function makeStates(squad: number, columns: number): (day: number) => string {
  const random = createRandom(`squad/${squad}`);
  const turns = Array.from({ length: columns }, () => [
    random.between(-200, 500),
    random.between(0, 1) < 0.1 ? random.between(0, 400) : Infinity,
  ]);
  return (day) =>
    turns
      .map(([on = 0, off = Infinity]) => (day >= on && (day < off || day > off + 20) ? 'm' : (day + squad) % 97 === 0 ? 'c' : 'n'))
      .join('');
}

async function main(): Promise<void> {
  const server = await startMariadb();
  const url = await server.createDatabase();
  const seam = installSqlSeam({ kind: 'mariadb', url });
  await schemaStore.migrate();
  const yaml = writePlaybook();
  const parsed = parsePlaybook(yaml, checks);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { playbook } = parsed;
  const info = { version: 1, id: 'big', name: 'Big', hash: 'h', publishedAt: 0, stages: 1, flows: 0, standards: STANDARDS };
  await playbookStore.insert({ info, yaml, document: null }, 'bench');
  const layout = layOut(playbook);
  const name = nameLayout(layout);
  await historyStore.saveLayout(name, layout);
  await squadStore.saveAll(
    Array.from({ length: SQUADS }, (_, index) => ({
      squad: { key: keyOf(index), name: `Squad ${index}`, tribe: tribeOf(index), kind: 'product', projectIds: [String(index)], from: null },
      ...{ home: String(index), lead: { accountId: `lead-${index % 100}`, name: `Lead ${index % 100}` }, space: null },
      ...{ style: 'company-managed' as const, projectKeys: [keyOf(index)] },
    })),
    0,
  );
  const today = dayNumberOf(NOW);
  const first = today - DAYS;
  const columns = countChecks(layout);
  const states = Array.from({ length: SQUADS }, (_, index) => makeStates(index, columns));
  const counting = { reader: new TallyReader(new Map([[name, layout]])), afterDays: 14, applying: asPublished };
  let before: ReadonlyMap<string, Carry> = new Map();
  for (const month of listMonths(monthOf(first), monthOf(today))) {
    const days = Array.from({ length: firstDayOf(shiftMonth(month, 1)) - firstDayOf(month) }, (_, index) => firstDayOf(month) + index);
    const within = days.filter((day) => day >= first && day <= today);
    const months = states.map((of, index): SquadMonth => ({
      ...{ squad: keyOf(index), month, parent: null, before: null },
      readings: within.map((day) => ({ day, tribe: tribeOf(index), layout: name, states: of(day - first), own: true })),
    }));
    const done = recomputeMonth(month, months, before, [], counting);
    await historyStore.saveMonths(done.months);
    await historyStore.saveRollups(done.rollups);
    await historyStore.saveRuns(done.ends);
    before = done.ends;
    say(`${month} written`);
  }
  for (let index = 0; index < SQUADS; index++) {
    const letters = states[index]?.(DAYS) ?? '';
    const findings = layout
      .flatMap(({ standard, checks: own }) => own.map(({ check }) => ({ standard, check })))
      .map(({ standard, check }, place) => {
        const state = letters[place] === 'm' ? ('met' as const) : letters[place] === 'c' ? ('cant-tell' as const) : ('not-yet' as const);
        return {
          ...{
            standard,
            check,
            use: 'config/project-hygiene',
            version: 1,
            state,
            measured: state,
            since: 0,
            asOf: NOW,
            observed: { n: 1, met: 0, rate: 0 },
          },
          ...{
            headline: 'engine/not-asked',
            expected: 'engine/expected-nothing',
            notes: [],
            fixes: [],
            values: {},
            evidence: [],
            evidenceTotal: 0,
          },
          ...{ windowDays: null, widened: false, lastGood: null },
        };
      });
    await auditStore.save({
      ...{ squadKey: keyOf(index), sweepId: 's', asOf: NOW, readAt: NOW, window: null, playbookVersion: 1, findings, roles: [] },
      ...{ standings: summariseStandings(playbook, findings), statuses: emptyPicture },
      figures: { flows: [], issues: 0, unknownHistory: 0, unmappedStatuses: [], oddities: [], unread: [], casesUnknown: null },
    });
  }
  for (let index = 0; index < WAIVERS; index++) {
    const at = NOW - (20 + (index % 380)) * dayMs;
    const decision = { verdict: 'grant', at: at + dayMs, by: 'sponsor', as: 'sponsor', text: '', until: null, needed: 1 };
    const ask = {
      at,
      by: 'pm',
      until: at + 120 * dayMs,
      reason: 'The migration comes first.',
      practice: 'By hand.',
      decisions: [decision],
      takenBack: null,
    };
    const subject = {
      squad: keyOf((index * 7) % SQUADS),
      standard: `standard-number-${index % STANDARDS}`,
      check: index % 3 === 0 ? 'check-1' : null,
    };
    await waiverStore.insert(
      { id: `w${index}`, ...subject, category: 'passing', asks: [ask], follows: 0, ended: null, version: 0 } as unknown as Waiver,
      NOW,
    );
  }
  say('audits and waivers written');

  const asked: { query: string; params: unknown[] }[] = [];
  const send = Reflect.get(globalThis, '__forge_fetch__') as (to: unknown, path: string, init: { body: string }) => Promise<Response>;
  Reflect.set(globalThis, '__forge_fetch__', (to: unknown, path: string, init: { body: string }) => {
    asked.push(JSON.parse(init.body) as (typeof asked)[number]);
    return send(to, path, init);
  });
  const permissions = {
    mayAdministerJira: async () => true,
    listRights: async () => new Map(),
    readMyself: async () => ({ accountId: 'reader', groupIds: [], locale: null }),
  } as unknown as Permissions;
  const now = (): number => NOW;
  const stores = { now, playbooks: playbookStore, squads: squadStore, rollouts: rolloutStore, waivers: waiverStore };
  const open = () => ({
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
  });
  const results: Record<string, unknown>[] = [];
  const cases = [
    ['all, a quarter', {}],
    ['all, a year', { period: 'year' }],
    ['one tribe', { tribes: ['Tribe 7'] }],
    ['one lead', { lead: 'lead-7' }],
    ['one standard', { standards: ['standard-number-3'] }],
  ] as const;
  for (const [what, more] of cases) {
    const times: number[] = [];
    let bytes = 0;
    asked.length = 0;
    for (let call = 0; call < CALLS + 2; call++) {
      const start = performance.now();
      const report = await getReport(open(), catalogues)({ filter: reportFilterSchema.parse(more), lang: 'en', frozen: null });
      if (process.env.BENCH_SAY) say(`${what} ${Math.round(performance.now() - start)} ms, ${asked.length} statements`);
      if (call >= 2) times.push(performance.now() - start);
      bytes = JSON.stringify(report).length;
    }
    const line = { what, ...spread(times), bytes, statements: asked.length / (CALLS + 2) };
    results.push(line);
    say(JSON.stringify(line));
  }
  const connection = await createConnection(url);
  const tables = ['squad_month', 'squad_run', 'adoption_month', 'history_layout', 'audit_letters'];
  const sizes: Record<string, number> = {};
  for (const table of tables) {
    await connection.query(`ANALYZE TABLE ${table}`);
    const text = table === 'audit_letters' ? 'letters' : 'body';
    const [rows] = await connection.query(`SELECT SUM(LENGTH(${text})) AS bytes FROM ${table}`);
    sizes[table] = Number((rows as { bytes: string }[])[0]?.bytes ?? 0);
  }
  const plans = new Map<string, unknown>();
  for (const { query, params } of asked) {
    if (plans.has(query)) continue;
    const [rows] = await connection.query(`EXPLAIN ${query}`, params);
    plans.set(
      query,
      (rows as Record<string, unknown>[]).map(({ table, type, key, rows: n, Extra }) => ({ table, type, key, rows: n, extra: Extra })),
    );
  }
  await connection.end();
  const history = Object.values(sizes).reduce((sum, each) => sum + each, 0);
  say(`history: ${(history / 1024 / 1024).toFixed(1)} MiB ${JSON.stringify(sizes)}`);
  const record = {
    ...{ squads: SQUADS, standards: STANDARDS, days: DAYS, waivers: WAIVERS, report: results, historyBytes: { ...sizes, total: history } },
    explain: [...plans].map(([query, plan]) => ({ query, plan })),
    machine: nameMachine(),
  };
  const folder = join(findRoot(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(record, null, 1)}\n`);
  await seam.stop();
  await server.stop();
}

await main();
