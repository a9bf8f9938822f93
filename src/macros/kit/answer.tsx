/** @jsxRuntime classic */
import { Button, Inline, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import React, { type ReactNode } from 'react';
import type { Query } from '../../client/use-query';
import { useReader } from './reader-context';

/** What an endpoint answered, or why there is nothing yet: being read, being prepared, failed. */
export function Answer<T>({ query, onRetry, children }: { query: Query<T>; onRetry: () => void; children: (value: T) => ReactNode }) {
  const { t } = useReader().texts;
  if (query.state === 'ready') return <>{children(query.value)}</>;
  if (query.state === 'loading') return <Spinner size="small" label={t('common.loading')} />;
  const { code, values } = query.failure;
  const text = <Text>{t(`failure.${code}`, { incident: 'none', ...values })}</Text>;
  if (code === 'preparing') {
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" />
        {text}
      </Inline>
    );
  }
  return (
    <SectionMessage appearance="warning">
      <Stack space="space.100" alignInline="start">
        {text}
        {code === 'forbidden' ? null : (
          <Button appearance="subtle" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </SectionMessage>
  );
}
