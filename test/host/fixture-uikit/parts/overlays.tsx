/** @jsxRuntime classic */
import {
  Button,
  Heading,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Popup,
  Stack,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@forge/react';
import React, { useState } from 'react';

export function OverlaysPart() {
  const [isModal, setModal] = useState(false);
  const [isPopup, setPopup] = useState(false);
  return (
    <Stack space="space.200">
      <Heading size="medium">Overlays</Heading>
      <Tabs id="tabs">
        <TabList>
          <Tab>One</Tab>
          <Tab>Two</Tab>
        </TabList>
        <TabPanel>
          <Text>First panel</Text>
        </TabPanel>
        <TabPanel>
          <Text>Second panel</Text>
        </TabPanel>
      </Tabs>
      <Button onClick={() => setModal(true)}>Open dialog</Button>
      <ModalTransition>
        {isModal ? (
          <Modal onClose={() => setModal(false)}>
            <ModalHeader>
              <ModalTitle>A dialog</ModalTitle>
            </ModalHeader>
            <ModalBody>
              <Text>Its body</Text>
            </ModalBody>
            <ModalFooter>
              <Button onClick={() => setModal(false)}>Close dialog</Button>
            </ModalFooter>
          </Modal>
        ) : null}
      </ModalTransition>
      <Popup
        isOpen={isPopup}
        onClose={() => setPopup(false)}
        placement="bottom-start"
        content={() => <Text>Popup content</Text>}
        trigger={() => <Button onClick={() => setPopup(!isPopup)}>Open popup</Button>}
      />
    </Stack>
  );
}
