import { callInDocument, describeDocument, type FunctionAddress, type LiveNode } from './forge-doc';
import { createFrameHistory } from './history';
import { createPeer, isBridgeMessage } from './messages';
import { followSiteTime } from './site-date';

/**
 * What `@forge/bridge` finds as `window.__bridge` when it is imported: the first script of every framed page puts it there. It knows the shell's origin and the site's time (from its own
 * script tag) and how to ask the shell. A method that the shell does not know is rejected there, by name.
 */
const { shell: shellOrigin, offset } = document.currentScript?.dataset ?? {};
if (shellOrigin === undefined || window.parent === window)
  throw new Error('This page is made to be framed by the Diapason host: open it from the shell.');
const shell = shellOrigin;
followSiteTime(Number(offset ?? 0));

/** Puts a theme on a page that shows something. */
type ApplyTheme = (theme: unknown) => Promise<void>;
let applyTheme: ApplyTheme = () => Promise.resolve();

const peer = createPeer(
  (message) => window.parent.postMessage(message, shell),
  async (method, payload) => {
    if (method === 'applyTheme') return applyTheme(payload);
    if (method === 'callInDocument') return callHandler(payload);
    throw new Error(`the shell asked the page for "${method}", which it does not know`);
  },
);

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === shell && isBridgeMessage(event.data)) peer.receive(event.data);
});

/** The documents of a UI Kit bundle by root (`Root`, `MacroConfig`), as it last committed them. */
const documents = new Map<string, LiveNode>();

function callHandler(payload: unknown): unknown {
  const { root, address, args } = payload as { root: string; address: FunctionAddress; args: unknown[] };
  const document = documents.get(root);
  if (!document) throw new Error(`the page has committed no ${root}`);
  return callInDocument(document, address, args);
}

function reconcile(payload: unknown): Promise<unknown> {
  const { forgeDoc } = payload as { forgeDoc: LiveNode };
  documents.set(forgeDoc.type, forgeDoc);
  return peer.call('reconcile', { forgeDoc: describeDocument(forgeDoc) });
}

function reportFailure(thrown: unknown): Promise<unknown> {
  const error = thrown instanceof Error ? { name: thrown.name, message: thrown.message } : { name: 'Error', message: String(thrown) };
  return peer.call('onError', { error });
}
async function callBridge(method: string, payload?: unknown): Promise<unknown> {
  switch (method) {
    case 'createHistory':
      return createFrameHistory(peer);
    case 'enableTheming':
      return applyTheme(await peer.call('enableTheming'));
    case 'reconcile':
      return reconcile(payload);
    case 'onError':
      return reportFailure(typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'error') : payload);
    default:
      return peer.call(method, payload);
  }
}

Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge }), configurable: false, writable: false });

/** The page shows something itself, and takes the themes that the shell has. */
export function showThemes(apply: ApplyTheme): void {
  applyTheme = apply;
}

/** The page shows nothing of its own: what goes wrong in it must be said by the shell. */
export function reportFailures(): void {
  window.addEventListener('error', (event) => void reportFailure(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => void reportFailure(event.reason));
}
