import Button from '@atlaskit/button/new';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { useState } from 'react';
import type { MatterView } from '../../../../../src/contract/matters';
import { DayField } from '../../components/day-field';
import { useTexts } from '../../data/start-context';
import { sayDay } from './say-matter';
import { FormEnd } from './form-end';
import { useCommand } from './use-command';
import { WordsField } from './words-field';

const form = xcss({ maxWidth: '560px' });

interface Props {
  matter: MatterView;
  decide: NonNullable<MatterView['may']['decide']>;
  onDone: () => void;
  onCancel: () => void;
}

/** Grants or refuses, upholds or rejects: from which seat, with which reasons, and for a waiver until when at most. */
export function DecideForm({ matter, decide, onDone, onCancel }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const [text, setText] = useState('');
  const [lastDay, setLastDay] = useState('');
  const { failure, isSending, send } = useCommand(onDone);
  const isContest = matter.kind === 'contest';
  const asked = matter.kind === 'waiver' ? (matter.asks.findLast(({ state }) => state === 'open')?.lastDay ?? null) : null;
  const say = (verdict: 'grant' | 'refuse'): void => {
    const common = { verdict, text, basedOn: matter.version, lang };
    if (isContest) void send('contest.decide', { contest: matter.id, ...common });
    else void send('waiver.decide', { waiver: matter.id, lastDay: verdict === 'refuse' || lastDay === '' ? null : lastDay, ...common });
  };
  const hasWords = text.trim() !== '';
  return (
    <Box xcss={form}>
      <Stack space="space.200">
        <Stack space="space.050">
          <Text as="p">{t('exceptions.decide.as', { seat: t(`exceptions.seat.${decide.as}`) })}</Text>
          {decide.missing > 1 ? (
            <Text as="p" color="color.text.subtle">
              {t('exceptions.decide.missing', { n: decide.missing })}
            </Text>
          ) : null}
        </Stack>
        {asked === null ? null : (
          <DayField
            label={t('exceptions.decide.lastDay')}
            help={t('exceptions.decide.lastDayHelp', { date: sayDay(texts, asked) })}
            value={lastDay}
            onChange={setLastDay}
          />
        )}
        <WordsField
          label={t('exceptions.decide.text')}
          help={t(isContest ? 'exceptions.decide.textContestHelp' : 'exceptions.decide.textHelp')}
          value={text}
          onChange={setText}
        />
        <FormEnd failure={failure} onCancel={onCancel}>
          <Button appearance="primary" isDisabled={(isContest && !hasWords) || isSending} onClick={() => say('grant')}>
            {t(isContest ? 'exceptions.do.uphold' : 'exceptions.do.grant')}
          </Button>
          <Button isDisabled={!hasWords || isSending} onClick={() => say('refuse')}>
            {t(isContest ? 'exceptions.do.reject' : 'exceptions.do.refuse')}
          </Button>
        </FormEnd>
      </Stack>
    </Box>
  );
}
