import Modal, { ModalTransition } from '@atlaskit/modal-dialog';
import { useId } from 'react';
import type { Frame } from '../../server/shell-api';
import type { ModalRequest } from './frame-payloads';
import { useShell } from './shell-context';
import { useFrame } from './use-frame';

/** Sandbox of a framed page, as Forge sets it. The frame's origin is its own, so `allow-same-origin` gives it nothing of the shell's. */
export const frameSandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** Forge's named sizes in the words of Atlaskit's modal; the ones it lacks take the whole width. */
const widths: Record<string, string> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '95vw',
  fullscreen: '100vw',
  resizable: 'large',
};

/** A second frame over the page, as `new Modal({ … }).open()` asks for it. */
export function FrameModal({ opener, request, onClosed }: { opener: Frame; request: ModalRequest; onClosed: () => void }) {
  const { site, report } = useShell();
  const { resource, size, context, closeOnEscape, closeOnOverlayClick, title, onClose } = request;
  const localId = useId();
  const frame: Frame = { ...opener, localId, modal: context };
  const finish = (result: unknown): void => {
    onClosed();
    Promise.resolve(onClose(result)).catch((error: unknown) => report(`onClose: ${String(error)}`));
  };
  const { iframe, generation } = useFrame(frame, {
    inner: '/',
    close: (result) => {
      finish(result);
      return true;
    },
    openModal: () => {
      throw new Error('the host opens no modal from a modal');
    },
    moved: () => undefined,
  });
  const name = title === '' ? opener.moduleKey : title;
  const key = resource === null ? opener.moduleKey : `${opener.moduleKey}~${resource}`;
  const width = typeof size === 'string' ? (widths[size] ?? 'medium') : size.width;
  return (
    <ModalTransition>
      <Modal
        label={name}
        width={width}
        height={typeof size === 'string' ? '80vh' : (size.height ?? '80vh')}
        shouldCloseOnEscapePress={closeOnEscape}
        shouldCloseOnOverlayClick={closeOnOverlayClick}
        onClose={() => finish(undefined)}
      >
        <iframe
          key={generation}
          ref={iframe}
          className="frame"
          title={name}
          sandbox={frameSandbox}
          src={`${site.frameOrigin}/frame/${key}/`}
        />
      </Modal>
    </ModalTransition>
  );
}
