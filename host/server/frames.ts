import { basename, dirname } from 'node:path';
import { LOCALES_FOLDER } from '../services/i18n';
import { plain, readServed, tagOf, type Served } from './files';
import type { UiManifest } from './ui-manifest';

/** What a frame's files need to know. */
export interface FrameFiles {
  manifest: UiManifest;
  /** Folder of the built shell; the bridge script lies there. */
  shellDir: string;
  /** Origin of the shell: the page's parent, and nobody else. */
  shellOrigin: string;
  /** Site time minus system time, ms. */
  offset: number;
}

/**
 * Serves the bridge scripts (`/frame-page.js`, and `/frame-native.js` for UI Kit bundles) and `/frame/<moduleKey>/…` (or `<moduleKey>~<resourceKey>` for a modal or a macro's form with a resource of its own): the files of the module's
 * resource, its start page with the bridge script before anything else, and the translations where @forge/bridge fetches them.
 */
export async function serveFrame({ manifest, shellDir, shellOrigin, offset }: FrameFiles, path: string): Promise<Served> {
  const [script] = /^\/frame-(page|native)\.js$/.exec(path) ?? [];
  if (script !== undefined)
    return (await readServed(shellDir, script)) ?? plain(404, `dist/shell${script} is not built: run npm run build`);
  const [, key = '', file = ''] = /^\/frame\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const [moduleKey, resourceKey] = key.split('~');
  const module = manifest.modules.find((candidate) => candidate.key === moduleKey);
  const resource = resourceKey ?? module?.resource;
  if (!module || resource === undefined) return plain(404, `manifest.yml declares no page for ${path}`);

  if (file.startsWith(`${LOCALES_FOLDER}/`)) {
    const text = manifest.localeFiles.get(file.slice(LOCALES_FOLDER.length + 1));
    return text === undefined
      ? plain(404, `manifest.yml lists no translations in ${file}`)
      : { status: 200, type: 'application/json; charset=utf-8', body: text };
  }
  const bundle = manifest.bundles.get(resource);
  if (bundle !== undefined) return serveBundle(bundle, resource, file, { shellOrigin, offset });
  const folder = manifest.folders.get(resource);
  if (folder === undefined) return plain(404, `manifest.yml lists no resource "${resource}"`);
  const name = file === '' ? 'index.html' : file;
  const served = await readServed(folder, name);
  if (served === null) return plain(404, `no file ${name} in the resource "${resource}": is it built? (npm run build)`);
  return name === 'index.html' ? { ...served, body: injectBridge(served.body.toString(), { shellOrigin, offset }) } : served;
}

/** A UI Kit resource is one script: the page around it is the host's. */
async function serveBundle(
  bundle: string,
  resource: string,
  file: string,
  facts: Pick<FrameFiles, 'shellOrigin' | 'offset'>,
): Promise<Served> {
  if (file === '') {
    const code = await readServed(dirname(bundle), basename(bundle));
    const address = code && Buffer.isBuffer(code.body) ? `./bundle.js?${tagOf(code.body)}` : './bundle.js';
    const html = `<!doctype html><html><head><meta charset="utf-8" /></head><body><script src="${address}"></script></body></html>`;
    return { status: 200, type: 'text/html; charset=utf-8', body: injectBridge(html, facts, 'native') };
  }
  const name = file === 'bundle.js' ? basename(bundle) : file;
  const served = name === basename(bundle) || name === `${basename(bundle)}.map` ? await readServed(dirname(bundle), name) : null;
  return served ?? plain(404, `no file ${file} of the UI Kit resource "${resource}": is it built? (npm run build)`);
}

/** Puts the bridge script first in <head>: @forge/bridge throws at import when it is not there yet. */
export function injectBridge(
  html: string,
  { shellOrigin, offset }: Pick<FrameFiles, 'shellOrigin' | 'offset'>,
  kind: 'page' | 'native' = 'page',
): string {
  const script = `<script src="/frame-${kind}.js" data-shell="${shellOrigin}" data-offset="${offset}"></script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return `${script}${html}`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}
