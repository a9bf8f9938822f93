import { z } from 'zod';
import type { Host } from '../api';
import type { AcknowledgementState, AppState, AssignmentState, AttestationState, ReadingsState, SquadState } from '../snapshot/state-types';
import { writeAssignmentTables } from './assignment-table';
import { writeOrders } from './squad-orders';
import { writeSayings } from './sayings';

/** What the commands read of the app's answers; the app's own contract holds more. */
const problemSchema = z.object({ line: z.number(), column: z.number(), path: z.string(), text: z.string() });
const sweepSchema = z.object({
  state: z.enum(['running', 'waiting', 'done', 'failed', 'cancelled']),
  progress: z.number(),
  issuesRead: z.number(),
  squads: z.object({ total: z.number(), done: z.number(), failed: z.number() }),
  running: z.array(z.object({ key: z.string(), name: z.string(), step: z.string() })),
  problems: z.array(z.object({ key: z.string(), reason: z.string() })),
});
const odditySchema = z.object({ kind: z.string(), cases: z.number() });
const etatSchema = z.looseObject({
  windowDays: z.number().nullable(),
  finished: z.number().nullable(),
  medianDays: z.number().nullable(),
  variants: z.number(),
  types: z.array(
    z.looseObject({
      name: z.string(),
      cases: z.number(),
      variants: z.array(z.object({ statuses: z.array(z.string()), more: z.number(), cases: z.number() })),
      moves: z.array(z.looseObject({ from: z.string(), to: z.string(), times: z.number(), medianDays: z.number() })),
    }),
  ),
  statuses: z.array(z.looseObject({ name: z.string(), now: z.number() })),
  cadence: z.array(z.looseObject({ finished: z.number().nullable() })),
});
const squadSchema = z.looseObject({
  key: z.string(),
  name: z.string(),
  issues: z.number(),
  unknownHistory: z.number(),
  unread: z.array(z.string()),
  oddities: z.array(odditySchema),
  etatDesLieux: etatSchema.optional(),
  flows: z.array(z.looseObject({ flow: z.string(), judged: z.number(), perfect: z.number(), fitness: z.number().nullable() })),
  findings: z.array(z.looseObject({ standard: z.string(), check: z.string(), state: z.string(), headline: z.string() })),
});
const adoptionSchema = z.looseObject({
  standard: z.string(),
  inScope: z.number(),
  metNow: z.number(),
  notYet: z.number(),
  waived: z.number(),
  notJudged: z.number(),
});
const auditSchema = z.object({
  asOf: z.number(),
  window: z.object({ days: z.number().nullable() }),
  playbook: z.object({ id: z.string(), hash: z.string() }).nullable(),
  squads: z.array(squadSchema),
  next: z.string().nullable(),
  adoption: z.array(adoptionSchema),
});
const candidatesSchema = z.object({
  squads: z.array(
    z.object({
      key: z.string(),
      status: z.enum(['proposed', 'in', 'out']),
      sources: z.array(z.object({ projectKey: z.string(), slice: z.unknown() })),
    }),
  ),
});
const rolesSchema = z.object({ roles: z.array(z.object({ role: z.string(), reading: z.object({ hash: z.string() }).nullable() })) });
const replySchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    failure: z.object({
      code: z.string(),
      values: z.record(z.string(), z.unknown()).optional(),
      problems: z.array(problemSchema).optional(),
    }),
  }),
]);

export type SweepProgress = z.infer<typeof sweepSchema>;
export type Oddity = z.infer<typeof odditySchema>;
export type EtatDesLieux = z.infer<typeof etatSchema>;
export type AuditAnswer = Omit<z.infer<typeof auditSchema>, 'next'>;
export type PlaybookProblem = z.infer<typeof problemSchema>;
type Lang = 'en' | 'fr';

/** The app's endpoints as the admin page calls them, in the name of one account. */
export interface AppClient {
  /** Publishes a playbook; answers what is wrong with it, nothing when it was published. */
  publishPlaybook(yaml: string, lang: Lang): Promise<PlaybookProblem[]>;
  /** Loads what a site's snapshot says that the app had kept: the audiences' groups, squads, who holds which role, what squads say of themselves, waivers, contests and rollouts, and what was read of squads before. Roles and declarations need a playbook. */
  loadState(state: AppState): Promise<void>;
  /** Makes these squads, and no others, of the site's projects. */
  loadSquads(squads: readonly SquadState[]): Promise<void>;
  /** Notes, in the name of each, who has read their role card. After a sweep: before it nobody knows who holds what. Who holds nothing is passed over. */
  loadAcknowledgements(acknowledgements: readonly AcknowledgementState[]): Promise<void>;
  startSweep(order: { asOf: number; window: number | 'all' | null; squads: string[] | null }): Promise<void>;
  /** The running or the last sweep. @throws Error before the first one. */
  readSweep(): Promise<SweepProgress>;
  /** The same, null before the first one. */
  findSweep(): Promise<SweepProgress | null>;
  readAudit(lang: Lang): Promise<AuditAnswer>;
}

/** The app takes decisions on so many squads a call. */
const ORDERS_A_CALL = 500;
/** A request from a page has 500 KB at most (forge-platform: limits-invocation); the readings of a squad over a stretch of time are a few kilobytes. */
const READINGS_A_CALL = 40;

/** Waivers and contests are a few kilobytes each. */
const MATTERS_A_CALL = 50;
/** A rollout names its squads and what each of them said. */
const ROLLOUTS_A_CALL = 10;

