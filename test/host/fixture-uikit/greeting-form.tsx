/** @jsxRuntime classic */
import { view } from '@forge/bridge';
import ForgeReconciler, { Button, Label, Stack, Textfield, useConfig } from '@forge/react';
import React, { useState } from 'react';
import { read } from './parts/read';

function GreetingForm() {
  const config = useConfig();
  const [name, setName] = useState<string | null>(null);
  return (
    <Stack space="space.100">
      <Label labelFor="name">Name</Label>
      <Textfield id="name" value={name ?? read(config, 'name')} onChange={(event) => setName(read(event, 'target', 'value'))} />
      <Button appearance="primary" onClick={() => void view.submit({ config: { name } })}>
        Keep
      </Button>
    </Stack>
  );
}

ForgeReconciler.render(<GreetingForm />);
