import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import Popup from '@atlaskit/popup';
import { Box } from '@atlaskit/primitives';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useId, type ComponentProps } from 'react';
import { define, flag, handler, number, text, textOrNumber, token, word } from '../define';
import { renderNodes } from '../render';
import { useSurface, type UiKitComponent } from '../surface';
import { useLocalValue } from '../use-local-value';

type PopupProps = ComponentProps<typeof Popup>;

const AppTabs = define(
  { id: text, defaultSelected: number, selected: number, onChange: handler, shouldUnmountTabPanelOnChange: flag, testId: text },
  function AppTabs({ props: { id, selected, defaultSelected = 0, onChange, ...props }, node }) {
    const ownId = useId();
    const [shown, show] = useLocalValue({ value: selected, initial: defaultSelected });
    return (
      <Tabs
        {...props}
        id={id ?? ownId}
        selected={shown}
        onChange={(index) => {
          show(index, onChange?.(index));
        }}
      >
        {renderNodes(node.children)}
      </Tabs>
    );
  },
);

const AppPopup = define(
  {
    isOpen: flag,
    id: text,
    testId: text,
    onClose: handler,
    placement: token<NonNullable<PopupProps['placement']>>(),
    shouldFlip: flag,
    shouldFitContainer: flag,
    shouldDisableFocusLock: flag,
    autoFocus: flag,
    strategy: word('absolute', 'fixed'),
    role: text,
    label: text,
    titleId: text,
  },
  ({ props: { isOpen = false, onClose, ...props }, node }) => {
    const part = (name: string) => renderNodes(node.children.find(({ props: own }) => own.name === name)?.children ?? []);
    const { shouldFitContainer: _, ...rest } = props;
    return (
      <Popup
        {...rest}
        isOpen={isOpen}
        onClose={() => void onClose?.()}
        content={() => <Box padding="space.100">{part('content')}</Box>}
        trigger={({ ref, ...aria }) => (
          // The app's trigger is any component of UI Kit; what the popup must know of it hangs on a wrapper.
          <span ref={ref} aria-controls={aria['aria-controls']}>
            {part('trigger')}
          </span>
        )}
      />
    );
  },
);

const AppModal = define(
  {
    width: textOrNumber,
    height: textOrNumber,
    onClose: handler,
    shouldScrollInViewport: flag,
    label: text,
    title: text,
    autoFocus: flag,
    testId: text,
  },
  ({ props: { onClose, autoFocus: _, title, width, label = title, ...props }, node }) => (
    <Modal
      {...props}
      {...(label === undefined ? {} : { label })}
      {...(width === undefined ? {} : { width: width === 'fullscreen' ? '100vw' : width })}
      onClose={() => void onClose?.()}
    >
      {title === undefined ? null : <AppModalHeader title={title} onClose={() => void onClose?.()} />}
      {renderNodes(node.children)}
    </Modal>
  ),
);

function AppModalHeader({ title, onClose }: { title: string; onClose: () => void }) {
  const { say } = useSurface();
  return (
    <ModalHeader>
      <ModalTitle>{title}</ModalTitle>
      <IconButton appearance="subtle" icon={CrossIcon} label={say('shell.close')} onClick={onClose} />
    </ModalHeader>
  );
}

export const overlays: Record<string, UiKitComponent> = {
  Tabs: AppTabs,
  TabList: define({}, ({ node }) => <TabList>{renderNodes(node.children)}</TabList>),
  Tab: define({ testId: text }, ({ props, node }) => <Tab {...props}>{renderNodes(node.children)}</Tab>),
  TabPanel: define({ testId: text }, ({ props, node }) => <TabPanel {...props}>{renderNodes(node.children)}</TabPanel>),
  Popup: AppPopup,
  ModalTransition: define({}, ({ node }) => <ModalTransition>{renderNodes(node.children)}</ModalTransition>),
  Modal: AppModal,
  ModalHeader: define({ testId: text }, ({ props, node }) => <ModalHeader {...props}>{renderNodes(node.children)}</ModalHeader>),
  ModalTitle: define({ appearance: word('danger', 'warning'), isMultiline: flag, testId: text }, ({ props, node }) => (
    <ModalTitle {...props}>{renderNodes(node.children)}</ModalTitle>
  )),
  ModalBody: define({ hasInlinePadding: flag, testId: text }, ({ props, node }) => (
    <ModalBody {...props}>{renderNodes(node.children)}</ModalBody>
  )),
  ModalFooter: define({ testId: text }, ({ props, node }) => <ModalFooter {...props}>{renderNodes(node.children)}</ModalFooter>),
};
