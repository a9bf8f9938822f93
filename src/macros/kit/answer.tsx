/** @jsxRuntime classic */
import { Button, Inline, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import React, { type ReactNode } from 'react';
import type { Query } from '../../client/use-query';
import { sayFailure } from '../../text/failure';
import { useReader } from './reader-context';

/** What an endpoint answered, or why there is nothing yet: being read, being prepared, failed. */
export function Answer<T>({ query, onRetry, children }: { query: Query<T>; onRetry: () => void; children: (value: T) => ReactNode }) {
  const { texts } = useReader();
  const { t } = texts;
  if (query.state === 'ready') return <>{children(query.value)}</>;
  if (query.state === 'loading') return <Spinner size="small" label={t('common.loading')} />;
  const { code } = query.failure;
  const text = <Text>{sayFailure(texts, query.failure)}</Text>;
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
