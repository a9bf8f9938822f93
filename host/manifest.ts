import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const functionSchema = z.looseObject({
  key: z.string(),
  handler: z.string(),
  timeoutSeconds: z.number().optional(),
  runtime: z.looseObject({ memoryMB: z.number().optional() }).optional(),
});
const triggerSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.union([z.string(), z.looseObject({ eventType: z.string() })])),
  filter: z.looseObject({ ignoreSelf: z.boolean().optional(), expression: z.string().optional() }).optional(),
});
const scheduleSchema = z.looseObject({ key: z.string(), function: z.string(), interval: z.enum(['fiveMinute', 'hour', 'day', 'week']) });
const consumerSchema = z.looseObject({ key: z.string(), queue: z.string(), function: z.string() });
const wordingSchema = z.union([z.string(), z.looseObject({ i18n: z.string() }).transform(({ i18n }) => ({ i18n }))]);
const renderSchema = z.literal('native').optional();
const uiModuleSchema = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  title: wordingSchema.optional(),
  description: wordingSchema.optional(),
  render: renderSchema,
  resolver: z.looseObject({ function: z.string() }).optional(),
  config: z
    .union([
      z.boolean(),
      z.looseObject({
        resource: z.string().optional(),
        render: renderSchema,
        title: wordingSchema.optional(),
        openOnInsert: z.boolean().optional(),
      }),
    ])
    .optional(),
  adfExport: z.looseObject({ function: z.string() }).optional(),
});
const scopeListSchema = z.union([
  z.array(z.string()),
  z.record(z.string(), z.looseObject({ allowImpersonation: z.boolean().optional() }).nullable()),
]);
const manifestSchema = z.looseObject({
  app: z.looseObject({ id: z.string() }),
  modules: z.record(z.string(), z.array(z.looseObject({ key: z.string() }))),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  translations: z
    .looseObject({
      resources: z.array(z.looseObject({ key: z.string(), path: z.string() })),
      fallback: z.looseObject({ default: z.string() }),
    })
    .optional(),
  permissions: z.looseObject({ scopes: scopeListSchema.default([]) }).default({ scopes: [] }),
});

type Translations = z.infer<typeof manifestSchema>['translations'];
export type ManifestFunction = z.infer<typeof functionSchema>;
/** A text of the manifest, or the key under which the translations have it. */
export type Wording = z.infer<typeof wordingSchema>;
export type Interval = z.infer<typeof scheduleSchema>['interval'];

/** A module that has a page: `type` is its name in the manifest (`jira:projectPage`). */
export interface UiModule {
  type: string;
  key: string;
  resource: string | null;
  title: Wording | null;
  description: Wording | null;
  /** True for UI Kit, whose resource is a source file; false for Custom UI, whose resource is a folder. */
  isNative: boolean;
  resolver: string | null;
  /** The form that configures a macro: a resource of its own, or (null) what the module's own bundle gives to `ForgeReconciler.addConfig`. */
  config: { resource: string | null; isNative: boolean; title: Wording | null } | null;
  /** The function that turns a macro into ADF when its page is exported. */
  adfExport: string | null;
}

/** What the host needs of manifest.yml. Whether the file is a good manifest is for `@forge/manifest` to say, in a test. */
export interface Manifest {
  appId: string;
  functions: ReadonlyMap<string, ManifestFunction>;
  triggers: { key: string; function: string; events: string[]; ignoreSelf: boolean }[];
  schedules: { key: string; function: string; interval: Interval }[];
  consumers: { key: string; queue: string; function: string }[];
  ui: ReadonlyMap<string, UiModule>;
  resources: ReadonlyMap<string, string>;
  scopes: readonly string[];
  /** Scopes that may be used in the name of a user who is not there. */
  impersonation: readonly string[];
  translations: Translations;
  hasSql: boolean;
  /** What pages may load, as the manifest says it. */
  permissions: { content?: unknown; external?: unknown };
}

/** Reads `<appDir>/manifest.yml`. @throws Error for what the host could not honour: a wrong shape, a function that no entry defines, a filter it cannot evaluate. */
export function loadManifest(appDir: string): Manifest {
  const raw = manifestSchema.parse(parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8')));
  const list = <T>(type: string, schema: z.ZodType<T>): T[] => z.array(schema).parse(raw.modules[type] ?? []);
  const { scopes } = raw.permissions;
  const manifest: Manifest = {
    appId: raw.app.id,
    functions: new Map(list('function', functionSchema).map((entry) => [entry.key, entry])),
    triggers: list('trigger', triggerSchema).map((entry) => {
      if (entry.filter?.expression !== undefined)
        throw new Error(`manifest.yml: trigger "${entry.key}" has a filter expression; the host cannot evaluate Jira expressions`);
      const events = entry.events.map((event) => (typeof event === 'string' ? event : event.eventType));
      return { key: entry.key, function: entry.function, events, ignoreSelf: entry.filter?.ignoreSelf ?? false };
    }),
    schedules: list('scheduledTrigger', scheduleSchema),
    consumers: list('consumer', consumerSchema),
    ui: new Map(listUi(raw.modules).map((module) => [module.key, module])),
    resources: new Map(raw.resources.map(({ key, path }) => [key, path])),
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    impersonation: Array.isArray(scopes)
      ? []
      : Object.entries(scopes).flatMap(([scope, options]) => (options?.allowImpersonation ? [scope] : [])),
    translations: raw.translations,
    hasSql: (raw.modules.sql ?? []).length > 0,
    permissions: { content: raw.permissions.content, external: raw.permissions.external },
  };
  requireFunctions(manifest);
  return manifest;
}

const WITHOUT_PAGE = ['function', 'trigger', 'scheduledTrigger', 'consumer', 'sql', 'action', 'rovo:agent'];

function listUi(modules: Record<string, { key: string }[]>): UiModule[] {
  return Object.entries(modules)
    .filter(([type]) => !WITHOUT_PAGE.includes(type))
    .flatMap(([type, entries]) =>
      entries.map((entry) => {
        const { key, resource, title, description, render, resolver, config, adfExport } = uiModuleSchema.parse(entry);
        return {
          type,
          key,
          resource: resource ?? null,
          title: title ?? null,
          description: description ?? null,
          isNative: render === 'native',
          resolver: resolver?.function ?? null,
          config: config === undefined || config === false ? null : describeConfig(config),
          adfExport: adfExport?.function ?? null,
        };
      }),
    );
}

type ConfigEntry = Exclude<z.infer<typeof uiModuleSchema>['config'], undefined | false>;

function describeConfig(config: ConfigEntry): UiModule['config'] {
  if (typeof config === 'boolean') return { resource: null, isNative: true, title: null };
  return {
    resource: config.resource ?? null,
    isNative: config.resource === undefined || config.render === 'native',
    title: config.title ?? null,
  };
}

function requireFunctions({ functions, triggers, schedules, consumers, ui }: Manifest): void {
  const users = [...triggers, ...schedules, ...consumers].map((entry) => ({ key: entry.key, function: entry.function }));
  for (const { key, resolver, adfExport } of ui.values())
    for (const name of [resolver, adfExport]) if (name !== null) users.push({ key, function: name });
  for (const user of users) {
    if (!functions.has(user.function))
      throw new Error(
        `manifest.yml: module "${user.key}" names the function "${user.function}", which no entry under modules.function defines`,
      );
  }
}
