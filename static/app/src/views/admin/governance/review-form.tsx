import Button from '@atlaskit/button/new';
import { Box, Stack, xcss } from '@atlaskit/primitives';
import { RadioGroup } from '@atlaskit/radio';
import { useId, useState } from 'react';
import { reviewOutcomes, type ReviewOutcome } from '../../../../../../src/contract/governance';
import type { StandardReview } from '../../../../../../src/contract/matters';
import { useTexts } from '../../../data/start-context';
import { FormEnd } from '../../governance/form-end';
import { useCommand } from '../../governance/use-command';
import { WordsField } from '../../governance/words-field';

const form = xcss({ maxWidth: '560px' });

interface Props {
  review: StandardReview;
  onDone: () => void;
  onCancel: () => void;
}

/** Answers "is the standard right?": what comes of it, and why. */
export function ReviewForm({ review: { standard, past }, onDone, onCancel }: Props) {
  const { t, lang } = useTexts();
  const id = useId();
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null);
  const [text, setText] = useState('');
  const { failure, isSending, send } = useCommand(onDone);
  const isReady = outcome !== null && text.trim() !== '';
  const save = (): void => {
    if (outcome !== null) void send('review.close', { standard: standard.id, outcome, text, basedOn: past.length, lang });
  };
  return (
    <Box xcss={form}>
      <Stack space="space.200">
        <RadioGroup
          name={id}
          aria-label={t('admin.answers.outcomeLabel')}
          value={outcome ?? ''}
          options={reviewOutcomes.map((value) => ({ name: id, value, label: t(`admin.answers.outcome.${value}`) }))}
          onChange={(event) => setOutcome(reviewOutcomes.find((each) => each === event.currentTarget.value) ?? null)}
        />
        <WordsField
          label={t('admin.answers.outcomeText')}
          help={t('admin.answers.outcomeHelp')}
          value={text}
          onChange={setText}
          isRequired
        />
        <FormEnd failure={failure} onCancel={onCancel}>
          <Button appearance="primary" isDisabled={!isReady || isSending} onClick={save}>
            {t('admin.answers.saveOutcome')}
          </Button>
        </FormEnd>
      </Stack>
    </Box>
  );
}
