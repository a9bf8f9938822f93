import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest';

/** The folder's name, beside the bundle for functions and beside the page for `@forge/bridge` (`@forge/i18n`, constants). */
export const LOCALES_FOLDER = '__LOCALES__';

/** The files of `__LOCALES__` by name: `i18n-info.json`, which `@forge/api` and `@forge/bridge` read first, and one per language. Paths come from the manifest. */
export function listLocaleFiles(manifest: Manifest, appDir: string): Map<string, string> {
  const { translations } = manifest;
  if (!translations) return new Map();
  const texts = new Map(translations.resources.map(({ key, path }) => [key, readFileSync(join(appDir, path), 'utf8')]));
  const byKey: Record<string, Record<string, string>> = {};
  for (const wording of [...manifest.ui.values()].flatMap(({ title, description, config }) => [
    title,
    description,
    config?.title ?? null,
  ])) {
    if (wording === null || typeof wording === 'string') continue;
    byKey[wording.i18n] = Object.fromEntries(
      [...texts].flatMap(([locale, text]) => readText(JSON.parse(text), wording.i18n).map((found) => [locale, found] as const)),
    );
  }
  const info = { translations: byKey, config: { locales: [...texts.keys()], fallback: translations.fallback } };
  return new Map([['i18n-info.json', JSON.stringify(info)], ...[...texts].map(([locale, text]) => [`${locale}.json`, text] as const)]);
}

function readText(catalogue: unknown, key: string): string[] {
  let node = catalogue;
  for (const part of key.split('.'))
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined;
  return typeof node === 'string' ? [node] : [];
}

/** Lays the files out beside the bundle, where the app's functions read them; writes only what changed. */
export function writeLocaleFiles(manifest: Manifest, appDir: string, codeDir: string): void {
  const folder = join(codeDir, LOCALES_FOLDER);
  for (const [name, text] of listLocaleFiles(manifest, appDir)) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
}
