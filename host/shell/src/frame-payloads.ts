import { z } from 'zod';

/** A function of the page: a stand-in that calls it over the wire. */
const callback = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function', { error: 'expected a function' });

/** What `router.navigate`, `open` and `getUrl` of @forge/bridge send: an address, or a place by name. */
export const targetSchema = z.union([
  z.object({ url: z.string() }),
  z.object({ target: z.literal('issue'), issueKey: z.string() }),
  z.object({ target: z.literal('module'), moduleKey: z.string(), projectKey: z.string().optional() }),
  z.object({ target: z.literal('projectSettingsDetails'), projectKey: z.string() }),
  z.object({ target: z.literal('userProfile'), accountId: z.string() }),
  z.object({ target: z.literal('dashboard'), dashboardId: z.string() }),
]);
export type NavigationTarget = z.infer<typeof targetSchema>;

export const navigateSchema = z.object({ type: z.enum(['same-tab', 'new-tab']) });

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
export const flagSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: text,
  description: text,
  type: z.enum(['info', 'success', 'warning', 'error']).catch('info'),
  isAutoDismiss: z.boolean().nullish(),
  actions: z.array(z.object({ text: z.string(), onClick: callback })).nullish(),
});
export type FlagRequest = z.infer<typeof flagSchema>;

export const modalSchema = z.object({
  resource: z.string().nullable(),
  /** A named size, or the page's own width and height. */
  size: z.union([z.string(), z.object({ width: z.string(), height: z.string().optional() })]),
  context: z.record(z.string(), z.unknown()),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
  onClose: callback,
});
export type ModalRequest = z.infer<typeof modalSchema>;

export const reconcileSchema = z.object({ forgeDoc: z.unknown() });
export const failureSchema = z.object({ error: z.object({ name: z.string(), message: z.string() }) });
export const closeFlagSchema = z.object({ id: z.union([z.string(), z.number()]).transform(String) });
export const listenSchema = z.object({ event: z.string(), callback });
export const emitSchema = z.object({ event: z.string(), payload: z.unknown() });
export const createHistorySchema = z.object({ onPop: callback });
export const historyMovedSchema = z.object({ action: z.enum(['PUSH', 'REPLACE']), path: z.string() });
export const historyGoSchema = z.object({ steps: z.int() });
