/** @jsxRuntime classic */
import ForgeReconciler, { Text, useConfig, useProductContext } from '@forge/react';
import React from 'react';
import { read } from './parts/read';

function Greeting() {
  const config = useConfig();
  const context = useProductContext();
  return <Text testId="greeting">{`Hello ${read(config, 'name') || 'nobody'} on ${read(context, 'extension', 'content', 'id')}`}</Text>;
}

ForgeReconciler.render(<Greeting />);
