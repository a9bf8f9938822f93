import { resolve } from 'node:path';
import { z } from 'zod';
import { loadManifest, type Wording } from '../manifest';
import { listLocaleFiles } from '../services/i18n';
import type { Bilingual, PageModule } from './shell-api';

/** Kinds of page that the shell has a place for, and where. */
const places: Record<string, PageModule['place']> = {
  'jira:projectPage': 'project',
  'jira:projectSettingsPage': 'projectSettings',
  'jira:adminPage': 'admin',
  'jira:globalPage': 'global',
  'jira:issueContext': 'issue',
  macro: 'macro',
};

/** A page of the app, and where its files lie. */
export interface UiModule extends PageModule {
  /** As the manifest and the page's context name it: `jira:projectPage`. */
  type: string;
  resource: string;
}

export interface UiManifest {
  modules: UiModule[];
  /** Resource key → absolute folder of a Custom UI resource. */
  folders: ReadonlyMap<string, string>;
  /** Resource key → absolute path of the bundle that the build made of a UI Kit resource. */
  bundles: ReadonlyMap<string, string>;
  /** The files of `__LOCALES__`, as @forge/bridge fetches them beside the page. */
  localeFiles: ReadonlyMap<string, string>;
  scopes: readonly string[];
  permissions: { content?: unknown; external?: unknown };
}

const infoSchema = z.object({ translations: z.record(z.string(), z.record(z.string(), z.string())) });

/** Reads the pages, resources, translations and permissions of the app in `appDir`. @throws Error for a page that the shell has no place for. */
export function readUiManifest(appDir: string): UiManifest {
  const manifest = loadManifest(appDir);
  const localeFiles = listLocaleFiles(manifest, appDir);
  const { translations } = infoSchema.parse(JSON.parse(localeFiles.get('i18n-info.json') ?? '{"translations":{}}'));
  const say = (wording: Wording): Bilingual => {
    if (typeof wording === 'string') return { en: wording, fr: wording };
    const found = translations[wording.i18n];
    return { en: found?.['en-US'] ?? wording.i18n, fr: found?.['fr-FR'] ?? wording.i18n };
  };
  const modules = [...manifest.ui.values()].map(({ key, type, resource, title, description, isNative, config, adfExport }): UiModule => {
    const place = places[type];
    if (place === undefined || resource === null)
      throw new Error(`manifest.yml: the shell has no place for module "${key}" of type ${type}`);
    if (config && !config.isNative) throw new Error(`manifest.yml: the shell shows no Custom UI as the configuration of macro "${key}"`);
    return {
      key,
      type,
      place,
      resource,
      isNative,
      title: say(title ?? key),
      description: description === null ? null : say(description),
      config: config && { resource: config.resource, title: config.title === null ? null : say(config.title) },
      hasExport: adfExport !== null,
    };
  });
  const native = new Set(modules.flatMap(({ resource, isNative, config }) => [isNative ? resource : null, config?.resource ?? null]));
  return {
    modules,
    folders: new Map([...manifest.resources].flatMap(([key, path]) => (native.has(key) ? [] : [[key, resolve(appDir, path)]]))),
    bundles: new Map(
      [...manifest.resources.keys()].flatMap((key) => (native.has(key) ? [[key, resolve(appDir, 'dist/uikit', `${key}.js`)]] : [])),
    ),
    localeFiles,
    scopes: manifest.scopes,
    permissions: manifest.permissions,
  };
}
