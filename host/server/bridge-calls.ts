import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { Host } from '../api';
import type { Snapshot } from '../snapshot/types';
import type { Frame } from './shell-api';
import type { UiManifest } from './ui-manifest';

const invokeSchema = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});
const fetchSchema = z.object({
  product: z.enum(['jira', 'confluence']),
  restPath: z.string(),
  fetchRequestInit: z.object({
    method: z.string().optional(),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    body: z.string().nullish(),
  }),
  isMultipartFormData: z.literal(false, { error: 'the host takes no multipart uploads from a page' }).optional(),
});

/** The shell's two languages as Forge names them. */
export const locales = { en: 'en-US', fr: 'fr-FR' } as const;

/** Answers the bridge calls that need the backend. A method that is not here is an error that names it. */
export function createBridgeCalls({ host, snapshot, manifest }: { host: Host; snapshot: Snapshot; manifest: UiManifest }) {
  /** The module's `extension` context (forge-platform, "Browser seam"). It comes from the browser, so the app must not trust it. */
  const extensionOf = (frame: Frame): Record<string, unknown> => {
    const module = manifest.modules.find(({ key }) => key === frame.moduleKey);
    if (!module) throw new Error(`manifest.yml declares no page "${frame.moduleKey}"`);
    const project = snapshot.projects.find(({ key }) => key === frame.projectKey);
    if (['project', 'projectSettings'].includes(module.place) && !project)
      throw new Error(`the site has no project "${frame.projectKey ?? ''}"`);
    return {
      type: module.type,
      location: `${snapshot.site.baseUrl}${frame.location}`,
      ...(project ? { project: { id: project.id, key: project.key, type: project.projectTypeKey } } : {}),
      ...frame.extension,
      ...(frame.modal ? { modal: frame.modal } : {}),
    };
  };

  const getContext = (frame: Frame): object => ({
    accountId: frame.as,
    cloudId: snapshot.site.cloudId,
    environmentId: 'diapason-host',
    environmentType: 'DEVELOPMENT',
    extension: extensionOf(frame),
    localId: frame.localId,
    locale: locales[frame.lang],
    moduleKey: frame.moduleKey,
    siteUrl: snapshot.site.baseUrl,
    timezone: snapshot.site.timeZone,
    theme: { colorMode: frame.theme, light: 'light', dark: 'dark' },
    surfaceColor: null,
    userAccess: { enabled: true, hasAccess: true },
    permissions: { scopes: manifest.scopes },
  });

  const invoke = async (frame: Frame, given: unknown): Promise<unknown> => {
    const { functionKey, payload, metadata } = invokeSchema.parse(given);
    const body = await host.invoke({
      moduleKey: frame.moduleKey,
      functionKey,
      payload,
      accountId: frame.as,
      extension: extensionOf(frame),
      locale: locales[frame.lang],
    });
    return metadata === undefined ? body : { body, metadata: {} };
  };

  const fetchProduct = (frame: Frame, given: unknown): object => {
    const { product, restPath, fetchRequestInit } = fetchSchema.parse(given);
    const answer = host.request({
      product,
      path: restPath,
      method: (fetchRequestInit.method ?? 'GET').toUpperCase(),
      headers: Object.fromEntries(fetchRequestInit.headers.map(([name, value]) => [name.toLowerCase(), value])),
      body: fetchRequestInit.body ?? null,
      accountId: frame.as,
    });
    return { ...answer, statusText: STATUS_CODES[answer.status] ?? '' };
  };

  return async (frame: Frame, method: string, payload: unknown): Promise<unknown> => {
    switch (method) {
      case 'getContext':
        return getContext(frame);
      case 'invoke':
        return invoke(frame, payload);
      case 'fetchProduct':
        return fetchProduct(frame, payload);
      default:
        throw new Error(`the host knows no bridge method "${method}"`);
    }
  };
}
