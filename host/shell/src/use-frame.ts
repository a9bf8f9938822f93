import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Frame } from '../../server/shell-api';
import { createPeer, isBridgeMessage, type Peer } from '../../seam-frontend/messages';
import { clockMoved } from './frame-events';
import { answerFrame, type FrameActions } from './frame-methods';
import { ask } from './server';
import type { ModalRequest } from './frame-payloads';
import { shellTarget, targetAddress } from './routes';
import { useShell } from './shell-context';

/** What a frame's surroundings decide: a page and a modal differ in these only. */
export interface FrameSurroundings {
  close: (result: unknown) => boolean;
  openModal: (modal: ModalRequest) => void;
  inner: string;
  moved: (action: 'PUSH' | 'REPLACE', inner: string) => void;
  /** Of a form that the product opened: takes what it submits. */
  submit?: (payload: unknown) => unknown;
  /** Of a UI Kit bundle, which shows nothing itself: takes its documents and its failures. */
  native?: { reconcile: (forgeDoc: unknown) => void; fail: (error: { name: string; message: string }) => void };
}

/** A frame at work: `generation` changes when the page must be loaded anew; `call` reaches the page's half of the bridge. */
export interface FrameHandle {
  iframe: RefObject<HTMLIFrameElement>;
  generation: number;
  call: (method: string, payload: unknown) => Promise<unknown>;
}

/** Connects an iframe to the bridge. */
export function useFrame(frame: Frame, surroundings: FrameSurroundings): FrameHandle {
  const shell = useShell();
  const iframe = useRef<HTMLIFrameElement>(null);
  const [generation, setGeneration] = useState(0);
  const onPop = useRef<((to: string, length: number) => unknown) | null>(null);
  const known = useRef(surroundings.inner);
  const themed = useRef<Peer | null>(null);
  const connected = useRef<Peer | null>(null);
  // The listener lives as long as the frame; what it does follows the latest render.
  const latest = useRef({ shell, frame, surroundings });
  useLayoutEffect(() => {
    latest.current = { shell, frame, surroundings };
  });

  // Before anything else can run: a frame that has all that it needs speaks at once, and what is said to nobody is lost.
  useLayoutEffect(() => {
    const unsubscribers = new Set<() => void>();
    const actions: FrameActions = {
      frameId: () => latest.current.frame.localId,
      backend: (method, payload) => ask('bridge', { frame: latest.current.frame, method, payload: payload ?? null }),
      theme: () => ({ colorMode: latest.current.frame.theme, light: 'light', dark: 'dark' }),
      enableTheming: () => {
        themed.current = peer;
      },
      showFlag: (flag) => latest.current.shell.showFlag(flag),
      closeFlag: (id) => latest.current.shell.closeFlag(id),
      navigate: (target, isNewTab) => {
        const { site, navigation } = latest.current.shell;
        const address = targetAddress(target, site.modules, frame.projectKey);
        const inside = shellTarget(address, site.baseUrl);
        if (isNewTab) window.open(inside ?? address, '_blank', 'noopener');
        else if (inside === null) window.location.assign(address);
        else navigation.go(inside);
      },
      getUrl: (target) => {
        const { site } = latest.current.shell;
        // Where the site is reached: here.
        return new URL(targetAddress(target, site.modules, frame.projectKey), window.location.origin).href;
      },
      reload: () => setGeneration((count) => count + 1),
      close: (result) => latest.current.surroundings.close(result),
      submit: (payload) => latest.current.surroundings.submit?.(payload) ?? latest.current.surroundings.submit !== undefined,
      reconcile: (forgeDoc) => {
        const { native } = latest.current.surroundings;
        if (!native) throw new Error('the manifest renders this module as a page of its own: a UI Kit bundle needs render: native');
        native.reconcile(forgeDoc);
      },
      fail: (error) => {
        latest.current.shell.report(`${latest.current.frame.moduleKey}: ${error.name}: ${error.message}`);
        latest.current.surroundings.native?.fail(error);
      },
      openModal: (modal) => latest.current.surroundings.openModal(modal),
      subscribe: (event, callback) => {
        const unsubscribe = latest.current.shell.events.subscribe(event, callback);
        unsubscribers.add(unsubscribe);
        return unsubscribe;
      },
      emit: (event, payload) => latest.current.shell.events.emit(event, payload),
      createHistory: (callback) => {
        onPop.current = callback;
        return { path: latest.current.surroundings.inner, length: window.history.length };
      },
      historyMoved: (action, inner) => {
        known.current = inner;
        latest.current.surroundings.moved(action, inner);
      },
    };
    const origin = shell.site.frameOrigin;
    const peer = createPeer(
      (message) => iframe.current?.contentWindow?.postMessage(message, origin),
      async (method, payload) => {
        try {
          return await answerFrame(actions, method, payload);
        } catch (error) {
          const called =
            method === 'invoke' && typeof payload === 'object' && payload !== null ? ` ${String(Reflect.get(payload, 'functionKey'))}` : '';
          latest.current.shell.report(`${method}${called}: ${error instanceof Error ? error.message : String(error)}`);
          throw error;
        }
      },
    );
    connected.current = peer;
    const receive = (event: MessageEvent): void => {
      if (event.source === iframe.current?.contentWindow && event.origin === origin && isBridgeMessage(event.data))
        peer.receive(event.data);
    };
    window.addEventListener('message', receive);
    return () => {
      window.removeEventListener('message', receive);
      for (const unsubscribe of unsubscribers) unsubscribe();
      onPop.current = null;
      themed.current = null;
      connected.current = null;
    };
  }, [generation, frame.localId, frame.projectKey, shell.site.frameOrigin]);

  useEffect(() => shell.events.subscribe(clockMoved, () => setGeneration((count) => count + 1)), [shell.events]);

  useEffect(() => {
    if (surroundings.inner === known.current) return;
    known.current = surroundings.inner;
    onPop.current?.(surroundings.inner, window.history.length);
  }, [surroundings.inner]);

  useEffect(() => {
    const theme = { colorMode: frame.theme, light: 'light', dark: 'dark' };
    latest.current.shell.events.emit('app:FORGE_CORE_THEME_CHANGED', { theme });
    themed.current?.call('applyTheme', theme).catch((error: unknown) => latest.current.shell.report(`applyTheme: ${String(error)}`));
  }, [frame.theme]);

  const call = useCallback(async (method: string, payload: unknown): Promise<unknown> => {
    if (!connected.current) throw new Error(`${method}: the frame is not connected`);
    return connected.current.call(method, payload);
  }, []);
  return { iframe, generation, call };
}
