/** @jsxRuntime classic */
import ForgeReconciler, { Label, Select, Text, Textfield, useConfig } from '@forge/react';
import React from 'react';

function Shown() {
  const config = useConfig();
  return <Text testId="inline">{JSON.stringify(config ?? {})}</Text>;
}

ForgeReconciler.render(<Shown />);
ForgeReconciler.addConfig(
  <>
    <Label labelFor="name">Name</Label>
    <Textfield id="name" name="name" />
    <Label labelFor="size">Size</Label>
    <Select
      inputId="size"
      name="size"
      options={[
        { label: 'Small', value: 'S' },
        { label: 'Large', value: 'L' },
      ]}
    />
  </>,
);
