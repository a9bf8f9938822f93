import { createClock } from '../host/clock';
import { createHost } from '../host/host';
import { quickInstall } from '../host/quick-install';
import type { Api, EndpointName } from '../src/contract/endpoints';
import type { Reply } from '../src/contract/failure';
import { buildIssue, buildProject, buildSite } from '../test/kit/site';
import { runBench, say } from './run';
import { nameMachine, round } from './timing';

/**
 * How long the playbook editor's endpoints take in the host, over the app's real bundle and real packages: a playbook of 60 standards with five checks each, a
 * draft of it, 2,000 squads that were judged by it. Wall clock from the call to its answer, one after the other.
 */
const SQUADS = Number(process.env.BENCH_SQUADS ?? 2000);
const STANDARDS = 60;
const SAMPLES = 40;
const ADMIN = 'admin';

const stages = ['open', 'build', 'review', 'done'];
const flow = { start: ['open'], end: ['done'], moves: { open: ['build'], build: ['review'], review: ['build', 'done'], done: ['build'] } };
const text = (what: string) => ({
  en: `${what}: what is agreed, and why it is worth its time`,
  fr: `${what} : ce qui est convenu, et pourquoi cela vaut le temps passé`,
});

const uses = [
  { use: 'process/passes-through', with: { flow: 'story', stage: 'review', atLeast: 0.9 }, minSample: 1 },
  { use: 'process/path-fit', with: { flow: 'story', atLeast: 0.8 }, minSample: 1 },
  { use: 'process/before', with: { flow: 'story', first: 'build', then: 'review', atLeast: 0.9 }, minSample: 1 },
  { use: 'config/project-hygiene', with: { fields: ['lead', 'category'] } },
  { use: 'process/wip', with: { flow: 'story', stages: ['build', 'review'], max: 6 } },
];

const playbook = {
  ...{ playbook: 1, id: 'bench', name: 'Bench' },
  stages: stages.map((id) => ({ id, name: text(id), category: id === 'open' ? 'new' : id === 'done' ? 'done' : 'indeterminate' })),
  stageMap: { 'To Do': 'open', 'In Progress': 'build', 'In Review': 'review', Done: 'done' },
  flows: [{ id: 'story', name: 'Story', ...flow }],
  standards: Array.from({ length: STANDARDS }, (_, index) => ({
    ...{ id: `standard-${index + 1}`, title: text(`Standard ${index + 1}`), why: text('Because'), effort: 'M', minutesPerMonth: 10 },
    checks: uses.map((entry, at) => ({ id: `check-${at + 1}`, ...entry })),
  })),
};

function buildLargeSite() {
  const projects = Array.from({ length: SQUADS }, (_, index) =>
    buildProject(`S${index + 1}`, { projectCategory: { id: '1', name: 'Tribe' } }),
  );
  const moves = [
    ['2026-05-03', 'In Progress'],
    ['2026-05-05', 'In Review'],
    ['2026-05-08', 'Done'],
  ] as const;
  return buildSite({
    projects,
    issues: new Map(projects.map((project) => [project.key, [buildIssue(project, 1, { moves, resolution: 'Done' })]])),
  });
}

async function main(): Promise<object> {
  const host = createHost({
    snapshot: buildLargeSite(),
    clock: createClock({ kind: 'simulated', at: Date.UTC(2026, 5, 1, 9) }),
    limits: quickInstall,
  });
  const get = async <N extends EndpointName>(name: N, input: Api[N]['input']): Promise<Api[N]['output']> => {
    const reply = (await host.invoke({ moduleKey: 'admin', functionKey: name, payload: input, accountId: ADMIN })) as Reply<
      Api[N]['output']
    >;
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}\n${host.log().slice(-5).join('\n')}`);
    return reply.value;
  };
  const time = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const records: { what: string; n: number; p50Ms: number; p95Ms: number; machine: string }[] = [];
  const record = (what: string, samples: readonly number[]): void => {
    const sorted = [...samples].sort((a, b) => a - b);
    const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
    records.push({ what, n: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), machine: nameMachine() });
    say(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  };

  await host.emit('avi:forge:installed:app', { id: 'installation' });
  await get('playbook.import', { yaml: JSON.stringify(playbook), basedOn: null, lang: 'en' });
  const isSweeping = async (): Promise<boolean> => ['running', 'waiting'].includes((await get('sweep.get', {})).sweep?.state ?? '');
  await get('sweep.start', {});
  say(`sweep of ${SQUADS} squads: ${Math.round((await time(() => host.settle(isSweeping))) / 1000)} s`);

  const { draft } = await get('draft.start-from', { source: { kind: 'published' }, replacing: null, lang: 'en' });
  const calls: Partial<Record<EndpointName, () => Promise<unknown>>> = {
    'draft.get': () => get('draft.get', { lang: 'en' }),
    'draft.problems': () => get('draft.problems', { lang: 'fr' }),
    'playbook.versions': () => get('playbook.versions', { before: null, lang: 'en' }),
    'playbook.diff': () => get('playbook.diff', { from: { kind: 'published' }, to: { kind: 'draft' }, lang: 'en' }),
    'checks.list': () => get('checks.list', { lang: 'en' }),
    'starter.parts': () => get('starter.parts', { starter: 'product-flow', lang: 'en' }),
  };
  const measureAll = async (): Promise<void> => {
    for (const [name, call] of Object.entries(calls)) {
      await call();
      const samples: number[] = [];
      for (let sample = 0; sample < SAMPLES; sample += 1) samples.push(await time(call));
      record(name, samples);
    }
  };
  await measureAll();
  let base = playbook.standards[0] as Record<string, unknown>;
  let saved = draft.version;
  const saves: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const value = { ...base, minutesPerMonth: 11 + sample };
    saves.push(await time(() => get('draft.save-part', { part: { kind: 'standard', id: 'standard-1' }, base, value, lang: 'en' })));
    base = value;
    saved += 1;
  }
  record('draft.save-part', saves);

  await get('replay.start', { version: saved, lang: 'en' });
  const isTrying = async (): Promise<boolean> =>
    ['running', 'waiting'].includes((await get('replay.get', { after: null, lang: 'en' })).replay?.state ?? '');
  record(`a replay of ${SQUADS} squads`, [await time(() => host.settle(isTrying))]);
  const replays: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) replays.push(await time(() => get('replay.get', { after: null, lang: 'en' })));
  record('replay.get', replays);
  await host.stop();
  return records;
}

runBench('playbook', main);
