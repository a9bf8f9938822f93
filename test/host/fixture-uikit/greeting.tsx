/** @jsxRuntime classic */
import ForgeReconciler, { Text, useConfig, useProductContext } from '@forge/react';
import React from 'react';

function Greeting() {
  const config = useConfig();
  const context = useProductContext();
  return <Text testId="greeting">{`Hello ${String(config?.name ?? 'nobody')} on ${String(context?.extension.content?.id)}`}</Text>;
}

ForgeReconciler.render(<Greeting />);
