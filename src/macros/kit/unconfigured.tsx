/** @jsxRuntime classic */
import { SectionMessage, Text } from '@forge/react';
import React from 'react';
import { useReader } from './reader-context';

/** In the place of a macro that has not been told what to show. */
export function Unconfigured({ macro }: { macro: 'squadCard' | 'standardCard' | 'roles' }) {
  const { t } = useReader().texts;
  return (
    <SectionMessage title={t(`macro.${macro}.unconfiguredTitle`)}>
      <Text>{t(`macro.${macro}.unconfigured`)}</Text>
    </SectionMessage>
  );
}
