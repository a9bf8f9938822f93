import { z } from 'zod';
import { accessSchema, groupSchema } from './access';
import { playbookInfoSchema, squadRowSchema } from './admin';
import { adoptionFiguresSchema, adoptionReportSchema } from './adoption';
import { auditAdoptionSchema, auditSquadSchema } from './audit';
import { squadCardSchema } from './card';
import { issuePanelSchema } from './issue-panel';
import { roleCardSchema, roleMatrixSchema } from './roles';
import { squadPageSchema } from './squad-page';
import { stageMapSchema } from './stage-map';
import { sweepProgressSchema, windowSchema } from './sweep';
import { langSchema } from './text';

/**
 * Who may call an endpoint, decided from the account in the context, never from the payload.
 * `anyone`: any licensed user; the use case filters what it answers by what this reader may see, or answers nothing of a squad ·
 * `browse-project`: may browse the Jira project that `input.project` names · `browse-issue`: may see the work item that `input.issue` names ·
 * `see-squad`: as `browse-project`, and Product Ops and leadership, who see states and never evidence ·
 * `confirm-stage-map`: Jira administrators, Product Ops, and who administers that project, leads its squad or holds a role in it ·
 * `product-ops`: Jira administrators and the Product Ops groups · `jira-admin`: may administer Jira.
 */
export type Who = 'anyone' | 'browse-project' | 'browse-issue' | 'see-squad' | 'confirm-stage-map' | 'product-ops' | 'jira-admin';

interface Endpoint<W extends Who, I extends z.ZodType, O extends z.ZodType> {
  who: W;
  input: I;
  output: O;
}

/** What `who` is asked about: without it the endpoint does not compile. */
interface Subject {
  'browse-project': { project: string };
  'see-squad': { project: string };
  'confirm-stage-map': { project: string };
  'browse-issue': { issue: string };
}

function endpoint<W extends Who, I extends z.ZodType<W extends keyof Subject ? Subject[W] : object>, O extends z.ZodType>(
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
    output: z.strictObject({
      jiraAdmin: z.boolean(),
      productOps: z.boolean(),
      leadership: z.boolean(),
      siteUrl: z.string(),
      timeZone: z.string(),
      /** The server's time, epoch ms: what "3 days ago" counts from. */
      now: z.number(),
    }),
  }),
  /** The squad of a project: steps, standards with findings, flows. `project` is a key or an id. */
  'squad.get': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: squadPageSchema,
  }),
  'squad.list': endpoint({
    who: 'product-ops',
    input: z.strictObject({}),
    output: z.strictObject({ squads: z.array(squadRowSchema) }),
  }),
  /** The published playbook, or null before the first one. */
  'playbook.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({
      current: playbookInfoSchema.nullable(),
      starters: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  }),
  /** The playbook as YAML: the published one, a stored version, or a starter. */
  'playbook.export': endpoint({
    who: 'product-ops',
    input: z.strictObject({ version: z.int().min(1).optional(), starter: z.string().optional() }),
    output: z.strictObject({ fileName: z.string(), yaml: z.string() }),
  }),
  /** Publishes a playbook from YAML. Nothing is stored from a file with an error. `basedOn`: the version that the editor saw, null = none. */
  'playbook.import': endpoint({
    who: 'product-ops',
    input: z.strictObject({ yaml: z.string().max(400_000), basedOn: z.int().nullable(), lang: langSchema }),
    output: z.strictObject({ current: playbookInfoSchema }),
  }),
  /** Starts a sweep of every squad, or of the ones named. `asOf` (ISO) and `window` judge the past; absent = now, each check's own window. */
  'sweep.start': endpoint({
    who: 'product-ops',
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
    who: 'product-ops',
    input: z.strictObject({}),
    output: z.strictObject({ sweep: sweepProgressSchema.nullable() }),
  }),
  /** The result of the last sweep, squad by squad in key order, and the adoption of each standard with the last page. */
  'audit.get': endpoint({
    who: 'product-ops',
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
  /** Squads that the reader may see, for choosing one. */
  'squad.names': endpoint({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ squads: z.array(z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable() })) }),
  }),
  'squad.card': endpoint({
    who: 'anyone',
    input: z.strictObject({ squad: project, lang: langSchema }),
    output: squadCardSchema,
  }),
  /** Who holds which role, for the squads named, or of one tribe, or all that the reader may see. */
  'roles.matrix': endpoint({
    who: 'anyone',
    input: z.strictObject({
      squads: z.array(project).max(200).optional(),
      tribe: z.string().optional(),
      roles: z.array(z.string()).max(60).optional(),
      lang: langSchema,
    }),
    output: roleMatrixSchema,
  }),
  /** The playbook's role cards. */
  'role.cards': endpoint({
    who: 'anyone',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ roles: z.array(roleCardSchema) }),
  }),
  'issue.panel': endpoint({
    who: 'browse-issue',
    input: z.strictObject({ issue: project, lang: langSchema }),
    output: issuePanelSchema,
  }),
  /** Adoption today and by day: of every squad for Jira administrators, Product Ops and leadership, of their own squads for everyone else. */
  'adoption.get': endpoint({
    who: 'anyone',
    input: z.strictObject({ lang: langSchema }),
    output: adoptionReportSchema,
  }),
  'stage-map.get': endpoint({
    who: 'confirm-stage-map',
    input: z.strictObject({ project, lang: langSchema }),
    output: stageMapSchema,
  }),
  /** Confirms a squad's stage map: a stage for each status id, null to leave a status out. `basedOn`: the version that the editor saw. */
  'stage-map.save': endpoint({
    who: 'confirm-stage-map',
    input: z.strictObject({
      project,
      map: z.record(z.string().max(40), z.string().max(60).nullable()),
      basedOn: z.int().min(0),
      lang: langSchema,
    }),
    output: stageMapSchema,
  }),
  'access.get': endpoint({
    who: 'product-ops',
    input: z.strictObject({}),
    output: accessSchema,
  }),
  'access.save': endpoint({
    who: 'product-ops',
    input: z.strictObject({ productOps: z.array(groupSchema).max(20), leadership: z.array(groupSchema).max(20), basedOn: z.int().min(0) }),
    output: accessSchema,
  }),
  /** Jira groups by a part of their name, for choosing. */
  'access.groups': endpoint({
    who: 'product-ops',
    input: z.strictObject({ query: z.string().max(100) }),
    output: z.strictObject({ groups: z.array(groupSchema) }),
  }),
  /** Loads adoption days that were counted elsewhere or before; days that the app counted itself are never replaced. */
  'history.import': endpoint({
    who: 'jira-admin',
    input: z.strictObject({
      rows: z
        .array(z.strictObject({ day: z.iso.date(), tribe: z.string().nullable(), standard: z.string(), ...adoptionFiguresSchema.shape }))
        .max(5000),
    }),
    output: z.strictObject({ stored: z.number() }),
  }),
};

type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
/** Name → input and output types, for `makeResolver` and `makeInvoke`. */
export type Api = { [N in EndpointName]: { input: z.infer<Endpoints[N]['input']>; output: z.infer<Endpoints[N]['output']> } };
