import Button from '@atlaskit/button/new';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { RadioGroup } from '@atlaskit/radio';
import Select from '@atlaskit/select';
import { useState } from 'react';
import type { Api } from '../../../../../src/contract/endpoints';
import { waiverCategories, type WaiverCategory } from '../../../../../src/contract/governance';
import { DayField } from '../../components/day-field';
import { Labelled } from '../../components/labelled';
import { useTexts } from '../../data/start-context';
import { sayDay } from './say-matter';
import { FormEnd } from './form-end';
import { useCommand } from './use-command';
import { WordsField } from './words-field';

const form = xcss({ maxWidth: '560px' });

export type AskingRules = Api['squad.exceptions']['output']['rules'];
type Target = { kind: 'ask'; standard: string; check: string } | { kind: 'renew'; waiver: string; basedOn: number };

interface Props {
  project: string;
  target: Target;
  rules: AskingRules;
  onDone: () => void;
  onCancel: () => void;
}

/** Asks for a waiver, or to prolong one: why, what the squad does instead, and until when; never without an end. */
export function WaiverForm({ project, target, rules, onDone, onCancel }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const [isWhole, setWhole] = useState(true);
  const [category, setCategory] = useState<WaiverCategory | null>(null);
  const [reason, setReason] = useState('');
  const [practice, setPractice] = useState('');
  const [lastDay, setLastDay] = useState('');
  const { failure, isSending, send } = useCommand(onDone);
  const words = { reason, practice, lastDay, lang };
  const isComplete = reason.trim() !== '' && practice.trim() !== '' && lastDay !== '' && (target.kind === 'renew' || category !== null);
  const submit = (): void => {
    if (target.kind === 'renew') void send('waiver.renew', { project, waiver: target.waiver, basedOn: target.basedOn, ...words });
    else if (category !== null)
      void send('waiver.ask', { project, standard: target.standard, check: isWhole ? null : target.check, category, ...words });
  };
  const options = waiverCategories.map((value) => ({ value, label: t(`exceptions.category.${value}`) }));
  return (
    <Box xcss={form}>
      <Stack space="space.200">
        {target.kind === 'renew' ? null : (
          <>
            <Labelled label={t('exceptions.form.scope')}>
              {(id) => (
                <RadioGroup
                  aria-labelledby={id}
                  value={isWhole ? 'standard' : 'check'}
                  options={[
                    { name: id, value: 'standard', label: t('exceptions.form.scopeStandard') },
                    { name: id, value: 'check', label: t('exceptions.form.scopeCheck') },
                  ]}
                  onChange={(event) => setWhole(event.currentTarget.value === 'standard')}
                />
              )}
            </Labelled>
            <Labelled label={t('exceptions.form.category')}>
              {(id) => (
                <Select
                  inputId={id}
                  options={options}
                  value={options.find(({ value }) => value === category) ?? null}
                  onChange={(chosen) => setCategory(chosen?.value ?? null)}
                  placeholder=""
                  menuPosition="fixed"
                />
              )}
            </Labelled>
          </>
        )}
        <WordsField
          label={t('exceptions.form.reason')}
          help={t('exceptions.form.reasonHelp')}
          value={reason}
          onChange={setReason}
          isRequired
        />
        <WordsField
          label={t('exceptions.form.practice')}
          help={t('exceptions.form.practiceHelp')}
          value={practice}
          onChange={setPractice}
          isRequired
        />
        <DayField
          label={t('exceptions.form.lastDay')}
          help={t('exceptions.form.lastDayHelp', { latest: sayDay(texts, rules.latest) })}
          value={lastDay}
          onChange={setLastDay}
        />
        <Text as="p" size="small" color="color.text.subtle">
          {t('exceptions.form.promise', { days: rules.answerDays })}
        </Text>
        <FormEnd failure={failure} onCancel={onCancel}>
          <Button appearance="primary" isDisabled={!isComplete} isLoading={isSending} onClick={submit}>
            {t(target.kind === 'renew' ? 'exceptions.form.renew' : 'exceptions.form.ask')}
          </Button>
        </FormEnd>
      </Stack>
    </Box>
  );
}
