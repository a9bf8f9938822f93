import { z } from 'zod';
import { severitySchema } from './finding';
import { localTextSchema } from './text';

const id = z.string().regex(/^[a-z0-9-]+$/);
const name = z.string().min(1);
const texts = z.array(localTextSchema).default([]);
const date = z.iso.date();

export const areas = ['discovery', 'ready', 'delivery', 'launch', 'roles', 'knowledge', 'tooling', 'steering'] as const;
export const governances = ['top-down', 'relay', 'holistic'] as const;
export const modes = ['draft', 'shadow', 'advice', 'counted', 'required'] as const;
const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const stageSchema = z.strictObject({ id, name: localTextSchema, category: z.enum(['new', 'indeterminate', 'done']) });
export type Stage = z.output<typeof stageSchema>;

const stageMapEntrySchema = z.strictObject({ status: name, issueTypes: z.array(name).min(1).optional(), stage: z.string() });
/** One line of the stage map. The first entry whose status (and issue type, where given) fits a case wins. */
export type StageMapEntry = z.output<typeof stageMapEntrySchema>;

/** Short form `{ status: stage }` or long form (a list, first match wins); both are kept as the list. */
const stageMapSchema = z
  .union([z.record(z.string(), z.string()), z.array(stageMapEntrySchema)])
  .transform((map): StageMapEntry[] => (Array.isArray(map) ? map : Object.entries(map).map(([status, stage]) => ({ status, stage }))));

export const flowSchema = z.strictObject({
  id,
  name: localTextSchema,
  /** Each list may be absent = any. Resolutions and (final) statuses speak of finished cases only. */
  appliesTo: z
    .strictObject({
      issueTypes: z.array(name).min(1).optional(),
      resolutions: z.array(name).min(1).optional(),
      statuses: z.array(name).min(1).optional(),
    })
    .prefault({}),
  start: z.array(z.string()).min(1),
  end: z.array(z.string()).min(1),
  moves: z.record(z.string(), z.array(z.string())),
});
export type Flow = z.output<typeof flowSchema>;

export const roleSchema = z.strictObject({
  id,
  name: localTextSchema,
  purpose: localTextSchema.optional(),
  responsibilities: texts,
  decides: texts,
  delivers: texts,
  doesNot: texts,
  /** What its holder needs from others. */
  needs: texts,
  /** Who stands in, and for how long, when nobody holds it or its holder is away. */
  cover: localTextSchema.optional(),
  perSquad: z.strictObject({ min: z.int().min(0).default(0), max: z.int().min(1).optional() }).optional(),
  maxSquads: z.int().min(1).optional(),
  notWith: z.array(z.string()).default([]),
  jiraRole: name.optional(),
  level: z.enum(['squad', 'tribe', 'organisation']).default('squad'),
  aliases: z.array(name).default([]),
  goal: localTextSchema.optional(),
  scopeOfRole: localTextSchema.optional(),
  reviewEvery: z.iso.duration().optional(),
});
/** A role card as the playbook has it. */
export type Role = z.output<typeof roleSchema>;

const selectorShape = { tribes: z.array(name).optional(), squads: z.array(name).optional(), kinds: z.array(name).optional() };
const selectorSchema = z.strictObject(selectorShape);
/** Names squads: every list that is given must hold the squad; without lists it names all. */
export type SquadSelector = z.output<typeof selectorSchema>;

/** One use of a check by a standard. `minSample` is 8 for `process/*` and 1 for the rest unless given (PRODUCT.md, "Playbook as code"). */
export const standardCheckSchema = z
  .strictObject({
    id,
    use: z.string(),
    with: z.record(z.string(), z.unknown()).default({}),
    severity: severitySchema.default('must'),
    minSample: z.int().min(1).optional(),
    windowDays: z.int().min(1).max(36500).optional(),
  })
  .transform((check) => ({ ...check, minSample: check.minSample ?? (check.use.startsWith('process/') ? 8 : 1) }));
export type StandardCheck = z.output<typeof standardCheckSchema>;

export const standardSchema = z.strictObject({
  id,
  version: z.int().min(1).default(1),
  area: z.enum(areas).default('delivery'),
  serves: z.array(z.string()).default([]),
  level: name.optional(),
  title: localTextSchema,
  why: localTextSchema.optional(),
  owner: name.optional(),
  /** Absent = as the squad's tribe, else top-down. */
  governance: z.enum(governances).optional(),
  mode: z.enum(modes).default('counted'),
  /** Absent = all squads. `except` takes out the squads that it names. */
  scope: z.strictObject({ ...selectorShape, except: selectorSchema.optional() }).prefault({}),
  effort: z.enum(['S', 'M', 'L']).optional(),
  graceDays: z.int().min(0).default(0),
  minutesPerMonth: z.number().min(0).optional(),
  doc: name.optional(),
  /** The day (UTC) it came into force; absent = always. */
  since: date.optional(),
  reviewBy: date.optional(),
  checks: z.array(standardCheckSchema).default([]),
});
export type Standard = z.output<typeof standardSchema>;

export const objectiveSchema = z.strictObject({ id, name: localTextSchema, until: date.optional() });
/** What the product should reach, as the playbook names it. */
export type Objective = z.output<typeof objectiveSchema>;

export const settingsSchema = z.strictObject({
  waiver: z.strictObject({ maxDays: z.int().min(1).default(180), renewals: z.int().min(0).default(1) }).prefault({}),
  minGroupSize: z.int().min(1).default(5),
  adoptedAfterDays: z.int().min(0).default(14),
  minCoverage: z.number().min(0).max(1).default(0.8),
  windowDays: z.int().min(1).max(36500).default(90),
  widenDays: z.int().min(1).max(36500).default(365),
  workingDays: z.array(z.enum(weekDays)).default(['mon', 'tue', 'wed', 'thu', 'fri']),
  holidays: z.array(date).default([]),
  levels: z.array(name).default([]),
  /** What leadership wants: this share of the squads with every required standard adopted, by this day (UTC). */
  goal: z.strictObject({ share: z.number().gt(0).max(1), by: date.optional() }).optional(),
  /** Whether the adoption report compares adopters with the others on outcomes. */
  outcomes: z.boolean().default(false),
});

/** The whole playbook format, version 1. Unknown keys are errors. References between its parts are verified by `parsePlaybook`. */
export const playbookSchema = z.strictObject({
  playbook: z.literal(1),
  id,
  name: localTextSchema,
  vision: z.strictObject({ text: localTextSchema, by: name.optional(), date: date.optional() }).optional(),
  objectives: z.array(objectiveSchema).default([]),
  tools: z
    .array(
      z.strictObject({
        purpose: id,
        name: localTextSchema,
        tool: name,
        owner: name.optional(),
        access: name.optional(),
        guide: name.optional(),
      }),
    )
    .default([]),
  stages: z.array(stageSchema).min(1),
  stageMap: stageMapSchema.prefault({}),
  flows: z.array(flowSchema).default([]),
  roles: z.array(roleSchema).default([]),
  standards: z.array(standardSchema).default([]),
  settings: settingsSchema.prefault({}),
});
/** A parsed playbook, defaults applied. */
export type Playbook = z.output<typeof playbookSchema>;
