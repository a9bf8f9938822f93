import { accessStore } from '../src/adapters/sql/access';
import { attestationStore } from '../src/adapters/sql/attestations';
import { auditStore } from '../src/adapters/sql/audits';
import { governanceStore } from '../src/adapters/sql/governance';
import { historyStore } from '../src/adapters/sql/history';
import { inboxStore } from '../src/adapters/sql/inbox';
import { contestStore, waiverStore } from '../src/adapters/sql/matters';
import { playbookPagesStore } from '../src/adapters/sql/playbook-pages';
import { playbookStore } from '../src/adapters/sql/playbooks';
import { reviewStore } from '../src/adapters/sql/reviews';
import { roleStore } from '../src/adapters/sql/roles';
import { rolloutStore } from '../src/adapters/sql/rollouts';
import { squadStore } from '../src/adapters/sql/squads';
import { sweepStore } from '../src/adapters/sql/sweep-work';
import type { Governance } from '../src/contract/governance';
import { noRights } from '../src/domain/access';
import { dayOf } from '../src/domain/adoption-day';
import type { Rollout } from '../src/domain/governance/rollout';
import type { JiraAsApp, Permissions } from '../src/ports/jira';
import type { Log } from '../src/ports/ports';
import { catalogues } from '../src/texts';
import { getInbox } from '../src/usecases/get-inbox';
import { getSquadPage } from '../src/usecases/get-squad-page';
import { getSquadRollouts } from '../src/usecases/get-squad-rollouts';
import { honourModes } from '../src/usecases/honour-modes';
import { honourWaivers } from '../src/usecases/honour-waivers';
import { getRollout, listRollouts } from '../src/usecases/look-at-rollouts';
import { installSqlSeam } from '../test/kit/store-seam';
import { keyOf, writeBigSite, type BigSite } from './big-site';
import { runBench, say } from './run';
import { nameMachine, spread } from './timing';

/** What somebody opens each morning at full size, on SQLite: their inbox, the modes on a squad's page, the rollouts in the administration. */
const site: BigSite = {
  ...{ squads: Number(process.env.BENCH_SQUADS ?? 2000), tribes: 50, standards: 30, days: 60, waivers: 600 },
  now: Date.UTC(2026, 10, 20, 9),
};
const WARM_UP = 2;
const CALLS = 20;
const dayMs = 86_400_000;
const roles = ['pm', 'designer', 'tech-lead'];
const models = ['top-down', 'relay', 'holistic'] as const;
const ops = 'ops-group';

/** Three people a squad: by Jira, as a sweep has read them. */
const saveHolders = (): Promise<void> =>
  squadStore.saveFacts(
    Array.from({ length: site.squads }, (_, index) => {
      const holderOf = (role: string) => ({ accountId: `${role}-of-${keyOf(index)}`, name: `Somebody ${index}`, active: true });
      const value = Object.fromEntries(roles.map((role) => [role, { known: true as const, holders: [holderOf(role)] }]));
      return { key: keyOf(index), seen: 0, name: 'assignments' as const, fact: { known: true as const, value, readAt: site.now } };
    }),
  );

/** A rollout of a third of the standards, by each position in turn: half of the tribes have it, the others get it next week. */
async function saveRollouts(): Promise<void> {
  const wave = (days: number, part: number) => ({
    ...{ day: dayOf(site.now + days * dayMs), squads: [] },
    tribes: Array.from({ length: site.tribes }, (_, tribe) => `Tribe ${tribe}`).filter((_, tribe) => tribe % 2 === part),
  });
  for (let index = 0; index < site.standards; index += 3) {
    const model: Governance = models[(index / 3) % models.length] ?? 'top-down';
    const stamp = { at: site.now - 50 * dayMs, by: 'planner' };
    const rollout: Rollout = {
      ...{ id: `r${index}`, standard: `standard-number-${index}`, title: { en: `Practice ${index}`, fr: `Pratique ${index}` } },
      plan: { waves: [wave(-40, 0), wave(7, 1)], milestones: [], lastDay: dayOf(site.now + 60 * dayMs), askDays: 10 },
      ...{ drafted: stamp, scheduled: { ...stamp, models: [model, model] }, signatures: [], answers: [], published: [], reviews: [] },
      ...{ pauses: [], extensions: [], ended: null, version: 0 },
    };
    await rolloutStore.insert(rollout);
  }
}

