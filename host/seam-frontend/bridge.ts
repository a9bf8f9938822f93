import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { createFrameHistory } from './history';
import { createPeer, isBridgeMessage } from './messages';
import { followSiteTime } from './site-date';

/**
 * The first script of every framed page: what `@forge/bridge` finds as `window.__bridge` when it is imported. It knows the
 * shell's origin and the site's time (from its own script tag) and how to ask the shell. A method that the shell does not know is rejected there, by name.
 */
const { shell: shellOrigin, offset } = document.currentScript?.dataset ?? {};
if (shellOrigin === undefined || window.parent === window)
  throw new Error('This page is made to be framed by the Diapason host: open it from the shell.');
const shell = shellOrigin;
followSiteTime(Number(offset ?? 0));

const peer = createPeer(
  (message) => window.parent.postMessage(message, shell),
  async (method, payload) => {
    if (method !== 'applyTheme') throw new Error(`the shell asked the page for "${method}", which it does not know`);
    await applyTheme(payload);
  },
);

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === shell && isBridgeMessage(event.data)) peer.receive(event.data);
});

/** Puts the design tokens on the page, as Forge does once a page has asked for theming. */
async function applyTheme(theme: unknown): Promise<void> {
  const dark = typeof theme === 'object' && theme !== null && Reflect.get(theme, 'colorMode') === 'dark';
  await setGlobalTheme({ colorMode: dark ? 'dark' : 'light', light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' });
}

async function callBridge(method: string, payload?: unknown): Promise<unknown> {
  switch (method) {
    case 'createHistory':
      return createFrameHistory(peer);
    case 'enableTheming':
      return applyTheme(await peer.call('enableTheming'));
    default:
      return peer.call(method, payload);
  }
}

Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge }), configurable: false, writable: false });
