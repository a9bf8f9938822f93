import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Decision, SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { useNow } from '../../../data/session-context';
import { useTexts } from '../../../data/start-context';
import { DayField } from '../../../components/day-field';
import { readDay, writeDay } from './squad-draft';

interface Props {
  squad: SquadCandidate;
  isSaving: boolean;
  onDecide: (decision: Decision) => void;
}

/** Since when a squad counts. */
export function StartForm({ squad, isSaving, onDecide }: Props) {
  const { t } = useTexts();
  const [day, setDay] = useState(squad.from === null ? '' : writeDay(squad.from));
  const at = readDay(day);
  return (
    <Stack space="space.150">
      <Text as="p" color="color.text.subtle">
        {t('admin.squads.reorganise.startText')}
      </Text>
      <Inline space="space.150" alignBlock="end" shouldWrap>
        <DayField label={t('admin.squads.reorganise.start')} value={day} onChange={setDay} />
        <Button isDisabled={isSaving || at === null || at === squad.from} onClick={() => onDecide({ do: 'start', at })}>
          {t('admin.squads.reorganise.startDo')}
        </Button>
        {squad.from === null ? null : (
          <Button appearance="subtle" isDisabled={isSaving} onClick={() => onDecide({ do: 'start', at: null })}>
            {t('admin.squads.reorganise.clear')}
          </Button>
        )}
      </Inline>
    </Stack>
  );
}

/** Until when a squad counts, or that it counts again. */
export function CloseForm({ squad, isSaving, onDecide }: Props) {
  const { t } = useTexts();
  const now = useNow();
  const [day, setDay] = useState(() => writeDay(now));
  const at = readDay(day);
  const isClosed = squad.until !== null;
  return (
    <Stack space="space.150">
      {isClosed ? null : (
        <Text as="p" color="color.text.subtle">
          {t('admin.squads.reorganise.closeText')}
        </Text>
      )}
      <Inline space="space.150" alignBlock="end" shouldWrap>
        <DayField label={t('admin.squads.reorganise.on')} value={day} onChange={setDay} />
        <Button
          isDisabled={isSaving || at === null}
          onClick={() => {
            if (at !== null) onDecide({ do: isClosed ? 'reopen' : 'close', at });
          }}
        >
          {t(isClosed ? 'admin.squads.reorganise.reopen' : 'admin.squads.reorganise.close')}
        </Button>
      </Inline>
    </Stack>
  );
}
