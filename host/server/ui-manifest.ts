import { resolve } from 'node:path';
import { z } from 'zod';
import { loadManifest } from '../manifest';
import { listLocaleFiles } from '../services/i18n';
import type { PageModule } from './shell-api';

/** Kinds of page that the shell has a place for, and where. */
const places: Record<string, PageModule['place']> = { 'jira:projectPage': 'project', 'jira:adminPage': 'admin' };

/** A page of the app, and where its files lie. */
export interface UiModule extends PageModule {
  /** As the manifest and the page's context name it: `jira:projectPage`. */
  type: string;
  resource: string;
}

export interface UiManifest {
  modules: UiModule[];
  /** Resource key → absolute folder. */
  folders: ReadonlyMap<string, string>;
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
  const say = (title: string | { i18n: string } | null, locale: string, key: string): string =>
    title === null || typeof title === 'string' ? (title ?? key) : (translations[title.i18n]?.[locale] ?? title.i18n);
  return {
    modules: [...manifest.ui.values()].map(({ key, type, resource, title }) => {
      const place = places[type];
      if (place === undefined || resource === null)
        throw new Error(`manifest.yml: the shell has no place for module "${key}" of type ${type}`);
      return { key, type, place, resource, title: { en: say(title, 'en-US', key), fr: say(title, 'fr-FR', key) } };
    }),
    folders: new Map([...manifest.resources].map(([key, path]) => [key, resolve(appDir, path)])),
    localeFiles,
    scopes: manifest.scopes,
    permissions: manifest.permissions,
  };
}
