/** @jsxRuntime classic */
import { invoke, router, showFlag } from '@forge/bridge';
import {
  Button,
  ButtonGroup,
  EmptyState,
  Heading,
  LinkButton,
  LoadingButton,
  ProgressBar,
  SectionMessage,
  SectionMessageAction,
  Spinner,
  Stack,
  Text,
  Tooltip,
} from '@forge/react';
import React, { useState } from 'react';
import { read } from './read';

export function MessagesPart() {
  const [said, setSaid] = useState('');
  const greet = async () => setSaid(read({ answer: await invoke('greet', { name: 'Ada' }) }, 'answer'));
  return (
    <Stack space="space.200">
      <Heading size="medium">Messages and actions</Heading>
      <SectionMessage
        appearance="warning"
        title="Nothing is lost"
        actions={[
          <SectionMessageAction key="again" onClick={() => setSaid('tried again')}>
            Try again
          </SectionMessageAction>,
        ]}
      >
        <Text>A message with an action.</Text>
      </SectionMessage>
      <EmptyState
        header="Nothing here yet"
        description="It comes with the first sweep."
        primaryAction={
          <Button appearance="primary" onClick={() => setSaid('started')}>
            Start
          </Button>
        }
      />
      <ButtonGroup label="Actions">
        <Button onClick={() => void greet()}>Greet</Button>
        <Button iconBefore="refresh" onClick={() => void showFlag({ id: 'f', title: 'A flag', type: 'info', isAutoDismiss: false })}>
          Flag
        </Button>
        <LoadingButton isLoading appearance="primary">
          Loading
        </LoadingButton>
        <LinkButton href="/browse/LAB-2">Open LAB-2</LinkButton>
        <Button appearance="subtle" onClick={() => void router.navigate('/browse/LAB-3')}>
          Go to LAB-3
        </Button>
      </ButtonGroup>
      <Text testId="said">{said}</Text>
      <Tooltip content="What a number means">
        <Text>Hover here</Text>
      </Tooltip>
      <ProgressBar value={0.4} ariaLabel="Progress" />
      <Spinner label="Working" />
    </Stack>
  );
}
