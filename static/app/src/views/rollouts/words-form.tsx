import Button from '@atlaskit/button/new';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/failure';
import { FormEnd } from '../governance/form-end';
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
  onCancel?: () => void;
}

/** A few words and what one may do with them. */
export function WordsForm({ intro, label, actions, failure, isSending, children, onCancel }: Props) {
  const [text, setText] = useState('');
  return (
    <Box xcss={form}>
      <Stack space="space.150">
        {intro === undefined ? null : <Text as="p">{intro}</Text>}
        {children}
        <WordsField label={label} value={text} onChange={setText} />
        <FormEnd failure={failure} onCancel={onCancel}>
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
        </FormEnd>
      </Stack>
    </Box>
  );
}
