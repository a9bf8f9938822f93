import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/failure';
import { FailureMessage } from '../../components/failure-message';
import { WordsField } from '../governance/words-field';

const form = xcss({ maxWidth: '560px' });

/** A way to send the words. `needsText`: not without any. */
export interface WordsAction {
  label: string;
  isDanger?: boolean;
  needsText?: boolean;
  isDisabled?: boolean;
  onSend: (text: string) => void;
}

interface Props {
  intro?: string;
  label: string;
  actions: readonly WordsAction[];
  failure: Failure | null;
  isSending: boolean;
  /** More of the form, above the words. */
  children?: ReactNode;
  cancel?: { label: string; onCancel: () => void };
}

/** A few words and what one may do with them. */
export function WordsForm({ intro, label, actions, failure, isSending, children, cancel }: Props) {
  const [text, setText] = useState('');
  return (
    <Box xcss={form}>
      <Stack space="space.150">
        {intro === undefined ? null : <Text as="p">{intro}</Text>}
        {children}
        <WordsField label={label} value={text} onChange={setText} />
        {failure === null ? null : <FailureMessage failure={failure} />}
        <Inline space="space.100">
          {actions.map(({ label: name, isDanger = false, needsText = false, isDisabled = false, onSend }, index) => (
            <Button
              key={name}
              appearance={isDanger ? 'danger' : index === 0 ? 'primary' : 'default'}
              isDisabled={isDisabled || (needsText && text.trim() === '')}
              isLoading={isSending}
              onClick={() => onSend(text)}
            >
              {name}
            </Button>
          ))}
          {cancel === undefined ? null : (
            <Button appearance="subtle" onClick={cancel.onCancel}>
              {cancel.label}
            </Button>
          )}
        </Inline>
      </Stack>
    </Box>
  );
}
