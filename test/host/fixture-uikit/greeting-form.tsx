/** @jsxRuntime classic */
import { view } from '@forge/bridge';
import ForgeReconciler, { Button, Label, Stack, Textfield, useConfig } from '@forge/react';
import React, { useState } from 'react';

function GreetingForm() {
  const config = useConfig();
  const [name, setName] = useState<string | null>(null);
  return (
    <Stack space="space.100">
      <Label labelFor="name">Name</Label>
      <Textfield id="name" value={name ?? String(config?.name ?? '')} onChange={(event) => setName(event.target.value)} />
      <Button appearance="primary" onClick={() => void view.submit({ config: { name } })}>
        Keep
      </Button>
    </Stack>
  );
}

ForgeReconciler.render(<GreetingForm />);
