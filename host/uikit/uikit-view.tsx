import Spinner from '@atlaskit/spinner';
import { useEffect, useId, useRef, useState } from 'react';
import type { Frame } from '../server/shell-api';
import { frameSandbox } from '../shell/src/frame-modal';
import { useShell } from '../shell/src/shell-context';
import { useFrame } from '../shell/src/use-frame';
import { readDocument, type ForgeNode, type RootName } from './document';
import { ErrorBox } from './error-box';
import { renderNodes } from './render';
import { SurfaceProvider, type ConfigForm } from './surface';
import { useShellSurface } from './use-shell-surface';

interface UiKitViewProps {
  moduleKey: string;
  /** Another resource than the module's own: a macro's configuration form. */
  resource?: string;
  /** What the place adds to the module's context (forge-platform, "extension by module"); a macro's `config` is part of it. */
  extension: Record<string, unknown>;
  /** Who looks; default: whom the shell is seen as. */
  persona?: string;
  /** Takes what the view submits (`view.submit({ config })`). */
  onSubmit?: (payload: unknown) => void;
  /** The view asked to be closed (`view.close`). */
  onClose?: () => void;
  /** Which document of the bundle is shown. Default: Root. */
  root?: RootName;
  /** Answers of the form that a MacroConfig document is. */
  form?: ConfigForm;
}

/** A module that is rendered natively: its bundle runs in a hidden frame, what it commits is shown here with Atlaskit's own components. */
export function UiKitView(props: UiKitViewProps) {
  const { as, navigation } = useShell();
  // Another reader, language or place is another view; a new configuration reaches the one that stands.
  const { config: _, ...place } = props.extension;
  return <View key={JSON.stringify([props.moduleKey, props.resource, props.persona ?? as, navigation.place.lang, place])} {...props} />;
}

function View({ moduleKey, resource, extension, persona, onSubmit, onClose, root = 'Root', form }: UiKitViewProps) {
  const { as, navigation, site, say, events, report } = useShell();
  const { lang, theme, path } = navigation.place;
  const localId = useId();
  const [inner, setInner] = useState('/');
  const [documents, setDocuments] = useState<Partial<Record<RootName, ForgeNode>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const frame: Frame = { moduleKey, as: persona ?? as, lang, theme, projectKey: null, location: path, localId, extension };
  const { iframe, generation, call } = useFrame(frame, {
    inner,
    moved: (_action, to) => setInner(to),
    close: () => {
      onClose?.();
      return onClose !== undefined;
    },
    ...(onSubmit ? { submit: (payload: unknown) => onSubmit(payload) } : {}),
    openModal: () => {
      throw new Error('the host opens no framed modal from a UI Kit view: use the Modal component');
    },
    native: {
      reconcile: (forgeDoc) => {
        const { root: committed, node } = readDocument(forgeDoc, async (address, args) => {
          try {
            return await call('callInDocument', { root: committed, address, args });
          } catch (error) {
            report(`${moduleKey} ${address.path.join('.')}: ${error instanceof Error ? error.message : String(error)}`);
            return undefined;
          }
        });
        setDocuments((all) => ({ ...all, [committed]: node }));
        setFailure(null);
      },
      fail: ({ message }) => setFailure(message),
    },
  });
  const surface = useShellSurface(form ?? null, persona);

  const config = JSON.stringify(extension.config);
  const known = useRef(config);
  useEffect(() => {
    if (known.current === config) return;
    known.current = config;
    events.emit('app:FORGE_CORE_MACRO_CONFIG_CHANGED', null);
  }, [config, events]);

  const shown = documents[root];
  return (
    <div className="uikit" data-testid={`uikit-${moduleKey}`}>
      <iframe
        key={generation}
        ref={iframe}
        hidden
        title={moduleKey}
        sandbox={frameSandbox}
        src={`${site.frameOrigin}/frame/${resource === undefined ? moduleKey : `${moduleKey}~${resource}`}/`}
      />
      {failure === null ? null : <ErrorBox text={`${moduleKey}: ${failure}`} />}
      {shown ? <SurfaceProvider value={surface}>{renderNodes(shown.children)}</SurfaceProvider> : null}
      {shown === undefined && failure === null ? <Spinner size="small" label={say('shell.loading')} /> : null}
    </div>
  );
}
