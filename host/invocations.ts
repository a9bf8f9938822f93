import { randomUUID } from 'node:crypto';
import type { Limits, MacroExport, UiCall } from './api';
import { InvocationFailure } from './invocation-failure';
import type { Manifest } from './manifest';
import type { Order } from './runner';
import type { SiteInfo } from './snapshot/types';
import type { AppIdentity } from './worker/messages';
import { NOMINAL_MS } from './worker/messages';

/** Makes what the runner runs: the function of a module with the arguments that Forge passes to modules of its kind. */
export interface Invocations {
  /** @throws InvocationFailure for a module without resolver, an inherited key, or a payload over the limit. */
  fromPage(call: UiCall): Order;
  /** @throws InvocationFailure for a module that is no macro with `adfExport`. */
  fromExport(call: MacroExport): Order;
  fromQueue(consumer: Manifest['consumers'][number], event: Record<string, unknown>, depth: number): Order;
  fromEvent(triggerKey: string, functionKey: string, event: Record<string, unknown>): Order;
  fromSchedule(trigger: Manifest['schedules'][number]): Order;
}

/** developer.atlassian.com/platform/forge/limits-invocation: a request from the front end has 500 KB at most; consumers and schedules get 55 s unless they ask for more. */
const MAX_REQUEST_BYTES = 500 * 1024;
const BACKGROUND_SECONDS = 55;

/** The ids of the one installation that a host has. */
export function describeApp(manifest: Manifest, site: SiteInfo): AppIdentity {
  const appId = manifest.appId.split('/').at(-1) ?? manifest.appId;
  return {
    appId,
    appVersion: '1.0.0',
    environmentId: 'local',
    environmentType: 'DEVELOPMENT',
    installationId: `ari:cloud:ecosystem::installation/${site.cloudId}`,
    contextAri: `ari:cloud:jira::site/${site.cloudId}`,
    scopes: manifest.scopes,
  };
}

/** @returns the maker for one site. */
export function createInvocations(parts: { manifest: Manifest; site: SiteInfo; app: AppIdentity; limits: Limits }): Invocations {
  const { manifest, site, app, limits } = parts;
  const installation = {
    installContext: app.contextAri,
    installation: { ari: { installationId: site.cloudId }, contexts: [{ cloudId: site.cloudId }] },
  };

  const order = (functionKey: string, moduleType: string, moduleKey: string, args: unknown[], more: Partial<Order>): Order => {
    const found = manifest.functions.get(functionKey);
    if (!found) throw new InvocationFailure('FUNCTION_REFUSED', `manifest.yml has no function "${functionKey}"`);
    const background = moduleType === 'consumer' || moduleType === 'scheduledTrigger';
    return {
      id: randomUUID(),
      handler: found.handler.split('.').at(-1) ?? found.handler,
      functionKey,
      moduleKey,
      moduleType,
      accountId: null,
      args,
      deadlineMs: background ? (found.timeoutSeconds ?? BACKGROUND_SECONDS) * 1000 : limits.invokeMs,
      memoryMb: found.runtime?.memoryMB ?? limits.memoryMb,
      depth: 0,
      nominalDelayMs: 0,
      ...more,
    };
  };

  const contextOf = (
    moduleKey: string,
    accountId: string | null,
    extension: Record<string, unknown>,
    locale: string | undefined,
  ): object => ({
    cloudId: site.cloudId,
    localId: `${app.installationId}/${moduleKey}`,
    moduleKey,
    environmentId: app.environmentId,
    environmentType: app.environmentType,
    siteUrl: site.baseUrl,
    timezone: site.timeZone,
    locale: locale ?? site.locale,
    userAccess: { enabled: true, hasAccess: accountId !== null },
    extension,
  });
  const backendOf = (accountId: string | null): object => ({
    ...installation,
    ...(accountId === null ? {} : { principal: { accountId } }),
  });

  return {
    fromPage({ moduleKey, functionKey, payload, accountId, extension, locale }) {
      const module = manifest.ui.get(moduleKey);
      if (!module) throw new InvocationFailure('FUNCTION_REFUSED', `manifest.yml has no module "${moduleKey}" with a page`);
      if (module.resolver === null) throw new InvocationFailure('FUNCTION_REFUSED', `module "${moduleKey}" has no resolver`);
      // The resolver looks its keys up with `in`, so inherited ones would "exist".
      if (functionKey in Object.prototype)
        throw new InvocationFailure('FUNCTION_REFUSED', `Resolver has no definition for '${functionKey}'.`);
      const call = { functionKey, payload };
      const bytes = Buffer.byteLength(JSON.stringify(call));
      if (bytes > MAX_REQUEST_BYTES)
        throw new InvocationFailure('FUNCTION_REFUSED', `the request has ${bytes} bytes; a page may send ${MAX_REQUEST_BYTES}`);
      const context = contextOf(moduleKey, accountId, { type: module.type, ...extension }, locale);
      return order(module.resolver, module.type, moduleKey, [{ call, context }, backendOf(accountId)], { accountId });
    },
    fromExport({ moduleKey, exportType, accountId, extension, config, locale }) {
      const module = manifest.ui.get(moduleKey);
      if (!module?.adfExport) throw new InvocationFailure('FUNCTION_REFUSED', `manifest.yml has no macro "${moduleKey}" with adfExport`);
      // Forge documents `macro.body` only; where the configuration lies is inferred from the module's own context (forge-platform, "Uncertain").
      const payload = {
        exportType,
        context: contextOf(moduleKey, accountId, { type: module.type, ...extension, config }, locale),
        extensionPayload: { config, macro: { body: null } },
      };
      return order(module.adfExport, module.type, moduleKey, [payload, backendOf(accountId)], { accountId });
    },
    fromQueue: (consumer, event, depth) =>
      order(consumer.function, 'consumer', consumer.key, [event, installation], { depth, nominalDelayMs: NOMINAL_MS.dispatch }),
    fromEvent: (triggerKey, functionKey, event) => order(functionKey, 'trigger', triggerKey, [event, installation], {}),
    fromSchedule: (trigger) =>
      order(
        trigger.function,
        'scheduledTrigger',
        trigger.key,
        [{ context: { cloudId: site.cloudId, moduleKey: trigger.key }, contextToken: 'host' }, installation],
        {},
      ),
  };
}
