import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { RadioGroup } from '@atlaskit/radio';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Decision } from '../../../../../../src/contract/squad-admin';
import { useNow } from '../../../data/session-context';
import { useTexts } from '../../../data/start-context';
import { DayField } from '../../../components/day-field';
import { Labelled } from '../../../components/labelled';
import { SourceAdder, type SpaceChoice } from './source-adder';
import { SourceList } from './source-list';
import { readDay, writeDay, type DraftSource } from './squad-draft';

const narrow = xcss({ width: '240px' });
const keyForm = /^[A-Z][A-Z0-9_]{1,19}$/;

interface Props {
  /** The spaces that the squad has something of. */
  spaces: readonly SpaceChoice[];
  isSaving: boolean;
  onSplit: (decision: Decision) => void;
}

/** A new squad takes a space, a component or a label with it. */
export function SplitForm({ spaces, isSaving, onSplit }: Props) {
  const { t } = useTexts();
  const now = useNow();
  const [key, setKey] = useState('');
  const [name, setName] = useState('');
  const [parts, setParts] = useState<readonly DraftSource[]>([]);
  const [since, setSince] = useState<'always' | 'day'>('day');
  const [day, setDay] = useState(() => writeDay(now));
  const at = since === 'always' ? null : readDay(day);
  const isReady = keyForm.test(key) && name.trim() !== '' && parts.length > 0 && (since === 'always' || at !== null);
  return (
    <Stack space="space.150">
      <Text as="p" color="color.text.subtle">
        {t('admin.squads.reorganise.splitText')}
      </Text>
      <Inline space="space.150" alignBlock="start" shouldWrap>
        <Box xcss={narrow}>
          <Labelled label={t('admin.squads.edit.name')}>
            {(id) => <Textfield id={id} value={name} maxLength={255} onChange={(event) => setName(event.currentTarget.value)} />}
          </Labelled>
        </Box>
        <Box xcss={narrow}>
          <Labelled label={t('admin.squads.reorganise.key')} help={t('admin.squads.reorganise.keyHelp')}>
            {(id, helpId) => (
              <Textfield
                id={id}
                aria-describedby={helpId}
                value={key}
                maxLength={20}
                onChange={(event) => setKey(event.currentTarget.value.toUpperCase())}
              />
            )}
          </Labelled>
        </Box>
      </Inline>
      <SourceList sources={parts} spaces={spaces} onChange={setParts} />
      <SourceAdder spaces={spaces} onAdd={(part) => setParts([...parts, part])} />
      <Inline space="space.200" alignBlock="end" shouldWrap>
        <RadioGroup
          aria-label={t('admin.squads.reorganise.since')}
          value={since}
          options={[
            { name: 'since', value: 'day', label: t('admin.squads.reorganise.fromDate') },
            { name: 'since', value: 'always', label: t('admin.squads.reorganise.always') },
          ]}
          onChange={(event) => setSince(event.currentTarget.value === 'always' ? 'always' : 'day')}
        />
        {since === 'day' ? <DayField label={t('admin.squads.reorganise.since')} value={day} onChange={setDay} /> : null}
      </Inline>
      <Inline>
        <Button isDisabled={!isReady || isSaving} onClick={() => onSplit({ do: 'split', key, name: name.trim(), parts: [...parts], at })}>
          {t('admin.squads.reorganise.splitDo')}
        </Button>
      </Inline>
    </Stack>
  );
}
