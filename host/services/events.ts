import type { Manifest } from '../manifest';
import type { AppIdentity } from '../worker/messages';

/** One trigger that an event goes to. */
export interface TriggerDelivery {
  triggerKey: string;
  functionKey: string;
  /** The trigger's first argument: the event and what the platform adds. */
  event: Record<string, unknown>;
}

/** Forge does not deliver an event over 200 KB (developer.atlassian.com/platform/forge/events-reference/product_events). */
const MAX_EVENT_BYTES = 200 * 1024;

/** The triggers that listen to an event, without those that ignore the app's own echoes; `dropped` says why nobody gets it although somebody listens. */
export function routeEvent(
  triggers: Manifest['triggers'],
  name: string,
  payload: Record<string, unknown>,
  app: AppIdentity,
): { deliveries: TriggerDelivery[]; dropped: string | null } {
  const event = { ...describeOrigin(name, app), ...payload, eventType: name };
  const isEcho = Reflect.get(event, 'selfGenerated') === true;
  const listening = triggers.filter((trigger) => trigger.events.includes(name) && !(trigger.ignoreSelf && isEcho));
  const bytes = Buffer.byteLength(JSON.stringify(event));
  if (bytes > MAX_EVENT_BYTES && listening.length > 0)
    return { deliveries: [], dropped: `event ${name} has ${bytes} bytes; over ${MAX_EVENT_BYTES} it is not delivered` };
  return { deliveries: listening.map((trigger) => ({ triggerKey: trigger.key, functionKey: trigger.function, event })), dropped: null };
}

/** What the platform adds: to its own events (installed, upgraded) the app and its installation, to a product's whether the app caused it. */
function describeOrigin(name: string, app: AppIdentity): Record<string, unknown> {
  if (!name.startsWith('avi:forge:')) return { selfGenerated: false };
  return { id: app.installationId, app: { id: app.appId, version: app.appVersion }, environment: { id: app.environmentId } };
}