/** Who asks, with the projects that are theirs. */
interface Reader {
  accountId: string;
  groupIds: readonly string[];
  projects: ReadonlySet<string>;
}

function openPermissions({ accountId, groupIds, projects }: Reader): Permissions {
  const rightsOn = (id: string) => (projects.has(id) ? { browse: true, create: true, administer: false } : noRights);
  return {
    mayAdministerJira: async () => false,
    readRights: async (id: string) => rightsOn(id),
    listRights: async (ids: readonly string[]) => new Map(ids.map((id) => [id, rightsOn(id)])),
    readMyself: async () => ({ accountId, groupIds: [...groupIds], locale: null }),
    filterVisible: async (keys: readonly string[]) => new Set(keys),
  } satisfies Partial<Permissions> as unknown as Permissions;
}

/** What a new invocation opens. */
function open(reader: Reader) {
  const stores = { now: () => site.now, playbooks: playbookStore, squads: squadStore, rollouts: rolloutStore, waivers: waiverStore };
  return {
    ...{ ...stores, permissions: openPermissions(reader), access: accessStore, measured: auditStore, history: historyStore },
    ...{ contests: contestStore, reviews: reviewStore, governance: governanceStore, roles: roleStore, attestations: attestationStore },
    ...{ inbox: inboxStore, sweeps: sweepStore, playbookPages: playbookPagesStore },
    log: { error: (message: string) => say(message) } satisfies Partial<Log> as unknown as Log,
    jira: { readPeople: async () => new Map() } satisfies Partial<JiraAsApp> as unknown as JiraAsApp,
    audits: honourModes({ ...stores, waived: honourWaivers({ ...stores, measured: auditStore }) }),
  };
}

const own = { accountId: `pm-of-${keyOf(14)}`, groupIds: [], projects: new Set(['14']) };
const lead = { accountId: 'lead-7', groupIds: [], projects: new Set<string>() };
const productOps = { accountId: 'ops', groupIds: [ops], projects: new Set<string>() };
const squad = { project: keyOf(14), lang: 'en', accountId: own.accountId, timeZone: 'UTC' } as const;

const cases: readonly [what: string, work: () => Promise<object>][] = [
  ...(
    [
      ['inbox of a product manager', own],
      ['inbox of a lead of twenty squads', lead],
      ['inbox of Product Ops', productOps],
    ] as const
  ).map(([what, reader]): [string, () => Promise<object>] => [
    what,
    () => getInbox(open(reader), catalogues)({ lang: 'en', accountId: reader.accountId }),
  ]),
  ['modes on a squad’s page', async () => [await getSquadPage(open(own))(squad), await getSquadRollouts(open(own))(squad)]],
  ['rollouts of the administration', () => listRollouts(open(productOps))({ accountId: 'ops', lang: 'en' })],
  ['one rollout', () => getRollout(open(productOps))({ rollout: 'r0', accountId: 'ops', lang: 'en' })],
];

async function main(): Promise<object> {
  const seam = installSqlSeam({ kind: 'memory' });
  await writeBigSite(site, roles);
  await saveHolders();
  await saveRollouts();
  await accessStore.save({ productOps: [{ groupId: ops, name: 'Product Ops' }], leadership: [], directors: [] }, 0);
  const results: object[] = [];
  for (const [what, work] of cases) {
    const times: number[] = [];
    let bytes = 0;
    let before = 0;
    for (let call = -WARM_UP; call < CALLS; call += 1) {
      before = seam.statements();
      const start = performance.now();
      const answer = await work();
      if (call >= 0) times.push(performance.now() - start);
      bytes = Buffer.byteLength(JSON.stringify(answer));
    }
    results.push({ what, ...spread(times), bytes, statements: seam.statements() - before });
    say(JSON.stringify(results.at(-1)));
  }
  const { squads, standards, waivers } = site;
  return { squads, standards, waivers, results, machine: nameMachine() };
}

runBench('inbox', main);