/** @throws Error when the app refuses a call that the commands have a right to. */
export function createAppClient(host: Host, accountId: string): AppClient {
  const call = async (functionKey: string, payload: object, as = accountId) =>
    replySchema.parse(await host.invoke({ moduleKey: 'admin', functionKey, payload, accountId: as }));
  const ask = async (functionKey: string, payload: object): Promise<unknown> => {
    const reply = await call(functionKey, payload);
    if (reply.ok) return reply.value;
    throw new Error(`${functionKey} was refused: ${JSON.stringify(reply.failure)}\n${host.log().slice(-20).join('\n')}`);
  };
  const loadSquads = async (squads: readonly SquadState[]): Promise<void> => {
    const { squads: candidates } = candidatesSchema.parse(await ask('squad-admin.discover', {}));
    const orders = writeOrders(squads, candidates);
    for (let at = 0; at < orders.length; at += ORDERS_A_CALL)
      await ask('squad-admin.save', { orders: orders.slice(at, at + ORDERS_A_CALL), basedOn: {} });
  };
  const loadAssignments = async (assignments: readonly AssignmentState[]): Promise<void> => {
    // Squads that nobody named are those of the site's projects.
    await ask('squad-admin.discover', {});
    for (const csv of writeAssignmentTables(assignments)) await ask('assignments.import', { csv, lang: 'en' });
  };
  const loadAttestations = async (attestations: readonly AttestationState[]): Promise<void> => {
    await ask('squad-admin.discover', {});
    for (const project of new Set(attestations.map(({ squad }) => squad))) {
      const own = attestations.filter(({ squad }) => squad === project);
      const asked = await Promise.all((['en', 'fr'] as const).map((lang) => ask('attestations.list', { project, lang })));
      for (const { saying, basedOn } of writeSayings(project, own, asked))
        await ask('attestations.say', { project, saying, basedOn, lang: 'en' });
    }
  };
  const loadHistory = async (history: readonly ReadingsState[]): Promise<void> => {
    for (let at = 0; at < history.length; at += READINGS_A_CALL) {
      const squads = history.slice(at, at + READINGS_A_CALL).map(({ parent = null, ...readings }) => ({ ...readings, parent }));
      await ask('history.import', { squads });
    }
    const first = history.map(({ from }) => from.slice(0, 7)).sort()[0] ?? null;
    for (let month: string | null = first; month !== null;)
      month = z.object({ next: z.string().nullable() }).parse(await ask('history.recompute', { month })).next;
  };
  return {
    loadSquads,
    async publishPlaybook(yaml, lang) {
      const { current } = z.object({ current: z.object({ version: z.number() }).nullable() }).parse(await ask('playbook.get', { lang }));
      const reply = await call('playbook.import', { yaml, basedOn: current?.version ?? null, lang });
      if (reply.ok) return [];
      if (reply.failure.code === 'invalid-playbook' && reply.failure.problems) return reply.failure.problems;
      throw new Error(`playbook.import was refused: ${JSON.stringify(reply.failure)}`);
    },
    async loadState({ access, squads, assignments, attestations, waivers = [], contests = [], rollouts = [], history = [] }) {
      if (access) {
        const { version } = z.object({ version: z.number() }).parse(await ask('access.get', {}));
        await ask('access.save', { ...access, basedOn: version });
      }
      if (squads) await loadSquads(squads);
      if (assignments) await loadAssignments(assignments);
      if (attestations) await loadAttestations(attestations);
      for (let at = 0; at < waivers.length; at += MATTERS_A_CALL)
        await ask('governance.import', { waivers: waivers.slice(at, at + MATTERS_A_CALL), contests: [] });
      for (let at = 0; at < contests.length; at += MATTERS_A_CALL)
        await ask('governance.import', { waivers: [], contests: contests.slice(at, at + MATTERS_A_CALL) });
      for (let at = 0; at < rollouts.length; at += ROLLOUTS_A_CALL)
        await ask('governance.import', { waivers: [], contests: [], rollouts: rollouts.slice(at, at + ROLLOUTS_A_CALL) });
      await loadHistory(history);
    },
    async loadAcknowledgements(acknowledgements) {
      for (const { squad, role, account } of acknowledgements) {
        const page = await call('squad.get', { project: squad, lang: 'en' }, account);
        const reading = page.ok ? rolesSchema.parse(page.value).roles.find((each) => each.role === role)?.reading : null;
        if (reading) await call('roles.acknowledge', { project: squad, role, hash: reading.hash }, account);
      }
    },
    async startSweep({ asOf, window, squads }) {
      await ask('sweep.start', {
        kind: 'full',
        asOf: new Date(asOf).toISOString(),
        ...(window === null ? {} : { window }),
        ...(squads === null ? {} : { squads }),
      });
    },
    async readSweep() {
      return z.object({ sweep: sweepSchema }).parse(await ask('sweep.get', {})).sweep;
    },
    async findSweep() {
      return z.object({ sweep: sweepSchema.nullable() }).parse(await ask('sweep.get', {})).sweep;
    },
    async readAudit(lang) {
      const pages: z.infer<typeof auditSchema>[] = [];
      let after: string | null = null;
      do {
        const page: z.infer<typeof auditSchema> = auditSchema.parse(await ask('audit.get', { lang, after }));
        pages.push(page);
        after = page.next;
      } while (after !== null);
      const [first] = pages;
      if (first === undefined) throw new Error('audit.get answered no page');
      return { ...first, squads: pages.flatMap((page) => page.squads), adoption: pages.at(-1)?.adoption ?? [] };
    },
  };
}
