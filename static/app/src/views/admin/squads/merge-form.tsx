import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import { useState } from 'react';
import type { Decision, SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { useNow } from '../../../data/session-context';
import { useTexts } from '../../../data/start-context';
import { DayField } from '../../../components/day-field';
import { Labelled } from '../../../components/labelled';
import { readDay, writeDay } from './squad-draft';

const wide = xcss({ width: '280px' });

interface Props {
  others: readonly SquadCandidate[];
  isSaving: boolean;
  onMerge: (decision: Decision, into: SquadCandidate) => void;
}

/** One squad becomes a part of another. */
export function MergeForm({ others, isSaving, onMerge }: Props) {
  const { t } = useTexts();
  const now = useNow();
  const [into, setInto] = useState<SquadCandidate | null>(null);
  const [day, setDay] = useState(() => writeDay(now));
  const at = readDay(day);
  return (
    <Stack space="space.150">
      <Text as="p" color="color.text.subtle">
        {t('admin.squads.reorganise.mergeText')}
      </Text>
      <Inline space="space.150" alignBlock="end" shouldWrap>
        <Box xcss={wide}>
          <Labelled label={t('admin.squads.reorganise.into')}>
            {(id) => (
              <Select<SquadCandidate>
                inputId={id}
                options={[...others]}
                value={into}
                getOptionLabel={({ name, key }) => `${name} (${key})`}
                getOptionValue={({ key }) => key}
                onChange={(chosen) => setInto(chosen)}
                placeholder={t('admin.squads.bulk.choose')}
                menuPosition="fixed"
              />
            )}
          </Labelled>
        </Box>
        <DayField label={t('admin.squads.reorganise.on')} value={day} onChange={setDay} />
        <Button
          isDisabled={into === null || at === null || isSaving}
          onClick={() => {
            if (into !== null && at !== null) onMerge({ do: 'merge', into: into.key, at }, into);
          }}
        >
          {t('admin.squads.reorganise.mergeDo')}
        </Button>
      </Inline>
    </Stack>
  );
}
