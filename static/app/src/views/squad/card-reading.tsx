import Button from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Failure } from '../../../../../src/contract/failure';
import type { CardReading as Reading } from '../../../../../src/contract/roles';
import { call } from '../../bridge';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';

interface Props {
  /** The squad's key. */
  squad: string;
  role: string;
  reading: Reading;
  /** It was said, or the card is another one by now: what the page shows is old. */
  onRead: () => void;
}

/** "I have read it", for somebody who holds the role: one click for each text of the card. */
export function CardReading({ squad, role, reading, onRead }: Props) {
  const { t, date } = useTexts();
  const [isSaying, setSaying] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = async (): Promise<void> => {
    setSaying(true);
    const reply = await call('roles.acknowledge', { project: squad, role, hash: reading.hash });
    setFailure(reply.ok ? null : reply.failure);
    setSaying(false);
    if (reply.ok || reply.failure.code === 'conflict') onRead();
  };
  if (reading.readAt !== null) {
    return (
      <Inline space="space.100" alignBlock="center">
        <CheckMarkIcon label="" color="currentColor" />
        <Text color="color.text.subtle">{t('roles.reading.done', { when: date(reading.readAt), version: reading.version })}</Text>
      </Inline>
    );
  }
  return (
    <Stack space="space.100" alignInline="start">
      <Text as="p">{t(reading.readBefore ? 'roles.reading.changed' : 'roles.reading.ask', { since: date(reading.since) })}</Text>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Button appearance="primary" isLoading={isSaying} onClick={() => void say()}>
        {t('roles.reading.say')}
      </Button>
    </Stack>
  );
}
