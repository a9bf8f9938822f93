import { z } from 'zod';
import * as payloads from './frame-payloads';

/** What a page can ask of the shell around it. */
export interface FrameActions {
  /** Calls the server's half of the bridge. */
  backend: (method: string, payload: unknown) => Promise<unknown>;
  frameId: () => string;
  theme: () => object;
  enableTheming: () => void;
  showFlag: (flag: payloads.FlagRequest) => void;
  closeFlag: (id: string) => boolean;
  navigate: (target: payloads.NavigationTarget, isNewTab: boolean) => void;
  getUrl: (target: payloads.NavigationTarget) => string;
  reload: () => void;
  /** Closes the view with a result; false when it is no modal. */
  close: (result: unknown) => boolean;
  /** Hands over what a form of the product asked for (a macro's configuration); false where nothing asked. */
  submit: (payload: unknown) => unknown;
  openModal: (modal: payloads.ModalRequest) => void;
  /** A UI Kit bundle committed its document. @throws Error in a page that shows itself. */
  reconcile: (forgeDoc: unknown) => void;
  /** A UI Kit bundle failed outside any call. */
  fail: (error: { name: string; message: string }) => void;
  subscribe: (event: string, callback: (payload: unknown) => unknown) => () => void;
  emit: (event: string, payload: unknown) => void;
  createHistory: (onPop: (to: string, length: number) => unknown) => { path: string; length: number };
  historyMoved: (action: 'PUSH' | 'REPLACE', path: string) => void;
}

type Method = (actions: FrameActions, payload: unknown) => unknown;

/** Takes the payload as `schema` has it. */
function method<T>(schema: z.ZodType<T>, answer: (actions: FrameActions, payload: T) => unknown): Method {
  return (actions, payload) => answer(actions, schema.parse(payload));
}

// One app on one page: what an app says to itself and what it says to all reach the same frames, as two events of one name.
const listen = (scope: string): Method =>
  method(payloads.listenSchema, ({ subscribe }, { event, callback }) => ({ unsubscribe: subscribe(`${scope}:${event}`, callback) }));
const emit = (scope: string): Method =>
  method(payloads.emitSchema, (actions, { event, payload }) => actions.emit(`${scope}:${event}`, payload));

/** The bridge's methods that the shell answers itself or passes on; what is not here is refused by name. */
const methods: Record<string, Method> = {
  invoke: ({ backend }, payload) => backend('invoke', payload),
  getContext: ({ backend }) => backend('getContext', null),
  fetchProduct: ({ backend }, payload) => backend('fetchProduct', payload),
  enableTheming: ({ enableTheming, theme }) => {
    enableTheming();
    return theme();
  },
  showFlag: method(payloads.flagSchema, ({ showFlag }, flag) => showFlag(flag)),
  closeFlag: method(payloads.closeFlagSchema, ({ closeFlag }, { id }) => closeFlag(id)),
  navigate: (actions, payload) =>
    actions.navigate(payloads.targetSchema.parse(payload), payloads.navigateSchema.parse(payload).type === 'new-tab'),
  getUrl: method(payloads.targetSchema, ({ getUrl }, target) => getUrl(target)),
  reload: ({ reload }) => reload(),
  refresh: ({ reload }) => reload(),
  close: ({ close }, result) => close(result),
  submit: ({ submit }, payload) => submit(payload),
  reconcile: method(payloads.reconcileSchema, ({ reconcile }, { forgeDoc }) => reconcile(forgeDoc)),
  onError: method(payloads.failureSchema, ({ fail }, { error }) => fail(error)),
  openModal: method(payloads.modalSchema, ({ openModal }, modal) => openModal(modal)),
  on: listen('app'),
  onPublic: listen('public'),
  emit: emit('app'),
  emitPublic: emit('public'),
  createHistory: method(payloads.createHistorySchema, ({ createHistory }, { onPop }) => createHistory(onPop)),
  historyMoved: method(payloads.historyMovedSchema, ({ historyMoved }, { action, path }) => historyMoved(action, path)),
  historyGo: method(payloads.historyGoSchema, (_actions, { steps }) => window.history.go(steps)),
  changeWindowTitle: method(z.string(), (_actions, title) => {
    document.title = `${title} – Diapason host`;
  }),
  // The page says that it is ready for a snapshot; the host takes none, and the real bridge answers nothing.
  emitReadyEvent: () => undefined,
  getFrameId: ({ frameId }) => frameId(),
};

/** Answers a page's bridge call. @throws Error, by name, for a method that the host does not have or a payload that it cannot read. */
export async function answerFrame(actions: FrameActions, name: string, payload: unknown): Promise<unknown> {
  const found = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!found) throw new Error(`the host knows no bridge method "${name}"`);
  try {
    return await found(actions, payload);
  } catch (error) {
    throw error instanceof z.ZodError ? new Error(`the payload is not what the host expects: ${z.prettifyError(error)}`) : error;
  }
}
