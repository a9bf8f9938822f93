/** @jsxRuntime classic */
import ForgeReconciler, { Button, Inline, PieChart, Stack, Text, Textfield } from '@forge/react';
import React from 'react';

const wrong: unknown = 42;

/** What an app should not do, or what the host does not have: each leaves a named box and its neighbours stand. */
ForgeReconciler.render(
  <Stack space="space.200">
    <Text>Before</Text>
    <PieChart data={[]} colorAccessor="a" labelAccessor="b" valueAccessor="c" />
    <Textfield placeholder={wrong as string} />
    <Inline>
      <Button
        onClick={() => {
          throw new Error('the app fell over');
        }}
      >
        Fall
      </Button>
    </Inline>
    <Text>After</Text>
  </Stack>,
);
