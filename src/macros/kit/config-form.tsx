/** @jsxRuntime classic */
import { Button, Form, FormFooter, FormHeader, FormSection, Stack, Text } from '@forge/react';
import React, { type ReactNode } from 'react';
import { useReader } from './reader-context';
import { saveConfig, type MacroConfig } from './save-config';

interface Props {
  intro?: string | undefined;
  /** What is to be kept; null while something that is needed has not been chosen. */
  config: MacroConfig | null;
  children: ReactNode;
}

/** The settings of a macro: fields, and one button that keeps them with the page. */
export function ConfigForm({ intro, config, children }: Props) {
  const { t } = useReader().texts;
  return (
    <Form onSubmit={() => (config === null ? undefined : saveConfig(config))}>
      {intro === undefined ? null : (
        <FormHeader>
          <Text>{intro}</Text>
        </FormHeader>
      )}
      <FormSection>
        <Stack space="space.200">{children}</Stack>
      </FormSection>
      <FormFooter>
        <Button type="submit" appearance="primary" isDisabled={config === null}>
          {t('macro.save')}
        </Button>
      </FormFooter>
    </Form>
  );
}
