import { LOCALES_FOLDER } from '../services/i18n';
import { plain, readServed, type Served } from './files';
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
 * Serves `/frame/<moduleKey>/…` (or `<moduleKey>~<resourceKey>` for a modal with a resource of its own): the files of the module's Custom UI
 * resource, its start page with the bridge script before anything else, and the translations where @forge/bridge fetches them.
 */
export async function serveFrame({ manifest, shellDir, shellOrigin, offset }: FrameFiles, path: string): Promise<Served> {
  if (path === '/frame-bridge.js')
    return (await readServed(shellDir, 'bridge.js')) ?? plain(404, 'dist/shell/bridge.js is not built: run npm run build');
  const [, key = '', file = ''] = /^\/frame\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const [moduleKey, resourceKey] = key.split('~');
  const module = manifest.modules.find((candidate) => candidate.key === moduleKey);
  const resource = resourceKey ?? module?.resource;
  const folder = resource === undefined ? undefined : manifest.folders.get(resource);
  if (!module || folder === undefined) return plain(404, `manifest.yml declares no page for ${path}`);

  if (file.startsWith(`${LOCALES_FOLDER}/`)) {
    const text = manifest.localeFiles.get(file.slice(LOCALES_FOLDER.length + 1));
    return text === undefined
      ? plain(404, `manifest.yml lists no translations in ${file}`)
      : { status: 200, type: 'application/json; charset=utf-8', body: text };
  }
  const name = file === '' ? 'index.html' : file;
  const served = await readServed(folder, name);
  if (served === null) return plain(404, `no file ${name} in the resource "${resource}": is it built? (npm run build)`);
  return name === 'index.html' ? { ...served, body: injectBridge(served.body.toString(), shellOrigin, offset) } : served;
}

/** Puts the bridge script first in <head>: @forge/bridge throws at import when it is not there yet. */
export function injectBridge(html: string, shellOrigin: string, offset: number): string {
  const script = `<script src="/frame-bridge.js" data-shell="${shellOrigin}" data-offset="${offset}"></script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return `${script}${html}`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}
