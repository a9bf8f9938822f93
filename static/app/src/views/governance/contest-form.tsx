import Button from '@atlaskit/button/new';
import { Box, Stack, xcss } from '@atlaskit/primitives';
import { RadioGroup } from '@atlaskit/radio';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { contestReasons, type ContestReason } from '../../../../../src/contract/governance';
import { Labelled } from '../../components/labelled';
import { useTexts } from '../../data/start-context';
import { FormEnd } from './form-end';
import { useCommand } from './use-command';
import type { AskingRules } from './waiver-form';
import { WordsField } from './words-field';

const form = xcss({ maxWidth: '560px' });

interface Props {
  project: string;
  standard: string;
  check: string;
  rules: AskingRules;
  onDone: () => void;
  onCancel: () => void;
}

/** Answers a finding that the squad holds to be wrong: what is wrong with it, what is so, and where one can see it. */
export function ContestForm({ project, standard, check, rules, onDone, onCancel }: Props) {
  const { t, lang } = useTexts();
  const [reason, setReason] = useState<ContestReason | null>(null);
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const { failure, isSending, send } = useCommand(onDone);
  const submit = (): void => {
    if (reason !== null)
      void send('contest.ask', { project, standard, check, reason, text, link: link.trim() === '' ? null : link.trim(), lang });
  };
  return (
    <Box xcss={form}>
      <Stack space="space.200">
        <Labelled label={t('exceptions.form.contestReason')}>
          {(id) => (
            <RadioGroup
              aria-labelledby={id}
              value={reason ?? ''}
              options={contestReasons.map((value) => ({ name: id, value, label: t(`exceptions.reason.${value}`) }))}
              onChange={(event) => setReason(contestReasons.find((each) => each === event.currentTarget.value) ?? null)}
            />
          )}
        </Labelled>
        <WordsField
          label={t('exceptions.form.contestText')}
          help={t('exceptions.form.contestTextHelp', { days: rules.answerDays })}
          value={text}
          onChange={setText}
          isRequired
        />
        <Labelled label={t('exceptions.form.link')} help={t('exceptions.form.linkHelp')}>
          {(id, helpId) => (
            <Textfield id={id} aria-describedby={helpId} value={link} onChange={(event) => setLink(event.currentTarget.value)} />
          )}
        </Labelled>
        <FormEnd failure={failure} onCancel={onCancel}>
          <Button appearance="primary" isDisabled={reason === null || text.trim() === ''} isLoading={isSending} onClick={submit}>
            {t('exceptions.form.send')}
          </Button>
        </FormEnd>
      </Stack>
    </Box>
  );
}
