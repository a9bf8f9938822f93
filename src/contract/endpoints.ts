import { z } from 'zod';
import { playbookInfoSchema, squadRowSchema } from './admin';
import { auditAdoptionSchema, auditSquadSchema } from './audit';
import { squadPageSchema } from './squad-page';
import { sweepProgressSchema, windowSchema } from './sweep';
import { langSchema } from './text';

/**
 * Who may call an endpoint, decided from the account in the context, never from the payload.
 * `browse-project`: may browse the Jira project that `input.project` names · `jira-admin`: may administer Jira ·
 * `anyone`: any licensed user; the answer holds nothing of a squad.
 */
export type Who = 'anyone' | 'browse-project' | 'jira-admin';

interface Endpoint<W extends Who, I extends z.ZodType, O extends z.ZodType> {
  who: W;
  input: I;
  output: O;
}

/** `browse-project` endpoints must say which project: without it they do not compile. */
function endpoint<W extends Who, I extends z.ZodType<W extends 'browse-project' ? { project: string } : object>, O extends z.ZodType>(
  definition: Endpoint<W, I, O>,
): Endpoint<W, I, O> {
  return definition;
}

const project = z.string().min(1).max(40);

/** Every endpoint of the app. One definition between the resolver and the pages. */
export const endpoints = {
  /** What the reader may do here: which pages and buttons to show. Never a substitute for authorisation. */
  'session.get': endpoint({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ jiraAdmin: z.boolean(), siteUrl: z.string(), timeZone: z.string() }),
  }),
  /** The squad of a project: steps, standards with findings, flows. `project` is a key or an id. */
  'squad.get': endpoint({
    who: 'browse-project',
    input: z.strictObject({ project, lang: langSchema }),
    output: squadPageSchema,
  }),
  'squad.list': endpoint({
    who: 'jira-admin',
    input: z.strictObject({}),
    output: z.strictObject({ squads: z.array(squadRowSchema) }),
  }),
  /** The published playbook, or null before the first one. */
  'playbook.get': endpoint({
    who: 'jira-admin',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ current: playbookInfoSchema.nullable(), starters: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
  }),
  /** The playbook as YAML: the published one, a stored version, or a starter. */
  'playbook.export': endpoint({
    who: 'jira-admin',
    input: z.strictObject({ version: z.int().min(1).optional(), starter: z.string().optional() }),
    output: z.strictObject({ fileName: z.string(), yaml: z.string() }),
  }),
  /** Publishes a playbook from YAML. Nothing is stored from a file with an error. `basedOn`: the version that the editor saw, null = none. */
  'playbook.import': endpoint({
    who: 'jira-admin',
    input: z.strictObject({ yaml: z.string().max(400_000), basedOn: z.int().nullable(), lang: langSchema }),
    output: z.strictObject({ current: playbookInfoSchema }),
  }),
  /** Starts a sweep of every squad, or of the ones named. `asOf` (ISO) and `window` judge the past; absent = now, each check's own window. */
  'sweep.start': endpoint({
    who: 'jira-admin',
    input: z.strictObject({
      asOf: z.iso.datetime().optional(),
      window: windowSchema.optional(),
      squads: z.array(project).min(1).max(5000).optional(),
      kind: z.enum(['full', 'incremental']).optional(),
    }),
    output: sweepProgressSchema,
  }),
  /** The running or the last sweep; null before the first. */
  'sweep.get': endpoint({
    who: 'jira-admin',
    input: z.strictObject({}),
    output: z.strictObject({ sweep: sweepProgressSchema.nullable() }),
  }),
  /** The result of the last sweep, squad by squad in key order, and the adoption of each standard with the last page. */
  'audit.get': endpoint({
    who: 'jira-admin',
    input: z.strictObject({ lang: langSchema, after: z.string().nullable() }),
    output: z.strictObject({
      asOf: z.number(),
      /** The sweep's window override, else the playbook's `windowDays`; null days = everything. */
      window: z.strictObject({ days: z.number().nullable() }),
      playbook: z.strictObject({ id: z.string(), hash: z.string() }).nullable(),
      squads: z.array(auditSquadSchema),
      next: z.string().nullable(),
      adoption: z.array(auditAdoptionSchema),
    }),
  }),
};

type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
/** Name → input and output types, for `makeResolver` and `makeInvoke`. */
export type Api = { [N in EndpointName]: { input: z.infer<Endpoints[N]['input']>; output: z.infer<Endpoints[N]['output']> } };
